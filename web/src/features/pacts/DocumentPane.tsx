import { Button } from 'antd'
import { memo, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { bandOf, type Draft, type DraftItem } from './draft'
import { insideOneParagraph, type Paragraph, paragraphsOf, wholeWords } from './documentText'
import { useWords } from './words'

interface Selected {
  begin: number
  end: number
  /** Of the box of the selection, in the pane. */
  top: number
  left: number
}

interface Props {
  draft: Draft
  /** Lit more strongly and brought into sight. */
  selected: string | null
  pointed: string | null
  onSelect: (key: string) => void
  onPoint: (key: string | null) => void
  onMake: (begin: number, end: number) => void
  onSplit: (key: string, at: number) => void
  /** Something to bring into sight: an anomaly. */
  show: { begin: number; end: number } | null
}

/** The text of the document with its headings at the edge; what was read as a target is lit. */
export function DocumentPane(props: Props) {
  const { draft, selected, pointed, onMake, onSplit, show } = props
  const t = useWords()
  const pane = useRef<HTMLDivElement>(null)
  const [selection, setSelection] = useState<Selected | null>(null)
  const spans = useMemo(
    () => [
      ...draft.items.map(({ key, begin, end }) => ({ key, begin, end })),
      ...draft.anomalies
        .filter((a) => !a.dismissed)
        .map(({ number, begin, end }) => ({ key: `a${number}`, begin, end })),
    ],
    [draft.items, draft.anomalies],
  )
  const paragraphs = useMemo(() => paragraphsOf(draft.text, spans, draft.sections), [draft.text, spans, draft.sections])
  const bands = useMemo(
    () =>
      bandsOf(
        draft.items,
        draft.anomalies.map((a) => a.number),
      ),
    [draft.items, draft.anomalies],
  )

  useLit(pane, 'is-pointed', pointed, paragraphs)
  useLit(pane, 'is-selected', selected, paragraphs)
  useEffect(() => {
    if (selected) bringIntoSight(pane.current?.querySelector(keyed(selected)))
  }, [selected])
  useEffect(() => {
    if (show) bringIntoSight(pieceAt(pane.current, show.begin))
  }, [show])

  const readSelection = useCallback(() => {
    setSelection(selectedIn(pane.current, draft.text))
  }, [draft.text])
  useEffect(() => {
    document.addEventListener('selectionchange', readSelection)
    return () => document.removeEventListener('selectionchange', readSelection)
  }, [readSelection])

  const keyOf = (target: EventTarget) =>
    (target as HTMLElement).closest<HTMLElement>('[data-keys]')?.dataset.keys?.split(' ').at(-1) ?? null
  const inside = selection && draft.items.find((i) => i.included && i.begin < selection.begin && i.end >= selection.end)
  const oneParagraph = selection !== null && insideOneParagraph(draft.text, selection.begin, selection.end)
  const clear = () => {
    window.getSelection()?.removeAllRanges()
    setSelection(null)
  }
  return (
    <section className="doc" aria-label={t('document_of', { name: draft.file_name })}>
      <Outline draft={draft} onGo={(begin) => bringIntoSight(pieceAt(pane.current, begin), true)} />
      <div
        className="doc-text"
        ref={pane}
        tabIndex={0}
        role="region"
        aria-label={t('document')}
        onClick={(event) => {
          const key = keyOf(event.target)
          if (key && !key.startsWith('a') && window.getSelection()?.isCollapsed !== false) props.onSelect(key)
        }}
        onMouseOver={(event) => props.onPoint(keyOf(event.target))}
        onMouseLeave={() => props.onPoint(null)}
      >
        {paragraphs.map((paragraph) => (
          <ParagraphView key={paragraph.begin} paragraph={paragraph} bands={bands} />
        ))}
        {selection && (
          <div
            className="doc-make"
            style={{ top: selection.top, left: selection.left }}
            onMouseDown={(event) => event.preventDefault()}
          >
            {oneParagraph ? (
              <>
                <Button
                  size="small"
                  type="primary"
                  onClick={() => {
                    onMake(selection.begin, selection.end)
                    clear()
                  }}
                >
                  {t('make_target')}
                </Button>
                {inside && (
                  <Button
                    size="small"
                    onClick={() => {
                      onSplit(inside.key, selection.begin)
                      clear()
                    }}
                  >
                    {t('split_here')}
                  </Button>
                )}
              </>
            ) : (
              <span role="alert">{t('one_paragraph')}</span>
            )}
          </div>
        )}
      </div>
    </section>
  )
}

function Outline({ draft, onGo }: { draft: Draft; onGo: (begin: number) => void }) {
  const t = useWords()
  return (
    <nav className="doc-outline" aria-label={t('outline')}>
      <ol>
        {draft.sections.map((section) => (
          <li key={section.id} style={{ paddingLeft: 8 + 12 * Math.max(0, section.level - 1) }}>
            <button type="button" className="plain-link" title={section.title} onClick={() => onGo(section.begin)}>
              {section.marker} {section.title}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}

const ParagraphView = memo(
  function ParagraphView({ paragraph, bands }: { paragraph: Paragraph; bands: Map<string, string> }) {
    const pieces = paragraph.pieces.map((piece) => {
      const key = piece.keys.at(-1)
      return (
        <span
          key={piece.begin}
          data-begin={piece.begin}
          data-keys={piece.keys.length > 0 ? piece.keys.join(' ') : undefined}
          className={key ? `doc-piece piece-${bands.get(key) ?? 'none'}` : undefined}
        >
          {piece.text}
        </span>
      )
    })
    return (
      <p className={paragraph.level > 0 ? `doc-heading doc-heading-${Math.min(3, paragraph.level)}` : undefined}>
        {pieces}
      </p>
    )
  },
  (before, after) =>
    before.paragraph === after.paragraph ||
    (before.paragraph.begin === after.paragraph.begin &&
      before.paragraph.level === after.paragraph.level &&
      before.paragraph.pieces.length === after.paragraph.pieces.length &&
      before.paragraph.pieces.every((piece, i) => {
        const other = after.paragraph.pieces[i]!
        return (
          piece.begin === other.begin &&
          piece.text === other.text &&
          piece.keys.join() === other.keys.join() &&
          before.bands.get(piece.keys.at(-1) ?? '') === after.bands.get(other.keys.at(-1) ?? '')
        )
      })),
)

function bandsOf(items: readonly DraftItem[], anomalies: readonly number[]): Map<string, string> {
  const bands = new Map<string, string>(items.map((item) => [item.key, bandOf(item)]))
  for (const number of anomalies) bands.set(`a${number}`, 'anomaly')
  return bands
}

const keyed = (key: string) => `[data-keys~="${CSS.escape(key)}"]`

/** Lights the pieces of one key by a class: no drawing anew while the pointer moves over the text. */
function useLit(pane: React.RefObject<HTMLElement | null>, name: string, key: string | null, drawn: unknown) {
  useEffect(() => {
    if (!key) return
    const pieces = pane.current?.querySelectorAll(keyed(key)) ?? []
    pieces.forEach((piece) => piece.classList.add(name))
    return () => pieces.forEach((piece) => piece.classList.remove(name))
  }, [pane, name, key, drawn])
}

const calm = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches

function bringIntoSight(piece: Element | null | undefined, top = false) {
  piece?.scrollIntoView({ block: top ? 'start' : 'nearest', behavior: calm() ? 'auto' : 'smooth' })
}

function pieceAt(pane: HTMLElement | null, begin: number): HTMLElement | null {
  let found: HTMLElement | null = null
  for (const piece of pane?.querySelectorAll<HTMLElement>('[data-begin]') ?? []) {
    if (Number(piece.dataset.begin) > begin) break
    found = piece
  }
  return found
}

/** The selection as offsets of the text, grown to whole words; null when it is not in the pane or empty. */
function selectedIn(pane: HTMLElement | null, text: string): Selected | null {
  const selection = window.getSelection()
  if (!pane || !selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!pane.contains(range.commonAncestorContainer)) return null
  const begin = offsetOf(range.startContainer, range.startOffset)
  const end = offsetOf(range.endContainer, range.endOffset)
  if (begin === null || end === null) return null
  const words = wholeWords(text, begin, end)
  if (!words) return null
  const box = range.getBoundingClientRect()
  const own = pane.getBoundingClientRect()
  return {
    ...words,
    top: box.bottom - own.top + pane.scrollTop + 4,
    left: Math.max(4, Math.min(box.left - own.left, own.width - 260)),
  }
}

function offsetOf(node: Node, offset: number): number | null {
  if (node.nodeType === Node.TEXT_NODE) {
    const piece = node.parentElement?.closest<HTMLElement>('[data-begin]')
    return piece ? Number(piece.dataset.begin) + offset : null
  }
  // an element: the place before its child number `offset`
  const child = node.childNodes[offset]
  const piece = child instanceof HTMLElement ? firstPiece(child) : node instanceof HTMLElement ? firstPiece(node) : null
  if (piece) return Number(piece.dataset.begin)
  const last = node instanceof HTMLElement ? [...node.querySelectorAll<HTMLElement>('[data-begin]')].at(-1) : null
  return last ? Number(last.dataset.begin) + (last.textContent ?? '').length : null
}

const firstPiece = (element: HTMLElement): HTMLElement | null =>
  element.dataset.begin !== undefined ? element : element.querySelector<HTMLElement>('[data-begin]')
