import assert from 'node:assert/strict'
import { clerk, officer } from '../accounts.mjs'
import { journey, phone } from '../harness.mjs'
import { openSheet } from '../sheet.mjs'

// Two at once, no network, Telex: on a round of the running year of the sample department.

const row = (page, code) => page.locator('table.grid tr', { hasText: code })
const saved = (page) => page.locator('[data-saved="clean"]', { hasText: 'Đã lưu' }).waitFor()

async function firstCode(page) {
  await page.locator('table.grid').waitFor()
  return (await page.locator('table.grid tr:has([data-cell$="/explanation"]) .board-code').first().textContent()).trim()
}

async function write(page, code, words) {
  await row(page, code).locator('[data-cell$="/explanation"]').click()
  await page.keyboard.press('Delete')
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
}
const shown = (page, code) => row(page, code).locator('[data-cell$="/explanation"] .cell-text').textContent()

journey('entry: two at once, both values are shown and one is chosen', async (t) => {
  const first = await t.signIn(officer, '/')
  const sheet = await openSheet(t, first)
  await t.visit(first, sheet)
  const second = await t.signIn(clerk, `/${sheet}`)
  const code = await firstCode(first)
  await firstCode(second)
  await write(second, code, 'số của văn phòng')
  await saved(second)
  t.mayFail(/409 PUT .*\/entries\//)
  await write(first, code, 'số của cán bộ')
  await first.locator('[data-conflict]').waitFor()
  await t.see(first, 'Của tôi: số của cán bộ')
  await t.shot(first, '85-hai-nguoi-cung-sua')
  await first.getByRole('button', { name: /: số của văn phòng$/ }).click()
  await first.locator('[data-conflict]').waitFor({ state: 'detached' })
  assert.equal(await shown(first, code), 'số của văn phòng')
  await write(first, code, 'số đã thống nhất')
  await saved(first)
  await second.reload()
  await firstCode(second)
  assert.equal(await shown(second, code), 'số đã thống nhất')
})

journey('entry: the network is lost in mid-entry, nothing is', async (t) => {
  const page = await t.signIn(officer, '/')
  const sheet = await openSheet(t, page)
  await t.visit(page, sheet)
  const code = await firstCode(page)
  await t.goOffline(page)
  await write(page, code, 'gõ khi mất mạng')
  await page.locator('[data-lost]').waitFor()
  await t.see(page, 'Chưa lưu được')
  assert.equal(await shown(page, code), 'gõ khi mất mạng')
  await t.goOffline(page, false)
  await saved(page)
  await page.locator('[data-lost]').waitFor({ state: 'detached' })
  await page.reload()
  await firstCode(page)
  assert.equal(await shown(page, code), 'gõ khi mất mạng')
  // Closed without a network: offered again when the sheet is opened next.
  await t.goOffline(page)
  await write(page, code, 'chưa kịp lưu')
  await page.locator('[data-lost]').waitFor()
  page.on('dialog', (dialog) => void dialog.accept())
  await t.goOffline(page, false)
})

journey('entry: Telex composes in the grid and loses no letter', async (t) => {
  const page = await t.signIn(officer, '/')
  const sheet = await openSheet(t, page)
  await t.visit(page, sheet)
  const code = await firstCode(page)
  const cdp = await page.context().newCDPSession(page)
  const compose = async (steps, word) => {
    for (const text of steps)
      await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
    await cdp.send('Input.insertText', { text: word })
  }
  await row(page, code).locator('[data-cell$="/explanation"]').click()
  await page.keyboard.press('Delete')
  await compose(['d', 'đ', 'đa', 'đat', 'đạt'], 'đạt ')
  await compose(['v', 'vư', 'vươ', 'vượt'], 'vượt')
  await page.keyboard.press('Enter')
  await saved(page)
  assert.equal(await shown(page, code), 'đạt vượt')
})

journey('board: the address keeps filters and the open target; back closes it; a phone reads it', async (t) => {
  const page = await t.signIn(officer, `/2025/giao-uoc/chi-tieu`)
  const first = page.locator('.board-row').first()
  await first.waitFor()
  await first.locator('.board-open').click()
  await page.locator('.target-facts').waitFor()
  await t.shot(page, '86-chi-tieu')
  assert.match(page.url(), /chi-tieu=\d+/)
  await page.goBack()
  await page.locator('.target-facts').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Quá hạn' }).click()
  await t.settled(page)
  assert.match(page.url(), /tre-han=1/)
  await page.getByRole('button', { name: 'Bỏ lọc' }).click()
  const mobile = await t.signIn(officer, `/2025/giao-uoc/chi-tieu`, { viewport: phone })
  await mobile.locator('.board-row').first().waitFor()
  assert.ok((await mobile.evaluate(() => document.documentElement.scrollWidth)) <= phone.width, 'no sideways scrolling')
  await t.shot(mobile, '87-bang-dien-thoai')
  await mobile.locator('.board-open').first().click()
  await mobile.locator('.target-facts').waitFor()
  await mobile.getByRole('tab', { name: /^Ý kiến/ }).click()
  await mobile.getByLabel('Thêm ý kiến').fill('Góp ý từ điện thoại')
  await mobile.getByRole('button', { name: 'Gửi ý kiến' }).click()
  await t.see(mobile, 'Góp ý từ điện thoại')
  await t.shot(mobile, '88-chi-tieu-dien-thoai')
})

journey('pacts: the finished year on every screen', async (t) => {
  const page = await t.signIn(officer, '/2025/giao-uoc')
  await page
    .getByRole('link', { name: /Giao ước thi đua/ })
    .first()
    .waitFor()
  await t.shot(page, '50-danh-sach-giao-uoc')
  for (const [path, ready, name] of [
    ['2025/giao-uoc/chi-tieu', '.board-row', '51-theo-doi'],
    ['2025/dot', 'table.dense', '52-cac-dot'],
    ['2025/bao-cao', 'table.dense', '53-van-ban'],
    ['2025/giao-uoc/nam-sau', '.next-line', '54-so-voi-nam-sau'],
    ['2025/lanh-dao', '.director', '55-toan-canh'],
  ]) {
    await t.visit(page, path)
    await page.locator(ready).first().waitFor()
    await t.shot(page, name)
  }
  await page.getByRole('button', { name: 'Xem bằng bảng' }).click()
  await page.getByRole('columnheader', { name: 'Số chỉ tiêu' }).waitFor()
})
