// The sentence of a report may be reworded; its figures come from the locked results and stay as they are.

/** Every figure of a sentence, in order: "98,61%", "4.254/4.314", "06", "15/12/2025". */
export function numbersIn(sentence: string): string[] {
  return (sentence.normalize('NFC').match(/\d+(?:[.,/-]\d+)*(?:\s?%)?/gu) ?? []).map((words) =>
    words.replace(/\s/gu, ''),
  )
}

export interface NumberCheck {
  kept: boolean
  /** Figures of the original that are no longer there. */
  missing: string[]
  /** Figures that were not in the original. */
  added: string[]
}

/** Figures may change places (the sentence may be turned round) but each must be there as often as before. */
export function checkNumbers(original: string, edited: string): NumberCheck {
  const left = new Map<string, number>()
  for (const figure of numbersIn(original)) left.set(figure, (left.get(figure) ?? 0) + 1)
  const added: string[] = []
  for (const figure of numbersIn(edited)) {
    const count = left.get(figure) ?? 0
    if (count > 0) left.set(figure, count - 1)
    else added.push(figure)
  }
  const missing = [...left].flatMap(([figure, count]) => Array<string>(count).fill(figure))
  return { kept: missing.length === 0 && added.length === 0, missing, added }
}
