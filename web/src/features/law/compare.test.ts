import { describe, expect, it } from 'vitest'
import { dayBefore, depth, differing, shown } from './compare'

describe('two days of the law', () => {
  it('names the lines that only one of them has', () => {
    expect([...differing(['a', 'b', 'b'], ['b', 'c'])]).toEqual([0, 2])
    expect(differing(['a'], ['a']).size).toBe(0)
  })
  it('keeps what stands below what', () => {
    expect(depth('    - 02 năm')).toBe(2)
    expect(depth('Quyết định: …')).toBe(0)
    expect(shown('    - 02 năm')).toBe('02 năm')
  })
  it('knows the day before a change', () => {
    expect(dayBefore('2024-01-01')).toBe('2023-12-31')
    expect(dayBefore('2024-03-01')).toBe('2024-02-29')
  })
})
