/** The kind of round that is offered: the half-year comes once, and not in the last quarter. */
export const suggestedKind = (
  year: number,
  today: string,
  had: readonly { kind: 'interim' | 'final' }[],
): 'interim' | 'final' =>
  had.some((round) => round.kind === 'interim') || today > `${year}-09-30` ? 'final' : 'interim'
