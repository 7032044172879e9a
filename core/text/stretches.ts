/** UTF-16 units. Regular expressions run out of stack on words of some millions. */
const LONGEST = 2 ** 16

/** A text in stretches of bounded length, parted at spaces; what has none for so long is parted anywhere but inside a character. */
export function stretchesOf(text: string): string[] {
  const stretches: string[] = []
  for (let start = 0; start < text.length;) {
    const end = endOf(text, start)
    stretches.push(text.slice(start, end))
    start = end
  }
  return stretches
}

function endOf(text: string, start: number): number {
  const most = start + LONGEST
  if (most >= text.length) return text.length
  for (let end = most; end > start; end -= 1) {
    const before = text.charCodeAt(end - 1)
    if (before === 0x20 || before === 0x0a) return end
  }
  const pair = text.charCodeAt(most) >> 10 === 0xdc00 >> 10
  return pair ? most - 1 : most
}
