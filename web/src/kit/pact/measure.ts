// Codes of measures with the words officers choose from. Codes are permanent (tdkt-extract/1).

export interface Choice {
  value: string
  label: string
}

export const comparators: readonly Choice[] = [
  { value: '>=', label: 'từ … trở lên (≥)' },
  { value: '>', label: 'trên (>)' },
  { value: '<=', label: 'không quá (≤)' },
  { value: '<', label: 'dưới (<)' },
  { value: '=', label: 'đúng bằng (=)' },
  { value: 'between', label: 'từ … đến …' },
  { value: 'none', label: 'không có trường hợp nào' },
  { value: 'exists', label: 'có thực hiện' },
  { value: 'qualitative', label: 'định tính' },
]

export const units: readonly Choice[] = [
  { value: 'percent', label: '%' },
  { value: 'count', label: 'số đếm' },
  { value: 'vnd', label: 'đồng' },
  { value: 'point', label: 'điểm' },
  { value: 'ratio', label: 'tỷ số' },
  { value: 'rank', label: 'hạng' },
  { value: 'minute', label: 'phút' },
  { value: 'hour', label: 'giờ' },
  { value: 'day', label: 'ngày' },
  { value: 'workday', label: 'ngày làm việc' },
  { value: 'week', label: 'tuần' },
  { value: 'month', label: 'tháng' },
  { value: 'year', label: 'năm' },
  { value: 'ha', label: 'ha' },
  { value: 'm2', label: 'm²' },
  { value: 'm3', label: 'm³' },
  { value: 'km', label: 'km' },
  { value: 'kg', label: 'kg' },
  { value: 'tonne', label: 'tấn' },
  { value: 'kwh', label: 'kWh' },
  { value: 'relative', label: 'so với mức khác' },
  { value: 'level', label: 'mức, loại' },
  { value: 'other', label: 'khác' },
  { value: 'none', label: 'không đo' },
]

export const groups: readonly Choice[] = [
  { value: 'general', label: 'Chỉ tiêu chung' },
  { value: 'agency', label: 'Chỉ tiêu của cơ quan' },
  { value: 'agency.individual', label: 'Chỉ tiêu của cơ quan đối với cá nhân' },
  { value: 'agency.collective', label: 'Chỉ tiêu của cơ quan đối với tập thể' },
  { value: 'agency.body', label: 'Chỉ tiêu của cơ quan đối với cơ quan' },
  { value: 'union', label: 'Chỉ tiêu của Công đoàn' },
  { value: 'union.individual', label: 'Chỉ tiêu của Công đoàn đối với cá nhân' },
  { value: 'union.collective', label: 'Chỉ tiêu của Công đoàn đối với tập thể' },
  { value: 'union.body', label: 'Chỉ tiêu của Công đoàn đối với Công đoàn cơ sở' },
]

/** Do numbers belong to the comparator? */
export const takesNumbers = (comparator: string) => !['none', 'exists', 'qualitative'].includes(comparator)

/** The figure before its parts: "98,61%" of "98,61% (4.254/4.314 hồ sơ)". */
export const shortActual = (actual: string) => actual.replace(/\s*\(.*\)\s*$/u, '')
