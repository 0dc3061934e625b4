/** Codes of the server that a person chooses from; their words are in words.ts under the same names. */
export const scopes = ['base', 'province', 'ministry', 'nation'] as const
export const states = ['draft', 'filed', 'checked', 'scored', 'voted', 'recognised', 'rejected', 'withdrawn'] as const
/** What may be written down as a step; recognition comes with its decision. */
export const steps = ['filed', 'checked', 'scored', 'voted', 'rejected', 'withdrawn'] as const

export const options = <K extends string>(t: (key: K) => string, codes: readonly K[]) =>
  codes.map((code) => ({ value: code as string, label: t(code) }))
