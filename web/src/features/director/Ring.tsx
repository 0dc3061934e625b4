import { PieChart } from 'echarts/charts'
import { TooltipComponent } from 'echarts/components'
import { init, use as register } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import { verdictColors } from '@/kit/VerdictBadge'
import type { VerdictCode } from '@/kit/pact/types'

register([PieChart, TooltipComponent, SVGRenderer])

interface Props {
  parts: { verdict: VerdictCode; label: string; count: number }[]
  label: string
  middle: string
  onChoose: (verdict: VerdictCode) => void
}

/** Verdicts as a ring. Loaded apart: nobody else needs the library of charts. */
export default function Ring({ parts, label, middle, onChoose }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const choose = useRef(onChoose)
  useEffect(() => {
    choose.current = onChoose
  })
  useEffect(() => {
    if (!box.current) return
    const chart = init(box.current, null, { renderer: 'svg' })
    chart.setOption({
      animation: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
      tooltip: { trigger: 'item', formatter: '{b}: {c} ({d}%)' },
      series: [
        {
          type: 'pie',
          radius: ['58%', '92%'],
          label: { show: false },
          emphasis: { scale: false },
          itemStyle: { borderColor: '#fff', borderWidth: 2 },
          data: parts.map((part) => ({
            name: part.label,
            value: part.count,
            verdict: part.verdict,
            itemStyle: { color: verdictColors[part.verdict] },
          })),
        },
      ],
    })
    chart.on('click', (event) => choose.current((event.data as { verdict: VerdictCode }).verdict))
    const size = new ResizeObserver(() => chart.resize())
    size.observe(box.current)
    return () => {
      size.disconnect()
      chart.dispose()
    }
  }, [parts])
  return (
    <div className="ring">
      <div className="ring-chart" ref={box} role="img" aria-label={label} />
      <div className="ring-middle" aria-hidden="true">
        {middle}
      </div>
    </div>
  )
}
