/** Printed by `redthread help`, and after a mistake in the arguments. docs/CLI.md says the same at length. */
export const USAGE = `redthread <command> …

  import <case> <path…>                      read article files and folders into the case; makes the case if there is none
  import --resume <case>                     go on with an import that was paused or broken off
  ocr <case> [--languages eng,khm] [--languages-folder DIR]
                                             read the scanned pages that wait
  articles <case>                            list the articles
  remove <case> <id…>                        take articles out of the case, with what was marked in them
  read <case> <id…> [--unread]               mark articles read, or unread
  collections <case>                         list the collections
  duplicates <case>                          list articles that say the same: copies, and versions of one page
  search <case> <query> [--order relevance|newest|oldest|outlet] [--fold] [--limit N] [--offset N]
  search <case> <query> --context [--sort article|before|after|date]
                                             every place on a line, with what stands around it
  search <case> <query> --facets             count what is found by outlet, date, entity and the like, too
  search <case> --queries FILE               answer each line of the file; with --json one line of JSON each
  search <case> --saved NAME [--new]         answer a saved search; with --new only what is new since the last look, which this is then
  searches <case>                            list the saved searches, with how much is new of each
  searches save <case> <name> <query> [--order …]
  batch <case> --names FILE [--exact] [--csv OUT]
                                             search a list of names, and keep it in the case; OUT gets a row for every place found
  suggest <case> [--article ID]              propose mentions of entities, with a reason each
  suggest <case> --figures [--article ID]    list sums of money, counts of people and dates
  entities <case>                            list the entities
  entities import <case> <gazetteer.json> [--confirm]
  dossier <case> [--entity NAME]… [--all] --out DIR
  verify <case> <pdf>                        follow every citation of a dossier back to the case
  check <case>                               integrity of the file, of every anchor and of every original

  --passphrase-file F   read the case's passphrase from the first line of F; without it a terminal is asked
  --password-file F     open documents of an import that are locked with the password in the first line of F
  --no-collections      do not make collections of the folders of an import
  --json                answer in JSON, as docs/CLI.md describes

Exit codes: 0 all well; 2 done, but something listed could not be; 1 nothing done.
`
