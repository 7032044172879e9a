import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fileIdentity } from '../store/case-file.ts'
import { temporaryFolder } from '../testing.ts'
import { walk, type FoundFile } from './walk.ts'

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

async function all(chosen: readonly string[], openCase?: string): Promise<FoundFile[]> {
  const files: FoundFile[] = []
  for await (const file of walk(chosen, openCase)) files.push(file)
  return files
}

/** What a walk finds, "name" or "name: code". */
async function found(...chosen: string[]): Promise<string[]> {
  return (await all(chosen)).map(({ shown, error }) => (error ? `${shown}: ${error.code}` : shown))
}

describe('walk', () => {
  it('finds what is below a folder in the order of names, whatever it is called', async () => {
    const folder = folderOf('b.txt', 'a.md', 'c/d.HTML', 'photo.jpg', 'report.pdf', 'mails.zip', 'noextension', 'table.xlsx', 'empty/')
    expect(await found(folder)).toEqual([
      'news/a.md', 'news/b.txt', 'news/c/d.HTML', 'news/mails.zip', 'news/noextension', 'news/photo.jpg', 'news/report.pdf', 'news/table.xlsx',
    ])
  })

  it('leaves texts that are no articles, but for those that were named', async () => {
    const folder = folderOf('a.js', 'b.css', 'shortcut.url', 'picture.svg')
    expect(await found(folder)).toEqual(['news/a.js: import/unsupported', 'news/b.css: import/unsupported', 'news/picture.svg: import/unsupported', 'news/shortcut.url: import/unsupported'])
    expect(await found(join(folder, 'a.js'))).toEqual(['a.js'])
  })

  it('tries a file that was named, whatever it is called', async () => {
    const folder = folderOf('notes.csv', '.hidden')
    expect(await found(join(folder, 'notes.csv'), join(folder, '.hidden'))).toEqual(['notes.csv', '.hidden'])
  })

  it('tells what systems left behind, and the parts of saved pages', async () => {
    const folder = folderOf('.DS_Store', '._a.txt', '.git/config.txt', 'Thumbs.db', 'desktop.ini', '__MACOSX/a.txt', '~$draft.txt', 'page.html', 'page_files/frame.html', 'page_files/deep/a.js', 'other_files/b.txt')
    const files = await all([folder])
    expect(files.map(({ shown, fate, error }) => `${shown}: ${error?.code ?? fate}`)).toEqual([
      'news/.DS_Store: import/system-file', 'news/._a.txt: import/system-file', 'news/.git: import/system-file', 'news/Thumbs.db: import/system-file', 'news/__MACOSX: import/system-file',
      'news/desktop.ini: import/system-file', 'news/other_files/b.txt: waiting', 'news/page.html: waiting', 'news/page_files/deep/a.js: import/page-part', 'news/page_files/frame.html: import/page-part',
      'news/~$draft.txt: import/system-file',
    ])
    expect(files.filter(({ error }) => error).every(({ fate }) => fate === 'passed')).toBe(true)
    expect(files.find(({ shown }) => shown.endsWith('frame.html'))?.error?.message).toContain('page.html')
  })

  it('gives bytes, size and name of each', async () => {
    const folder = folderOf('sub/ភ្នំពេញ 金边.txt')
    const [file] = await all([folder])
    expect(file).toEqual({
      path: join(folder, 'sub', 'ភ្នំពេញ 金边.txt'), shown: 'news/sub/ភ្នំពេញ 金边.txt', size: Buffer.byteLength('sub/ភ្នំពេញ 金边.txt'), changedAt: expect.any(Number) as number, fate: 'waiting', error: null,
    })
  })

  it('shows no name that disguises itself', async () => {
    expect(await found(folderOf('a\u202Egpj.txt'))).toEqual(['news/a\uFFFDgpj.txt'])
  })

  it('tells what is not there', async () => {
    expect(await found(join(temporaryFolder(), 'gone.txt'))).toEqual(['gone.txt: import/unreadable'])
  })

  it('enters a folder once, though links lead in circles, and follows links to files', async () => {
    const folder = folderOf('a/one.txt')
    symlinkSync(folder, join(folder, 'a', 'up'))
    symlinkSync(join(folder, 'a', 'one.txt'), join(folder, 'linked.txt'))
    symlinkSync(join(folder, 'gone.txt'), join(folder, 'z-dangling.txt'))
    symlinkSync('self', join(folder, 'self'))
    expect(await found(folder)).toEqual(['news/a/one.txt', 'news/a/up: import/link-loop', 'news/linked.txt', 'news/self: import/unreadable', 'news/z-dangling.txt: import/unreadable'])
  })

  it('never gives the open case, by whatever name', async () => {
    const folder = folderOf('my.redthread', 'my.redthread-wal', 'case.txt')
    const identity = fileIdentity(join(folder, 'case.txt'))
    const files = await all([join(folder, 'my.redthread'), join(folder, 'my.redthread-wal'), folder], identity)
    expect(files.map(({ error }) => error?.code)).toEqual(Array.from({ length: 5 }, () => 'import/unsupported'))
  })

  it.runIf(process.platform === 'linux')('finds names that are no UTF-8, and refuses what is no file', async () => {
    const folder = folderOf('sub/')
    writeFileSync(Buffer.concat([Buffer.from(join(folder, 'sub') + sep), Buffer.from([0xb9, 0xf3, 0x2e, 0x74, 0x78, 0x74])]), 'text')
    const [file] = await all([folder])
    expect(file).toMatchObject({ shown: 'news/sub/\uFFFD\uFFFD.txt', size: 4 })
    expect(await found('/dev/null')).toEqual(['null: import/unreadable'])
  })
})
