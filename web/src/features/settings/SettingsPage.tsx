import { useMay } from '@/api/hooks'
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
  const may = useMay()
  const papers = may('papers.read_settings')
  return (
    <Page title={t('title')} sentence={t('sentence')}>
      <Tabs
        label={t('title')}
        tabs={[
          ...(may('settings.read') ? [{ key: 'ten', label: t('names'), content: <Names /> }] : []),
          ...(papers
            ? [
                { key: 'nguoi-ky', label: t('signers'), content: <Signers /> },
                { key: 'so', label: t('series'), content: <Series /> },
                { key: 'mau', label: t('templates'), content: <Templates /> },
              ]
            : []),
        ]}
      />
    </Page>
  )
}
