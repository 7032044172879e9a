/** Control words that stand for a sign. */
export const SIGNS: Readonly<Record<string, string>> = {
  'tab': ' ', 'line': ' ', 'lbr': ' ', 'page': ' ', 'column': ' ', 'softline': ' ', 'emdash': '—', 'endash': '–', 'emspace': ' ', 'enspace': ' ', 'qmspace': ' ', 'bullet': '•', 'lquote': '‘', 'rquote': '’', 'ldblquote': '“',
  'rdblquote': '”', 'zwj': '\u200D', 'zwnj': '\u200C', 'ltrmark': '\u200E', 'rtlmark': '\u200F', '~': ' ', '_': '-',
}

/** Groups whose text is no part of the document's: tables of the format, pictures, comments, marks that the program counted, entries of indexes. */
export const SKIPPED = new Set([
  'colortbl', 'filetbl', 'revtbl', 'pict', 'shprslt', 'nonshppict', 'sp', 'listtext', 'pntext', 'pntxta', 'pntxtb', 'nonesttables', 'ftnsep', 'ftnsepc', 'ftncn', 'aftnsep', 'aftnsepc', 'aftncn',
  'xe', 'tc', 'tcn', 'rxe', 'bxe', 'txe', 'private', 'template', 'nextfile', 'operator', 'keywords', 'comment', 'doccomm', 'subject', 'manager', 'company', 'category', 'hlinkbase', 'atnid', 'atnauthor', 'falt', 'fldtype',
])

/** Groups marked as ones that a reader may skip, which are read all the same. Every other is skipped. */
export const READ_THOUGH_STARRED = new Set(['footnote', 'ud', 'shpinst', 'shptxt', 'do', 'dptxbxtext', 'nesttableprops', 'fldinst', 'moMath', 'moMathPara', 'txfieldtext'])

export const HEADERS = new Set(['header', 'headerf', 'headerl', 'headerr', 'footer', 'footerf', 'footerl', 'footerr'])
