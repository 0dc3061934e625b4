import { Select } from 'antd'
import { useGet } from '@/api/hooks'
import type { OrgUnit } from '@/api/types'
import { text } from '@/i18n'
import { fold } from '@/kit/format'
import { verdictOrder } from '@/kit/pact/CountsBar'
import type { SectionBrief } from '@/kit/pact/types'
import { useText } from '@/i18n'
import { useQueryPart } from '@/kit/router'
import { useWords } from './words'

/** Filters of the board; the address keeps them, so that a link sent by chat opens the same view. */
export function useFilters() {
  const [unit, setUnit] = useQueryPart('don-vi')
  const [section, setSection] = useQueryPart('linh-vuc')
  const [state, setState] = useQueryPart('trang-thai')
  const [late, setLate] = useQueryPart('tre-han')
  const [unassigned, setUnassigned] = useQueryPart('chua-giao')
  const [words, setWords] = useQueryPart('q')
  const query: Record<string, string | undefined> = {
    unit: unit || undefined,
    section: section || undefined,
    state: state || undefined,
    late: late || undefined,
    unassigned: unassigned || undefined,
    q: words || undefined,
  }
  const clear = () => [setUnit, setSection, setState, setLate, setUnassigned, setWords].forEach((set) => set(''))
  return {
    unit,
    setUnit,
    section,
    setSection,
    state,
    setState,
    late,
    setLate,
    unassigned,
    setUnassigned,
    words,
    setWords,
    query,
    clear,
  }
}

export function Filters({
  filters: f,
  sections,
}: {
  filters: ReturnType<typeof useFilters>
  sections: readonly SectionBrief[]
}) {
  const t = useWords()
  const common = useText()
  const { data: organisation } = useGet<{ units: OrgUnit[] }>('/units')
  const any = Object.values(f.query).some(Boolean)
  const find = (typed: string, option?: { label: string }) => fold(option?.label ?? '').includes(fold(typed))
  return (
    <div className="chips" role="group" aria-label="Lọc">
      <input
        type="search"
        className="chip chip-search"
        placeholder={common('search')}
        aria-label={common('search')}
        defaultValue={f.words}
        key={f.words === '' ? 'empty' : 'some'}
        onKeyDown={(event) =>
          event.key === 'Enter' && !event.nativeEvent.isComposing && f.setWords(event.currentTarget.value.trim())
        }
        onBlur={(event) => f.setWords(event.currentTarget.value.trim())}
      />
      <Select
        className={f.unit ? 'chip is-on' : 'chip'}
        aria-label={t('filter_unit')}
        placeholder={t('filter_unit')}
        value={f.unit || undefined}
        allowClear
        showSearch={{ filterOption: find }}
        popupMatchSelectWidth={280}
        onChange={(value?: string) => f.setUnit(value ?? '')}
        options={(organisation?.units ?? []).map((unit) => ({ value: unit.id, label: unit.name }))}
      />
      <Select
        className={f.section ? 'chip is-on' : 'chip'}
        aria-label={t('filter_section')}
        placeholder={t('filter_section')}
        value={f.section || undefined}
        allowClear
        showSearch={{ filterOption: find }}
        popupMatchSelectWidth={420}
        onChange={(value?: string) => f.setSection(value ?? '')}
        options={sections.map((section) => ({
          value: section.path,
          label: `${'\u2003'.repeat(Math.max(0, section.level - 1))}${section.title} (${section.targets})`,
        }))}
      />
      <Select
        className={f.state ? 'chip is-on' : 'chip'}
        aria-label={t('filter_state')}
        placeholder={t('filter_state')}
        value={f.state || undefined}
        allowClear
        popupMatchSelectWidth={200}
        onChange={(value?: string) => f.setState(value ?? '')}
        options={verdictOrder.map((code) => ({ value: code, label: text(`verdict_${code}`) }))}
      />
      <Toggle on={f.late} label={t('filter_late')} onChange={f.setLate} />
      <Toggle on={f.unassigned} label={t('filter_unassigned')} onChange={f.setUnassigned} />
      {any && (
        <button type="button" className="plain-link" onClick={f.clear}>
          {common('clear')}
        </button>
      )}
    </div>
  )
}

function Toggle({ on, label, onChange }: { on: string; label: string; onChange: (value: string) => void }) {
  return (
    <button
      type="button"
      className={on ? 'chip-button is-on' : 'chip-button'}
      aria-pressed={on !== ''}
      onClick={() => onChange(on ? '' : '1')}
    >
      {label}
    </button>
  )
}
