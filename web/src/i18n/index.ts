import { en } from './en'
import { vi } from './vi'
import { defineWords } from './words'

export type { Language, Words } from './words'
export { currentLanguage, defineWords, setLanguage, useLanguage } from './words'

/** The common words: `const t = useText(); t('save')`. */
export const useText = defineWords<keyof typeof vi>(vi, en)
export const text = useText.say
