import { describe, expect, it } from 'vitest'
import { isCaption } from './caption.ts'

describe('isCaption', () => {
  it.each([
    'Workers wait by the gate in Kampot. December 4, 2023. (Riverpost/Dara Kim)', 'The gate of the estate. (Photo: Dara Kim)', 'The gate, seen in a file photo. (Supplied)', 'Photo: Dara Kim', 'Photo by Dara Kim', 'Image courtesy of the owner',
    'Featured image credit: drawn by Dara Kim after a photograph of the estate', 'The gate of the estate. Photo by Dara Kim', 'The gate in Kampot / AFP', 'AFP PHOTO', 'Getty Images', 'រូបថត៖ ដារ៉ា', 'Cổng khu nhà. Ảnh: Minh Anh', '图片：新华社',
  ])('%s', (text) => {
    expect(isCaption(text)).toBe(true)
  })

  it.each([
    'Photos by the ministry showed twelve people in a room without windows, and a thirteenth by the door, but no faces.', 'Police said that the estate was empty (see the report of May).', 'The workers left on Tuesday. (Additional reporting by Dara Kim)',
    'Video: officers lead workers out of the estate', 'Pictures were taken at the gate.', 'He works for AFP', '(Reporting by Dara Kim/River News)',
  ])('is not: %s', (text) => {
    expect(isCaption(text)).toBe(false)
  })
})
