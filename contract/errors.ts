/**
 * Every way a call can fail, as a closed list: the code, and the sentence a person reads.
 * `{name}` in a sentence is filled from the error's details. Details hold no secret and nothing of an article's content.
 */
export const ERRORS = {
  'call/unknown': 'This call does not exist: {name}.',
  'call/input': 'The request was not understood: {issue}.',
  'call/sender': 'A page that is not part of Redthread made a request; it was refused.',
  'call/token': 'The chosen file is no longer known. Choose it again.',
  'engine/down': 'The engine stopped and is starting again. What was confirmed is saved; try again in a moment.',
  'internal': 'Something went wrong inside Redthread: {issue}. What was saved before is safe; try again, and report it if it comes back.',
  'case/none': 'No case is open. Open one, or make a new one.',
  'case/not-found': 'There is no file at {file}. It may have been moved or renamed; choose it again.',
  'case/exists': 'There is already a file at {file}. Choose another name; nothing was overwritten.',
  'case/passphrase-needed': 'This case is locked with a passphrase. Enter it to open the case.',
  'case/wrong-passphrase': 'That passphrase does not open this case. Check capitals and keyboard layout, and try again.',
  'case/not-a-case': 'This file is not a Redthread case, or it is damaged beyond reading: {file}.',
  'case/newer': 'This case was written by a newer Redthread (format {found}; this one reads up to {known}). Update Redthread to open it; nothing was changed.',
  'case/in-use': 'This case is already open in another window or program. Close it there first.',
  'case/disk-full': 'The disk is full. What was confirmed is saved; free some space and try again.',
  'case/read-only': 'Redthread may not write to {file}. Check the permissions of the file and its folder.',
  'case/damaged': 'The case file is damaged: {issue}. Restore the backup beside it, and do not edit this copy.',
  'article/not-found': 'That article is not in this case.',
  'article/bad-date': 'This is not a date that can be used: {value}. Write YYYY, YYYY-MM or YYYY-MM-DD.',
  'passage/range': 'The passage lies outside the article’s text.',
  'annotation/not-found': 'That annotation is no longer there.',
  'annotation/no-reply': 'That reply is no longer there.',
  'annotation/empty-reply': 'A reply needs words.',
  'annotation/link-itself': 'An annotation cannot be linked with itself.',
  'tag/not-found': 'No annotation has that tag any more.',
  'tag/empty': 'A tag needs a name.',
  'tag/below-itself': 'A tag cannot be moved below itself.',
  'entity/not-found': 'That entity is no longer there.',
  'entity/exists': 'There is already a {type} named {name} in this case.',
  'entity/role-date': '“{text}” is no date that can be read. Write a year, a month as 2024-10, or a day as 2024-10-24; with ~ where it is about.',
  'entity/role-turned': 'The time as {title} ends before it begins.',
  'entity/same': 'That is the same entity. Choose another one.',
  'entity/empty-name': 'A name is needed.',
  'mention/not-found': 'That mention is no longer there.',
  'suggestion/gone': 'That suggestion is no longer there; the list has been made anew.',
  'edit/stale': 'This was changed in the meantime. Look at it again and repeat the edit.',
  'history/nothing-to-undo': 'There is nothing to undo.',
  'history/nothing-to-redo': 'There is nothing to redo.',
  'history/not-stuck': 'That step can be taken back or done again as it is; nothing was left out.',
  'search/superseded': 'Another search was asked for before this one was done.',
  'search/syntax': '{issue}',
  'search/not-found': 'That saved search is no longer there.',
  'search/exists': 'There is already a saved search named {name}.',
  'import/empty-file': 'The file is empty.',
  'import/no-text': 'No text was found in the file.',
  'import/unsupported': 'This kind of file cannot be read: {kind}.',
  'import/binary': 'This is not a text file, whatever its name says.',
  'import/unreadable': 'The file could not be opened: {issue}.',
  'import/damaged': 'This {kind} file is damaged or cut short: {issue}.',
  'import/password-needed': 'This file is locked with a password. Try it again with the password to read it.',
  'import/wrong-password': 'That password does not open this file.',
  'import/locked': 'This {kind} is encrypted in a way that cannot be opened here. Unlock it in the program that made it, and import the result.',
  'import/too-large': 'The file is larger than {limit} MB, the most one article may have.',
  'import/too-much': 'Unpacked, this file would be larger than {limit} MB, as traps are. Reading stopped there. If you trust it, unpack it yourself and import what it holds.',
  'import/too-many': 'This archive holds more than {limit} files. The first {limit} were read.',
  'import/too-many-pages': 'This document has more than {limit} pages, the most one article may have. Split it, and import the parts.',
  'import/too-deep': 'Files inside files are opened {limit} levels deep; this one lies deeper. Unpack what holds it, and import that.',
  'import/too-slow': 'Reading this file took longer than {seconds} seconds and was stopped.',
  'import/crashed': 'The reader failed on this file: {issue}.',
  'import/system-file': 'Left by a system or a program; it is no article.',
  'import/page-part': 'Belongs to the saved page {page}, which is read as one.',
  'import/link': 'This entry only points to another file; that one is read where it lies.',
  'import/link-loop': 'This link leads back to a folder that is read already.',
  'job/unknown': 'That job is not running.',
  'watch/exists': 'That folder is watched already.',
  'watch/unknown': 'That folder is not watched any more.',
  'ocr/language': 'There is no text recognition for {language} here. Name a folder that holds {language}.traineddata.',
  'ocr/folder': 'No text recognition languages (*.traineddata) were found in that folder.',
  'ocr/picture': 'The picture of this page could not be read: {issue}.',
  'ocr/locked': 'The file of this page is locked with a password, which is never kept. Import a copy of it without the password to have the page read.',
  'ocr/none-waiting': 'No scanned page waits to be read.',
  'article/imported-again': 'A removed article was imported again since, and is in the case as {title}. Bringing back the removed one would make two of it.',
  'article/encoding': 'This text cannot be read as {label}.',
  'article/no-encoding': 'The format of this article says itself how its text is encoded.',
  'article/original-locked': 'The original is locked with a password, which is never kept. Save it, and open it in the program that made it.',
  'article/write': 'The original could not be written to {file}: {issue}.',
  'collection/not-found': 'That collection is no longer there.',
  'collection/filled': 'An import has put articles into the collection {name} since, so that making it cannot be taken back. Delete it if it should go; its articles stay.',
  'collection/exists': 'There is already a collection named {name} here.',
  'batch/not-found': 'That batch is no longer there.',
  'batch/not-a-list': '{file} cannot be read as a list of names. Save it as text or as CSV, as spreadsheets do, and choose it again.',
  'batch/too-large': '{file} is larger than {limit} MB: too large for a list of names.',
  'batch/no-letters': 'There is no letter or digit in this name to look for.',
  'batch/too-long': 'This name has too many spellings to be searched together. Put some of them on a line of their own.',
  'batch/too-wide': 'These names are in {articles} articles, and a spreadsheet takes {limit} columns. Export every hit instead.',
  'batch/exporting': 'This batch is being written to a file already.',
  'batch/stopped': 'The export was stopped. No file was written.',
  'batch/write': 'The table could not be written to {file}: {issue}.',
  'group/none': 'This article is in no group.',
  'gazetteer/invalid': 'The gazetteer could not be read: {issue}.',
  'dossier/kind': 'A dossier can be made for a compound or an official; {name} is neither.',
  'dossier/write': 'The dossier could not be written to {file}: {issue}.',
  'verify/not-a-dossier': 'This PDF holds no dossier of Redthread: {issue}.',
  'settings/unknown': 'There is no such setting.',
} as const

export type ErrorCode = keyof typeof ERRORS

export interface ErrorData {
  readonly code: ErrorCode
  /** The sentence for a person. */
  readonly message: string
  readonly details: Readonly<Record<string, string | number>>
}

export function errorData(code: ErrorCode, details: Readonly<Record<string, string | number>> = {}): ErrorData {
  const message = ERRORS[code].replace(/\{(\w+)\}/g, (whole, key: string) => String(details[key] ?? whole))
  return { code, message, details }
}

/** An expected failure on its way to the envelope. Anything else thrown is a fault and becomes `internal`. */
export class RedthreadError extends Error {
  readonly data: ErrorData
  constructor(code: ErrorCode, details: Readonly<Record<string, string | number>> = {}) {
    const data = errorData(code, details)
    super(data.message)
    this.name = 'RedthreadError'
    this.data = data
  }
}

/** What every call answers. */
export type Envelope<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ErrorData }
