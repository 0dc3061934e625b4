import { expect, it } from 'vitest'
import { shortActual } from './measure'

it('a figure without its parts', () => {
  expect(shortActual('98,61% (4.254/4.314 hồ sơ)')).toBe('98,61%')
  expect(shortActual('14 văn bản')).toBe('14 văn bản')
})
