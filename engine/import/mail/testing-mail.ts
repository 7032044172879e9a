import nodemailer, { type SendMailOptions } from 'nodemailer'

/** A mail as a mail program writes it. Nothing is sent. */
export async function composeMail(options: SendMailOptions): Promise<Buffer> {
  const written = await nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'windows' }).sendMail(options)
  return written.message as Buffer
}
