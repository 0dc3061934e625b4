import { text } from '@/i18n'
import type { Change, FieldProblem, Problem } from './types'

/** A refused or failed call. `message` is a Vietnamese sentence that says what to do next. */
export class ApiError extends Error {
  override name = 'ApiError'
  constructor(
    readonly status: number, // 0: no answer at all
    readonly code: string,
    message: string,
    readonly problem: Problem | null = null,
    readonly retryAfter: number | null = null, // seconds
  ) {
    super(message)
  }

  get field(): string | undefined {
    return this.problem?.field
  }
  /** Every fault that names a field or a place, the first one included. */
  get faults(): FieldProblem[] {
    const several = this.problem?.errors ?? []
    if (several.length > 0) return several
    const { field, place } = this.problem ?? {}
    return field || place ? [{ code: this.code, detail: this.message, field, place }] : []
  }
  get isConflict(): boolean {
    return this.status === 409
  }
  get changes(): Change[] {
    return this.problem?.changes ?? []
  }
}

export const asApiError = (error: unknown): ApiError =>
  error instanceof ApiError
    ? error
    : new ApiError(0, 'page.fault', error instanceof Error ? error.message : String(error))

export const networkError = () => new ApiError(0, 'network', text('network'))

/** Problem details, or whatever a proxy in between answered. */
export function problemOf(status: number, body: string, requestId: string, retryAfter: string | null): ApiError {
  let problem: Problem | null = null
  try {
    const parsed: unknown = JSON.parse(body)
    if (typeof parsed === 'object' && parsed !== null && 'code' in parsed) problem = parsed as Problem
  } catch {
    // not ours: a page of a proxy
  }
  const seconds = retryAfter && /^\d+$/.test(retryAfter) ? Number(retryAfter) : null
  const code = problem?.code ?? `http.${status}`
  return new ApiError(status, code, sentenceOf(status, problem, requestId), problem, seconds)
}

function sentenceOf(status: number, problem: Problem | null, requestId: string): string {
  if (problem?.detail) return problem.detail
  if (status === 413) return text('too_big')
  if (status === 503 || status === 504 || status === 502) return text('busy')
  if (problem?.title) return problem.title
  return text('server_broken', { id: requestId })
}
