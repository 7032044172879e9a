/** In what order articles that were found are listed. `newest`, `oldest`: by day of publication, undated last. `outlet`: A to Z, without one last. Articles that miss some words come behind all others in every order. */
export const SEARCH_ORDERS = ['relevance', 'newest', 'oldest', 'outlet'] as const
export type SearchOrder = (typeof SEARCH_ORDERS)[number]
