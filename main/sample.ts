import { copyFile, mkdir, rename } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { SAMPLE } from './resources.ts'

export const hasSample = (): boolean => existsSync(SAMPLE)

/** The person's own copy of the sample case, made on first use. What is done in it stays. Returns its path. */
export async function sampleCopy(userData: string): Promise<string> {
  const copy = join(userData, 'sample', 'Sample case.redthread')
  if (existsSync(copy)) return copy
  await mkdir(dirname(copy), { recursive: true })
  // Under its name only when it is whole.
  await copyFile(SAMPLE, `${copy}.part`)
  await rename(`${copy}.part`, copy)
  return copy
}
