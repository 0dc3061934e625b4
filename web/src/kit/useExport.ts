import { useGet, useMe } from '@/api/hooks'

/**
 * The path of the file with everything of a kind of list, or nothing where the user may not have it: such a file holds the
 * whole agency, so it is for those whose role does.
 */
export function useExport(kind: string): string | undefined {
  const me = useMe()
  const { data } = useGet<{ kinds: { kind: string; may_export: boolean }[] }>('/imports/kinds')
  const may = data?.kinds.some((one) => one.kind === kind && one.may_export) && me.roles.some((role) => !role.unit)
  return may ? `/exports/${kind}.xlsx` : undefined
}
