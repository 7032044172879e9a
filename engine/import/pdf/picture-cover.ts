import type { PDFOperatorList } from 'pdfjs-dist/types/src/display/api.js'
import { OPS } from './pdfjs.ts'

type Matrix = readonly [number, number, number, number, number, number]

const STATE = new Set([
  OPS.dependency, OPS.setLineWidth, OPS.setLineCap, OPS.setLineJoin, OPS.setMiterLimit, OPS.setDash, OPS.setRenderingIntent, OPS.setFlatness, OPS.setGState, OPS.save, OPS.restore, OPS.transform,
  OPS.beginMarkedContent, OPS.beginMarkedContentProps, OPS.endMarkedContent, OPS.markPoint, OPS.markPointProps, OPS.beginCompat, OPS.endCompat, OPS.setFillRGBColor, OPS.setStrokeRGBColor,
  OPS.beginText, OPS.endText, OPS.setFont, OPS.setTextMatrix, OPS.moveText, OPS.setLeadingMoveText, OPS.nextLine, OPS.setCharSpacing, OPS.setWordSpacing, OPS.setHScale, OPS.setLeading, OPS.setTextRise,
  OPS.setTextRenderingMode, OPS.paintFormXObjectBegin, OPS.paintFormXObjectEnd, OPS.clip, OPS.eoClip, OPS.endPath,
])

const NONE: ReadonlySet<string> = new Set()

/**
 * The share of a page that pictures which are left out cover, and whether anything is drawn on it. Where such a picture stood, the drawing is moved and scaled to its
 * place and nothing is painted there; or what would be painted, by the name the operator gives it, is `missing`.
 */
export function pictureCover({ fnArray, argsArray }: PDFOperatorList, area: number, missing: ReadonlySet<string> = NONE): { cover: number; drawn: boolean } {
  const stack: Matrix[] = []
  let matrix: Matrix = [1, 0, 0, 1, 0, 0]
  let placed = false
  let drawn = false
  let covered = 0
  const closePlace = (): void => {
    const [a, b, c, d] = matrix
    const size = Math.abs(a * d - b * c)
    // A picture is drawn in a unit square, so only its own place is scaled to more than a hundredth of the page.
    if (placed && size > area / 100) covered = Math.max(covered, size)
    placed = false
  }
  fnArray.forEach((operator, index) => {
    const args = argsArray[index] as unknown
    if (operator === OPS.save) stack.push(matrix)
    else if (operator === OPS.restore) {
      closePlace()
      matrix = stack.pop() ?? [1, 0, 0, 1, 0, 0]
    } else if (operator === OPS.paintFormXObjectBegin) {
      stack.push(matrix)
      const [own] = args as [Matrix | null]
      if (own) matrix = multiply(matrix, own)
    } else if (operator === OPS.paintFormXObjectEnd) {
      closePlace()
      matrix = stack.pop() ?? [1, 0, 0, 1, 0, 0]
    } else if (operator === OPS.transform) {
      matrix = multiply(matrix, args as Matrix)
      placed = true
    } else if (!STATE.has(operator) && !(operator === OPS.paintImageXObject && missing.has((args as [string])[0]))) {
      drawn = true
      if (operator !== OPS.constructPath) placed = false
    }
  })
  closePlace()
  return { cover: Math.min(1, area > 0 ? covered / area : 0), drawn: drawn || covered > 0 }
}

function multiply([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}
