import { describe, expect, it } from 'vitest'
import { findDates, readDate } from './date-text.ts'

describe('findDates', () => {
  it.each([
    ['October 27, 2024', '2024-10-27'],
    ['OCT. 27TH, 2024', '2024-10-27'],
    ['Published on Sunday 27 October 2024 at 10:15', '2024-10-27'],
    ['27th of October, 2024', '2024-10-27'],
    ['27-Oct-2024', '2024-10-27'],
    ['Sept. 3, 2023', '2023-09-03'],
    ['2024-10-27T23:30:00+07:00', '2024-10-27'],
    ['2024/10/27', '2024-10-27'],
    ['27/10/2024', '2024-10-27'],
    ['03/04/2024', '2024-04-03'],
    ['10/27/2024', '2024-10-27'],
    ['27.10.2024', '2024-10-27'],
    ['2024年10月27日', '2024-10-27'],
    ['2024년 10월 27일', '2024-10-27'],
    ['2024. 10. 27.', '2024-10-27'],
    ['ngày 27 tháng 10 năm 2024', '2024-10-27'],
    ['27 ตุลาคม 2567', '2024-10-27'],
    ['๒๗ ต.ค. ๒๕๖๗', '2024-10-27'],
    ['ថ្ងៃទី២៧ ខែតុលា ឆ្នាំ២០២៤', '2024-10-27'],
    ['27 octobre 2024', '2024-10-27'],
    ['27 de octubre de 2024', '2024-10-27'],
    ['Kamis, 27 Agustus 2024', '2024-08-27'],
    ['November 2024', '2024-11'],
  ])('%s', (line, date) => {
    expect(findDates(line).map((found) => found.date)).toEqual([date])
  })

  it.each(['October 27', 'in 2024', '31/02/2024', 'May 2024567', '1.2.3', 'version 2024.10', 'the 2024 season', ''])('no date in "%s"', (line) => {
    expect(findDates(line)).toEqual([])
  })

  it('finds several, with their places', () => {
    const line = 'From July 13, 2022 to 2 June 2023'
    expect(findDates(line).map(({ start, end }) => line.slice(start, end))).toEqual(['July 13, 2022', '2 June 2023'])
  })
})

describe('readDate', () => {
  it.each([
    ['2024-10-27T23:30:00.000Z', '2024-10-27'],
    ['20241027', '2024-10-27'],
    ['20241027T101500', '2024-10-27'],
    ['2024-10', '2024-10'],
    ['2024', '2024'],
    ['Sun, 27 Oct 2024 10:00:00 GMT', '2024-10-27'],
    ['soon', null],
    ['', null],
  ])('%s', (value, date) => {
    expect(readDate(value)).toBe(date)
  })
})
