import { useSyncExternalStore } from 'react'

/**
 * Words of the page. Vietnamese is complete; English covers menus, headings and buttons, and what it lacks is shown in
 * Vietnamese. A feature keeps its own words in `features/<name>/words.ts`:
 *
 *   export const useWords = defineWords({ title: 'Giao ước', left: 'còn {n} chỉ tiêu' }, { title: 'Pacts' })
 *   const t = useWords();  t('left', { n: 4 })
 */
export type Language = 'vi' | 'en'
type Values = Record<string, string | number>
export type Words<K extends string> = (key: K, values?: Values) => string

const kept = 'thidua.language'
let language: Language = (() => {
  try {
    return localStorage.getItem(kept) === 'en' ? 'en' : 'vi'
  } catch {
    return 'vi'
  }
})()
const listeners = new Set<() => void>()

export const currentLanguage = (): Language => language

export function setLanguage(next: Language) {
  language = next
  try {
    localStorage.setItem(kept, next)
  } catch {
    // a browser that keeps nothing still shows the language until it is closed
  }
  document.documentElement.lang = next
  listeners.forEach((tell) => tell())
}

export const useLanguage = (): Language =>
  useSyncExternalStore((tell) => {
    listeners.add(tell)
    return () => listeners.delete(tell)
  }, currentLanguage)

export const fill = (text: string, values?: Values): string =>
  values ? text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole)) : text

export function defineWords<K extends string>(vi: Record<K, string>, en: Partial<Record<NoInfer<K>, string>> = {}) {
  const both: Record<Language, Partial<Record<K, string>>> = { vi, en }
  const say: Words<K> = (key, values) => fill(both[language][key] ?? vi[key], values)
  const useWords = (): Words<K> => {
    useLanguage()
    return say
  }
  /** Outside components (sorting, titles of the window). */
  useWords.say = say
  return useWords
}
