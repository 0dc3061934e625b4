/** Codes of the law that a person chooses from; their words are in words.ts under the same names. */
export const ratings = ['hoan_thanh_xuat_sac', 'hoan_thanh_tot', 'hoan_thanh', 'khong_hoan_thanh'] as const
export const scopes = ['co_so', 'tinh_bo', 'toan_quoc'] as const
