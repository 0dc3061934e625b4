import { describe, expect, it } from 'vitest'
import { figureVi, shareVi } from './figure'

const blank = { stage: 'not_said', stage_label: 'chưa ghi' }

describe('what a unit gave', () => {
  it('says the share that was reached, also where the opposite was counted', () => {
    expect(figureVi({ ...blank, part: '4254', whole: '4314' })).toBe('98,6% (4.254/4.314)')
    expect(figureVi({ ...blank, part: '2', whole: '330', complement: true })).toBe('99,39% (phần chưa đạt: 2/330)')
    expect(figureVi({ ...blank, value: '0.5', complement: true })).toBe('0,5 (phần chưa đạt)')
  })
  it('says numbers and stages', () => {
    expect(figureVi({ ...blank, value: '12' })).toBe('12')
    expect(figureVi({ stage: 'done', stage_label: 'đã thực hiện' })).toBe('đã thực hiện')
    expect(figureVi(blank)).toBe('')
  })
  it('never rounds up to the bound', () => {
    expect(shareVi('98996', '100000')).toBe('98,99%')
    expect(shareVi('1', '0')).toBe('')
  })
})
