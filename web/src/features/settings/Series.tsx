import { Button, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { put } from '@/api/client'
import { invalidate, useGet, useMay } from '@/api/hooks'
import { ApiForm } from '@/kit/ApiForm'
import { DataTable } from '@/kit/DataTable'
import { numberVi } from '@/kit/format'
import { useYear } from '@/kit/router'
import { Empty, Shown } from '@/kit/states'
import type { NumberSeries } from './types'
import { useWords } from './words'

/** The next number of each kind of paper in the year that is open. */
export function Series() {
  const t = useWords()
  const year = useYear()
  const canChange = useMay()('papers.change_settings')
  const query = useGet<{ items: NumberSeries[] }>('/settings/series', { year })
  const [changed, setChanged] = useState<NumberSeries | null>(null)
  return (
    <>
      <p className="soft">{t('series_text')}</p>
      <div className="table-box" style={{ minHeight: 0, maxWidth: 720 }}>
        <Shown query={query}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty text={t('series_empty', { year })} />
            ) : (
              <DataTable<NumberSeries>
                label={t('series')}
                rows={items}
                rowKey={(series) => series.symbol}
                columns={[
                  { key: 'symbol', title: t('series_symbol'), render: (series) => series.symbol },
                  { key: 'label', title: t('series_label'), render: (series) => series.label },
                  {
                    key: 'next',
                    title: t('series_next'),
                    align: 'right',
                    width: 120,
                    render: (series) => numberVi(series.next),
                  },
                  {
                    key: 'change',
                    title: <span className="visually-hidden">Việc làm được</span>,
                    width: 150,
                    render: (series) =>
                      canChange && (
                        <Button size="small" onClick={() => setChanged(series)}>
                          {t('series_change')}
                        </Button>
                      ),
                  },
                ]}
              />
            )
          }
        </Shown>
      </div>
      {changed && <ChangeNext series={changed} year={year} onClose={() => setChanged(null)} />}
    </>
  )
}

function ChangeNext({ series, year, onClose }: { series: NumberSeries; year: number; onClose: () => void }) {
  const t = useWords()
  const change = async ({ next }: { next: string }) => {
    await put('/settings/series', { year, symbol: series.symbol, next: Number(next) })
    await invalidate('/settings')
    onClose()
  }
  return (
    <Modal open title={`${t('series_change')}: ${series.symbol}, ${year}`} onCancel={onClose} footer={null} width={380}>
      <ApiForm initial={{ next: String(series.next) }} onSubmit={change} onCancel={onClose}>
        <Form.Item
          name="next"
          label={t('series_next')}
          rules={[{ required: true, pattern: /^[1-9]\d{0,5}$/, message: 'Số kế tiếp là một số nguyên từ 1' }]}
        >
          <Input inputMode="numeric" autoFocus />
        </Form.Item>
      </ApiForm>
    </Modal>
  )
}
