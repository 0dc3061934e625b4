/** The detail of an entry, JSON of the server, as one line: "values: 98 → 98,5; unit: 12". */
export function detailVi(detail: unknown): string {
  if (detail === null || detail === undefined || detail === '') return ''
  if (typeof detail === 'boolean') return detail ? 'có' : 'không'
  if (typeof detail !== 'object') return String(detail)
  if (Array.isArray(detail)) return detail.map(detailVi).filter(Boolean).join(', ')
  return Object.entries(detail)
    .map(([name, value]) => [
      name,
      typeof value === 'object' && value !== null ? `(${detailVi(value)})` : detailVi(value),
    ])
    .filter(([, value]) => value !== '' && value !== '()')
    .map(([name, value]) => `${name}: ${value}`)
    .join('; ')
}
