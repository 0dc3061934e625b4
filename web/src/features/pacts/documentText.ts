// The document beside its targets: paragraphs cut into pieces at the borders of spans. All offsets are UTF-16 code
// units of the whole text, as the server sends them and as JavaScript counts.

export interface Span {
  key: string
  begin: number
  end: number
}

export interface Piece {
  begin: number
  text: string
  /** Spans that cover this piece, outermost first. */
  keys: string[]
}

export interface Paragraph {
  begin: number
  end: number
  /** 1… for a heading of the outline, 0 for running text. */
  level: number
  pieces: Piece[]
}

export interface HeadingSpan {
  begin: number
  end: number
  level: number
}

/** Paragraphs in order. Spans may overlap, reach over paragraph ends or past the text; what is empty is left out. */
export function paragraphsOf(text: string, spans: readonly Span[], headings: readonly HeadingSpan[] = []): Paragraph[] {
  const sorted = spans
    .map((span) => ({ ...span, begin: Math.max(0, span.begin), end: Math.min(text.length, span.end) }))
    .filter((span) => span.end > span.begin)
    .sort((a, b) => a.begin - b.begin || b.end - a.end)
  const result: Paragraph[] = []
  let begin = 0
  let first = 0
  while (begin <= text.length) {
    const newline = text.indexOf('\n', begin)
    const end = newline < 0 ? text.length : newline
    while (first < sorted.length && sorted[first]!.end <= begin) first++
    if (end > begin) {
      const here: Span[] = []
      for (let i = first; i < sorted.length && sorted[i]!.begin < end; i++) {
        if (sorted[i]!.end > begin) here.push(sorted[i]!)
      }
      const heading = headings.find((h) => h.begin >= begin && h.begin < end)
      result.push({ begin, end, level: heading?.level ?? 0, pieces: piecesOf(text, begin, end, here) })
    }
    if (newline < 0) break
    begin = end + 1
  }
  return result
}

function piecesOf(text: string, begin: number, end: number, spans: readonly Span[]): Piece[] {
  const borders = new Set([begin, end])
  for (const span of spans) {
    if (span.begin > begin) borders.add(span.begin)
    if (span.end < end) borders.add(span.end)
  }
  const cuts = [...borders].sort((a, b) => a - b)
  const pieces: Piece[] = []
  for (let i = 0; i + 1 < cuts.length; i++) {
    const from = cuts[i]!
    const to = cuts[i + 1]!
    pieces.push({
      begin: from,
      text: text.slice(from, to),
      keys: spans.filter((span) => span.begin <= from && span.end >= to).map((span) => span.key),
    })
  }
  return pieces
}

const letter = /[\p{L}\p{M}\p{N}]/u
const space = /\s/u

/** A selection grown to whole words and freed of spaces at its ends; null when nothing is left. */
export function wholeWords(text: string, begin: number, end: number): { begin: number; end: number } | null {
  let from = Math.max(0, Math.min(begin, end))
  let to = Math.min(text.length, Math.max(begin, end))
  while (from < to && space.test(text[from]!)) from++
  while (to > from && space.test(text[to - 1]!)) to--
  if (from >= to) return null
  while (from > 0 && letter.test(text[from]!) && letter.test(text[from - 1]!)) from--
  while (to < text.length && letter.test(text[to - 1]!) && letter.test(text[to]!)) to++
  return { begin: from, end: to }
}

/** Does the selection stay inside one paragraph? A target is made of the words of one. */
export function insideOneParagraph(text: string, begin: number, end: number): boolean {
  return !text.slice(begin, end).includes('\n')
}

/** Where an item can be parted: after ";" , "," or "và", "trong đó", nearest to the wanted place. */
export function splitPlaces(text: string, begin: number, end: number): number[] {
  const places: number[] = []
  const pattern = /[;,.]\s+|\s+(?=(?:và|trong đó|phấn đấu)\s)/giu
  const words = text.slice(begin, end)
  for (const match of words.matchAll(pattern)) {
    const at = begin + match.index + match[0].length
    if (at > begin && at < end && !places.includes(at)) places.push(at)
  }
  return places
}
