import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { admin, auditor } from '../accounts.mjs'
import { journey } from '../harness.mjs'
import { repository } from '../server.mjs'

journey('settings: names, with two who change them at once', async (t) => {
  const first = await t.signIn(admin, '/2025/cai-dat')
  const second = await t.signIn(admin, '/2025/cai-dat')
  const place = (page) => page.getByLabel('Địa danh, đứng trước ngày tháng')
  const day = (page) => page.getByLabel('Áp dụng từ ngày')
  await place(first).waitFor()
  await place(second).waitFor()
  await t.shot(first, '20-ten-co-quan')

  await place(first).fill('Lam Sơn')
  await t.see(first, 'Có thay đổi chưa lưu')
  await day(first).fill('1/7/2026')
  await first.getByRole('button', { name: 'Lưu' }).click()
  await t.see(first, 'Đã lưu')

  t.mayFail(/409 PUT .*\/settings\/agency/)
  await place(second).fill('Lam Hà')
  await day(second).fill('2/7/2026')
  await second.getByRole('button', { name: 'Lưu' }).click()
  await t.see(second, 'Dữ liệu vừa được người khác sửa')
  await t.see(second, 'Lam Sơn')
  assert.equal(await place(second).inputValue(), 'Lam Hà', 'typed text is kept')
  await t.shot(second, '21-hai-nguoi-cung-sua')
  await second.getByRole('button', { name: 'Lấy dữ liệu mới' }).click()
  await t.settled(second)
  assert.equal(await place(second).inputValue(), 'Lam Hà', 'and stays with the new data')
  await second.getByRole('button', { name: 'Lưu' }).click()
  await second.locator('[data-saved=clean]').filter({ hasText: 'Đã lưu' }).waitFor()
})

journey('settings: leaving with unsaved changes asks', async (t) => {
  const page = await t.signIn(admin, '/2025/cai-dat')
  await page.getByLabel('Tên ngắn, dùng trong câu').fill('Sở mới')
  let asked = ''
  page.once('dialog', (dialog) => {
    asked = dialog.message()
    void dialog.dismiss()
  })
  await page.getByRole('link', { name: 'Nhật ký' }).click()
  assert.match(asked, /chưa được lưu/)
  assert.equal(await page.getByLabel('Tên ngắn, dùng trong câu').inputValue(), 'Sở mới')
  page.once('dialog', (dialog) => void dialog.accept())
  await page.getByRole('link', { name: 'Nhật ký' }).click()
  await page.getByRole('heading', { name: 'Nhật ký' }).waitFor()
})

journey('settings: signers and numbers', async (t) => {
  const page = await t.signIn(admin, '/2025/cai-dat?the=nguoi-ky')
  await page.getByRole('row').nth(1).waitFor()
  await t.shot(page, '22-nguoi-ky')
  await page.getByRole('button', { name: 'Thêm người ký' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Họ và tên').fill('TS. Nông Văn Thử')
  await dialog.getByLabel('Chức vụ').fill('PHÓ GIÁM ĐỐC')
  await dialog.getByLabel('Quyền hạn ký').fill('KT. GIÁM ĐỐC')
  await dialog.getByLabel('Áp dụng từ ngày').fill('01/12/2026')
  t.mayFail(/422 POST .*\/settings\/signers/)
  await dialog.getByRole('button', { name: 'Thêm người ký' }).click()
  await dialog.locator('.ant-alert-error, .ant-form-item-has-error').first().waitFor() // no academic title before the name
  await t.shot(page, '23-nguoi-ky-loi')
  await dialog.getByLabel('Họ và tên').fill('Nông Văn Thử')
  await dialog.getByRole('button', { name: 'Thêm người ký' }).click()
  await page.getByRole('cell', { name: 'Nông Văn Thử' }).waitFor()

  await page.getByRole('tab', { name: 'Số văn bản' }).click()
  await page.getByRole('button', { name: 'Sửa số kế tiếp' }).first().click()
  await page.getByRole('textbox', { name: 'Số kế tiếp' }).fill('412')
  await page.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click()
  await page.getByRole('cell', { name: '412' }).waitFor()
  await t.shot(page, '24-so-van-ban')
})

journey('settings: a template is looked at, refused with its faults, replaced', async (t) => {
  const page = await t.signIn(admin, '/2025/cai-dat?the=mau')
  const row = page.getByRole('row').filter({ hasText: 'Thông báo' }).first()
  await row.waitFor()
  await t.shot(page, '25-mau-van-ban')
  await row.getByRole('button', { name: 'Xem trang' }).click()
  await page.locator('img.sheet').waitFor({ timeout: 60_000 })
  await t.shot(page, '26-xem-truoc-mau')
  await page.keyboard.press('Escape')

  await row.getByRole('button', { name: 'Thay mẫu' }).click()
  const dialog = page.getByRole('dialog', { name: /^Thay mẫu/ })
  const input = dialog.locator('input[type=file]')
  await input.setInputFiles({ name: 'mau.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') })
  await t.see(page, 'không thuộc loại nhận được')
  t.mayFail(/4(15|22) PUT .*\/settings\/templates/)
  await input.setInputFiles({
    name: 'gia.docx',
    mimeType: 'application/zip',
    buffer: Buffer.from('not a Word file at all'),
  })
  await dialog.locator('.ant-alert-error').waitFor()
  await t.shot(page, '27-mau-loi')
  const templates = join(repository, 'templates')
  const name = readdirSync(templates).find((file) => /^notice.*\.docx$/.test(file))
  await input.setInputFiles(join(templates, name))
  await t.see(page, 'Mẫu dùng được')
  await dialog.getByRole('button', { name: 'Dùng mẫu này' }).click()
  await dialog.waitFor({ state: 'detached' })
  await row.getByText(name).waitFor()
  await row.getByRole('button', { name: 'Dùng lại mẫu của phần mềm' }).click()
  await page.locator('.ant-modal-confirm').getByRole('button', { name: 'Dùng lại mẫu của phần mềm' }).click()
  await row.getByText('Mẫu của phần mềm').waitFor()
})

journey('settings: the auditor reads only', async (t) => {
  const page = await t.signIn(auditor, '/2025/cai-dat')
  await page.getByLabel('Tên đầy đủ').waitFor()
  assert.equal(await page.getByRole('button', { name: 'Lưu' }).count(), 0)
  assert.ok(await page.getByLabel('Tên đầy đủ').isDisabled())
})
