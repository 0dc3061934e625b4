import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { admin, clerk, officer } from '../accounts.mjs'
import { journey } from '../harness.mjs'
import { workbook } from '../xlsx.mjs'

// As personnel offices keep it: titles above, columns in their own order and words, a note nobody needs.
const head = [
  ['SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG TỈNH LAM GIANG'],
  ['DANH SÁCH CÔNG CHỨC, VIÊN CHỨC BỔ SUNG'],
  [],
  ['TT', 'Phòng ban', 'Họ tên', 'Ngày tháng năm sinh', 'Chức danh', 'Loại', 'Ghi chú'],
]
const people = (mended) => [
  [1, 'Văn phòng Sở', 'Lò Thị Thử Nghiệm', '05/06/1990', 'Chuyên viên', 'công chức', 'mới về'],
  [2, 'Phòng Quản lý đất đai', 'Cầm Văn Mẫu Hình', '1988', 'Chuyên viên chính', 'CC', ''],
  [3, 'Văn phòng Sở', 'Hà Thị Ví Dụ', mended ? '28/02/1991' : '31/02/1991', 'Kế toán viên', 'viên chức', ''],
  [
    4,
    mended ? 'Thanh tra Sở' : 'Phòng Không Có Thật',
    'Quàng Văn Giả Định',
    '12/1985',
    'Thanh tra viên',
    'công chức',
    '',
  ],
]
const file = (name, rows) => ({
  name,
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: workbook('Danh sách', [...head, ...rows]),
})

const give = async (page, given) => {
  await page.getByLabel('Danh sách người', { exact: true }).check()
  await page.locator('input[type=file]').setInputFiles(given)
  await page.getByRole('heading', { name: /^Nhập dữ liệu: / }).waitFor()
}
const chip = (page, name) => page.getByRole('group', { name: 'Dòng' }).getByRole('button', { name })

journey('personnel: a staff list with faults is read, mended and taken, and a second time told apart', async (t) => {
  const page = await t.signIn(officer, '/2026/nhap-du-lieu')
  await page.getByText('Cột nhận biết được').waitFor()
  await t.shot(page, '80-nhap-du-lieu')
  await give(page, file('DS bổ sung.xlsx', people(false)))

  // row by row: two are good, two say what is wrong and where
  await chip(page, /^Có lỗi 2$/).click()
  await chip(page, /^Thêm mới 2$/).waitFor()
  await page
    .getByRole('row', { name: /Hà Thị Ví Dụ/ })
    .getByText('Danh sách!D7')
    .waitFor()
  await page
    .getByRole('row', { name: /Quàng Văn Giả Định/ })
    .getByText('Phòng Không Có Thật')
    .first()
    .waitFor()
  await t.shot(page, '81-dong-co-loi')
  await page.getByText('Cột trong tệp').click()
  assert.equal(await page.getByLabel('Cột của “Đơn vị”', { exact: true }).inputValue(), 'B')
  await t.see(page, 'Không dùng đến')
  await t.shot(page, '82-cot-trong-tep')
  const [copy] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Tải tệp có ghi lỗi' }).click(),
  ])
  assert.match(copy.suggestedFilename(), /\.xlsx$/)

  // mended in the file, given again: the first is dropped, nothing of it was written
  await page.getByRole('button', { name: 'Bỏ lần nhập này' }).click()
  await page.locator('.ant-modal-confirm').getByRole('button', { name: 'Bỏ lần nhập này' }).click()
  await page.getByText('Chưa có lần nhập nào').or(page.getByText('Tệp này là')).first().waitFor()
  await give(page, file('DS bổ sung đã sửa.xlsx', people(true)))
  await chip(page, /^Thêm mới 4$/).waitFor()
  await page.getByRole('button', { name: 'Nhập 4 dòng' }).click()
  await t.see(page, 'Sẽ thêm mới 4 và thay đổi 0.')
  await t.shot(page, '83-xac-nhan-nhap')
  await page.getByRole('dialog').getByRole('button', { name: 'Nhập 4 dòng' }).click()
  await t.see(page, 'Đã thêm mới 4, thay đổi 0.')
  await t.shot(page, '84-da-nhap')

  // they are there, found without marks
  await page.getByRole('link', { name: 'Xem danh sách' }).first().click()
  await page.getByLabel('Tìm họ tên, mã số; không cần dấu').fill('vi du')
  await page.getByRole('link', { name: 'Hà Thị Ví Dụ' }).click()
  await page.getByRole('heading', { name: 'Hà Thị Ví Dụ' }).waitFor()
  await page.getByRole('tab', { name: 'Thông tin' }).click()
  await t.see(page, '28/02/1991')

  // the very same file again: it says so, and there is nothing left to do
  await t.visit(page, '2026/nhap-du-lieu?loai=people')
  await give(page, file('DS bổ sung đã sửa.xlsx', people(true)))
  await t.see(page, 'Tệp này đã nhập ngày')
  await chip(page, /^Thêm mới 0$/).waitFor()
  await chip(page, /^Đã có 2$/).waitFor()
  // of two only year or month of birth are known: asked, answered both at once, and nobody is there twice
  await chip(page, /^Cần chọn 2$/).click()
  await page.getByLabel('Chọn tất cả các dòng của trang').check()
  await t.shot(page, '85-chon-ca-loat')
  await page.getByRole('button', { name: 'Chọn gợi ý đầu tiên' }).click()
  await page.getByText('Đã chọn 2').waitFor({ state: 'detached' })
  assert.match(await page.getByLabel('Chọn cho dòng 6').inputValue(), /^person:/)
  await page.getByRole('button', { name: 'Nhập 2 dòng' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Nhập 2 dòng' }).click()
  await t.see(page, 'Đã nhập xong.')
  await t.visit(page, '2026/nhan-su?q=' + encodeURIComponent('cam van mau hinh'))
  assert.equal(await page.getByRole('link', { name: 'Cầm Văn Mẫu Hình' }).count(), 1)
})

journey('personnel: careers are read against units of their day, taken, and go out again', async (t) => {
  const page = await t.signIn(officer, '/2026/nhap-du-lieu?loai=careers')
  await t.see(page, 'Nhập đơn vị và danh sách người trước')
  const giveCareers = async (name, rows) => {
    await page.getByLabel('Quá trình công tác', { exact: true }).check()
    await page.locator('input[type=file]').setInputFiles({
      name,
      mimeType: 'application/octet-stream',
      buffer: workbook('Quá trình', [
        ['Họ và tên', 'Ngày sinh', 'Diễn biến', 'Đơn vị', 'Chức vụ', 'Từ ngày', 'Đến ngày'],
        ...rows,
      ]),
    })
    await page.getByRole('heading', { name: /^Nhập dữ liệu: Quá trình công tác/ }).waitFor()
  }
  const came = [1, 'Văn phòng Sở', 'Lường Thị Quá Trình', '05/06/1985', 'Chuyên viên', 'công chức', '']
  await give(page, file('DS qua trinh.xlsx', [came]))
  await page.getByRole('button', { name: 'Nhập 1 dòng' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Nhập 1 dòng' }).click()
  await t.see(page, 'Đã thêm mới 1, thay đổi 0.')
  await t.visit(page, '2026/nhap-du-lieu?loai=careers')
  const who = ['Lường Thị Quá Trình', '05/06/1985']
  await giveCareers('qua trinh.xlsx', [
    [...who, '', 'Văn phòng Sở', 'Nhân viên', '01/01/2024', '31/12/2024'],
    [...who, 'nghỉ dài ngày', '', '', '01/02/2024', '31/07/2024'],
    [...who, '', 'Phòng Không Có Thật', 'Nhân viên', '01/01/2023', '31/12/2023'],
    ['Người Chưa Có', '01/01/1980', '', 'Văn phòng Sở', 'Nhân viên', '01/01/2023', '31/12/2023'],
  ])
  await chip(page, /^Thêm mới 2$/).waitFor()
  await chip(page, /^Có lỗi 2$/).click()
  await t.see(page, 'Hãy nhập danh sách người trước')
  await t.see(page, 'Quá trình!D4')
  await t.shot(page, '86a-qua-trinh-co-loi')
  await page.getByRole('button', { name: 'Nhập 2 dòng' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Nhập 2 dòng' }).click()
  await t.see(page, 'Đã thêm mới 2, thay đổi 0.')
  await page.getByRole('link', { name: 'Xem danh sách' }).first().click()
  await page.getByLabel('Tìm họ tên, mã số; không cần dấu').fill('luong thi qua trinh')
  await page.getByRole('link', { name: 'Lường Thị Quá Trình' }).waitFor()
  const [out] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Xuất quá trình công tác' }).click(),
  ])
  assert.equal(out.suggestedFilename(), 'careers.xlsx')
  await page.getByRole('link', { name: 'Lường Thị Quá Trình' }).click()
  await page.getByRole('heading', { name: 'Lường Thị Quá Trình' }).waitFor()
  await page.getByRole('tab', { name: 'Quá trình công tác' }).click()
  await t.see(page, '31/12/2024')

  // what went out is known when it comes in again
  await t.visit(page, '2026/nhap-du-lieu?loai=careers')
  await page.locator('input[type=file]').setInputFiles({
    name: 'qua trinh xuat.xlsx',
    mimeType: 'application/octet-stream',
    buffer: readFileSync(await out.path()),
  })
  await page.getByRole('heading', { name: /^Nhập dữ liệu: Quá trình công tác/ }).waitFor()
  await chip(page, /^Đã có 3$/).waitFor()
  await chip(page, /^Thêm mới 0$/).waitFor()
})

journey('personnel: the units of another agency come below one of ours', async (t) => {
  t.server.run('unit', 'add', 'SB', '--name', 'Sở Thủy sản (trước hợp nhất)', '--from', '01/01/2018')
  const page = await t.signIn(officer, '/2026/nhap-du-lieu?loai=units')
  const giveUnits = async (name, office) => {
    await page.locator('input[type=file]').setInputFiles({
      name,
      mimeType: 'application/octet-stream',
      buffer: workbook('Đơn vị', [
        ['Mã đơn vị', 'Tên đơn vị', 'Đơn vị cấp trên', 'Từ ngày'],
        [office, 'Văn phòng Thủy sản', '', '01/01/2018'],
        ['BNT', 'Phòng Nuôi trồng', '', '01/01/2018'],
        ['BTO', 'Tổ Giống', 'BNT', '01/01/2018'],
      ]),
    })
    await page.getByRole('heading', { name: /^Nhập dữ liệu: Danh sách đơn vị/ }).waitFor()
  }
  const chosen = async () => {
    await page.locator('.ant-select-content', { hasText: 'Sở Thủy sản (trước hợp nhất) (SB)' }).waitFor()
    assert.match(page.url(), /duoi=SB/)
  }
  // found by words without marks; nothing else is left to choose
  await page.getByRole('combobox', { name: 'Đặt dưới đơn vị' }).click()
  await t.see(page, 'Chỉ dùng khi nhập đơn vị của một cơ quan khác')
  await page.getByRole('combobox', { name: 'Đặt dưới đơn vị' }).pressSequentially('thuy san')
  const options = page.locator('.ant-select-item-option')
  await page.waitForFunction(() => document.querySelectorAll('.ant-select-item-option').length === 1)
  await options.click()
  await chosen()
  await t.shot(page, '86b-dat-duoi-don-vi')

  // what the server refuses is said, and the choice stays
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'hong.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('not a zip') })
  await page.locator('.ant-alert-error').waitFor()
  await page.getByRole('button', { name: 'Chọn tệp khác' }).click()
  await chosen()

  // a code that is ours already: said at its row; the list is dropped, mended, given again below the same unit
  await giveUnits('don vi.xlsx', 'VP')
  await t.see(page, 'Đơn vị cao nhất trong tệp vào dưới đơn vị mang mã “SB”.')
  await chip(page, /^Thêm mới 2$/).waitFor()
  await chip(page, /^Có lỗi 1$/).click()
  await t.see(page, 'Mã “VP” là của đơn vị “Văn phòng Sở” của cơ quan này')
  await t.shot(page, '86c-ma-trung')
  await page.getByRole('button', { name: 'Bỏ lần nhập này' }).click()
  await page.locator('.ant-modal-confirm').getByRole('button', { name: 'Bỏ lần nhập này' }).click()
  await page.getByText('Tệp này là').waitFor()
  await chosen()
  await giveUnits('don vi da sua.xlsx', 'SB-VP')
  await page.getByRole('button', { name: 'Nhập 3 dòng' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Nhập 3 dòng' }).click()
  await t.see(page, 'Đã thêm mới 3, thay đổi 0.')
  await page.getByRole('link', { name: 'Xem danh sách' }).first().click()
  await page.getByRole('row', { name: /Tổ Giống/ }).waitFor()
  const { units } = (await t.call(page, 'GET', '/units/tree')).json
  const above = (name) => units.find(({ id }) => id === units.find((unit) => unit.name === name)?.parent)?.name
  assert.equal(above('Văn phòng Thủy sản'), 'Sở Thủy sản (trước hợp nhất)')
  assert.equal(above('Phòng Nuôi trồng'), 'Sở Thủy sản (trước hợp nhất)')
  assert.equal(above('Tổ Giống'), 'Phòng Nuôi trồng')

  // for any other list the choice is not asked, and not sent: it is read as ever
  await t.visit(page, '2026/nhap-du-lieu?loai=people&duoi=SB')
  assert.equal(await page.getByRole('combobox', { name: 'Đặt dưới đơn vị' }).count(), 0)
  await give(
    page,
    file('DS moi.xlsx', [[1, 'Phòng Nuôi trồng', 'Lò Thị Nuôi', '05/06/1990', 'Chuyên viên', 'công chức', '']]),
  )
  await chip(page, /^Thêm mới 1$/).waitFor()
})

journey('personnel: columns that were not understood are chosen by hand', async (t) => {
  const page = await t.signIn(admin, '/2026/nhap-du-lieu?loai=people')
  const rows = [
    ['TT', 'Họ và tên', 'Đơn vị', 'Tên trong quyết định', 'Nơi được bổ nhiệm'],
    [1, 'lvc', 'vp', 'Lò Văn Cột', 'Văn phòng Sở'],
  ]
  await give(page, {
    name: 'cot la.xlsx',
    mimeType: 'application/octet-stream',
    buffer: workbook('Trang', rows),
  })
  await page.getByText('Cột trong tệp').click()
  await page.getByLabel('Cột của “Họ và tên”').selectOption('D')
  await page.getByLabel('Cột của “Đơn vị”', { exact: true }).selectOption('E')
  await page.getByRole('button', { name: 'Đọc lại với các cột này' }).click()
  await chip(page, /^Thêm mới 1$/).waitFor()
  await chip(page, /^Thêm mới/).click()
  await page.getByRole('row', { name: /Lò Văn Cột/ }).waitFor()
})

journey(
  'personnel: what is no list is refused with what to do, and who may not import sees no such page',
  async (t) => {
    const page = await t.signIn(officer, '/2026/nhap-du-lieu?loai=people')
    await page.getByText('Cột nhận biết được').waitFor()
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'anh.docx', mimeType: 'application/octet-stream', buffer: Buffer.from('x') })
    await t.see(page, 'không thuộc loại nhận được')
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'hong.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('not a zip') })
    await page.locator('.ant-alert-error').waitFor()
    await t.shot(page, '86-tep-hong')
    const theirs = await t.signIn(clerk, '/2026/nhap-du-lieu')
    await t.see(theirs, 'Không có quyền xem trang này')
    assert.equal(await theirs.getByRole('link', { name: 'Nhập dữ liệu' }).count(), 0)
  },
)
