import { RedthreadError } from '../../../contract/errors.ts'
import { transaction, value, type Readable, type Writable } from '../database.ts'
import { caseMigration } from './0001-case.ts'
import { searchMigration } from './0002-search.ts'
import { importMigration } from './0003-import.ts'
import { groupsMigration } from './0004-groups.ts'
import { leftStepsMigration } from './0005-left-steps.ts'
import { indexMigration } from './0006-index.ts'
import { originalsMigration } from './0007-originals.ts'
import { readMarksMigration } from './0008-read-marks.ts'
import { savedSearchesMigration } from './0009-saved-searches.ts'
import { batchesMigration } from './0010-batches.ts'
import { languageMigration } from './0011-language.ts'
import { apartMigration } from './0012-apart.ts'
import { annotationsMigration } from './0013-annotations.ts'
import { refusalsMigration } from './0014-refusals.ts'
import { namesAndRolesMigration } from './0015-names-and-roles.ts'
import type { Migration } from './migration.ts'

/** In order, without gaps, from 1. */
export const MIGRATIONS: readonly Migration[] = checked([caseMigration, searchMigration, importMigration, groupsMigration, leftStepsMigration, indexMigration, originalsMigration, readMarksMigration, savedSearchesMigration, batchesMigration, languageMigration, apartMigration, annotationsMigration, refusalsMigration, namesAndRolesMigration])

export function checked(migrations: readonly Migration[]): readonly Migration[] {
  migrations.forEach(({ version }, index) => {
    if (version !== index + 1) throw new Error(`Migration ${version} stands at place ${index + 1}.`)
  })
  return migrations
}

export function formatOf(db: Readable): number {
  return value<number>(db, 'PRAGMA user_version') ?? 0
}

/** @throws case/newer when the file was written by a newer Redthread */
export function refuseNewer(db: Readable, migrations: readonly Migration[] = MIGRATIONS): void {
  const found = formatOf(db)
  if (found > migrations.length) throw new RedthreadError('case/newer', { found, known: migrations.length })
}

/** Brings the file to the newest format. `beforeFirst` runs once, before the first step, when there is one to take. */
export function migrate(db: Writable, beforeFirst: (found: number) => void, migrations: readonly Migration[] = MIGRATIONS): void {
  const found = formatOf(db)
  if (found >= migrations.length) return
  beforeFirst(found)
  for (const { version, up } of migrations.slice(found)) {
    transaction(db, () => {
      up(db)
      db.exec(`PRAGMA user_version = ${version}`)
    })
  }
}
