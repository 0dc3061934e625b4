import type { Id } from '@/api/types'
import type { Option } from './NativeSelect'

interface TreeUnit {
  id: Id
  name: string
  parent?: Id
}
export type Placed<U> = U & { depth: number; hasBelow: boolean }

/** Units in the order of the tree, each with how deep it lies. One whose parent is not among them stands at the top. */
export function treeOrder<U extends TreeUnit>(units: U[]): Placed<U>[] {
  const known = new Set(units.map(({ id }) => id))
  const below = new Map<Id, U[]>()
  const top: U[] = []
  for (const unit of units) {
    if (unit.parent !== undefined && known.has(unit.parent) && unit.parent !== unit.id)
      below.set(unit.parent, [...(below.get(unit.parent) ?? []), unit])
    else top.push(unit)
  }
  const ordered: Placed<U>[] = []
  const placed = new Set<Id>()
  const place = (unit: U, depth: number) => {
    if (placed.has(unit.id)) return // a ring of parents ends here
    placed.add(unit.id)
    const children = below.get(unit.id) ?? []
    ordered.push({ ...unit, depth, hasBelow: children.length > 0 })
    children.forEach((child) => place(child, depth + 1))
  }
  top.forEach((unit) => place(unit, 0))
  return ordered.concat(
    units.filter(({ id }) => !placed.has(id)).map((unit) => ({ ...unit, depth: 0, hasBelow: false })),
  )
}

/** For NativeSelect: units below stand further to the right. */
export const unitOptions = (units: TreeUnit[]): Option[] =>
  treeOrder(units).map(({ id, name, depth }) => ({ value: id, label: '\u2003'.repeat(depth) + name }))

/** The same by code, which is shown behind the name. A unit without one cannot be chosen so. */
export const codeOptions = (units: (TreeUnit & { code: string })[]): Option[] =>
  treeOrder(units)
    .filter(({ code }) => code !== '')
    .map(({ code, name, depth }) => ({ value: code, label: `${'\u2003'.repeat(depth)}${name} (${code})` }))
