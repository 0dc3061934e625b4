import { expect, test } from 'vitest'
import { readShare, sumIsWhole } from './shares'

const of = (typed: string) => {
  const share = readShare(typed)
  return share && `${share.part}/${share.whole}`
}

test('shares are read as people write them', () => {
  expect(of('40%')).toBe('2/5')
  expect(of('40')).toBe('2/5')
  expect(of(' 33,3 % ')).toBe('333/1000')
  expect(of('0,5')).toBe('1/2')
  expect(of('1/3')).toBe('1/3')
  expect(of('100')).toBe('1/1')
})

test('what is no share is refused', () => {
  for (const typed of ['', '0', '0%', '101', '4/3', '1/0', 'một nửa', '-5', '40%%'])
    expect(readShare(typed), typed).toBeNull()
})

test('three thirds are one whole; 33 three times are not', () => {
  expect(sumIsWhole(['1/3', '1/3', '1/3'])).toBe(true)
  expect(sumIsWhole(['33%', '33%', '33%'])).toBe(false)
  expect(sumIsWhole(['40', '60%'])).toBe(true)
  expect(sumIsWhole(['', ''])).toBe(true)
  expect(sumIsWhole(['50', ''])).toBeNull()
})
