import MailComposer from 'nodemailer/lib/mail-composer/index.js'
import yazl from 'yazl'

/** Files that hold other files, each written by a real writer. */

export type Files = Readonly<Record<string, string | Uint8Array>>

async function bytesOf(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of stream) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** A zip archive of these files, by their paths in it. */
export function zipOf(files: Files): Promise<Uint8Array> {
  const zip = new yazl.ZipFile()
  for (const [path, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), path)
  zip.end()
  return bytesOf(zip.outputStream as unknown as AsyncIterable<Uint8Array>)
}

/** One mail as a mail program sends it. */
export function mailOf({ subject, text, attachments = {} }: { readonly subject: string; readonly text: string; readonly attachments?: Files }): Promise<Uint8Array> {
  return new MailComposer({
    from: 'Clerk <clerk@harbour.example>', to: 'Desk <desk@paper.example>', date: new Date('2024-11-06T09:30:00Z'), subject, text,
    attachments: Object.entries(attachments).map(([filename, content]) => ({ filename, content: Buffer.from(content) })),
  }).compile().build()
}
