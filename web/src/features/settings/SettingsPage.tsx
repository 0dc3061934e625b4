import { Page } from '@/kit/Page'
import { Tabs } from '@/kit/Tabs'
import { Names } from './Names'
import { Series } from './Series'
import { Signers } from './Signers'
import { Templates } from './Templates'
import { useWords } from './words'

/** What papers need to know of the agency. */
export default function SettingsPage() {
  const t = useWords()
  return (
    <Page title={t('title')} sentence={t('sentence')}>
      <Tabs
        label={t('title')}
        tabs={[
          { key: 'ten', label: t('names'), content: <Names /> },
          { key: 'nguoi-ky', label: t('signers'), content: <Signers /> },
          { key: 'so', label: t('series'), content: <Series /> },
          { key: 'mau', label: t('templates'), content: <Templates /> },
        ]}
      />
    </Page>
  )
}
