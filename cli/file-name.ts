/** Bytes left for the name: file systems allow 255, and “.pdf” and a number come on top. */
const MOST_BYTES = 200

/** A file name for each name, without extension: no character that a file system refuses, and no two alike even where case is not told apart. */
export function fileNames(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const base = safe(name)
    let candidate = base
    for (let number = 2; taken.has(candidate.toLowerCase()); number++) candidate = `${base} ${number}`
    taken.add(candidate.toLowerCase())
    return candidate
  })
}

function safe(name: string): string {
  // Control characters and what Windows, macOS or Linux keep for themselves; a leading dot would hide the file.
  const plain = name.normalize('NFC').replaceAll(/[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu, ' ').replaceAll(/\s+/gu, ' ').trim()
  let short = ''
  for (const character of plain.replace(/^[. ]+/, '')) {
    if (Buffer.byteLength(short + character) > MOST_BYTES) break
    short += character
  }
  const tidy = short.replace(/[. ]+$/, '')
  return tidy === '' || /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(tidy) ? `dossier ${tidy}`.trim() : tidy
}
