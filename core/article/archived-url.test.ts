import { describe, expect, it } from 'vitest'
import { splitArchived } from './archived-url.ts'

const PAGE = 'https://riverpost.example/kampot?page=2'

describe('splitArchived', () => {
  it.each([
    `https://web.archive.org/web/20241027083000/${PAGE}`,
    `http://web.archive.org/web/20241027083000if_/${PAGE}`,
    `https://web.archive.org/web/2024/${PAGE}`,
    `https://archive.ph/20241027-083000/${PAGE}`,
    `https://archive.today/2024.10.27-083000/${PAGE}`,
    `https://archive.is/newest/${PAGE}`,
    `https://wayback.archive-it.org/1234/20241027083000/${PAGE}`,
  ])('%s', (address) => {
    expect(splitArchived(address)).toEqual({ url: PAGE, archiveUrl: address })
  })

  it('knows an archive that does not tell the page', () => {
    for (const address of ['https://archive.ph/AbC12', 'https://perma.cc/AB12-CD34', 'https://ghostarchive.org/archive/AbC12']) {
      expect(splitArchived(address)).toEqual({ url: null, archiveUrl: address })
    }
  })

  it('mends what archives and caches do to an address', () => {
    expect(splitArchived('https://web.archive.org/web/20241027083000/https:/riverpost.example/kampot').url).toBe('https://riverpost.example/kampot')
    expect(splitArchived('https://web.archive.org/web/20241027083000/riverpost.example/kampot').url).toBe('https://riverpost.example/kampot')
    expect(splitArchived('https://webcache.googleusercontent.com/search?q=cache:AbCdEfGhIjKl:https://riverpost.example/kampot+estate&hl=en')).toEqual({ url: 'https://riverpost.example/kampot', archiveUrl: null })
    expect(splitArchived('https://www.google.com/amp/s/riverpost.example/kampot')).toEqual({ url: 'https://riverpost.example/kampot', archiveUrl: null })
    expect(splitArchived('https://riverpost-example.cdn.ampproject.org/c/s/riverpost.example/kampot')).toEqual({ url: 'https://riverpost.example/kampot', archiveUrl: null })
  })

  it('leaves every other address as it is', () => {
    for (const address of [PAGE, 'https://archive.org/details/kampot', 'https://archive.example/2024/x', 'x', '']) expect(splitArchived(address)).toEqual({ url: address, archiveUrl: null })
  })
})
