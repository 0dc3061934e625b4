import type { Day } from '@/api/types'

export interface OwnRuleValues {
  kind: string
  award?: string
  applies_to?: string
  required_award?: string
  required_holder?: string
  max_pct?: number | null
  of?: string
  text?: string
  document?: string
  article?: string
  document_day?: Day
  from?: Day
  to?: Day | null
  ground?: string
}

/** As the server takes it: what the form did not ask for is empty, never left over from another kind. */
export function ownRuleBody(values: OwnRuleValues, revision: number) {
  const of = (kind: string, value: string | undefined) => (values.kind === kind ? (value ?? '') : '')
  return {
    revision,
    kind: values.kind,
    award: values.award ?? '',
    applies_to: values.applies_to ?? 'everyone',
    required_award: of('requires', values.required_award),
    required_holder: of('requires', values.required_holder),
    max_pct: values.kind === 'quota' ? (values.max_pct ?? null) : null,
    of: of('quota', values.of),
    text: of('target', values.text),
    document: values.document ?? '',
    article: values.article ?? '',
    document_day: values.document_day ?? '',
    from: values.from ?? '',
    to: values.to || null,
    ground: values.ground ?? '',
  }
}
