import { describe, expect, it } from 'vitest'
import {
  meets,
  answering,
  answeringAll,
  applied,
  askedAlike,
  changedFields,
  fieldsOf,
  inverseOf,
  inverseOfAll,
  inWorkingOrder,
  nextDoubtful,
  summaryOf,
  type Draft,
  type DraftItem,
  type DraftOp,
} from './draft'

const item = (key: string, begin: number, change: Partial<DraftItem> = {}): DraftItem => ({
  key,
  included: true,
  accepted: false,
  sure: true,
  confidence: 95,
  begin,
  end: begin + 10,
  section: 'II / 1',
  text: `chỉ tiêu ${key}`,
  comparator: '>=',
  values: ['97.5'],
  unit: 'percent',
  unit_label: '',
  bound: '≥ 97,5 %',
  group: 'general',
  group_label: 'Chỉ tiêu chung',
  denominator: '',
  condition: '',
  award: '',
  direction: 'up',
  stretch: false,
  doubts: [],
  ...change,
})
const doubt = (chosen = 0) => ({
  number: 1,
  code: 'band_and_open_bound',
  question: '«trở lên» sau một khoảng?',
  answers: [{ label: '≥ 10 %' }, { label: '10–15 %' }],
  chosen,
})
const draft = (): Draft => ({
  id: '1',
  version: 3,
  file_name: 'giao-uoc.docx',
  year: 2026,
  title: 'Giao ước thi đua năm 2026',
  place: 'Lam Giang',
  text: '',
  sections: [],
  items: [
    item('a', 0),
    item('b', 20, { doubts: [doubt()] }),
    item('c', 40, { sure: false, confidence: 60 }),
    item('d', 60, { accepted: true, doubts: [doubt(2)] }),
    item('e', 80, { included: false }),
  ],
  anomalies: [{ number: 1, code: 'old_year', note: 'Còn năm cũ', quote: 'năm 2025', begin: 1, end: 9 }],
})

describe('order of work', () => {
  it('doubtful first, then sure, then done, then left out', () => {
    expect(inWorkingOrder(draft().items).map((i) => i.key)).toEqual(['b', 'c', 'a', 'd', 'e'])
  })
  it('the summary says what is left', () => {
    expect(summaryOf(draft())).toEqual({
      targets: 4,
      doubtful: 2,
      sure: 1,
      accepted: 1,
      left_out: 1,
      anomalies: 1,
      ready: false,
    })
  })
  it('Alt+arrow goes from doubt to doubt and round the ends', () => {
    const items = draft().items
    expect(nextDoubtful(items, null, 1)).toBe('b')
    expect(nextDoubtful(items, 'b', 1)).toBe('c')
    expect(nextDoubtful(items, 'c', 1)).toBe('b')
    expect(nextDoubtful(items, 'b', -1)).toBe('c')
    expect(nextDoubtful(items, null, -1)).toBe('c')
    expect(nextDoubtful([item('x', 0)], null, 1)).toBeNull()
    expect(nextDoubtful([], null, 1)).toBeNull()
  })
  it('is ready when all that is in is accepted', () => {
    let d = draft()
    for (const key of ['a', 'b', 'c']) d = applied(d, { op: 'accept', key })
    expect(summaryOf(d).ready).toBe(true)
  })
})

describe('operations and how they are taken back', () => {
  const run = (ops: DraftOp[], d: Draft) => ops.reduce(applied, d)
  it.each<DraftOp>([
    { op: 'accept', key: 'a' },
    { op: 'reject', key: 'a' },
    { op: 'reject', key: 'd' },
    { op: 'accept', key: 'e' },
    { op: 'answer', key: 'b', doubt: 1, answer: 2 },
    { op: 'accept_sure' },
    { op: 'dismiss', number: 1, reason: 'đã hỏi' },
  ])('$op then its inverse leaves the draft as it was', (op) => {
    const before = draft()
    const after = applied(before, op)
    expect(after).not.toEqual(before)
    const back = run(inverseOf(op, before, after), after)
    expect({ ...back, anomalies: back.anomalies.map((a) => ({ ...a, dismissed: a.dismissed ?? undefined })) }).toEqual({
      ...before,
      anomalies: before.anomalies.map((a) => ({ ...a, dismissed: undefined })),
    })
  })
  it('bulk acceptance leaves doubtful ones alone', () => {
    const after = applied(draft(), { op: 'accept_sure' })
    expect(after.items.filter((i) => i.accepted).map((i) => i.key)).toEqual(['a', 'd'])
  })
  it('an answer goes back to the one before, or to none', () => {
    const before = draft()
    const after = applied(before, { op: 'answer', key: 'b', doubt: 1, answer: 2 })
    expect(inverseOf({ op: 'answer', key: 'b', doubt: 1, answer: 2 }, before, after)).toEqual([
      { op: 'answer', key: 'b', doubt: 1, answer: 0 },
      { op: 'reopen', key: 'b' },
    ])
    expect(inverseOf({ op: 'answer', key: 'd', doubt: 1, answer: 1 }, before, before)[0]).toEqual({
      op: 'answer',
      key: 'd',
      doubt: 1,
      answer: 2,
    })
  })
  it('a split is joined again, what was added is left out', () => {
    const before = draft()
    const after = { ...before, items: [...before.items, item('a2', 6)] }
    expect(inverseOf({ op: 'split', key: 'a', at: 6 }, before, after)).toEqual([{ op: 'join', key: 'a', with: 'a2' }])
    expect(inverseOf({ op: 'add', begin: 6, end: 9 }, before, after)).toEqual([{ op: 'reject', key: 'a2' }])
  })
  it('an edit is taken back field by field', () => {
    expect(inverseOf({ op: 'edit', key: 'a', fields: { values: '98' } }, draft(), draft())[0]).toEqual({
      op: 'edit',
      key: 'a',
      fields: { values: '97,5' },
    })
  })
})

describe('what another one did meanwhile', () => {
  const changes = [
    { field: 'T07.quantity', label: 'Mức', before: 'a', after: 'b' },
    { field: 'anomaly1', label: 'Ghi chú', before: '', after: 'đã xem' },
    { field: 'year', label: 'Năm', before: '2025', after: '2026' },
  ]
  it.each([
    [{ op: 'accept', key: 'T07' }, true],
    [{ op: 'accept', key: 'T0' }, false],
    [{ op: 'join', key: 'T01', with: 'T07' }, true],
    [{ op: 'dismiss', number: 1, reason: 'x' }, true],
    [{ op: 'dismiss', number: 11, reason: 'x' }, false],
    [{ op: 'accept_sure' }, false],
    [{ op: 'add', begin: 1, end: 2 }, false],
  ] as [DraftOp, boolean][])('%o', (op, met) => expect(meets(op, changes)).toBe(met))
})

describe('fields of an edit', () => {
  it('only what differs is sent, numbers as people write them', () => {
    const before = fieldsOf(item('a', 0))
    expect(changedFields(before, { ...before, values: '98', condition: undefined })).toEqual({ values: '98' })
    expect(before.values).toBe('97,5')
  })
})

describe('one answer for a whole part', () => {
  const items = [
    item('a', 0, { doubts: [doubt()] }),
    item('b', 20, { doubts: [doubt(), { ...doubt(), number: 2, code: 'other' }] }),
    item('c', 40, { doubts: [doubt(2)] }),
    item('d', 60, { section: 'III / 1', doubts: [doubt()] }),
    item('e', 80, { included: false, doubts: [doubt()] }),
  ]
  it('reaches what was asked alike and is open', () => {
    expect(askedAlike(items, items[0]!, doubt()).map((one) => one.key)).toEqual(['a', 'b'])
    expect(askedAlike(items, items[0]!, { ...doubt(), answers: [{ label: 'khác' }] })).toEqual([])
  })
  it('accepts what has no question left', () => {
    expect(answering(items[0]!, doubt(), 1)).toEqual([
      { op: 'answer', key: 'a', doubt: 1, answer: 1 },
      { op: 'accept', key: 'a' },
    ])
    expect(answeringAll(items.slice(0, 2), doubt(), 2)).toEqual([
      { op: 'answer', key: 'a', doubt: 1, answer: 2 },
      { op: 'accept', key: 'a' },
      { op: 'answer', key: 'b', doubt: 1, answer: 2 },
    ])
  })
  it('is taken back in one step', () => {
    const before = { ...draft(), items }
    const ops = answering(items[0]!, doubt(), 1)
    const after = ops.reduce(applied, before)
    expect(after.items[0]!.accepted).toBe(true)
    const back = inverseOfAll(ops, before, after).reduce(applied, after)
    expect(back.items[0]).toEqual(items[0])
  })
})
