import { describe, expect, it } from 'vitest'
import { insideOneParagraph, paragraphsOf, splitPlaces, wholeWords } from './documentText'

const text = 'I. CHỈ TIÊU CHUNG\n1. Có từ 10 - 15% cá nhân đạt; trên 85% đạt.\n\n2. Không có ai bị kỷ luật.'
const at = (words: string) => ({ begin: text.indexOf(words), end: text.indexOf(words) + words.length })

describe('paragraphs with lit spans', () => {
  it('every character stands in exactly one piece, whatever the spans are', () => {
    const spans = [
      { key: 'a', ...at('từ 10 - 15% cá nhân đạt') },
      { key: 'b', ...at('nhân đạt; trên 85%') },
      { key: 'over', begin: text.length - 5, end: text.length + 50 },
      { key: 'across', begin: 10, end: 30 },
    ]
    const paragraphs = paragraphsOf(text, spans)
    expect(paragraphs.map((p) => p.pieces.map((x) => x.text).join('')).join('\n')).toBe(text.replace('\n\n', '\n'))
    for (const p of paragraphs)
      for (const piece of p.pieces) expect(text.slice(piece.begin, piece.begin + piece.text.length)).toBe(piece.text)
  })
  it('overlapping spans both light the shared words', () => {
    const pieces = paragraphsOf(text, [
      { key: 'a', ...at('từ 10 - 15% cá nhân đạt') },
      { key: 'b', ...at('nhân đạt; trên 85%') },
    ]).flatMap((p) => p.pieces)
    expect(pieces.find((p) => p.keys.length === 2)).toMatchObject({ text: 'nhân đạt', keys: ['a', 'b'] })
  })
  it('headings carry their level', () => {
    const heading = at('I. CHỈ TIÊU CHUNG')
    expect(paragraphsOf(text, [], [{ ...heading, level: 1 }]).map((p) => p.level)).toEqual([1, 0, 0])
  })
  it('characters outside the base plane count as two, as the server counts them', () => {
    const emoji = '😀 đạt 5%'
    const pieces = paragraphsOf(emoji, [{ key: 'x', begin: 3, end: 9 }])[0]!.pieces
    expect(pieces.map((p) => p.text)).toEqual(['😀 ', 'đạt 5%'])
  })
})

describe('a selection', () => {
  it('grows to whole words and loses spaces', () => {
    const part = text.indexOf('hông có ai')
    expect(wholeWords(text, part - 4, part + 9)).toEqual(at('2. Không có ai'))
    expect(wholeWords(text, part, part + 8)).toEqual(at('Không có'))
    expect(wholeWords('a   b', 1, 4)).toBeNull()
  })
  it('may be made backwards', () => {
    expect(wholeWords('một hai ba', 7, 4)).toEqual({ begin: 4, end: 7 })
  })
  it('must not cross paragraphs', () => {
    expect(insideOneParagraph(text, 5, 40)).toBe(false)
    expect(insideOneParagraph(text, 20, 40)).toBe(true)
  })
})

describe('places to split', () => {
  it('after a semicolon, inside the item only', () => {
    const item = at('Có từ 10 - 15% cá nhân đạt; trên 85% đạt.')
    expect(splitPlaces(text, item.begin, item.end)).toEqual([text.indexOf('trên 85%')])
  })
  it('a decimal comma is no place', () => {
    const words = 'đạt trên 97,5%; nông thôn trên 82%'
    expect(splitPlaces(words, 0, words.length)).toEqual([words.indexOf('nông')])
  })
})
