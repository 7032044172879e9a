import { decode } from '../decode.ts'

/** Encoding Standard labels of Windows code pages; the two of DOS have none. */
const LABELS: Readonly<Record<number, string>> = {
  437: 'ibm437', 850: 'ibm850', 866: 'ibm866', 874: 'windows-874', 932: 'shift_jis', 936: 'gb18030', 949: 'euc-kr', 950: 'big5', 1250: 'windows-1250', 1251: 'windows-1251', 1252: 'windows-1252',
  1253: 'windows-1253', 1254: 'windows-1254', 1255: 'windows-1255', 1256: 'windows-1256', 1257: 'windows-1257', 1258: 'windows-1258', 1361: 'euc-kr', 10000: 'macintosh', 10001: 'shift_jis',
  10002: 'big5', 10003: 'euc-kr', 10007: 'x-mac-cyrillic', 10008: 'gb18030', 54936: 'gb18030', 65001: 'utf-8',
}

/** The code page of a font by its \fcharset; those that are not here have the document's. */
const CODE_PAGE_OF_CHARSET: Readonly<Record<number, number>> = {
  0: 1252, 77: 10000, 78: 10001, 79: 10003, 80: 10008, 81: 10002, 128: 932, 129: 949, 130: 1361, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258, 177: 1255, 178: 1256, 186: 1257, 204: 1251, 222: 874,
  238: 1250, 254: 437, 255: 850,
}

const DOS: Readonly<Record<string, string>> = {
  ibm437: 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0',
  ibm850: 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0',
}

const WIDE = new Set(['shift_jis', 'gb18030', 'euc-kr', 'big5', 'utf-8'])

/** The label of a code page; windows-1252 for one that is not known. */
export function labelOfCodePage(codePage: number): string {
  return LABELS[codePage] ?? 'windows-1252'
}

/** The label of a charset's code page; null where it has the document's. */
export function labelOfCharset(charset: number): string | null {
  const codePage = CODE_PAGE_OF_CHARSET[charset]
  return codePage === undefined ? null : labelOfCodePage(codePage)
}

/** Whether a sign can be more than one byte, of which the second may look like ASCII. */
export function isWide(label: string): boolean {
  return WIDE.has(label)
}

export function decodeBytes(bytes: readonly number[], label: string): string {
  const dos = DOS[label]
  if (dos !== undefined) return bytes.map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : dos[byte - 0x80]!)).join('')
  return decode(Uint8Array.from(bytes), { html: false, chosen: label }).text
}
