/** Longest name proposed, in characters: also in a script of four bytes each it fits a file system's 255. */
const MOST = 60

/** A person's words as the file name a dialog proposes, without extension. What no system takes becomes a space. */
export function fileName(words: string, fallback: string): string {
  const plain = words.normalize('NFC').replace(/[\p{Cc}\p{Cf}\s<>:"/\\|?*]+/gu, ' ')
  const short = [...plain.replace(/^[. ]+/, '')].slice(0, MOST).join('')
  return short.replace(/[. ]+$/, '') || fallback
}
