import { RedthreadError } from '../../contract/errors.ts'

const BY_MIMETYPE: Readonly<Record<string, 'odt' | 'epub'>> = {
  'application/vnd.oasis.opendocument.text': 'odt', 'application/vnd.oasis.opendocument.text-template': 'odt', 'application/vnd.oasis.opendocument.text-master': 'odt',
  'application/epub+zip': 'epub',
}

/** Documents in a zip that cannot be read, by a file that only they have. */
const UNREADABLE: readonly (readonly [RegExp, string])[] = [
  [/^xl\/workbook\.(?:xml|bin)$/, 'an Excel workbook'], [/^ppt\/presentation\.xml$/, 'a PowerPoint presentation'], [/^visio\/document\.xml$/, 'a Visio drawing'],
  [/^Index\/Document\.iwa$/, 'a document of Apple Pages, Numbers or Keynote'], [/^Index\.zip$/, 'a document of Apple Pages, Numbers or Keynote'],
  [/^AndroidManifest\.xml$/, 'a program'], [/^META-INF\/MANIFEST\.MF$/, 'a program'], [/^FixedDocSeq\.fdseq$/, 'an XPS document'],
]

/**
 * What a zip is by what it holds: a document, or null for an archive of files. `mimetype`: what its entry of that name says, null without one.
 * @throws import/unsupported for a document of another kind
 */
export function zipKind(names: readonly string[], mimetype: string | null): 'docx' | 'odt' | 'epub' | null {
  const stated = mimetype?.trim() ?? ''
  const known = BY_MIMETYPE[stated]
  if (known) return known
  if (stated.startsWith('application/vnd.oasis.opendocument.')) throw new RedthreadError('import/unsupported', { kind: `an OpenDocument ${stated.split('.').at(-1)!.replace(/-.*$/, '')}` })
  if (names.includes('[Content_Types].xml') && names.some((name) => /^word\/document\d*\.xml$/.test(name))) return 'docx'
  if (names.includes('META-INF/container.xml') && names.some((name) => name.endsWith('.opf'))) return 'epub'
  const other = UNREADABLE.find(([pattern]) => names.some((name) => pattern.test(name)))
  if (other) throw new RedthreadError('import/unsupported', { kind: other[1] })
  return null
}
