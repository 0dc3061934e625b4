import assert from 'node:assert/strict'
import { officer } from '../accounts.mjs'
import { journey, phone } from '../harness.mjs'

journey('personnel: two units merge, and everybody is still found under the old name', async (t) => {
  const page = await t.signIn(officer, '/2026/don-vi')
  const before = page.getByRole('row', { name: /Phòng Tài nguyên nước và Khoáng sản/ })
  await before.waitFor()
  await t.shot(page, '87-so-do-don-vi')
  const count = async (row) => Number(await row.getByRole('cell').nth(2).textContent())
  const [water, land] = [await count(before), await count(page.getByRole('row', { name: /Phòng Quản lý đất đai/ }))]
  assert.ok(water > 0 && land > 0)

  await page.getByRole('link', { name: 'Sáp nhập, chia tách, đổi tên, giải thể' }).click()
  await page.getByRole('button', { name: 'Xem trước' }).click()
  await t.see(page, 'Chưa nhập ngày hiệu lực') // what is missing is said beside each field
  await t.see(page, 'Chưa chọn đơn vị nào')
  await page.getByLabel('Ngày hiệu lực').fill('01/07/2026')
  await page.getByLabel('Phòng Quản lý đất đai').check()
  await page.getByLabel('Phòng Tài nguyên nước và Khoáng sản').check()
  await page.getByLabel('Tên đơn vị mới').fill('Phòng Đất đai và Tài nguyên nước')
  await page.getByLabel('Mã đơn vị mới').fill('DDTN')
  await page.getByLabel('Số quyết định').fill('123/QĐ-UBND')
  await page.getByLabel('Cơ quan quyết định').fill('UBND tỉnh Lam Giang')
  await page.getByRole('button', { name: 'Xem trước' }).click()
  const preview = page.getByRole('region', { name: 'Nếu thực hiện' })
  await preview.getByText(`${water + land} người chuyển theo`).waitFor()
  await t.shot(page, '88-xem-truoc-sap-nhap')
  await page.getByRole('button', { name: 'Thực hiện từ ngày 01/07/2026' }).click()

  // the new one stands with everybody, the old ones no more
  const made = page.getByRole('row', { name: /Phòng Đất đai và Tài nguyên nước/ })
  await made.waitFor()
  assert.equal(await count(made), water + land)
  assert.equal(await page.getByRole('row', { name: /Phòng Quản lý đất đai/ }).count(), 0)
  await t.shot(page, '89-sau-sap-nhap')

  // a day before, the tree is as it was
  await page.getByLabel('Tính đến ngày').fill('30/06/2026')
  await page.getByRole('row', { name: /Phòng Quản lý đất đai/ }).waitFor()
  assert.equal(await page.getByRole('row', { name: /Phòng Đất đai và Tài nguyên nước/ }).count(), 0)

  // under the old name, found by the search box
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Tìm' }).fill('khoang san')
  await page
    .getByRole('option', { name: /Phòng Tài nguyên nước và Khoáng sản/ })
    .first()
    .click()
  await page.getByRole('heading', { name: /Phòng Tài nguyên nước và Khoáng sản/ }).waitFor()
  await t.see(page, 'Tiếp nối bởi')
  await t.shot(page, '90-don-vi-cu')
  await page.getByLabel('Tính đến ngày').fill('30/06/2026')
  await page.getByRole('tab', { name: 'Người' }).click()
  await page.getByText(`/ ${water} dòng`).waitFor()
  await page.locator('tbody a').first().click()
  await page.getByText('Phòng Tài nguyên nước và Khoáng sản').first().waitFor()
  await page.getByRole('button', { name: 'Về hôm nay' }).click()
  await page.getByText('Phòng Đất đai và Tài nguyên nước').first().waitFor()

  // taken back, with why
  await t.visit(page, '2026/don-vi/thay-doi')
  await page
    .getByRole('row', { name: /123\/QĐ-UBND/ })
    .getByRole('button', { name: 'Bỏ lần sắp xếp này' })
    .click()
  await page.getByRole('dialog').getByLabel('Lý do bỏ').fill('Nhập nhầm ngày')
  await page.getByRole('dialog').getByRole('button', { name: 'Bỏ lần sắp xếp này' }).click()
  await t.see(page, 'đã bỏ: Nhập nhầm ngày')
  await t.shot(page, '91-cac-lan-sap-xep')
  await t.visit(page, '2026/don-vi')
  await page.getByRole('row', { name: /Phòng Quản lý đất đai/ }).waitFor()
})

journey('personnel: units on a phone', async (t) => {
  const page = await t.signIn(officer, '/2026/don-vi', { viewport: phone })
  await page.getByRole('link', { name: 'Văn phòng Sở' }).waitFor()
  await t.shot(page, '92-don-vi-dien-thoai')
  await page.getByRole('link', { name: 'Văn phòng Sở' }).click()
  await page.getByRole('tab', { name: 'Người' }).click()
  await page.locator('tbody a').first().waitFor()
  await t.shot(page, '93-nguoi-cua-don-vi-dien-thoai')
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= phone.width)
})
