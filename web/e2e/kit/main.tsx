// A page with the parts of the kit alone, for the journeys of kit.mjs; never part of what is shipped.
import '@/kit/fonts.css'
import '@/kit/kit.css'
import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import type { VerdictCode } from '@/api/types'
import { DataGrid, type GridColumn } from '@/kit/grid/DataGrid'
import { VerdictBadge, verdictColors } from '@/kit/VerdictBadge'

interface Row {
  id: string
  section: string
  code: string
  value: string
  count: string
  stage: string
  day: string
  note: string
}
const stages = [
  { value: 'done', label: 'Đã hoàn thành' },
  { value: 'doing', label: 'Đang thực hiện' },
]
const start: Row[] = Array.from({ length: 8 }, (_, i) => ({
  id: `r${i}`,
  section: i < 4 ? 'I. Cải cách hành chính' : 'II. Xây dựng Đảng',
  code: `CT0${i + 1}`,
  value: i === 1 ? '1234.5' : '',
  count: '',
  stage: '',
  day: '',
  note: '',
}))
const columns: GridColumn<Row>[] = [
  { key: 'code', title: 'Mã', width: 70, render: (row) => row.code },
  {
    key: 'value',
    title: 'Kết quả',
    kind: 'number',
    align: 'right',
    width: 120,
    value: (row) => row.value,
    unit: (row) => (row.value ? '%' : ''),
    check: (_, value) => (Number(value) > 10000 ? 'Tỷ lệ không thể quá 10.000 %' : ''),
  },
  {
    key: 'count',
    title: 'Số lượng',
    kind: 'number',
    align: 'right',
    width: 120,
    value: (row) => row.count,
    editable: (row) => row.id !== 'r3',
  },
  { key: 'stage', title: 'Tiến độ', kind: 'choice', width: 150, value: (row) => row.stage, choices: () => stages },
  { key: 'day', title: 'Ngày', kind: 'day', width: 120, value: (row) => row.day },
  { key: 'note', title: 'Ghi chú', kind: 'text', value: (row) => row.note },
]

function Kit() {
  const [rows, setRows] = useState(start)
  const [wrong, setWrong] = useState(0)
  return (
    <main className="page">
      <h1>Lưới nhập</h1>
      <button type="button">Trước lưới</button>
      <DataGrid<Row>
        label="Kết quả"
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        heading={(row, previous) => row.section !== previous?.section && row.section}
        faults={{ 'r5/note': 'Máy chủ: ghi chú quá dài' }}
        onWrong={setWrong}
        onEdit={(edits) =>
          setRows((old) =>
            old.map((row) =>
              edits
                .filter((edit) => edit.row === row.id)
                .reduce((next, edit) => ({ ...next, [edit.column]: edit.value }), row),
            ),
          )
        }
      />
      <button type="button">Sau lưới</button>
      <p id="wrong">{wrong}</p>
      <pre id="state">{JSON.stringify(rows)}</pre>
      <p className="row-gap">
        {(Object.keys(verdictColors) as VerdictCode[]).map((verdict) => (
          <VerdictBadge key={verdict} verdict={verdict} />
        ))}
      </p>
    </main>
  )
}
createRoot(document.getElementById('root') as HTMLElement).render(<Kit />)
