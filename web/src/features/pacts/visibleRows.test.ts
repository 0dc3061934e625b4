import { describe, expect, it } from 'vitest'
import { layoutOf, rowHeight, scrollFor, visibleRange } from './visibleRows'

describe('rows that stand in the document', () => {
  const layout = layoutOf(Array.from({ length: 2000 }, (_, i) => (i % 10 === 0 ? 32 : 44)))
  it('are few however long the list is', () => {
    for (const top of [0, 1, 5000, 43000, 1e9]) {
      const { from, to } = visibleRange(layout, top, 800)
      expect(to - from).toBeLessThan(40)
      expect(from).toBeGreaterThanOrEqual(0)
      expect(to).toBeLessThanOrEqual(2000)
    }
  })
  it('cover the window wholly', () => {
    for (let top = 0; top < 85_600 - 800; top += 977) {
      const { from, to } = visibleRange(layout, top, 800, 0)
      expect(layout.tops[from]!).toBeLessThanOrEqual(top)
      expect(layout.tops[to]!).toBeGreaterThanOrEqual(top + 800)
    }
  })
  it('are as high as their words ask for', () => {
    expect(rowHeight('a'.repeat(30), 280)).toBe(42)
    expect(rowHeight('a'.repeat(75), 280)).toBe(42)
    expect(rowHeight('a'.repeat(90), 280)).toBe(60)
    expect(rowHeight('a'.repeat(90), 600)).toBe(42)
  })
  it('an empty list has none', () => {
    expect(visibleRange(layoutOf([]), 0, 500)).toEqual({ from: 0, to: 0 })
  })
  it('scrolling to a row moves only when it is not seen', () => {
    const plain = layoutOf(Array<number>(100).fill(10))
    expect(scrollFor(plain, 5, 0, 100)).toBeNull()
    expect(scrollFor(plain, 50, 0, 100)).toBe(410)
    expect(scrollFor(plain, 2, 400, 100)).toBe(20)
    expect(scrollFor(plain, 2, 400, 100, 15)).toBe(5)
    expect(scrollFor(plain, 500, 0, 100)).toBeNull()
  })
})
