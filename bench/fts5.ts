import Database from '@signalapp/sqlcipher'
import { rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { articlesIn, indexed } from './indexed.ts'
import { answer, PAGE, peakMemory, time } from './peer.ts'

/**
 * `fts5 FOLDER` stores FOLDER/articles in a database that is encrypted as a case is, with an index of SQLite's own over them, whose words are cut by `unicode61` and stemmed by Porter's rules,
 * and asks it the queries: a page ranked by bm25, each hit with its snippet.
 */
const [folder = ''] = process.argv.slice(2)
const file = join(folder, 'fts5.db')
for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true })

const { value: db, ...told } = indexed(() => {
  const made = new Database(file, { cacheStatements: true })
  made.exec(`PRAGMA hexkey = '${Buffer.from('a passphrase for measuring').toString('hex')}'`)
  made.exec(`
    PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY;
    CREATE TABLE article (seq INTEGER PRIMARY KEY, file TEXT NOT NULL, title TEXT NOT NULL, text TEXT NOT NULL);
    CREATE VIRTUAL TABLE article_index USING fts5 (title, text, content = 'article', content_rowid = 'seq', tokenize = 'porter unicode61');
    BEGIN`)
  const insert = made.prepare('INSERT INTO article (file, title, text) VALUES (?, ?, ?)')
  for (const { file: name, title, text } of articlesIn(folder)) insert.run([name, title, text])
  made.exec(`INSERT INTO article_index (article_index) VALUES ('rebuild'); COMMIT; PRAGMA wal_checkpoint(TRUNCATE)`)
  return made
})
const page = db.prepare(`
  SELECT a.file, a.title, snippet(article_index, -1, '[', ']', '…', 32) FROM article_index JOIN article a ON a.seq = article_index.rowid
  WHERE article_index MATCH ? ORDER BY rank LIMIT ${PAGE}`)
const timed = await time(folder, 'fts5', query => page.all([query]).length)
db.close()
answer({ ...told, size: statSync(file).size, timed, searching: peakMemory() })
