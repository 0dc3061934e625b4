/** Codes of the server that a person chooses from; their words are in words.ts under the same names. */
export const staffKinds = ['civil_servant', 'public_employee', 'labourer'] as const
export const genders = ['male', 'female'] as const
export const absenceKinds = [
  'leave',
  'study',
  'secondment',
  'retired',
  'transferred',
  'resigned',
  'dismissed',
  'died',
] as const
export const ratingLevels = ['hoan_thanh_xuat_sac', 'hoan_thanh_tot', 'hoan_thanh', 'khong_hoan_thanh'] as const
export const disciplineForms = [
  'dang_xem_xet',
  'khien_trach',
  'canh_cao',
  'ha_bac_luong',
  'giang_chuc',
  'cach_chuc',
  'buoc_thoi_viec',
] as const
export const unitKinds = [
  'office',
  'division',
  'service_unit',
  'sub_division',
  'union_body',
  'party_cell',
  'other',
] as const

/** `options(t, staffKinds)` for NativeSelect. */
export const options = <K extends string>(t: (key: K) => string, codes: readonly K[]) =>
  codes.map((code) => ({ value: code as string, label: t(code) }))
