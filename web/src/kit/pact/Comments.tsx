import { Button } from 'antd'
import { useId, useState } from 'react'
import { post } from '@/api/client'
import { useCommand } from '@/api/hooks'
import { instantVi } from '@/kit/format'
import { Fault } from '@/kit/states'
import './pact.css'
import type { Comment } from './types'
import { usePactWords } from './words'
import { TextArea } from '@/kit/TextArea'

interface Props {
  comments: readonly Comment[]
  /** Where a new one is posted; none = reading only. */
  path?: string
  /** Sent with a new one: the paragraph of a paper. */
  place?: string
  refresh: string[]
  onResolve?: (comment: Comment) => void
}

/** What was said about a target or a paragraph, oldest first, and a box to add to it. */
export function Comments({ comments, path, place, refresh, onResolve }: Props) {
  const t = usePactWords()
  return (
    <div className="comments">
      {comments.length === 0 && <p className="soft">{t('comment_none')}</p>}
      <ul>
        {comments.map((comment) => (
          <li key={comment.id} className={comment.resolved ? 'is-resolved' : undefined}>
            <div className="comment-head">
              <strong>{comment.by}</strong> <span className="soft">{instantVi(comment.at)}</span>
              {comment.resolved && <span className="soft"> · {t('comment_resolved')}</span>}
            </div>
            {comment.place && <div className="comment-place">{comment.place}</div>}
            <div className="comment-text">{comment.text}</div>
            {onResolve && !comment.resolved && (
              <Button size="small" onClick={() => onResolve(comment)}>
                {t('comment_resolve')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {path && <CommentBox path={path} place={place} refresh={refresh} />}
    </div>
  )
}

function CommentBox({ path, place, refresh }: { path: string; place?: string; refresh: string[] }) {
  const t = usePactWords()
  const [words, setWords] = useState('')
  const [empty, setEmpty] = useState(false)
  const id = useId()
  const send = useCommand((text: string) => post(path, place ? { text, place } : { text }), {
    refresh,
    onDone: () => setWords(''),
  })
  const submit = () => {
    setEmpty(words.trim() === '')
    if (words.trim() !== '') send.run(words.trim())
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <label htmlFor={id} className="visually-hidden">
        {t('comment_add')}
      </label>
      <TextArea
        id={id}
        value={words}

        maxLength={4000}
        placeholder={t('comment_hint')}
        status={empty ? 'error' : undefined}
        onChange={(event) => setWords(event.target.value)}
      />
      {empty && (
        <p className="fault" role="alert">
          {t('comment_empty')}
        </p>
      )}
      <Fault error={send.error} />
      <Button htmlType="submit" size="small" loading={send.isPending} style={{ marginTop: 6 }}>
        {t('comment_send')}
      </Button>
    </form>
  )
}
