import { useInfiniteQuery } from '@tanstack/react-query'
import { App, Button, DatePicker, Dropdown, Form, Input, Modal } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useMemo, useState } from 'react'
import { fileUrl, get, post } from '@/api/client'
import { invalidate, queryClient, useCommand, useGet, useMe } from '@/api/hooks'
import type { ApiError } from '@/api/problem'
import type { Page as Answer } from '@/api/types'
import { useText } from '@/i18n'
import { dayVi, numberVi } from '@/kit/format'
import { useAltKeys } from '@/kit/keys'
import { Page } from '@/kit/Page'
import { ButtonLink } from '@/kit/pact/ButtonLink'
import { CountsBar } from '@/kit/pact/CountsBar'
import { LockButton, RemindButton, RoundLine } from '@/kit/pact/RoundActions'
import type { Round, Target } from '@/kit/pact/types'
import { usePactWords } from '@/kit/pact/words'
import { Link, useNavigate, useQueryPart, useUnit, useYear } from '@/kit/router'
import { Empty, ErrorState, Fault, Loading, Shown } from '@/kit/states'
import { AssignBar } from './AssignBar'
import { BoardTable } from './BoardTable'
import { Filters, useFilters } from './Filters'
import './pacts.css'
import { TargetDrawer } from './TargetDrawer'
import type { PactHead } from './types'
import { useWords } from './words'

/** The board of the year: every target with what it needs, where it stands and who has it. */
export default function BoardPage() {
  const t = useWords()
  const year = useYear()
  const head = useGet<PactHead>(`/pacts/${year}`)
  const mayWrite = useMe().permissions.includes('pacts.import')
  if (head.error?.status === 404)
    return (
      <Page title={t('board_title', { year })}>
        <Empty text={t('pacts_empty_year', { year })}>
          {mayWrite && (
            <>
              <ButtonLink to="giao-uoc/doc" type="primary">
                {t('read_file')}
              </ButtonLink>
              <ButtonLink to={`/${year - 1}/giao-uoc/nam-sau`}>{t('from_last', { year: year - 1 })}</ButtonLink>
            </>
          )}
        </Empty>
      </Page>
    )
  return <Shown query={head}>{(pact) => <Board pact={pact} />}</Shown>
}

function useTargets(year: number, filters: Record<string, string | undefined>) {
  const path = `/pacts/${year}/targets`
  return useInfiniteQuery<Answer<Target>, ApiError, { items: Target[]; total: number }, unknown[], string>({
    queryKey: [path, filters],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      get<Answer<Target>>(path, { ...filters, limit: 100, after: pageParam || undefined }, { signal }),
    getNextPageParam: (last) => last.next ?? undefined,
    select: ({ pages }) => ({ items: pages.flatMap((page) => page.items), total: pages[0]?.total.count ?? 0 }),
  })
}

function Board({ pact }: { pact: PactHead }) {
  const t = useWords()
  const unit = useUnit()
  const filters = useFilters()
  const [opened, setOpened] = useQueryPart('chi-tieu')
  const [chosen, setChosen] = useState<Map<string, Target>>(new Map())
  const query = useTargets(pact.year, { ...filters.query, unit: filters.query.unit ?? unit })
  const targets = useMemo(() => query.data?.items ?? [], [query.data])
  const may = (code: string) => pact.may.includes(code)
  const index = targets.findIndex((target) => target.id === opened)
  const step = (by: 1 | -1) => {
    const next = targets[index + by]
    if (index >= 0 && next) setOpened(next.id)
  }
  useAltKeys({ ArrowDown: () => step(1), ArrowUp: () => step(-1) }, index >= 0)
  return (
    <Page
      title={pact.title || t('board_title', { year: pact.year })}
      sentence={
        <>
          {numberVi(pact.targets)} chỉ tiêu · {pact.state_label}
          {pact.signed_on && `${pact.state === 'signed' ? '' : ', ký'} ${dayVi(pact.signed_on)}`}
          {pact.sentence && ` · ${pact.sentence}`}
        </>
      }
      trail={[{ to: 'giao-uoc', label: t('pacts') }]}
      actions={<BoardActions pact={pact} />}
    >
      <CountsBar counts={pact.counts} />
      <RoundsStrip year={pact.year} mayRun={may('rounds.manage')} />
      <Filters filters={filters} sections={pact.sections} />
      {query.data ? (
        targets.length > 0 ? (
          <BoardTable
            targets={targets}
            total={query.data.total}
            more={query.hasNextPage && !query.isFetchingNextPage ? () => void query.fetchNextPage() : undefined}
            opened={opened}
            onOpen={(target) => setOpened(target.id, { push: true })}
            chosen={may('pacts.assign') ? chosen : undefined}
            onChoose={setChosen}
          />
        ) : (
          <Empty text={t('board_empty')} />
        )
      ) : query.error ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Loading />
      )}
      {chosen.size > 0 && (
        <AssignBar year={pact.year} targets={[...chosen.values()]} onDone={() => setChosen(new Map())} />
      )}
      {opened && <TargetDrawer id={opened} pact={pact} onClose={() => setOpened('')} />}
    </Page>
  )
}

function BoardActions({ pact }: { pact: PactHead }) {
  const t = useWords()
  const common = useText()
  const may = (code: string) => pact.may.includes(code)
  const { data } = useGet<{ rounds: Round[] }>(`/pacts/${pact.year}/rounds`)
  const judgeable = data?.rounds.filter((round) => round.locked).at(-1) ?? data?.rounds.at(-1)
  const files = [
    { key: 'print', label: <a href={`/in/giao-uoc/${pact.year}`}>{t('print')}</a> },
    ...(pact.state !== 'draft' || pact.targets > 0
      ? [{ key: 'docx', label: <a href={fileUrl(`/reports/${pact.year}/pact.docx`)}>Word</a> }]
      : []),
  ]
  return (
    <>
      <Dropdown menu={{ items: files }} trigger={['click']}>
        <Button>{common('download')} ▾</Button>
      </Dropdown>
      {pact.state !== 'draft' && may('next.read') && <ButtonLink to="giao-uoc/nam-sau">{t('next_year')}</ButtonLink>}
      {pact.state === 'draft' && may('pacts.edit') && (
        <>
          <WithdrawButton pact={pact} />
          <SignButton pact={pact} />
        </>
      )}
      {pact.state !== 'draft' && may('review.judge') && judgeable && (
        <ButtonLink to={`dot/${judgeable.id}/ra-soat`} type="primary">
          {t('review')}
        </ButtonLink>
      )}
    </>
  )
}

/** A draft confirmed by mistake goes away; its year is free for the right document. */
function WithdrawButton({ pact }: { pact: PactHead }) {
  const t = useWords()
  const common = useText()
  const navigate = useNavigate()
  const { message, modal } = App.useApp()
  const withdraw = useCommand(() => post(`/pacts/${pact.year}/withdraw`), {
    onDone: () => {
      void message.success(t('withdrawn', { year: pact.year }))
      navigate(`/${pact.year}/giao-uoc`)
      void invalidate('/me', '/home')
      void queryClient.invalidateQueries({ predicate: ({ queryKey: [path] }) => path === '/pacts' })
      // what is below the year is forgotten, not read anew: there is no such pact any more
      const gone = `/pacts/${pact.year}`
      queryClient.removeQueries({
        predicate: ({ queryKey: [path] }) => typeof path === 'string' && (path === gone || path.startsWith(`${gone}/`)),
      })
    },
    onFault: (error) => void message.error(error.message, 8),
  })
  return (
    <Button
      onClick={() =>
        void modal.confirm({
          title: t('withdraw_title', { year: pact.year }),
          content: t('withdraw_text', { n: pact.targets }),
          okText: t('withdraw'),
          okButtonProps: { danger: true },
          cancelText: common('cancel'),
          onOk: () => withdraw.runAsync(undefined).catch(() => undefined),
        })
      }
    >
      {t('withdraw')}
    </Button>
  )
}

function SignButton({ pact }: { pact: PactHead }) {
  const t = useWords()
  const common = useText()
  const [open, setOpen] = useState(false)
  const [day, setDay] = useState<Dayjs | null>(pact.dated ? dayjs(pact.dated) : null)
  const [place, setPlace] = useState(pact.place)
  const [missing, setMissing] = useState(false)
  const sign = useCommand(
    () => post(`/pacts/${pact.year}/sign`, { day: day?.format('YYYY-MM-DD'), place: place.trim() }),
    { refresh: ['/pacts'], onDone: () => setOpen(false) },
  )
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t('sign')}
      </Button>
      <Modal
        open={open}
        title={t('sign_title')}
        onCancel={() => setOpen(false)}
        okText={t('sign')}
        cancelText={common('cancel')}
        confirmLoading={sign.isPending}
        onOk={() => {
          setMissing(day === null)
          if (day) sign.run(undefined)
        }}
      >
        <Fault error={sign.error} />
        <p>
          {t('sign_text')} {pact.dated && t('sign_dated', { day: dayVi(pact.dated) })}
        </p>
        <Form layout="vertical">
          <Form.Item
            label={t('sign_day')}
            htmlFor="sign-day"
            validateStatus={missing ? 'error' : undefined}
            help={missing ? 'Chưa chọn ngày ký' : undefined}
          >
            <DatePicker id="sign-day" format="DD/MM/YYYY" value={day} onChange={(next) => setDay(next)} />
          </Form.Item>
          <Form.Item label={t('sign_place')} htmlFor="sign-place">
            <Input id="sign-place" value={place} onChange={(event) => setPlace(event.target.value)} />
          </Form.Item>
        </Form>
      </Modal>
    </>
  )
}

/** Rounds on top: who has sent, who is asked. A locked one is a line without buttons. */
function RoundsStrip({ year, mayRun }: { year: number; mayRun: boolean }) {
  const t = usePactWords()
  const { data } = useGet<{ rounds: Round[] }>(`/pacts/${year}/rounds`)
  if (!data || data.rounds.length === 0) return null
  return (
    <section className="rounds-strip" aria-label={t('rounds')}>
      {data.rounds.map((round) => {
        const missing = round.submissions.filter((s) => s.state === 'not_sent').map((s) => s.unit_name)
        return (
          <div key={round.id} className="row-gap" data-round={round.id}>
            <Link to={`dot/${round.id}`}>
              <strong>{round.name}</strong>
            </Link>
            <RoundLine round={round} />
            {!round.locked && missing.length > 0 && (
              <span className="soft rounds-missing">{t('round_missing', { units: missing.join(', ') })}</span>
            )}
            {mayRun && !round.locked && (
              <>
                <RemindButton round={round} size="small" />
                <LockButton round={round} size="small" />
              </>
            )}
          </div>
        )
      })}
    </section>
  )
}
