import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { auditor, officer } from '../accounts.mjs'
import { journey } from '../harness.mjs'
import { repository } from '../server.mjs'

const file = (change) => ({
  name: 'LDTT.yaml',
  mimeType: 'application/yaml',
  buffer: Buffer.from(change(readFileSync(join(repository, 'law/awards/LDTT.yaml'), 'utf8'))),
})

journey('law: a new text as a draft, from its faults to the people it touches', async (t) => {
  const page = await t.signIn(officer, '/2025/quy-dinh')
  await page.getByRole('link', { name: 'Nạp văn bản mới' }).click()
  await t.see(page, 'Chưa nạp dự thảo nào')
  const send = (change) => page.locator('input[type=file]').setInputFiles(file(change))
  await send((text) => text)
  await t.see(page, 'Hãy điền tên văn bản và lý do trước khi chọn tệp')
  await page.getByLabel('Văn bản được nạp').fill('Nghị định giả định về Lao động tiên tiến')
  await page.getByLabel('Lý do', { exact: true }).fill('thử nâng mức xếp loại')
  await t.axe(page, 'law drafts')
  await t.shot(page, '121-nap-van-ban')

  // a slip of the keyboard is told with its file and line, and mended by the next file
  await send((text) => text.replaceAll('level: hoan_thanh_tot', 'level: hoan_thanh_to'))
  await t.see(page, /lỗi phải sửa/)
  const faults = page.getByRole('table', { name: /lỗi phải sửa/ })
  await faults.getByText('awards/LDTT.yaml').first().waitFor()
  await faults
    .getByText(/không có mã “hoan_thanh_to”/)
    .first()
    .waitFor()
  await t.axe(page, 'faults of a draft')
  await t.shot(page, '122-nap-van-ban-loi')
  await page.getByLabel('Lý do', { exact: true }).fill('sửa mã viết sai')
  await send((text) => text.replaceAll('level: hoan_thanh_tot', 'level: hoan_thanh_xuat_sac'))
  await t.see(page, /Không có lỗi: 36 loại khen thưởng đọc được/)

  // what changes, side by side; the cases; everybody asked by both
  await page.getByRole('link', { name: 'Tiếp: 2. Điều gì đổi' }).click()
  const changes = page.getByRole('table', { name: 'Điều gì đổi' })
  await changes.getByText('Lao động tiên tiến').first().waitFor()
  await changes.locator('[data-side=after] li').first().waitFor()
  await t.axe(page, 'changes of a draft')
  await t.shot(page, '123-nap-van-ban-doi')
  await page.getByRole('link', { name: '3. Vụ mẫu', exact: true }).click()
  await page.getByRole('table', { name: 'Vụ mẫu' }).getByText('kết luận: chờ').first().waitFor()
  await t.shot(page, '124-nap-van-ban-vu-mau')
  await page.getByRole('link', { name: '4. Ai bị ảnh hưởng', exact: true }).click()
  await page.getByLabel('Ngày nhận hồ sơ').fill('25/11/2025')
  await page.getByLabel('Năm xét').selectOption('2025')
  await page.getByRole('button', { name: 'Xem ai bị ảnh hưởng' }).click()
  await t.see(page, /^[0-9]+ trong 450 người đổi kết luận; hồ sơ nhận ngày 25\/11\/2025/)
  const people = page.getByRole('table', { name: 'Người bị ảnh hưởng' })
  await people.locator('[data-effect=lost]').first().waitFor()
  assert.equal(await people.locator('[data-effect=gained]').count(), 0, 'a harder rule gives nobody more')
  await t.axe(page, 'people of a draft')
  await t.shot(page, '125-nap-van-ban-anh-huong')
  await page.getByRole('link', { name: '5. Đưa vào sử dụng', exact: true }).click()
  await t.see(page, 'Trang này không tự đổi bộ luật đang dùng')
  await t.axe(page, 'a draft into use')
  await t.shot(page, '126-nap-van-ban-su-dung')

  await page.getByRole('button', { name: 'Bỏ dự thảo' }).click()
  await page.getByRole('dialog').getByLabel('Lý do').fill('chỉ để thử')
  await page.getByRole('dialog').getByRole('button', { name: 'Bỏ dự thảo' }).click()
  await t.see(page, 'Dự thảo này đã bỏ')

  const other = await t.signIn(auditor, '/2025/quy-dinh')
  await other.getByRole('heading', { name: 'Quy định khen thưởng' }).waitFor()
  assert.equal(await other.getByRole('link', { name: 'Nạp văn bản mới' }).count(), 0)
  t.mayFail(/403 GET .*\/law\/drafts/)
  assert.equal((await t.call(other, 'GET', '/law/drafts')).status, 403)
})
