import { describe, expect, it } from 'vitest'
import { isNoise } from './noise.ts'

describe('isNoise', () => {
  it.each([
    '914 views', '1.2K shares', 'Views: 12', '0 Comments', '3 min read', 'Skip to content', 'Home > News > Crime', 'Home / News / Crime', 'Next article: Rice prices fall', '← Rice prices fall', 'ADVERTISEMENT',
    'Story continues below', 'Share on Facebook', 'Facebook | Twitter | Telegram', 'Share this article', 'We use cookies to improve this site. Accept', 'Subscribe to our newsletter', 'Related: Rice prices fall', 'Also read: Rice prices fall again', 'Tags: Kampot, estate',
    '© 2024 Riverpost', 'Copyright 2024 Riverpost', 'Riverpost. All rights reserved.', '---', '***', 'អត្ថបទទាក់ទង', '相关新闻', '阅读 1234', 'แชร์', '공유하기', 'Lượt xem: 1.234', 'Powered by WordPress',
  ])('drops "%s"', (line) => {
    expect(isNoise(line)).toBe(true)
  })

  it.each([
    'Next week’s search of the estate is off', 'Previous owners of the estate deny it', 'Copyright law passed after ten years', 'Powered by solar panels', 'Cambodia/Thailand/Laos talks resume', 'The court said that the company must ask for consent before it sets cookies.',
    'Shares in the company fell by half', 'Share of the profit goes to the owner', 'Views differ on the raid', 'Home ministry orders an inquiry', 'Contact with the workers was lost', 'Search of the estate goes on', 'More from the estate than was thought, said police',
    'Comments by the governor', 'Two reads of the meter', 'Print works raided in Kampot', 'Tagged animals return', 'Recommended by the court', 'Related charges were dropped', 'Trending downwards since May', 'Menu of a closed restaurant',
  ])('keeps "%s"', (line) => {
    expect(isNoise(line)).toBe(false)
  })
})
