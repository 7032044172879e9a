import { AFRelationship, type PDFDocument } from 'pdf-lib'

export interface Attachment {
  readonly name: string
  readonly mimeType: string
  readonly description: string
  readonly bytes: Uint8Array
}

/** Embeds a file that belongs to the whole document, as PDF/A-3 does: readers list it among the attachments. */
export async function attach(document: PDFDocument, { name, mimeType, description, bytes }: Attachment, created: Date): Promise<void> {
  await document.attach(bytes, name, {
    mimeType, description, creationDate: created, modificationDate: created, afRelationship: AFRelationship.Data,
  })
}
