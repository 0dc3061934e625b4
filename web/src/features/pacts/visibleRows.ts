// Which rows of a long list stand in the document. Heights are known before drawing, so that the scroll bar is true
// from the start and a jump lands where it should.

export interface Layout {
  /** Top of each row, and the whole height as the last element. */
  tops: number[]
}

export function layoutOf(heights: readonly number[]): Layout {
  const tops = [0]
  for (const height of heights) tops.push(tops[tops.length - 1]! + height)
  return { tops }
}

/** Height of a row whose words take two lines, or three, of a column so wide (pixels). */
export function rowHeight(words: string, column: number): number {
  const letter = 7.4 // pixels of a letter at 14 px, on the wide side
  return Math.ceil((words.length * letter) / Math.max(column, 1)) > 2 ? 60 : 42
}

/** First row whose bottom is below `y`: binary search. */
function rowAt({ tops }: Layout, y: number): number {
  let low = 0
  let high = tops.length - 2
  while (low < high) {
    const middle = (low + high) >> 1
    if (tops[middle + 1]! <= y) low = middle + 1
    else high = middle
  }
  return Math.max(0, low)
}

/** Half-open range of rows to draw for a window of the list, with `spare` rows above and below. */
export function visibleRange(
  layout: Layout,
  scrollTop: number,
  height: number,
  spare = 8,
): { from: number; to: number } {
  const count = layout.tops.length - 1
  if (count === 0) return { from: 0, to: 0 }
  const from = Math.max(0, rowAt(layout, scrollTop) - spare)
  const to = Math.min(count, rowAt(layout, scrollTop + height) + 1 + spare)
  return { from, to }
}

/** Where to scroll so that the row is wholly seen; null when it is already. */
export function scrollFor(layout: Layout, row: number, scrollTop: number, height: number, head = 0): number | null {
  const top = layout.tops[row]
  const bottom = layout.tops[row + 1]
  if (top === undefined || bottom === undefined) return null
  if (top < scrollTop + head) return Math.max(0, top - head)
  if (bottom > scrollTop + height) return bottom - height
  return null
}
