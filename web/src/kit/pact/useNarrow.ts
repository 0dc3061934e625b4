import { useSyncExternalStore } from 'react'

const media = () => window.matchMedia('(max-width: 760px)')

/** A phone: to look, approve and comment. */
export const useNarrow = () =>
  useSyncExternalStore(
    (tell) => {
      const query = media()
      query.addEventListener('change', tell)
      return () => query.removeEventListener('change', tell)
    },
    () => media().matches,
  )
