import type { Me } from './types'

/**
 * What the calls know of the session. When the server says that it is over, calls wait here until the person has signed
 * in again over the page, and are then sent once more: nothing typed is lost.
 */
let csrf = ''
let me: Me | null = null
let waiting: ((signedIn: boolean) => void)[] = []
const listeners = new Set<() => void>()

const tell = () => listeners.forEach((listener) => listener())

export const session = {
  csrf: () => csrf,
  me: () => me,
  isEnded: () => waiting.length > 0,
  subscribe(listener: () => void) {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
  /** Called with every answer that carries Me. */
  keep(next: Me) {
    csrf = next.csrf
    me = next
    tell()
  },
  forget() {
    csrf = ''
    me = null
    tell()
  },
  /** Resolves once the person signed in again; false when the person gave up. */
  waitForSignIn(): Promise<boolean> {
    return new Promise((resolve) => {
      waiting.push(resolve)
      if (waiting.length === 1) tell()
    })
  },
  signedInAgain(ok: boolean) {
    const all = waiting
    waiting = []
    tell()
    all.forEach((resolve) => resolve(ok))
  },
}
