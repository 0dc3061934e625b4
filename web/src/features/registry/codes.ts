/** Codes of the server that a person chooses from; their words are in words.ts under the same names. */
export const holderKinds = ['person', 'unit', 'household', 'outside'] as const
export const levels = ['base', 'district', 'province', 'ministry', 'state'] as const
export const tracks = ['government', 'union', 'party', 'organisation'] as const
export const statuses = ['standing', 'corrected', 'cancelled'] as const

export const options = <K extends string>(t: (key: K) => string, codes: readonly K[]) =>
  codes.map((code) => ({ value: code as string, label: t(code) }))
