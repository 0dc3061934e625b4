import { expect, test } from 'vitest'
import * as m from './model'

test('numbers are read as officers type them and as Excel copies them', () => {
  expect(m.readTyped('number', '98,61')).toEqual({ ok: true, value: '98.61' })
  expect(m.readTyped('number', ' 98,61% ')).toEqual({ ok: true, value: '98.61' })
  expect(m.readTyped('number', '1.234,5')).toEqual({ ok: true, value: '1234.5' })
  expect(m.readTyped('number', '')).toEqual({ ok: true, value: '' })
  expect(m.readTyped('number', 'mười').ok).toBe(false)
  expect(m.readTyped('number', '98.61').ok).toBe(false)
})

test('days, choices and texts', () => {
  const choices = [
    { value: 'done', label: 'Đã hoàn thành' },
    { value: 'doing', label: 'Đang thực hiện' },
  ]
  expect(m.readTyped('day', '5/6/2025')).toEqual({ ok: true, value: '2025-06-05' })
  expect(m.readTyped('choice', 'đang thực hiện', choices)).toEqual({ ok: true, value: 'doing' })
  expect(m.readTyped('choice', 'khác', choices).ok).toBe(false)
  expect(m.readTyped('text', ' Tho\u0302ng tin ')).toEqual({ ok: true, value: 'Thông tin' })
  expect(m.shown('choice', 'done', choices)).toBe('Đã hoàn thành')
  expect(m.asTyped('number', '1234.5')).toBe('1234,5')
})

test('what is typed again after it was shown for editing is the same value', () => {
  for (const value of ['0', '98.61', '1234567.890', '-12.5']) {
    expect(m.readTyped('number', m.asTyped('number', value))).toEqual({ ok: true, value })
    expect(m.readTyped('number', m.shown('number', value))).toEqual({ ok: true, value })
  }
})

test('blocks of Excel', () => {
  expect(m.parseTsv('1\t2\r\n3\t4\r\n')).toEqual([
    ['1', '2'],
    ['3', '4'],
  ])
  expect(m.parseTsv('a\t"dòng 1\ndòng 2 ""x"""\tb')).toEqual([['a', 'dòng 1\ndòng 2 "x"', 'b']])
  expect(m.parseTsv('"chưa đóng\tb')).toEqual([['"chưa đóng', 'b']])
  expect(m.parseTsv('"Xanh" và đỏ\tb')).toEqual([['"Xanh" và đỏ', 'b']])
  expect(m.parseTsv('\t\n')).toEqual([['', '']])
  expect(m.parseTsv('một')).toEqual([['một']])
  expect(m.parseTsv('')).toEqual([])
})

test('a block that is copied is pasted unchanged', () => {
  const block = [
    ['1,5', 'a "b"', ''],
    ['hai\ndòng', '"', 'x\ty'],
  ]
  expect(m.parseTsv(m.toTsv(block))).toEqual(block)
})

test('undo and redo take whole steps and a new step forgets what was undone', () => {
  const step = (n: number): m.Change[] => [
    { row: 'r', column: 'c', before: { value: `${n}` }, after: { value: `${n + 1}` } },
  ]
  let history = m.remember(m.remember(m.noHistory, step(0)), step(1))
  const back = m.undo(history)
  expect(back?.changes[0]?.after.value).toBe('1')
  history = back?.history ?? history
  expect(m.redo(history)?.changes[0]?.after.value).toBe('2')
  history = m.remember(history, step(5))
  expect(m.redo(history)).toBeNull()
  expect(m.undo(m.noHistory)).toBeNull()
  expect(m.remember(history, [])).toBe(history)
})

test('ranges hold both corners', () => {
  const range = m.rangeOf({ row: 3, column: 1 }, { row: 1, column: 2 })
  expect(range).toEqual({ top: 1, left: 1, bottom: 3, right: 2 })
  expect(m.within(range, { row: 2, column: 2 })).toBe(true)
  expect(m.within(range, { row: 0, column: 2 })).toBe(false)
})
