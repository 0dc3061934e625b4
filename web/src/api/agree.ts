import type { paths } from './generated'
import type { Home, Id, Job, Me, Notice, OrgUnit, Page, SearchGroup } from './types'

/**
 * The shapes the pages are written with, held against those the program describes (generated.ts): a field that is missing,
 * renamed or of another kind on the server does not compile. A feature does the same for its own shapes at the end of its
 * types.ts: `export type Agreed = All<[Agrees<User, Answer<'/users/{id}', 'get'>>]>`.
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

/** Names of fields of the page's shape that the server's has nowhere, not even as optional. */
type Strange<P, S> = P extends (infer E)[]
  ? S extends (infer F)[]
    ? Strange<E, F>
    : never
  : P extends object
    ? S extends object
      ? { [K in keyof P]-?: K extends keyof S ? Strange<NonNullable<P[K]>, NonNullable<S[K]>> : K }[keyof P]
      : never
    : never

/** true; or the names of the fields that nobody sends; or false where the program describes no such answer. */
export type Agrees<Page, Server extends Loose<Page>> = [Server] extends [never]
  ? false
  : [Strange<Page, Server>] extends [never]
    ? true
    : Strange<Page, Server>
export type All<Each extends true[]> = Each

export type Agreed = All<
  [
    Agrees<Omit<Me, 'menu'>, Answer<'/me', 'get'>>,
    Agrees<Home, Answer<'/home', 'get'>>,
    Agrees<Omit<Page<Notice>, 'next'>, Answer<'/notices', 'get'>>,
    Agrees<{ groups: SearchGroup[] }, Answer<'/search', 'get'>>,
    Agrees<{ units: OrgUnit[] }, Answer<'/units', 'get'>>,
    Agrees<Omit<Job, 'problem' | 'result'>, Answer<'/jobs/{id}', 'get'>>,
    Agrees<{ agencies: { code: string; name: string }[] }, Answer<'/session/agencies', 'get'>>,
    Agrees<{ value: unknown; saved_at: Id }, Answer<'/me/drafts/{key}', 'get'>>,
  ]
>
