import { PDFDocument } from 'pdf-lib'
import { RedthreadError } from '../../contract/errors.ts'
import { embeddedFile } from '../pdf/read/attachments.ts'
import { pageText } from '../pdf/read/page-text.ts'
import { MANIFEST_NAME, parseManifest, type Manifest } from './manifest.ts'

export interface ReadDossier {
  readonly manifest: Manifest
  /** What the pages say, in the order of reading, without headers and footers. */
  readonly text: readonly string[]
}

/** @throws verify/not-a-dossier */
export async function readDossier(pdf: Uint8Array): Promise<ReadDossier> {
  const document = await load(pdf)
  const bytes = embeddedFile(document, MANIFEST_NAME)
  if (!bytes) throw notADossier('it has no list of claims and citations in it')
  const manifest = parseManifest(bytes)
  if (!manifest) throw notADossier('its list of claims and citations cannot be read, or comes from a newer Redthread')
  return { manifest, text: document.getPages().flatMap(pageText) }
}

async function load(pdf: Uint8Array): Promise<PDFDocument> {
  try {
    return await PDFDocument.load(pdf, { updateMetadata: false, throwOnInvalidObject: true })
  } catch {
    throw notADossier('it is no PDF, or it is damaged or locked')
  }
}

function notADossier(issue: string): RedthreadError {
  return new RedthreadError('verify/not-a-dossier', { issue })
}
