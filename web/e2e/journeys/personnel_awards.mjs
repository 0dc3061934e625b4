import assert from 'node:assert/strict'
import { auditor, clerk, officer } from '../accounts.mjs'
import { journey, phone } from '../harness.mjs'
import { workbook } from '../xlsx.mjs'

const register = (rows) => ({
  name: 'Sổ khen thưởng 2018.xlsx',
  mimeType: 'application/octet-stream',
  buffer: workbook('Khen thưởng', [
    ['DANH SÁCH KHEN THƯỞNG'],
    [],
    ['TT', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Danh hiệu', 'Năm', 'Số quyết định', 'Ngày ký', 'Cơ quan quyết định'],
    ...rows,
  ]),
})

const search = (page, words) => page.getByPlaceholder(/^Tìm tên, danh hiệu/).fill(words)

const write = async (page) => {
  await page.getByRole('button', { name: 'Ghi khen thưởng' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Người trong danh sách').fill('thach binh')
  await page.getByText(/Lò Văn Thạch Bình, .*Thanh tra Sở/).click()
  await dialog.getByLabel('Danh hiệu, hình thức khen thưởng').selectOption('CSTDCS')
  await dialog.getByLabel('Năm', { exact: true }).fill('2019')
  await dialog.getByLabel('Số quyết định').fill('54/QĐ-STNMT')
  await dialog.getByLabel('Ngày ký').fill('20/12/2019')
  await dialog.getByLabel('Cơ quan quyết định').fill('Giám đốc Sở')
  return dialog
}

journey('personnel: an award is written down, corrected, cancelled and restored, and nothing is lost', async (t) => {
  const page = await t.signIn(officer, '/2026/khen-thuong')
  const dialog = await write(page)
  await t.shot(page, '97-ghi-khen-thuong')
  await dialog.getByRole('button', { name: 'Ghi khen thưởng' }).click()
  await page.getByRole('heading', { name: 'Lò Văn Thạch Bình' }).waitFor()
  await t.see(page, 'QĐ số 54/QĐ-STNMT ngày 20/12/2019 của Giám đốc Sở')

  // corrected: only with a ground, and only when something differs
  await page.getByRole('button', { name: 'Đính chính, điều chỉnh' }).click()
  const correct = page.getByRole('dialog')
  await correct.getByLabel('Lý do').fill('Ghi sai số quyết định')
  await correct.getByRole('button', { name: 'Lưu' }).click()
  await t.see(page, 'Chưa sửa mục nào.')
  await correct.getByLabel('Số quyết định').fill('45/QĐ-STNMT')
  await t.shot(page, '98-dinh-chinh')
  await correct.getByRole('button', { name: 'Lưu' }).click()
  await correct.waitFor({ state: 'detached' })
  await t.see(page, 'QĐ số 45/QĐ-STNMT ngày 20/12/2019 của Giám đốc Sở')
  await page.locator('.change del', { hasText: '54/QĐ-STNMT' }).waitFor()
  await t.shot(page, '99-dien-bien-khen-thuong')

  // cancelled: it stays in the register and in the history of the person, struck through; then restored
  const stand = async (name) => {
    await page.getByRole('button', { name, exact: true }).click()
    await page.getByRole('dialog').getByLabel('Lý do').fill('Theo kết luận thanh tra')
    await page.getByRole('dialog').getByRole('button', { name, exact: true }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  await stand('Hủy bỏ')
  await page.locator('.award-name', { hasText: 'đã hủy bỏ' }).first().waitFor()
  await page.getByRole('link', { name: 'Lò Văn Thạch Bình' }).click()
  await page.locator('[data-kind=title] del').waitFor()
  await t.shot(page, '100-lich-su-co-huy-bo')
  await page.goBack()
  await stand('Khôi phục')
  await page.getByRole('button', { name: 'Hủy bỏ', exact: true }).waitFor()
  assert.equal(await page.locator('.change').count(), 3)

  // a filter kept under a name finds it again
  await t.visit(page, '2026/khen-thuong')
  await page.getByLabel('Danh hiệu, hình thức khen thưởng').selectOption('CSTDCS')
  await page.getByRole('button', { name: /Bộ lọc đã lưu/ }).click()
  await page.getByText('Lưu bộ lọc này').click()
  await page.getByRole('dialog').getByLabel('Tên bộ lọc').fill('CSTĐ cơ sở')
  await page.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await t.visit(page, '2026/khen-thuong')
  await page.getByRole('button', { name: /Bộ lọc đã lưu/ }).click()
  await page.getByText('CSTĐ cơ sở', { exact: true }).click()
  await page.waitForURL(/danh-hieu=CSTDCS/)
  await search(page, 'thach binh')
  await page
    .getByRole('row', { name: /45\/QĐ-STNMT/ })
    .getByRole('link', { name: 'Lò Văn Thạch Bình' })
    .waitFor()
  await t.shot(page, '101-so-khen-thuong')
})

journey('personnel: a register in Excel becomes the history of people', async (t) => {
  const page = await t.signIn(officer, '/2026/nhap-du-lieu?loai=awards')
  await page.getByText('Cột nhận biết được').waitFor()
  await page.locator('input[type=file]').setInputFiles(
    register([
      [
        1,
        'Lò Văn Thạch Bình',
        'Chánh Thanh tra',
        'Thanh tra Sở',
        'CSTĐ cơ sở',
        2018,
        '50/QĐ-STNMT',
        '20/12/2018',
        'Giám đốc Sở',
      ],
      [
        2,
        'Mạc Thị Thu Ngần',
        'Trưởng phòng',
        'Phòng Kế hoạch - Tài chính',
        'LĐTT',
        '2018',
        '50/QĐ-STNMT',
        '20/12/2018',
        'Giám đốc Sở',
      ],
      [
        3,
        'Lò Văn Thạch Bình',
        'Chánh Thanh tra',
        'Thanh tra Sở',
        'Bằng khen',
        2024,
        '99/QĐ-UBND',
        '31/02/2024',
        'Chủ tịch UBND tỉnh',
      ],
    ]),
  )
  await page.getByRole('heading', { name: /^Nhập dữ liệu: / }).waitFor()
  const chips = page.getByRole('group', { name: 'Dòng' })
  await chips.getByRole('button', { name: /^Có lỗi 1$/ }).waitFor()
  await t.shot(page, '102-nhap-khen-thuong')
  await chips.getByRole('button', { name: /^Cần chọn 0$/ }).waitFor()
  await page.getByRole('button', { name: 'Nhập 2 dòng' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Nhập 2 dòng' }).click()
  await t.see(page, 'Đã nhập xong.')
  await page.getByRole('link', { name: 'Xem danh sách' }).first().click()
  await search(page, 'thach binh')
  await page
    .getByRole('row', { name: /50\/QĐ-STNMT/ })
    .getByRole('link', { name: 'Lò Văn Thạch Bình' })
    .click()
  await page.getByRole('link', { name: 'từ một lần nhập' }).waitFor()
  await page.getByRole('link', { name: 'Lò Văn Thạch Bình' }).click()
  await page.locator('[data-kind=title]', { hasText: 'năm 2018' }).waitFor()
  const [sheet] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Khen thưởng ra Excel' }).click(),
  ])
  assert.match(sheet.suggestedFilename(), /\.xlsx$/)
})

journey('personnel: an initiative with two authors, its recognition and its use', async (t) => {
  const page = await t.signIn(officer, '/2026/sang-kien')
  await page.getByRole('button', { name: 'Ghi sáng kiến' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Tên sáng kiến').fill('Số hóa hồ sơ đất đai bằng mã vạch')
  await dialog.getByRole('button', { name: 'Thêm tác giả' }).click()
  const [first, second] = [
    dialog.getByRole('group', { name: 'Tác giả 1' }),
    dialog.getByRole('group', { name: 'Tác giả 2' }),
  ]
  await first.getByLabel('Người trong danh sách').fill('thu ngan')
  await page.getByText(/Mạc Thị Thu Ngần, .*Trưởng phòng/).click()
  await first.getByLabel('Phần đóng góp').fill('60%')
  await second.getByLabel(/^Họ và tên/).fill('Người Ngoài Danh Sách')
  await second.getByLabel('Phần đóng góp').fill('30%')
  await dialog.getByRole('button', { name: 'Ghi sáng kiến' }).click()
  await t.see(page, 'cộng lại phải đúng 100 %')
  await t.shot(page, '103-ghi-sang-kien')
  await second.getByLabel('Phần đóng góp').fill('40%')
  await dialog.getByRole('button', { name: 'Ghi sáng kiến' }).click()
  await page.getByRole('heading', { name: 'Số hóa hồ sơ đất đai bằng mã vạch' }).waitFor()
  await page.getByRole('button', { name: 'Ghi quyết định công nhận' }).click()
  await page.getByRole('dialog').getByLabel('Phạm vi công nhận').selectOption('base')
  await page.getByRole('dialog').getByLabel('Số quyết định').fill('12/QĐ-SNNMT')
  await page.getByRole('dialog').getByLabel('Ngày ký').fill('10/10/2026')
  await page.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Ghi một lần dùng' }).click()
  await page.getByRole('dialog').getByLabel('Dùng cho việc gì').fill('đề nghị Chiến sĩ thi đua cơ sở năm 2026')
  await page.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click()
  await t.see(page, 'đề nghị Chiến sĩ thi đua cơ sở năm 2026')
  await t.shot(page, '104-sang-kien', { full: true })
  await page.getByRole('link', { name: 'Mạc Thị Thu Ngần' }).click()
  await page.locator('[data-kind=initiative]', { hasText: 'mã vạch' }).waitFor()
})

journey('personnel: the register on a phone, and for those who only look', async (t) => {
  const page = await t.signIn(officer, '/2026/khen-thuong')
  await (await write(page)).getByRole('button', { name: 'Ghi khen thưởng' }).click()
  await page.getByRole('heading', { name: 'Lò Văn Thạch Bình' }).waitFor()
  const theirs = await t.signIn(auditor, '/2026/khen-thuong?q=thach+binh', { viewport: phone })
  await theirs.getByRole('link', { name: 'Lò Văn Thạch Bình' }).first().waitFor()
  await t.shot(theirs, '105-so-khen-thuong-dien-thoai')
  assert.ok((await theirs.evaluate(() => document.documentElement.scrollWidth)) <= phone.width)
  assert.equal(await theirs.getByRole('button', { name: 'Ghi khen thưởng' }).count(), 0)
  await theirs.getByRole('link', { name: 'Lò Văn Thạch Bình' }).first().click()
  await t.see(theirs, 'Diễn biến')
  assert.equal(await theirs.getByRole('button', { name: 'Đính chính, điều chỉnh' }).count(), 0)
  await t.shot(theirs, '106-khen-thuong-dien-thoai')
  const other = await t.signIn(clerk, '/2026/khen-thuong?q=thach+binh') // of the office: the award is another unit's
  await other.getByRole('heading', { name: 'Sổ khen thưởng' }).waitFor()
  await t.settled(other)
  assert.equal(await other.getByRole('link', { name: 'Lò Văn Thạch Bình' }).count(), 0)
})

journey('personnel: an old decision becomes rows that are looked through and taken', async (t) => {
  const page = await t.signIn(officer, '/2026/khen-thuong')
  await page.getByRole('link', { name: 'Đưa quyết định cũ vào' }).first().click()
  await page.getByText('Quyết định khen thưởng').first().waitFor()
  await t.shot(page, '107-dua-quyet-dinh-cu')
  const text = [
    'SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG TỈNH LAM GIANG',
    'Số: 77/QĐ-STNMT',
    'Lam Giang, ngày 15 tháng 12 năm 2019',
    'QUYẾT ĐỊNH',
    'Về việc công nhận danh hiệu thi đua năm 2019',
    'QUYẾT ĐỊNH:',
    'Điều 1. Công nhận danh hiệu “Lao động tiên tiến” cho các cá nhân sau:',
    '1. Ông Lò Văn Thạch Bình, Chánh Thanh tra, Thanh tra Sở;',
    '2. Bà Mạc Thị Thu Ngần, Trưởng phòng, Phòng Kế hoạch - Tài chính.',
    'Điều 2. Các cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.',
    'GIÁM ĐỐC',
    'Giàng Thị Thử',
  ].join('\n')
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'QĐ 77 năm 2019.txt', mimeType: 'text/plain', buffer: Buffer.from(text) })
  await page.getByRole('heading', { name: /^Nhập dữ liệu: / }).waitFor()
  await page.getByRole('columnheader', { name: 'Độ chắc' }).waitFor()
  await page
    .getByRole('row', { name: /Lò Văn Thạch Bình/ })
    .getByText(/\d+ %/)
    .waitFor()
  await t.shot(page, '108-dong-cua-quyet-dinh')
  // one is not certain: not to be taken until somebody says who it is, and it says so
  await page.getByRole('button', { name: 'Nhập 2 dòng' }).click()
  await t.see(page, 'Còn 1 dòng chưa chọn')
  assert.ok(await page.getByRole('dialog').getByRole('button', { name: 'Nhập 2 dòng' }).isDisabled())
  await page.getByRole('dialog').getByRole('button', { name: 'Hủy' }).click()
  const choice = page.getByLabel('Chọn cho dòng 1', { exact: true })
  await choice.selectOption({ index: 1 })
  await page.waitForFunction((select) => select.value !== '', await choice.elementHandle())
  await page.getByRole('button', { name: 'Nhập 2 dòng' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Nhập 2 dòng' }).click()
  await t.see(page, 'Đã nhập xong.')
  await t.visit(page, '2026/khen-thuong?q=' + encodeURIComponent('thu ngan'))
  await page.getByRole('row', { name: /Mạc Thị Thu Ngần.*77\/QĐ-STNMT/ }).waitFor()
})
