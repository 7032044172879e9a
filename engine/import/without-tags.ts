/** The words of a piece of HTML, in linear time. It is not shown as HTML anywhere, so a tag that slips through is only untidy. */
export function withoutTags(html: string): string {
  const shown = [['<!--', '-->'], ['<script', '</script>'], ['<style', '</style>']].reduce((rest, [open, close]) => withoutBetween(rest, open!, close!), html)
  return shown.replace(/<[^<>]*>/g, ' ')
    .replace(/&nbsp;/gi, ' ').replace(/&lt;/gi, '<').replace(/&gt;/gi, '>').replace(/&quot;/gi, '"').replace(/&amp;/gi, '&')
}

function withoutBetween(html: string, open: string, close: string): string {
  const lower = html.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
  let kept = ''
  let at = 0
  for (let start = lower.indexOf(open); start !== -1; start = lower.indexOf(open, at)) {
    const end = lower.indexOf(close, start)
    kept += `${html.slice(at, start)} `
    at = end === -1 ? html.length : end + close.length
  }
  return kept + html.slice(at)
}
