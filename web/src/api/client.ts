import { ApiError, networkError, problemOf } from './problem'
import { session } from './session'

/** Every call of the page. Paths are below /api/v1: `get<Me>('/me')`. */
const root = '/api/v1'

export type Query = Record<string, string | number | boolean | null | undefined | readonly (string | number)[]>

export function withQuery(path: string, query: Query = {}): string {
  const words = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) {
    if (value === undefined || value === null || value === '' || value === false) continue
    if (Array.isArray(value)) value.forEach((one) => words.append(key, String(one)))
    else words.append(key, value === true ? '1' : String(value as string | number))
  }
  const tail = words.toString()
  return tail ? `${path}?${tail}` : path
}

/** Address of a file for a link or an image: `<a href={fileUrl('/reports/2025/pact.docx')}>`. */
export const fileUrl = (path: string, query?: Query) => root + withQuery(path, query)

/** 128 random bits; crypto.randomUUID exists on https and localhost only, and a LAN may have neither. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

interface Options {
  query?: Query
  body?: unknown
  signal?: AbortSignal
  /** Do not ask to sign in again: the caller handles 401. */
  quiet?: boolean
}

export const get = <T>(path: string, query?: Query, options: Options = {}) =>
  call<T>('GET', path, { ...options, query: query ?? options.query })
export const post = <T = void>(path: string, body?: unknown, options: Options = {}) =>
  call<T>('POST', path, { ...options, body })
export const put = <T = void>(path: string, body?: unknown, options: Options = {}) =>
  call<T>('PUT', path, { ...options, body })
export const patch = <T = void>(path: string, body?: unknown, options: Options = {}) =>
  call<T>('PATCH', path, { ...options, body })
export const remove = <T = void>(path: string, options: Options = {}) => call<T>('DELETE', path, options)

async function call<T>(method: string, path: string, options: Options): Promise<T> {
  const key = method === 'GET' ? '' : newKey() // the same one when sent again: the command is done once
  const address = root + withQuery(path, options.query)
  for (let tries = 0; ; tries++) {
    const response = await sent(method, address, key, options, tries)
    if (response === 'again') continue
    const body = response.status === 204 ? '' : await response.text()
    if (response.ok) return (body ? JSON.parse(body) : undefined) as T
    const error = problemOf(
      response.status,
      body,
      response.headers.get('X-Request-Id') ?? '',
      response.headers.get('Retry-After'),
    )
    if (!options.quiet && endsSession(error) && (await session.waitForSignIn())) continue
    throw error
  }
}

export const endsSession = (error: ApiError) => error.status === 401 && error.code.startsWith('session.')

const pauses = [400, 1500] // milliseconds before a call that met no server is sent again

async function sent(method: string, address: string, key: string, options: Options, tries: number) {
  const headers: Record<string, string> = { Accept: 'application/json' }
  if (options.body !== undefined) headers['Content-Type'] = 'application/json'
  if (key) {
    headers['Idempotency-Key'] = key
    headers['X-Thidua-Csrf'] = session.csrf()
  }
  try {
    return await fetch(address, {
      method,
      headers,
      body: options.body === undefined ? undefined : JSON.stringify(options.body),
      signal: options.signal,
      credentials: 'same-origin',
      cache: 'no-store',
    })
  } catch (fault) {
    if (options.signal?.aborted) throw fault
    const pause = pauses[tries]
    if (pause === undefined) throw networkError()
    await new Promise((resolve) => setTimeout(resolve, pause))
    return 'again' as const
  }
}

/** A page drawn by the server, with the number of pages there are; revoke the address when it is no longer shown. */
export async function picture(
  path: string,
  query?: Query,
  signal?: AbortSignal,
): Promise<{ url: string; pages: number }> {
  for (;;) {
    const response = await fetch(root + withQuery(path, query), { signal, credentials: 'same-origin' })
    if (response.ok) {
      const pages = Number(response.headers.get('X-Pages') ?? 1)
      return { url: URL.createObjectURL(await response.blob()), pages }
    }
    const { headers } = response
    const error = problemOf(
      response.status,
      await response.text(),
      headers.get('X-Request-Id') ?? '',
      headers.get('Retry-After'),
    )
    if (endsSession(error) && (await session.waitForSignIn())) continue
    throw error
  }
}

interface UploadOptions {
  method?: 'PUT' | 'POST'
  query?: Query
  onProgress?: (share: number) => void // 0 to 1
  signal?: AbortSignal
}

/** Sends a file as the raw body. XMLHttpRequest, because only it tells how much has been sent. */
export async function upload<T>(path: string, file: Blob, options: UploadOptions = {}): Promise<T> {
  const key = newKey()
  for (;;) {
    try {
      return await sendFile<T>(path, file, key, options)
    } catch (error) {
      if (error instanceof ApiError && endsSession(error) && (await session.waitForSignIn())) continue
      throw error
    }
  }
}

function sendFile<T>(path: string, file: Blob, key: string, options: UploadOptions): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(options.method ?? 'PUT', root + withQuery(path, options.query))
    request.setRequestHeader('Accept', 'application/json')
    request.setRequestHeader('Content-Type', 'application/octet-stream')
    request.setRequestHeader('Idempotency-Key', key)
    request.setRequestHeader('X-Thidua-Csrf', session.csrf())
    request.upload.onprogress = (event) => {
      if (event.lengthComputable && event.total > 0) options.onProgress?.(event.loaded / event.total)
    }
    request.onerror = () => reject(networkError())
    request.onabort = () => reject(new DOMException('aborted', 'AbortError'))
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) {
        resolve((request.responseText ? JSON.parse(request.responseText) : undefined) as T)
        return
      }
      const header = (name: string) => request.getResponseHeader(name)
      reject(problemOf(request.status, request.responseText, header('X-Request-Id') ?? '', header('Retry-After')))
    }
    options.signal?.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}
