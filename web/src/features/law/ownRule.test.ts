import { expect, it } from 'vitest'
import { ownRuleBody } from './ownRule'

it('sends of each kind only what belongs to it', () => {
  const all = {
    kind: 'requires',
    award: 'CSTDCS',
    required_award: 'TTLDXS',
    required_holder: 'own_unit',
    max_pct: 10,
    of: 'LDTT',
    text: '10–15%',
    to: '' as const,
  }
  expect(ownRuleBody(all, 3)).toMatchObject({
    revision: 3,
    required_award: 'TTLDXS',
    max_pct: null,
    of: '',
    text: '',
    to: null,
  })
  expect(ownRuleBody({ ...all, kind: 'quota' }, 0)).toMatchObject({
    required_award: '',
    max_pct: 10,
    of: 'LDTT',
    text: '',
  })
  expect(ownRuleBody({ ...all, kind: 'target' }, 0)).toMatchObject({
    required_award: '',
    max_pct: null,
    text: '10–15%',
  })
})
