import { describe, expect, it } from 'vitest'
import { dominantScript, scriptOf } from './script.ts'

describe('dominantScript', () => {
  it.each([
    ['Latin', 'Police raided the compound in Takeo on 6 November.'],
    ['Latin', 'Cảnh sát đã đột kích khu phức hợp ở Tà Keo.'],
    ['Khmer', 'នគរបាលចុះឆែកឆេរ Mango Park នៅខេត្តកំពង់ស្ពឺ'],
    ['Han', '警方突袭了 Mango Park 园区'],
    ['Kana', '警察が施設を捜索した'],
    ['Hangul', '경찰이 Mango Park 단지를 급습했다'],
    ['Thai', 'ตำรวจบุกค้น'],
    ['Cyrillic', 'Полиция провела рейд'],
    ['Arabic', 'داهمت الشرطة المجمع'],
    ['Devanagari', 'पुलिस ने छापा मारा'],
    ['Other', 'ጾም ነው'],
  ])('%s', (script, text) => {
    expect(dominantScript(text)).toBe(script)
  })

  it('is null where nothing is a letter', () => {
    expect(dominantScript('2024-11-06, 12:30 — $12.5')).toBeNull()
  })
})

describe('scriptOf', () => {
  it('knows no script for digits, punctuation and spaces', () => {
    for (const sign of '0 .,“…') expect(scriptOf(sign.charCodeAt(0))).toBeNull()
  })
})
