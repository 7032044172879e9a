/** How many sources some articles are: those of one group are one, whichever of them are given. `leadOf` gives the lead of an article's group, itself where it is in none. */
export function independentSources(articleIds: Iterable<string>, leadOf: (articleId: string) => string): number {
  return new Set([...articleIds].map(leadOf)).size
}
