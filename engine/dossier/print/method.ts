import type { MethodSection } from '../../../core/dossier/model.ts'
import { columns } from '../../pdf/blocks.ts'
import type { Block } from '../../pdf/flow.ts'
import { GRID, STYLES, TEXT_WIDTH } from './theme.ts'
import { span, type SetText } from './typeset.ts'

/** How the dossier was made, and what it therefore cannot tell. */
export function methodBlocks(section: MethodSection, producer: string, missingGlyphs: boolean, set: SetText): Block[] {
  return [...paragraphs(section, producer), ...(missingGlyphs ? [MISSING_GLYPHS] : [])].map((text, index) => columns(
    [{ x: GRID.text, lines: set([span(text, STYLES.note)], TEXT_WIDTH) }], { before: index === 0 ? 10 : 7 },
  ))
}

const MISSING_GLYPHS = 'Some letters are of scripts that Redthread has no typeface for. They are shown as empty boxes; copied or searched for, they are '
  + 'the letters of the source.'

function paragraphs(section: MethodSection, producer: string): string[] {
  const { articlesInCase, articlesCited, mentionsConfirmed, annotations, unread } = section
  const cited = `${articlesCited} ${articlesCited === 1 ? 'is' : 'are'} cited here`
  return [
    'The words of sources are set in a serif type and stand as the sources have them, letter by letter; the analyst’s words, and labels, '
      + 'are set in a sans serif. Nothing was rewritten, translated or summed up by a machine. Where the list of sources says that pages were '
      + 'read by OCR, their words are what a program saw in a picture.',
    '[n ¶p] means source n of the list of sources, block p of its text, where headings, captions and list items count as well as '
      + 'paragraphs. [n p. x ¶p] names page x of the original too, counted from its first page, whatever number is printed there. A statement that no source bears out is marked [unsourced].',
    `The case holds ${count(articlesInCase, 'article')}, of which ${cited}. The dossier rests on ${count(mentionsConfirmed, 'mention')} of its `
      + `subject that the analyst confirmed and on ${count(annotations, 'annotated passage')}; places that name the subject and were not `
      + 'confirmed are not in it.',
    independence(section),
    unreadFiles(unread),
    'Dates of the chronology were found by rules and are as the sources give them. “Inferred” says that part of a date is not in the '
      + 'sentence but comes from the date of publication or from a heading. Where sources disagree, each stands for itself. The same '
      + 'sentence in several sources is printed once and cites them all.',
    `Made with ${producer}. The file redthread-dossier.json inside this PDF holds the same statements, citations and hashes for machines; `
      + 'Redthread can check them, and these pages, against the case.',
  ]
}

/** What stands behind the dossier once copies are counted as what they are. */
function independence({ articlesCited, sourcesIndependent, citedSeverally, borneOutSeverally }: MethodSection): string {
  const rule = 'Articles with the same text, near copies of it, versions of one page, and what the analyst put together count as one source; two articles that '
    + 'were written apart can still go back to one origin, which no comparison of words can tell.'
  const cited = `Behind this dossier ${sourcesIndependent === 1 ? 'stands 1 independent source' : `stand ${sourcesIndependent} independent sources`}`
    + `${sourcesIndependent === articlesCited ? '' : `, in ${count(articlesCited, 'article')}`}.`
  if (citedSeverally === 0) return `${cited} ${rule}`
  return `${cited} Of ${count(citedSeverally, 'statement')} that cite${citedSeverally === 1 ? 's' : ''} several articles, `
    + `${borneOutSeverally} ${borneOutSeverally === 1 ? 'rests' : 'rest'} on more than one independent source. ${rule}`
}

function unreadFiles(unread: number): string {
  if (unread === 0) return 'Every file that was offered for import could be read.'
  if (unread === 1) return '1 file that was offered for import could not be read. What it says is not considered.'
  return `${unread} files that were offered for import could not be read. What they say is not considered.`
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
