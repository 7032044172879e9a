import type { Page } from '@playwright/test'
import { expect } from './app.ts'

/** The text of the open article, as a screen reader names it. */
export const articleText = (page: Page) => page.getByRole('document', { name: 'Text of the article' })

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Where words of the open article lie in the window, first and last line. They stand within one paragraph. @throws when they are not there */
function linesOf(page: Page, words: string): Promise<{ readonly first: Box; readonly last: Box; readonly view: Box }> {
  return articleText(page).evaluate((text, wanted) => {
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue!.indexOf(wanted)
      if (at < 0) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + wanted.length)
      const box = ({ left, top, right, bottom }: DOMRect) => ({ left, top, right, bottom })
      const lines = [...range.getClientRects()].map(box)
      return { first: lines[0]!, last: lines.at(-1)!, view: box(text.closest('[data-scroller]')!.getBoundingClientRect()) }
    }
    throw new Error(`The article does not say: ${wanted}`)
  }, words)
}

type Lines = Awaited<ReturnType<typeof linesOf>>

/**
 * Waits until words of the article lie at least `margin` pixels inside the view, and rest there. While they do not, `bring` is done again.
 */
async function waitInSight(page: Page, words: string, margin = 0, bring?: (lines: Lines) => Promise<void>): Promise<void> {
  let before: number | null = null
  await expect(async () => {
    const lines = await linesOf(page, words)
    const { first, last, view } = lines
    const seen = first.top - margin >= view.top && last.bottom + margin <= view.bottom
    const rests = before === first.top
    before = first.top
    if (!seen) await bring?.(lines)
    expect({ seen, rests }, words).toEqual({ seen: true, rests: true })
  }).toPass({ timeout: 10_000 })
}

export const expectInSight = (page: Page, words: string): Promise<void> => waitInSight(page, words)

/** Nearer than this to its edge a view scrolls by itself under a drag. Pixels. */
const EDGE = 60

/** Turns the wheel until words of the article are well in sight. */
export function wheelTo(page: Page, words: string): Promise<void> {
  return waitInSight(page, words, EDGE, async ({ first, last, view }) => {
    await page.mouse.move((view.left + view.right) / 2, (view.top + view.bottom) / 2)
    await page.mouse.wheel(0, (first.top + last.bottom - view.top - view.bottom) / 2)
  })
}

/** Selects words of the article as a hand does: press before the first letter, draw, let go behind the last. */
export async function dragOver(page: Page, words: string): Promise<void> {
  await wheelTo(page, words)
  const { first, last } = await linesOf(page, words)
  await page.mouse.move(first.left + 1, (first.top + first.bottom) / 2)
  await page.mouse.down()
  await page.mouse.move((first.left + last.right) / 2, (last.top + last.bottom) / 2, { steps: 4 })
  await page.mouse.move(last.right - 1, (last.top + last.bottom) / 2, { steps: 4 })
  await page.mouse.up()
  expect(await selected(page)).toBe(words)
}

/** The words that are selected in the window. */
export const selected = (page: Page): Promise<string> => page.evaluate(() => String(getSelection()))

/** The words painted in the article under a kind of mark: `hit`, `hit-here`, `yellow`, `suggestion-official`, `mention-compound`, … */
export function painted(page: Page, kind: string): Promise<string[]> {
  return page.evaluate((name) => [...CSS.highlights]
    .filter(([key]) => key === `rt-${name}` || new RegExp(`^rt-${name}-\\d$`).test(key))
    .flatMap(([, highlight]) => [...highlight].map((range) => range instanceof Range ? String(range) : '')), kind)
}
