import assert from 'node:assert/strict'
import { admin, auditor } from '../accounts.mjs'
import { journey } from '../harness.mjs'

journey('audit: who did what, filtered, paged, verified', async (t) => {
  const page = await t.signIn(auditor, '/2025/nhat-ky')
  await page.getByRole('row').nth(3).waitFor()
  await t.shot(page, '45-nhat-ky')
  // said in words: no code, no bare number of a unit or a target
  await page.getByLabel('Việc').selectOption({ label: 'Thu biểu kết quả' })
  await t.settled(page)
  const sent = await page
    .getByRole('row', { name: /trạng thái/ })
    .first()
    .textContent()
  assert.match(sent, /đợt báo cáo “Sơ kết 6 tháng đầu năm 2026”, đơn vị \D+trạng thái: đã gửi/)
  await page.getByLabel('Việc').selectOption({ label: 'Mọi việc' })
  await t.settled(page)
  const first = await page.getByRole('row').nth(1).textContent()
  await page.getByRole('button', { name: 'Sau' }).click()
  await t.see(page, '51–')
  await t.settled(page) // the pager tells the page asked for; its rows follow
  assert.notEqual(await page.getByRole('row').nth(1).textContent(), first)
  await page.getByRole('button', { name: 'Trước' }).click()
  await t.see(page, '1–50')
  await t.settled(page)
  await page.getByLabel('Người làm').selectOption({ index: 1 })
  await t.settled(page)
  assert.match(page.url(), /nguoi=/, 'filters are part of the address')
  await page.getByLabel('Từ ngày').fill('32/1/2025')
  await t.see(page, 'Ngày viết như 15/06/2025')
  await page.getByRole('button', { name: 'Bỏ lọc' }).click()
  await t.settled(page)
  assert.equal(await page.getByLabel('Từ ngày').inputValue(), '')
  await page.getByRole('button', { name: 'Kiểm tra chuỗi' }).click()
  await t.see(page, 'Chuỗi nhật ký nguyên vẹn')
  await t.shot(page, '46-nhat-ky-nguyen-ven')
})

journey('audit: columns are chosen and remembered; what I did is in it', async (t) => {
  const page = await t.signIn(admin, '/2025/cai-dat?the=so')
  await page.getByRole('button', { name: 'Sửa số kế tiếp' }).first().click()
  await page.getByRole('textbox', { name: 'Số kế tiếp' }).fill('500')
  await page.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click()
  await page.getByRole('cell', { name: '500' }).waitFor()
  await page.getByRole('link', { name: 'Nhật ký' }).click()
  await page.getByRole('row').nth(1).getByText('500').waitFor()
  await page.getByRole('button', { name: 'Cột' }).click()
  await page.getByRole('checkbox', { name: 'Nội dung' }).uncheck()
  await page.getByRole('columnheader', { name: 'Nội dung' }).waitFor({ state: 'detached' })
  await page.reload()
  await page.getByRole('row').nth(1).waitFor()
  assert.equal(await page.getByRole('columnheader', { name: 'Nội dung' }).count(), 0)
})
