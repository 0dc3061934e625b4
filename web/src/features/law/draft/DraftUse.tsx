import { Alert, Button } from 'antd'
import { fileUrl } from '@/api/client'
import { numberVi } from '@/kit/format'
import type { LawDraft } from './types'
import { useDraftWords } from './words'

const folder = '/srv/thidua/law-moi' // an example, to be read

/** How the draft becomes the law in use: by who runs the server, with the commands to type. */
export function DraftUse({ data }: { data: LawDraft }) {
  const t = useDraftWords()
  return (
    <div className="panel draft-part">
      {data.cases_differ > 0 && (
        <Alert type="warning" showIcon title={t('use_cases', { n: numberVi(data.cases_differ) })} />
      )}
      <p>{t('use_text')}</p>
      <ol className="draft-use">
        <li>
          {t('use_1', { folder })}
          <p>
            <Button href={fileUrl(`/law/drafts/${data.draft.id}/law.zip`)}>{t('use_download')}</Button>
          </p>
        </li>
        <li>
          {t('use_2')}
          <pre>{`thidua law check --law ${folder}/law\nthidua law cases --law ${folder}/law`}</pre>
        </li>
        <li>
          {t('use_3')}
          <pre>{`thidua serve --law ${folder}/law`}</pre>
        </li>
        <li>{t('use_4')}</li>
      </ol>
      <p className="soft">{data.served_folder ? t('use_keep', { folder: data.served_folder }) : t('use_keep_built')}</p>
    </div>
  )
}
