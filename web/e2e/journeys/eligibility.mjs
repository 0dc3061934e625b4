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
