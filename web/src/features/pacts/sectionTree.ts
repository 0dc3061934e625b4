import type { SectionBrief, Target } from '@/kit/pact/types'

/** Rows of the board: a heading wherever the section changes, then its targets, in the order of the pact. */
export type BoardRow =
  { kind: 'section'; path: string; title: string; level: number } | { kind: 'target'; target: Target; index: number }

const parts = (path: string) => path.split(' / ').filter((part) => part !== '')

/** Headings that come newly with the path `now`, seen from `before`: [["II"], ["II", "1"]] as paths with their level. */
function newHeadings(before: string[], now: string[]): { path: string; title: string; level: number }[] {
  let same = 0
  while (same < before.length && same < now.length && before[same] === now[same]) same++
  return now.slice(same).map((title, i) => ({
    path: now.slice(0, same + i + 1).join(' / '),
    title,
    level: same + i + 1,
  }))
}

export function boardRows(targets: readonly Target[]): BoardRow[] {
  const rows: BoardRow[] = []
  let before: string[] = []
  targets.forEach((target, index) => {
    const now = parts(target.section)
    for (const heading of newHeadings(before, now)) rows.push({ kind: 'section', ...heading })
    before = now
    rows.push({ kind: 'target', target, index })
  })
  return rows
}

export interface TreeNode {
  path: string
  title: string
  targets: number
  children: TreeNode[]
}

/** The tree of sections from their paths; a section whose parent is not in the list hangs at the root. */
export function sectionTree(sections: readonly SectionBrief[]): TreeNode[] {
  const nodes = new Map<string, TreeNode>()
  const roots: TreeNode[] = []
  for (const section of sections) {
    const node: TreeNode = { path: section.path, title: section.title, targets: section.targets, children: [] }
    nodes.set(section.path, node)
    const names = parts(section.path)
    let parent: TreeNode | undefined
    for (let n = names.length - 1; n > 0 && !parent; n--) parent = nodes.get(names.slice(0, n).join(' / '))
    if (parent) parent.children.push(node)
    else roots.push(node)
  }
  return roots
}
