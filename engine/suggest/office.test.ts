import { expect, test } from 'vitest'
import { officeOf } from './office.ts'

test.each([
  ['deputy police chief of Banteay Meanchey province', null, 'Banteay Meanchey'],
  ['spokesperson for the National Committee for Counter Trafficking', 'National Committee for Counter Trafficking', null],
  ['Interior Ministry spokesperson', 'Interior Ministry', null],
  ['Svay Rieng provincial police chief', null, 'Svay Rieng'],
  ['O’Chrov district governor', null, 'O\'Chrov'],
  ['Deputy prosecutor', null, null],
  ['អ្នកនាំពាក្យក្រសួងមហាផ្ទៃ', 'ក្រសួងមហាផ្ទៃ', null],
  ['ស្នងការរងនគរបាលខេត្តបន្ទាយមានជ័យ', null, 'Banteay Meanchey'],
  ['柬埔寨内政部发言人', '柬埔寨内政部', null],
  ['柴桢省警察局长', null, 'Svay Rieng'],
  ['โฆษกกระทรวงการต่างประเทศ', 'กระทรวงการต่างประเทศ', null],
  ['Phó giám đốc Công an tỉnh Tây Ninh', 'Công an tỉnh Tây Ninh', 'Tay Ninh'],
  ['내무부 장관', '내무부', null],
])('%s', (role, agency, place) => {
  expect(officeOf(role)).toEqual({ agency, place })
})
