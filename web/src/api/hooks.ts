import { keepPreviousData, QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { get, type Query, remove } from './client'
import { ApiError } from './problem'
import { session } from './session'
import type { Id, Job, Me } from './types'

/** One cache for the page. Keys are [path, query], so that `invalidate('/pacts/2025')` reaches all below a path. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (count, error) => count < 1 && error instanceof ApiError && error.status === 503,
      staleTime: 10_000,
    },
    mutations: { retry: false },
  },
})

/** Reads `path` and keeps it: `const { data, error, isPending, refetch } = useGet<Home>('/home', { year })`. */
export function useGet<T>(
  path: string | null,
  query?: Query,
  options: { keepPrevious?: boolean; refetchInterval?: number } = {},
) {
  return useQuery<T, ApiError>({
    queryKey: [path, query ?? {}],
    queryFn: ({ signal }) => get<T>(path ?? '', query, { signal }),
    enabled: path !== null,
    placeholderData: options.keepPrevious ? keepPreviousData : undefined,
    refetchInterval: options.refetchInterval,
  })
}

/** Makes everything whose path starts with one of these be read anew. */
export const invalidate = (...paths: string[]) =>
  queryClient.invalidateQueries({
    predicate: ({ queryKey: [path] }) => typeof path === 'string' && paths.some((start) => path.startsWith(start)),
  })

/**
 * A command: `const save = useCommand((body: Body) => put('/x', body), { refresh: ['/x'] })`, then
 * `save.run(body)` (throws nothing: the fault is in `save.error`), `save.isPending`.
 */
export function useCommand<I, O>(
  command: (input: I) => Promise<O>,
  options: {
    refresh?: string[]
    onDone?: (answer: O, input: I) => void
    onFault?: (error: ApiError, input: I) => void
  } = {},
) {
  const mutation = useMutation<O, ApiError, I>({
    mutationFn: command,
    onSuccess: async (answer, input) => {
      options.onDone?.(answer, input)
      if (options.refresh) await invalidate(...options.refresh, '/me', '/home')
    },
    onError: options.onFault,
  })
  return { ...mutation, run: mutation.mutate, runAsync: mutation.mutateAsync }
}

/** Who is signed in. Only below the frame, which shows nothing before it is known. */
export function useMe(): Me {
  const me = useSyncExternalStore(session.subscribe, session.me)
  if (!me) throw new Error('useMe outside of the frame')
  return me
}

export const useMay = () => {
  const me = useMe()
  return (permission: string) => me.permissions.includes(permission)
}

const over = (job: Job | undefined) => job !== undefined && job.state !== 'waiting' && job.state !== 'running'

/** A job, asked each second until it is over. */
export function useJob<R>(id: Id | null) {
  const client = useQueryClient()
  const path = `/jobs/${id ?? ''}`
  const query = useQuery<Job<R>, ApiError>({
    queryKey: [path, {}],
    queryFn: ({ signal }) => get<Job<R>>(path, undefined, { signal }),
    enabled: id !== null,
    refetchInterval: ({ state }) => (over(state.data) ? false : 1000),
  })
  const cancel = async () => {
    await remove(path)
    await client.invalidateQueries({ queryKey: [path] })
  }
  return { job: query.data, error: query.error, cancel }
}
