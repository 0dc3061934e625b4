import { expect, it } from 'vitest'
import { suggestedKind } from './suggest'

it('offers the half-year once, and not in November', () => {
  expect(suggestedKind(2026, '2026-06-20', [])).toBe('interim')
  expect(suggestedKind(2026, '2026-06-20', [{ kind: 'interim' }])).toBe('final')
  expect(suggestedKind(2026, '2026-11-26', [])).toBe('final')
  expect(suggestedKind(2027, '2026-11-26', [])).toBe('interim')
})
