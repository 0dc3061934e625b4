/** Lines of one day that the other day does not have. Lines are compared as they are: a changed number is a new line. */
export function differing(lines: string[], others: string[]): Set<number> {
  const left = new Map<string, number>()
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1)
  const found = new Set<number>()
  lines.forEach((line, at) => {
    const count = left.get(line) ?? 0
    if (count > 0) left.set(line, count - 1)
    else found.add(at)
  })
  return found
}

/** "    - 02 năm …" stands two levels in. */
export const depth = (line: string) => Math.floor((line.length - line.trimStart().length) / 2)
export const shown = (line: string) => line.trimStart().replace(/^- /, '')

/** The day before, as "2023-12-31". */
export function dayBefore(day: string): string {
  const at = new Date(`${day}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() - 1)
  return at.toISOString().slice(0, 10)
}
