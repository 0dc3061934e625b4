import assert from 'node:assert/strict'
import { clerk } from '../accounts.mjs'
import { journey } from '../harness.mjs'

journey('law: every award of a day, and one on two days beside one another', async (t) => {
  const page = await t.signIn(clerk, '/2025/quy-dinh')
  await page.getByRole('heading', { name: 'Quy định khen thưởng' }).waitFor()
  await page.getByRole('link', { name: 'Lao động tiên tiến', exact: true }).waitFor()
  await t.axe(page, 'law')
  await t.shot(page, '110-quy-dinh')
  await page.getByPlaceholder('Tìm tên, mã').fill('bang khen chu tich')
  await page
    .getByRole('link', { name: /Bằng khen của Chủ tịch/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Đổi từ ngày 01/01/2024' }).click()
  await t.see(page, 'Điều 74 Luật số 06/2022/QH15')
  assert.ok((await page.locator('.law-new').count()) > 0, 'what is new is marked')
  assert.ok((await page.locator('.law-gone').count()) > 0, 'and what is gone')
  await page.getByRole('button', { name: 'Đổi từ ngày 01/10/2026' }).click()
  await t.see(page, 'Văn bản của thời kỳ này chưa nạp')
  await t.axe(page, 'law of an award')
  await t.shot(page, '111-quy-dinh-hai-ngay')
  t.mayFail(/404 GET .*KHONG-CO/)
  await t.visit(page, '2025/quy-dinh/KHONG-CO')
  await t.see(page, 'Không có khen thưởng nào mang mã này')
})
