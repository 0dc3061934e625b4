import assert from 'node:assert/strict'
import { head, officer } from '../accounts.mjs'
import { journey, phone } from '../harness.mjs'

const tab = 'Điều kiện khen thưởng'

journey('eligibility: what the law says of a person, and why', async (t) => {
  const page = await t.signIn(officer, '/2026/nhan-su')
  await page.getByLabel('Tìm họ tên, mã số; không cần dấu').fill('thach binh lo')
  await page.getByRole('link', { name: 'Lò Văn Thạch Bình' }).click()
  await page.getByRole('tab', { name: tab }).click()
  await page.getByLabel('Ngày nhận hồ sơ').fill('25/11/2025')
  const open = async (award) => {
    const line = page.locator(`[data-award=${award}]`)
    await line.waitFor()
    if (!(await line.evaluate((one) => one.open))) await line.locator('summary').click()
    return line
  }
  await page.locator('[data-verdict=eligible] [data-award=LDTT]').waitFor()
  assert.equal(await page.getByLabel('Năm xét').inputValue(), '2025')
  const merit = await open('BK_UBT')
  await merit.getByText('sáng kiến').first().waitFor()
  await merit.getByText('Điều 74 Luật số 06/2022/QH15').first().waitFor()
  await t.shot(page, '97-dieu-kien-khen-thuong', { full: true })

  // the day before the year was rated as a whole is not known, and after the law changed nothing is decided
  await page.getByLabel('Ngày nhận hồ sơ').fill('20/11/2026')
  await t.see(page, 'Văn bản áp dụng cho ngày này chưa nạp')
  assert.equal(await page.locator('[data-verdict=eligible] details').count(), 0)
  const later = await open('LDTT')
  await later.getByText('Tham khảo, theo quy định đến 30/09/2026').waitFor()
  await later.getByText('chưa nạp văn bản', { exact: true }).first().waitFor()
  await t.shot(page, '98-dieu-kien-tham-khao')
})

journey('eligibility: own record on a phone', async (t) => {
  const page = await t.signIn(head, '/2026/ho-so-cua-toi', { viewport: phone })
  await page.getByRole('tab', { name: tab }).click()
  await page.locator('[data-award=LDTT]').waitFor()
  await page.locator('[data-award=LDTT] summary').click()
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= phone.width)
  await t.shot(page, '99-dieu-kien-cua-toi')
})

journey('eligibility: the years ahead, a supposition, a kept answer and the sheet', async (t) => {
  const page = await t.signIn(officer, '/2026/nhan-su')
  await page.getByLabel('Tìm họ tên, mã số; không cần dấu').fill('thach binh lo')
  await page.getByRole('link', { name: 'Lò Văn Thạch Bình' }).click()
  await page.getByRole('tab', { name: tab }).click()
  const view = (name) => page.getByLabel('Cách xem').selectOption({ label: name })

  await view('Lộ trình')
  await page.getByLabel('Sáng kiến mỗi năm').selectOption('tinh_bo')
  const title = page.locator('.eligibility-years [data-award=CSTDT]')
  await title.waitFor()
  await title.locator('summary').click()
  await title.getByText('Điều 22 Luật số 06/2022/QH15').first().waitFor()
  await t.see(page, 'Lộ trình dưới đây chỉ để tham khảo')
  await t.shot(page, '120-lo-trinh', { full: true })
  await page.getByLabel('Sáng kiến mỗi năm').selectOption('none')
  await title.waitFor({ state: 'detached' })

  await view('Giả định')
  await page.getByLabel('Ngày nhận hồ sơ').fill('16/01/2026')
  await page.getByLabel('Mức').selectOption('hoan_thanh')
  await page.getByRole('tabpanel').getByLabel('Năm', { exact: true }).selectOption('2025')
  await page.getByRole('button', { name: 'Thêm vào giả định' }).click()
  await page.getByRole('button', { name: 'Xem khác biệt' }).click()
  await page.locator('[data-differences]').waitFor()
  await t.see(page, 'Nếu như vậy')
  await t.shot(page, '121-gia-dinh', { full: true })

  await view('Xét theo năm')
  const line = page.locator('[data-award=LDTT]')
  await line.locator('summary').click()
  await line.getByRole('button', { name: 'Lưu kết quả xét' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Ghi chú').fill('Họp Hội đồng ngày 20/01')
  await dialog.getByRole('button', { name: 'Lưu kết quả xét' }).click()
  await dialog.waitFor({ state: 'detached' })
  await view('Kết quả đã lưu')
  const kept = page.locator('[data-kept=LDTT]').first()
  await kept.getByText('Họp Hội đồng ngày 20/01').waitFor()
  await kept.locator('summary').click()
  await t.see(page, 'Xét lại: giống hệt kết quả đã lưu.')
  await t.shot(page, '122-ket-qua-da-luu')

  await view('Xét theo năm')
  const sheet = await page.getByRole('link', { name: 'In phiếu đầy đủ' }).getAttribute('href')
  await page.goto(new URL(sheet, page.url()).href)
  await t.see(page, 'Phiếu xét điều kiện khen thưởng')
  await t.see(page, 'Từng điều kiện đã xét')
  await t.shot(page, '123-phieu-xet')
})

journey('eligibility: a unit is asked too', async (t) => {
  const page = await t.signIn(officer, '/2026/don-vi')
  await page.getByRole('link', { name: 'Văn phòng Sở' }).click()
  await page.getByRole('tab', { name: tab }).click()
  await page.locator('[data-award=TTLDXS]').waitFor()
  assert.equal(await page.locator('[data-award=CSTDCS]').count(), 0)
  assert.equal(await page.getByLabel('Cách xem').locator('option', { hasText: 'Lộ trình' }).count(), 0)
  await t.shot(page, '124-dieu-kien-don-vi', { full: true })
})
