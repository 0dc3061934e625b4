import { useCallback, useEffect, useRef, useState } from 'react'
import { get, patch } from '@/api/client'
import { ApiError, asApiError } from '@/api/problem'
import type { Change } from '@/api/types'
import { applied, inverseOfAll, meets, type Draft, type DraftOp } from './draft'

export interface Undoable {
  name: DraftOp['op']
  ops: DraftOp[]
}

interface Waiting {
  ops: DraftOp[]
  /** Not itself to be undone. */
  isUndo: boolean
  settle: (error: ApiError | null) => void
}

export interface DraftState {
  /** As it will be when the server has answered. */
  draft: Draft | null
  error: ApiError | null
  /** Operations that wait for a server. */
  unsent: number
  offline: boolean
  /** Somebody else changed it; said once, the operations go on. */
  stale: { by: string; at: string; changes: Change[] } | null
  undo: Undoable | null
  /** Several are one step: they stand or fall, and are taken back, together. */
  run: (op: DraftOp | DraftOp[]) => Promise<ApiError | null>
  takeBack: () => Promise<void>
  /** Of the newest answer of the server. */
  version: () => number
  rename: (fields: { year?: number; title?: string }) => Promise<ApiError | null>
}

const again = 4000 // milliseconds until operations that met no server are sent again

/**
 * The draft on the server and the operations on their way to it, one request at a time, in order. The page answers at
 * once; a refused operation is taken out again and its reason handed back.
 */
export function useDraft(id: string): DraftState {
  const path = `/pact-drafts/${id}`
  const [server, setServer] = useState<Draft | null>(null)
  const [error, setError] = useState<ApiError | null>(null)
  const [waiting, setWaiting] = useState<Waiting[]>([])
  const [offline, setOffline] = useState(false)
  const [stale, setStale] = useState<DraftState['stale']>(null)
  const [undos, setUndos] = useState<Undoable[]>([])
  const latest = useRef<{ server: Draft | null; waiting: Waiting[]; busy: boolean }>({
    server: null,
    waiting: [],
    busy: false,
  })

  const keep = useCallback((next: Draft) => {
    latest.current.server = next
    setServer(next)
  }, [])
  const queue = useCallback((next: Waiting[]) => {
    latest.current.waiting = next
    setWaiting(next)
  }, [])

  const pump = useCallback(async () => {
    const state = latest.current
    if (state.busy) return
    state.busy = true
    for (;;) {
      const first = state.waiting[0]
      const before = state.server
      if (!first || !before) break
      try {
        const after = await patch<Draft>(path, { version: before.version, ops: first.ops })
        keep(after)
        queue(state.waiting.slice(1))
        setOffline(false)
        if (!first.isUndo) {
          const back = inverseOfAll(first.ops, before, after)
          const name = first.ops[0]!.op
          setUndos((all) => (back.length > 0 ? [...all.slice(-49), { name, ops: back }] : all))
        }
        first.settle(null)
      } catch (fault) {
        const problem = asApiError(fault)
        if (problem.status === 0 || problem.status === 503) {
          setOffline(true)
          setTimeout(() => void pump(), again)
          break
        }
        if (problem.isConflict) {
          const fresh = await get<Draft>(path).catch(() => null)
          const moved = fresh !== null && fresh.version !== before.version
          if (fresh) keep(fresh)
          if (moved && !first.ops.some((op) => meets(op, problem.changes))) {
            const { changed_by = '', changed_at = '' } = problem.problem ?? {}
            setStale({ by: changed_by, at: changed_at, changes: problem.changes })
            continue // the same operation on the new version
          }
          // on the same target: the person sees what the other one did, then decides
        }
        queue(state.waiting.slice(1))
        first.settle(problem)
      }
    }
    state.busy = false
  }, [path, keep, queue])

  useEffect(() => {
    let open = true
    get<Draft>(path)
      .then((draft) => open && keep(draft))
      .catch((fault: unknown) => open && setError(asApiError(fault)))
    return () => {
      open = false
    }
  }, [path, keep])

  const send = useCallback(
    (ops: DraftOp[], isUndo: boolean) =>
      new Promise<ApiError | null>((settle) => {
        queue([...latest.current.waiting, { ops, isUndo, settle }])
        void pump()
      }),
    [pump, queue],
  )
  const run = useCallback((op: DraftOp | DraftOp[]) => send(Array.isArray(op) ? op : [op], false), [send])
  const takeBack = useCallback(async () => {
    const last = undos.at(-1)
    if (!last) return
    setUndos((all) => all.slice(0, -1))
    await send(last.ops, true)
  }, [send, undos])
  const rename = useCallback(
    async (fields: { year?: number; title?: string }) => {
      const before = latest.current.server
      if (!before) return null
      try {
        keep(await patch<Draft>(path, { version: before.version, ops: [], ...fields }))
        return null
      } catch (fault) {
        return asApiError(fault)
      }
    },
    [path, keep],
  )
  const version = useCallback(() => latest.current.server?.version ?? 0, [])
  const draft = server && waiting.flatMap((one) => one.ops).reduce(applied, server)
  return {
    draft,
    error,
    unsent: waiting.length,
    offline,
    stale,
    undo: undos.at(-1) ?? null,
    run,
    takeBack,
    rename,
    version,
  }
}
