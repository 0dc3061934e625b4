/**
 * Addresses of the page: /{agency}[.{unit}]/{year}/{page…}?{filters}. Unit and year are part of them, so that a link sent
 * by chat opens the same thing. The server may write shorter ones, without the agency: /2025/giao-uoc; they open in the
 * scope that is open.
 */
export interface Scope {
  agency: string
  unit?: string // id of a unit
  year: number
}

export interface Place {
  scope: Partial<Scope>
  path: string // "giao-uoc/doc/12"; "" is home
}

const isYear = (part: string | undefined): part is string => /^(19|20|21)\d\d$/.test(part ?? '')

export function readPlace(pathname: string): Place {
  const parts = pathname
    .split('/')
    .filter((part) => part !== '')
    .map((part) => {
      try {
        return decodeURIComponent(part)
      } catch {
        return part
      }
    })
  const [first, second] = parts
  if (isYear(first)) return { scope: { year: Number(first) }, path: parts.slice(1).join('/') }
  if (first !== undefined && isYear(second)) {
    const match = /^(.+?)(?:\.(\d+))?$/.exec(first)
    return {
      scope: { agency: match?.[1] ?? first, unit: match?.[2], year: Number(second) },
      path: parts.slice(2).join('/'),
    }
  }
  return { scope: {}, path: parts.join('/') }
}

export function writePlace(scope: Scope, path: string): string {
  const head = scope.unit ? `${scope.agency}.${scope.unit}` : scope.agency
  const tail = path.replace(/^\/+/, '')
  return `/${encodeURIComponent(head)}/${scope.year}/${tail}`
}

/**
 * Where a link leads: "giao-uoc/3?q=x" (a page of the open scope), "/2024/giao-uoc" (the open agency, another year),
 * "/SXD/2025/…" (as it is). "?q=x" alone keeps the page.
 */
export function resolve(to: string, scope: Scope, path: string): string {
  const cut = to.search(/[?#]/)
  const page = cut < 0 ? to : to.slice(0, cut)
  const tail = cut < 0 ? '' : to.slice(cut)
  if (page === '') return writePlace(scope, path) + tail
  if (!page.startsWith('/')) return writePlace(scope, page) + tail
  const place = readPlace(page)
  if (place.scope.agency) return page + tail
  return writePlace({ ...scope, ...place.scope }, place.path) + tail
}

export type Params = Record<string, string>

/** "giao-uoc/:id" against "giao-uoc/12" → { id: "12" }. */
export function matchPath(pattern: string, path: string): Params | null {
  const wanted = pattern.split('/')
  const given = path.replace(/\/+$/, '').split('/')
  if (wanted.length !== given.length) return null
  const params: Params = {}
  for (const [i, part] of wanted.entries()) {
    const value = given[i] ?? ''
    if (part.startsWith(':')) {
      if (value === '') return null
      params[part.slice(1)] = value
    } else if (part !== value) return null
  }
  return params
}
