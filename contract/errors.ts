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
  'entity/not-found': 'That entity is no longer there.',
  'entity/exists': 'There is already a {type} named {name} in this case.',
  'entity/empty-name': 'A name is needed.',
  'mention/not-found': 'That mention is no longer there.',
  'suggestion/gone': 'That suggestion is no longer there; the list has been made anew.',
  'edit/stale': 'This was changed in the meantime. Look at it again and repeat the edit.',
  'history/nothing-to-undo': 'There is nothing to undo.',
  'history/nothing-to-redo': 'There is nothing to redo.',
  'search/syntax': '{issue}',
  'import/empty-file': 'The file is empty.',
  'import/no-text': 'No text was found in the file.',
  'import/unsupported': 'This kind of file cannot be read yet. Redthread reads .txt, .md and .html.',
  'import/binary': 'This is not a text file, whatever its name says.',
  'import/unreadable': 'The file could not be opened: {issue}.',
  'import/too-large': 'The file is larger than {limit} MB, the most one article may have.',
  'import/too-slow': 'Reading this file took longer than {seconds} seconds and was stopped.',
  'import/crashed': 'The reader failed on this file: {issue}.',
  'job/unknown': 'That job is not running.',
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
