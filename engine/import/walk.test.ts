import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fileIdentity } from '../store/case-file.ts'
import { temporaryFolder } from '../testing.ts'
import { walk, type FoundFile, type RefusedFile } from './walk.ts'

/** A folder holding the files (a name that ends with "/" is a folder). */
function folderOf(...names: string[]): string {
  const folder = join(temporaryFolder(), 'news')
  mkdirSync(folder)
  for (const name of names) {
    mkdirSync(join(folder, name.endsWith('/') ? name : join(name, '..')), { recursive: true })
    if (!name.endsWith('/')) writeFileSync(join(folder, name), name)
  }
  return folder
}

async function all(chosen: readonly string[], openCase?: string): Promise<(FoundFile | RefusedFile)[]> {
  const files: (FoundFile | RefusedFile)[] = []
  for await (const file of walk(chosen, openCase)) files.push(file)
  return files
}

/** What a walk finds, "name" or "name: code". */
async function found(...chosen: string[]): Promise<string[]> {
  return (await all(chosen)).map((file) => ('error' in file ? `${file.shown}: ${file.error.code}` : file.shown))
}

describe('walk', () => {
  it('finds texts below a folder in the order of names, and accounts for everything else', async () => {
    const folder = folderOf('b.txt', 'a.md', 'c/d.HTML', 'c/a.markdown', 'photo.jpg', 'report.pdf', 'noextension', 'empty/')
    expect(await found(folder)).toEqual([
      'news/a.md', 'news/b.txt', 'news/c/a.markdown', 'news/c/d.HTML', 'news/noextension', 'news/photo.jpg: import/unsupported', 'news/report.pdf: import/unsupported',
    ])
  })

  it('tries a file that was named, whatever it is called', async () => {
    const folder = folderOf('notes.csv', '.hidden')
    expect(await found(join(folder, 'notes.csv'), join(folder, '.hidden'))).toEqual(['notes.csv', '.hidden'])
  })

  it('passes over hidden files, what systems leave behind, and the parts of saved pages', async () => {
    const folder = folderOf('.DS_Store', '._a.txt', '.git/config.txt', 'Thumbs.db', 'desktop.ini', '__MACOSX/a.txt', '~$draft.txt', 'page.html', 'page_files/frame.html', 'page_files/a.js', 'other_files/b.txt')
    expect(await found(folder)).toEqual(['news/other_files/b.txt', 'news/page.html'])
  })

  it('gives bytes, size and name of each', async () => {
    const folder = folderOf('sub/ភ្នំពេញ 金边.txt')
    const [file] = await all([folder])
    expect(file).toEqual({ path: join(folder, 'sub', 'ភ្នំពេញ 金边.txt'), file: 'ភ្នំពេញ 金边.txt', shown: 'news/sub/ភ្នំពេញ 金边.txt', size: Buffer.byteLength('sub/ភ្នំពេញ 金边.txt') })
  })

  it('tells what is not there', async () => {
    expect(await found(join(temporaryFolder(), 'gone.txt'))).toEqual(['gone.txt: import/unreadable'])
  })

  it('enters a folder once, though links lead in circles, and follows links to files', async () => {
    const folder = folderOf('a/one.txt')
    symlinkSync(folder, join(folder, 'a', 'up'))
    symlinkSync(join(folder, 'a', 'one.txt'), join(folder, 'linked.txt'))
    symlinkSync(join(folder, 'gone.txt'), join(folder, 'z-dangling.txt'))
    expect(await found(folder)).toEqual(['news/a/one.txt', 'news/linked.txt', 'news/z-dangling.txt: import/unreadable'])
  })

  it('never gives the open case, by whatever name', async () => {
    const folder = folderOf('my.redthread', 'my.redthread-wal', 'case.txt')
    const identity = fileIdentity(join(folder, 'case.txt'))
    const files = await all([join(folder, 'my.redthread'), join(folder, 'my.redthread-wal'), folder], identity)
    expect(files.map((file) => 'error' in file && file.error.code)).toEqual(Array.from({ length: 5 }, () => 'import/unsupported'))
  })

  it.runIf(process.platform === 'linux')('finds names that are no UTF-8, and refuses what is no file', async () => {
    const folder = folderOf('sub/')
    writeFileSync(Buffer.concat([Buffer.from(join(folder, 'sub') + sep), Buffer.from([0xb9, 0xf3, 0x2e, 0x74, 0x78, 0x74])]), 'text')
    const [file] = await all([folder])
    expect(file).toMatchObject({ shown: 'news/sub/\uFFFD\uFFFD.txt', size: 4 })
    expect(await found('/dev/null')).toEqual(['null: import/unreadable'])
  })
})
