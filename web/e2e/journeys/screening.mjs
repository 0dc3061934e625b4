import assert from 'node:assert/strict'
import { head, officer } from '../accounts.mjs'
import { journey } from '../harness.mjs'

async function screened(page, day) {
  await page.getByLabel('Ngày nhận hồ sơ').fill(day)
  await page.getByLabel('Năm xét').selectOption('2025')
  await page.getByRole('button', { name: 'Rà soát', exact: true }).click()
  await page.getByText('Số người theo khen thưởng').waitFor()
  await page.getByRole('table', { name: 'Danh sách rà soát' }).waitFor()
}

journey('screening: who can be proposed, who is close, and the share of a list', async (t) => {
  const page = await t.signIn(officer, '/2026/ra-soat')
  await t.see(page, 'Chọn năm, khen thưởng và đơn vị')
  await screened(page, '25/11/2025')
  await t.see(page, 'hồ sơ nhận ngày 25/11/2025')
  // the same question again: only who changed since is asked, and nobody did
  await page.getByRole('button', { name: 'Rà soát', exact: true }).click()
  await t.see(page, 'không ai có thay đổi từ lần trước')
  await page.getByText('Số người theo khen thưởng').click()
  const eligible = page.getByRole('button', { name: /^LĐTT: Đủ điều kiện/ })
  await eligible.waitFor()
  await t.shot(page, '115-ra-soat-so-nguoi')
  await eligible.click()
  const table = page.getByRole('table', { name: 'Danh sách rà soát' })
  await table.getByText('Đủ điều kiện').first().waitFor()
  assert.equal(await table.getByText('Chưa đủ', { exact: true }).count(), 0)
  await t.shot(page, '116-ra-soat-du-dieu-kien')

  // who is close, and what is missing
  await page.getByRole('region', { name: 'Danh sách rà soát' }).waitFor()
  await page.getByLabel('Kết luận', { exact: true }).selectOption('close')
  await table.getByText('Còn thiếu').first().waitFor()
  await t.shot(page, '117-ra-soat-gan-du')

  // chosen people of one award: the share, with the article
  await page.getByLabel('Kết luận', { exact: true }).selectOption('eligible')
  await table.getByText('Đủ điều kiện').first().waitFor()
  const boxes = table.getByRole('checkbox')
  await boxes.nth(1).check()
  await boxes.nth(2).check()
  await page.getByRole('button', { name: 'Tính tỷ lệ' }).click()
  await page.getByText(/Tỷ lệ: 2\//).waitFor()
  await page.getByText(/luật không đặt trần/).waitFor()
  await t.shot(page, '118-ra-soat-ty-le')

  // a name leads to the person's own page, asked for the same day
  await table.getByRole('link').first().click()
  await page.locator('[data-verdict=eligible]').waitFor()
  assert.equal(await page.getByLabel('Ngày nhận hồ sơ').inputValue(), '25/11/2025')
  await page.goBack()
  await table.waitFor()
})

journey('screening: a head sees the own unit, and a day without a text is only told beside', async (t) => {
  const page = await t.signIn(head, '/2026/ra-soat')
  await screened(page, '20/11/2026')
  await t.see(page, 'Văn bản áp dụng cho ngày này chưa nạp')
  await page.getByLabel('Tham khảo', { exact: true }).selectOption('close')
  const table = page.getByRole('table', { name: 'Danh sách rà soát' })
  await table.locator('[data-state=close]').first().waitFor()
  assert.equal(await table.locator('[data-state=eligible]').count(), 0, 'nothing is decided by an older text')
  await t.shot(page, '119-ra-soat-truong-don-vi')
})
