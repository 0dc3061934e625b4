import type { paths } from './generated'
import type { Home, Id, Job, Me, Notice, OrgUnit, Page, SearchGroup } from './types'

/**
 * The shapes the pages are written with, held against those the program describes (generated.ts): a field that is missing,
 * renamed or of another kind on the server does not compile. A feature does the same for its own shapes at the end of its
 * types.ts: `export type Agreed = [Agrees<User, Answer<'/users/{id}', 'get'>>]`.
 */
export type Method = 'get' | 'put' | 'post' | 'patch' | 'delete'

export type Answer<P extends keyof paths, M extends Method> = paths[P][M] extends {
  responses: { '2XX': { content: { 'application/json': infer A } } }
}
  ? Whole<A>
  : never

// What is optional is left out by the server, never null; codes are plain texts in its description.
type Whole<T> = T extends (infer E)[]
  ? Whole<E>[]
  : T extends object
    ? { [K in keyof T]: Whole<Exclude<T[K], null>> }
    : T
type Loose<T> = T extends string
  ? string
  : T extends (infer E)[]
    ? Loose<E>[]
    : T extends object
      ? { [K in keyof T]: Loose<T[K]> }
      : T

export type Agrees<Page, Server extends Loose<Page>> = Server extends Loose<Page> ? true : never

export type Agreed = [
  Agrees<Omit<Me, 'menu'>, Answer<'/me', 'get'>>,
  Agrees<Home, Answer<'/home', 'get'>>,
  Agrees<Omit<Page<Notice>, 'next'>, Answer<'/notices', 'get'>>,
  Agrees<{ groups: SearchGroup[] }, Answer<'/search', 'get'>>,
  Agrees<{ units: OrgUnit[] }, Answer<'/units', 'get'>>,
  Agrees<Omit<Job, 'problem' | 'result'>, Answer<'/jobs/{id}', 'get'>>,
  Agrees<{ agencies: { code: string; name: string }[] }, Answer<'/session/agencies', 'get'>>,
  Agrees<{ value: unknown; saved_at: Id }, Answer<'/me/drafts/{key}', 'get'>>,
]
