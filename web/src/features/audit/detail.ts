import { dayVi } from '@/kit/format'

/** The trail keeps codes and numbers, so that it stays what it is; here they are said in words. */
const subjects: Record<string, string> = {
  agency: 'cơ quan',
  unit: 'đơn vị',
  person: 'người',
  user: 'tài khoản',
  session: 'phiên',
  signer: 'người ký',
  series: 'số văn bản',
  template: 'mẫu văn bản',
  paper: 'văn bản',
  movement: 'phong trào',
  pact: 'giao ước',
  target: 'chỉ tiêu',
  round: 'đợt báo cáo',
  figure: 'số liệu',
  draft: 'dự thảo',
  notice: 'thông báo',
  comment: 'góp ý',
}

const names: Record<string, string> = {
  action: 'việc',
  actual: 'kết quả',
  before: 'trước đó',
  after: 'sau đó',
  change: 'thay đổi',
  closed: 'kết thúc ngày',
  code: 'mã',
  contributing: 'phối hợp',
  count: 'số lượng',
  decision: 'quyết định',
  day: 'ngày',
  draft: 'dự thảo',
  dropped: 'số chỉ tiêu dừng',
  due: 'hạn',
  exceeded: 'vượt',
  file: 'tệp',
  file_name: 'tệp',
  from: 'từ ngày',
  full_name: 'họ và tên',
  ground: 'căn cứ',
  judged: 'đã đánh giá',
  kind: 'loại',
  label: 'tên',
  last_day: 'ngày cuối',
  lead: 'chủ trì',
  line: 'dòng',
  locked: 'đã chốt',
  login: 'tên đăng nhập',
  met: 'đạt',
  missing_units: 'đơn vị chưa gửi',
  name: 'tên',
  next: 'năm sau',
  not_met: 'không đạt',
  number: 'số',
  opened: 'mở đợt',
  paper: 'văn bản',
  party_ended: 'bên kết thúc',
  place: 'nơi',
  reason: 'lý do',
  results: 'số kết quả',
  revision: 'lần',
  role: 'vai trò',
  sent: 'đã gửi',
  signed: 'ký ngày',
  source: 'nguồn',
  state: 'trạng thái',
  symbol: 'ký hiệu',
  targets: 'số chỉ tiêu',
  text: 'nội dung',
  title: 'tên',
  to: 'đến ngày',
  unit: 'đơn vị',
  units: 'số đơn vị',
  values: 'mức',
  verdict: 'kết luận',
  year: 'năm',
}

/** "round:546/unit:1" → "đợt báo cáo 546, đơn vị Văn phòng Sở". `known`: names of "unit:1" and the like. */
export const subjectVi = (subject: string, known: ReadonlyMap<string, string> = new Map()) =>
  subject
    .split('/')
    .map((part) => {
      const [, kind, id] = /^([a-z_]+):(.*)$/.exec(part) ?? []
      if (kind === undefined || id === undefined) return part
      return `${subjects[kind] ?? kind} ${known.get(part) ?? id}`
    })
    .join(', ')

/** The detail of an entry, JSON of the server, as one line: "từ ngày: 01/03/2025; tên: Văn phòng Sở". */
export function detailVi(detail: unknown): string {
  if (detail === null || detail === undefined || detail === '') return ''
  if (typeof detail === 'boolean') return detail ? 'có' : 'không'
  if (typeof detail === 'string') return stringVi(detail)
  if (typeof detail !== 'object') return String(detail)
  if (Array.isArray(detail)) return detail.map(detailVi).filter(Boolean).join(', ')
  return Object.entries(detail)
    .map(([name, value]) => [names[name] ?? name, nested(value)])
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value}`)
    .join('; ')
}

function stringVi(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return dayVi(text)
  if (!/^[[{]/.test(text)) return text
  try {
    return nested(JSON.parse(text))
  } catch {
    return text
  }
}

function nested(value: unknown): string {
  const words = detailVi(value)
  return words !== '' && typeof value === 'object' && !Array.isArray(value) ? `(${words})` : words
}
