/** A set from words parted by white space. */
export function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter(Boolean))
}

/** A set from phrases, one a line or parted by semicolons. */
export function phrases(text: string): ReadonlySet<string> {
  return new Set(text.split(/[;\n]/).map((phrase) => phrase.trim()).filter(Boolean))
}
