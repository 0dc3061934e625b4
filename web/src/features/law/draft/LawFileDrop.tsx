import { Alert, Checkbox, Form, Input } from 'antd'
import { useState } from 'react'
import { upload } from '@/api/client'
import { invalidate } from '@/api/hooks'
import { asApiError } from '@/api/problem'
import { FileDrop } from '@/kit/FileDrop'
import { NativeSelect } from '@/kit/NativeSelect'
import type { DraftItem, DraftTaken } from './types'
import { useDraftWords } from './words'

const limit = 4_000_000 // bytes, as on the server
const folders = [
  'acts',
  'awards',
  'cases',
  'dossiers',
  'general',
  'money',
  'quotas',
  'regimes',
  'transitions',
  'votes',
].map((one) => ({ value: one, label: one }))

interface Props {
  /** Files are laid over this one; without it they begin a new draft. */
  draft?: DraftItem
  onTaken: (taken: DraftItem) => void
}

/** Files of a law, with what they are for; several go one after another into the same draft. */
export function LawFileDrop({ draft, onTaken }: Props) {
  const t = useDraftWords()
  const [title, setTitle] = useState('')
  const [ground, setGround] = useState('')
  const [folder, setFolder] = useState('')
  const [whole, setWhole] = useState(false)
  const [progress, setProgress] = useState<number | null>(null)
  const [fault, setFault] = useState('')
  const [leftOut, setLeftOut] = useState<string[]>([])
  const ready = ground.trim() !== '' && (draft !== undefined || title.trim() !== '')

  const send = async (file: File) => {
    if (!ready) {
      setFault(t(draft ? 'need_ground' : 'need_both'))
      return
    }
    setFault('')
    setLeftOut([])
    setProgress(0)
    const name = file.name.normalize('NFC')
    try {
      const path = draft ? `/law/drafts/${draft.id}/files` : '/law/drafts'
      const query = draft
        ? { name, ground, folder, revision: draft.revision }
        : { name, title, ground, folder, whole: whole ? 1 : undefined }
      const taken = await upload<DraftTaken>(path, file, { method: 'POST', query, onProgress: setProgress })
      setLeftOut(taken.left_out)
      await invalidate('/law/drafts')
      onTaken(taken.draft)
    } catch (error) {
      setFault(asApiError(error).message)
    } finally {
      setProgress(null)
    }
  }
  return (
    <Form component={false} layout="vertical">
      <div className="form-grid">
        {!draft && (
          <Form.Item label={t('name')} htmlFor="draft-title" extra={t('name_hint')}>
            <Input
              id="draft-title"
              autoComplete="off"
              maxLength={1000}
              value={title}
              onChange={(event) => setTitle(event.target.value)}
            />
          </Form.Item>
        )}
        <Form.Item label={t('ground')} htmlFor="draft-ground" extra={t('ground_hint')}>
          <Input
            id="draft-ground"
            autoComplete="off"
            maxLength={1000}
            value={ground}
            onChange={(event) => setGround(event.target.value)}
          />
        </Form.Item>
        <Form.Item label={t('folder')} htmlFor="draft-folder">
          <NativeSelect
            id="draft-folder"
            value={folder}
            onChange={setFolder}
            options={folders}
            all={t('folder_auto')}
            width="100%"
          />
        </Form.Item>
      </div>
      {!draft && (
        <p>
          <Checkbox checked={whole} onChange={(event) => setWhole(event.target.checked)}>
            {t('whole')}
          </Checkbox>
        </p>
      )}
      <FileDrop
        kinds={['.zip', '.yaml']}
        limit={limit}
        label={t('drop')}
        progress={progress}
        error={fault}
        onFile={(file) => void send(file)}
      />
      {leftOut.length > 0 && <Alert type="info" showIcon title={t('left_out', { files: leftOut.join(', ') })} />}
    </Form>
  )
}
