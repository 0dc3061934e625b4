import { describe, expect, it } from 'vitest'
import { checkNumbers, numbersIn } from './lockedNumbers'

const sentence = 'Tỷ lệ hồ sơ trả đúng hạn đạt 98,61% (4.254/4.314 hồ sơ), thấp hơn mức 99 % đã giao ước.'

describe('figures of a sentence', () => {
  it('are found as people write them', () => {
    expect(numbersIn(sentence)).toEqual(['98,61%', '4.254/4.314', '99%'])
    expect(numbersIn('có 06 xã, đến 15/12/2025; đạt 10 - 15%.')).toEqual(['06', '15/12/2025', '10', '15%'])
  })
  it('stay when only words change, also when they change places', () => {
    expect(checkNumbers(sentence, 'So với mức 99%, tỷ lệ mới đạt 98,61% (4.254/4.314 hồ sơ).').kept).toBe(true)
  })
  it('a figure changed by a digit is told as missing and as added', () => {
    expect(checkNumbers(sentence, sentence.replace('98,61', '99,61'))).toEqual({
      kept: false,
      missing: ['98,61%'],
      added: ['99,61%'],
    })
  })
  it('a figure left out, doubled or stripped of its percent sign is noticed', () => {
    expect(checkNumbers('đạt 12 văn bản', 'đạt nhiều văn bản').missing).toEqual(['12'])
    expect(checkNumbers('đạt 12 văn bản', 'đạt 12 trên 12 văn bản').added).toEqual(['12'])
    expect(checkNumbers('đạt 12%', 'đạt 12 văn bản').kept).toBe(false)
  })
})
