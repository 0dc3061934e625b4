import { describe, expect, it } from 'vitest'
import type { Target } from '@/kit/pact/types'
import { boardRows, sectionTree } from './sectionTree'

const target = (id: string, section: string) => ({ id, section }) as Target

describe('rows of the board', () => {
  it('a heading stands once where its section begins, with the headings above it', () => {
    const rows = boardRows([
      target('1', 'I. Chung'),
      target('2', 'II. Cụ thể / 1. Cơ quan / 1.1. Cá nhân'),
      target('3', 'II. Cụ thể / 1. Cơ quan / 1.2. Tập thể'),
      target('4', 'II. Cụ thể / 2. Công đoàn'),
    ])
    expect(rows.map((r) => (r.kind === 'section' ? `${r.level} ${r.title}` : r.target.id))).toEqual([
      '1 I. Chung',
      '1',
      '1 II. Cụ thể',
      '2 1. Cơ quan',
      '3 1.1. Cá nhân',
      '2',
      '3 1.2. Tập thể',
      '3',
      '2 2. Công đoàn',
      '4',
    ])
  })
  it('targets without a section need no heading', () => {
    expect(boardRows([target('1', '')])).toEqual([{ kind: 'target', target: target('1', ''), index: 0 }])
  })
})

describe('tree of sections', () => {
  const brief = (path: string, targets = 1) => ({ path, title: path.split(' / ').at(-1)!, level: 1, targets })
  it('hangs each under the nearest section above it that exists', () => {
    const tree = sectionTree([brief('I'), brief('II', 9), brief('II / 1 / 1.1'), brief('II / 2'), brief('X / 3')])
    expect(tree.map((n) => n.path)).toEqual(['I', 'II', 'X / 3'])
    expect(tree[1]!.children.map((n) => n.path)).toEqual(['II / 1 / 1.1', 'II / 2'])
  })
})
