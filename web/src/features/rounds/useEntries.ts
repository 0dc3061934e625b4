import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { get, put } from '@/api/client'
import { invalidate, useMe } from '@/api/hooks'
import { type ApiError, asApiError } from '@/api/problem'
import type { SaveState } from '@/kit/saving'
import {
  type EntryRow,
  type Field,
  fields,
  faultOf,
  hasFault,
  rebased,
  type RowConflict,
  sameTyped,
  sentOf,
  type Typed,
  typedOf,
  typedRows,
} from './entry'

export interface Entries {
  round: { id: string; name: string; due: string; days_late?: number | null; locked: boolean }
  year: number
  unit: { id: string; name: string }
  state: 'not_sent' | 'sent' | 'returned' | 'locked'
  state_label: string
  reason: string
  version: number
  may_enter: boolean
  rows: EntryRow[]
  previous: { target: string; actual: string }[]
}

const pause = 900 // milliseconds after the last key before it is saved
const again = 4000 // milliseconds until it is tried again without a network

/**
 * What is typed in a unit's sheet and its way to the server. Saved a moment after the last key; without a network kept
 * on this computer and tried again; what another person saved meanwhile is taken in, and asked where both changed the
 * same field.
 */
export function useEntries(round: string, unit: string) {
  const path = `/rounds/${round}/entries/${unit}`
  const me = useMe()
  const place = `thidua.entry.${me.agency.code}.${me.user.id}.${round}.${unit}`
  const [data, setData] = useState<Entries | null>(null)
  const [error, setError] = useState<ApiError | null>(null)
  const [typed, setTyped] = useState<Record<string, Typed>>({})
  const [conflicts, setConflicts] = useState<RowConflict[]>([])
  const [saved, setSaved] = useState<SaveState>({ state: 'clean' })
  const [refused, setRefused] = useState<Record<string, string>>({})
  const [fault, setFault] = useState<ApiError | null>(null)
  const [found, setFound] = useState<Record<string, Typed> | null>(null)
  const [lost, setLost] = useState(false)
  // Saving runs outside of drawing: it always sees the newest of these.
  const now = useRef({ data, typed, conflicts, busy: false })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const later = useRef<() => void>(() => undefined)

  const take = useCallback((answer: Entries, base: Record<string, Typed> | null) => {
    const before = base ?? typedRows(now.current.data?.rows ?? [])
    const result = rebased(before, answer.rows, now.current.typed)
    const held = now.current.conflicts.filter((c) => !result.conflicts.some((n) => n.target.id === c.target.id))
    now.current = { ...now.current, data: answer, typed: result.typed, conflicts: [...held, ...result.conflicts] }
    setData(answer)
    setTyped(result.typed)
    setConflicts(now.current.conflicts)
  }, [])

  const save = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current)
    const { data: base, busy } = now.current
    if (!base || !base.may_enter) return true
    if (busy) {
      timer.current = setTimeout(() => later.current(), pause)
      return false
    }
    const waiting = new Set(now.current.conflicts.map((conflict) => conflict.target.id))
    const rows = base.rows.flatMap((row) => {
      const mine = now.current.typed[row.target.id]
      if (!mine || waiting.has(row.target.id) || hasFault(row, mine)) return []
      const sent = sentOf(row, mine)
      return sent ? [sent] : []
    })
    if (rows.length === 0) {
      setSaved((old) => (isDirty(base, now.current.typed) ? { state: 'dirty' } : { state: 'clean', at: old.at }))
      return !isDirty(base, now.current.typed)
    }
    now.current.busy = true
    setSaved({ state: 'saving' })
    const sentTyped = { ...now.current.typed }
    try {
      const answer = await put<Entries>(path, { rows })
      now.current.busy = false
      take(answer, {
        ...typedRows(base.rows),
        ...pick(
          sentTyped,
          rows.map((row) => row.target),
        ),
      })
      setLost(false)
      setFault(null)
      setRefused({})
      const dirty = isDirty(answer, now.current.typed)
      setSaved(dirty ? { state: 'dirty' } : { state: 'clean', at: Date.now() })
      keep(place, dirty ? changedOnly(answer, now.current.typed) : null)
      if (dirty) timer.current = setTimeout(() => later.current(), pause)
      void invalidate('/pacts', `/rounds/${round}`)
      return !dirty
    } catch (caught) {
      now.current.busy = false
      const problem = asApiError(caught)
      setSaved({ state: 'failed' })
      if (problem.status === 0 || problem.status === 503) {
        setLost(true)
        timer.current = setTimeout(() => later.current(), again)
      } else if (problem.isConflict && problem.problem?.rows) {
        const fresh = await get<Entries>(path).catch(() => null)
        if (fresh) {
          take(fresh, null)
          if (now.current.conflicts.length === 0) timer.current = setTimeout(() => later.current(), 0)
        }
      } else {
        setRefused(
          faultsByCell(
            problem,
            rows.map((row) => row.target),
          ),
        )
        setFault(problem)
      }
      return false
    }
  }, [path, place, round, take])

  useEffect(() => {
    later.current = () => void save()
  }, [save])

  const edit = useCallback(
    (edits: { row: string; column: string; value: string }[]) => {
      const next = { ...now.current.typed }
      for (const { row, column, value } of edits) {
        const before = next[row]
        if (before) next[row] = { ...before, [column]: value }
      }
      now.current.typed = next
      setTyped(next)
      setSaved({ state: 'dirty' })
      setRefused((old) =>
        Object.fromEntries(Object.entries(old).filter(([cell]) => !edits.some((e) => cell === `${e.row}/${e.column}`))),
      )
      if (now.current.data) keep(place, changedOnly(now.current.data, next))
      clearTimeout(timer.current)
      timer.current = setTimeout(() => later.current(), pause)
    },
    [place],
  )

  const reload = useCallback(async () => {
    const fresh = await get<Entries>(path)
    take(fresh, null)
  }, [path, take])

  /** One field of a row both changed: mine stays, or theirs comes in its place. */
  const choose = useCallback(
    (target: string, field: Field, mine: boolean) => {
      const conflict = now.current.conflicts.find((c) => c.target.id === target)
      const choice = conflict?.fields.find((f) => f.field === field)
      if (!conflict || !choice) return
      const left = conflict.fields.filter((f) => f.field !== field)
      now.current.conflicts = now.current.conflicts.flatMap((c) =>
        c !== conflict ? [c] : left.length > 0 ? [{ ...c, fields: left }] : [],
      )
      setConflicts(now.current.conflicts)
      edit(mine ? [] : [{ row: target, column: field, value: choice.theirs }])
    },
    [edit],
  )

  useEffect(() => {
    let open = true
    get<Entries>(path)
      .then((answer) => {
        if (!open) return
        now.current = { data: answer, typed: typedRows(answer.rows), conflicts: [], busy: false }
        setData(answer)
        setTyped(now.current.typed)
        const left = kept(place)
        if (left && answer.may_enter && isDirty(answer, { ...now.current.typed, ...left })) setFound(left)
      })
      .catch((caught: unknown) => open && setError(asApiError(caught)))
    const online = () => void save()
    window.addEventListener('online', online)
    return () => {
      open = false
      window.removeEventListener('online', online)
      clearTimeout(timer.current)
    }
  }, [path, place, save])

  const faults = useMemo(() => {
    const all: Record<string, string> = { ...refused }
    for (const row of data?.rows ?? []) {
      const mine = typed[row.target.id]
      if (!mine) continue
      for (const field of fields) {
        const sentence = faultOf(row, mine, field)
        if (sentence) all[`${row.target.id}/${field}`] = sentence
      }
    }
    return all
  }, [data, typed, refused])

  return {
    data,
    error,
    typed,
    conflicts,
    saved,
    faults,
    fault,
    lost,
    found,
    useFound() {
      if (!found) return
      now.current.typed = { ...now.current.typed, ...found }
      setTyped(now.current.typed)
      setFound(null)
      void save()
    },
    dropFound() {
      keep(place, null)
      setFound(null)
    },
    edit,
    save,
    reload,
    choose,
    replace(answer: Entries) {
      take(answer, null)
    },
  }
}

const pick = (all: Record<string, Typed>, targets: string[]): Record<string, Typed> =>
  Object.fromEntries(targets.flatMap((id) => (all[id] ? [[id, all[id]]] : [])))

const changedOnly = (data: Entries, typed: Record<string, Typed>): Record<string, Typed> =>
  Object.fromEntries(
    data.rows.flatMap((row) => {
      const mine = typed[row.target.id]
      return mine && !sameTyped(typedOf(row), mine) ? [[row.target.id, mine]] : []
    }),
  )
const isDirty = (data: Entries, typed: Record<string, Typed>) => Object.keys(changedOnly(data, typed)).length > 0

/** "rows[0].part" of the server as the cell it stands for. */
function faultsByCell(error: ApiError, targets: string[]): Record<string, string> {
  const all: Record<string, string> = {}
  for (const { field, detail } of error.faults) {
    const match = /^rows\[(\d+)\]\.(\w+)/.exec(field ?? '')
    const target = match ? targets[Number(match[1])] : undefined
    if (match && target) all[`${target}/${match[2]}`] = detail
  }
  return all
}

function kept(place: string): Record<string, Typed> | null {
  try {
    return JSON.parse(localStorage.getItem(place) ?? 'null') as Record<string, Typed> | null
  } catch {
    return null
  }
}
function keep(place: string, value: Record<string, Typed> | null) {
  try {
    if (value === null || Object.keys(value).length === 0) localStorage.removeItem(place)
    else localStorage.setItem(place, JSON.stringify(value))
  } catch {
    // full or forbidden: the page still has it
  }
}
