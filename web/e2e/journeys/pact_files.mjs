import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { clerk, officer } from '../accounts.mjs'
import { filledWorkbook, pdfOf } from '../files.mjs'
import { journey } from '../harness.mjs'
import { repository } from '../server.mjs'
import { openSheet } from '../sheet.mjs'

// Files on their way in: a workbook that comes back filled, a block copied from Excel, a scan of several pages, a document
// whose reading is stopped.

const cellText = (page, cell) => page.locator(`[data-cell="${cell}"] .cell-text`)
const saved = (page) => page.locator('[data-saved="clean"]', { hasText: 'Đã lưu' }).waitFor()

/** The office's sheet, open before its clerk. */
async function sheetOfClerk(t, options) {
  const first = await t.signIn(officer, '/')
  const sheet = await openSheet(t, first)
  const page = await t.signIn(clerk, `/${sheet}`, options)
  await page.locator('table.grid').waitFor()
  return page
}

/** data-cell of every cell of a column that takes something. */
const open = (page, column) =>
  page
    .locator(`table.grid [data-cell$="/${column}"]:not(.fixed)`)
    .evaluateAll((cells) => cells.map((cell) => cell.dataset.cell))

journey('files: the workbook of a unit is taken down, filled elsewhere and comes back', async (t) => {
  const page = await sheetOfClerk(t)
  const shares = await open(page, 'part')
  const wholes = await open(page, 'whole')
  assert.ok(shares.length > 0, 'the office has shares to report')
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Tải biểu Excel' }).click()
  const empty = readFileSync(await (await download).path())
  const hand = (bytes, name = 'biểu đã điền.xlsx') =>
    page.locator('input[data-workbook]').setInputFiles({
      name,
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: bytes,
    })
  const dialog = page.getByRole('dialog')

  // A part above its whole: nothing is taken, each cell is named.
  await hand(filledWorkbook(empty, () => ({ G: 101, H: 100 })))
  await dialog.getByText('Chưa nhận dòng nào từ biểu Excel').waitFor({ timeout: 30_000 })
  await dialog
    .getByText(/cột [GH] \(/)
    .first()
    .waitFor()
  await t.shot(page, '92-bieu-excel-sai')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  assert.equal(await cellText(page, shares[0]).textContent(), '', 'nothing of it is kept')

  const source = { N: 'Sổ theo dõi của đơn vị' }
  await hand(
    filledWorkbook(empty, (code, asked) =>
      asked('G') ? { G: 98, H: 100, ...source } : asked('I') ? { I: 3, ...source } : { K: 'đã thực hiện', ...source },
    ),
  )
  await dialog.getByText(/Đã nhận \d+ dòng từ biểu Excel/).waitFor({ timeout: 30_000 })
  await t.shot(page, '93-bieu-excel-da-nhan')
  await page.keyboard.press('Escape')
  for (const [cell, figure] of [
    [shares[0], '98'],
    [wholes[0], '100'],
  ])
    assert.equal(await cellText(page, cell).textContent(), figure)
  await page.reload()
  await page.locator('table.grid').waitFor()
  assert.equal(await cellText(page, shares[0]).textContent(), '98')

  await hand(Buffer.from('không phải tệp Excel'), 'giả.xlsx')
  await dialog
    .getByText(/Excel|\.xlsx/)
    .nth(1)
    .waitFor({ timeout: 30_000 })
  await page.keyboard.press('Escape')
  assert.equal(await cellText(page, shares[0]).textContent(), '98', 'a file that is none changes nothing')
})

journey('files: a block copied from Excel is pasted into the sheet, and taken back', async (t) => {
  const page = await sheetOfClerk(t, { permissions: ['clipboard-read', 'clipboard-write'] })
  const shares = await open(page, 'part')
  const start = shares[0]
  const paste = async (words) => {
    await page.evaluate((text) => navigator.clipboard.writeText(text), words)
    await page.keyboard.press('Control+v')
  }
  const before = await cellText(page, start).textContent()
  await page.locator(`[data-cell="${start}"]`).click()
  await paste('1.234\t1.300\r\n')
  assert.equal(await cellText(page, start).textContent(), '1.234')
  assert.equal(await cellText(page, start.replace('/part', '/whole')).textContent(), '1.300')
  await saved(page)
  await t.shot(page, '94-dan-tu-excel')
  await page.keyboard.press('Control+z')
  assert.equal(await cellText(page, start).textContent(), before, 'taken back at once')
  await page.waitForResponse((answer) => /\/entries\//.test(answer.url()) && answer.request().method() === 'PUT')
  await saved(page)
  await page.reload()
  await page.locator('table.grid').waitFor()
  assert.equal(await cellText(page, start).textContent(), before, 'and on the server')
  await page.locator(`[data-cell="${start}"]`).click()
  await paste('một trăm\t1.300\r\n')
  await page.locator(`[data-cell="${start}"].wrong, [data-cell="${start}"][aria-invalid="true"]`).waitFor()
  await page.keyboard.press('Control+z')
  await t.settled(page)
})

journey('files: a scan of several pages is looked at in place', async (t) => {
  const page = await sheetOfClerk(t)
  const chooser = page.waitForEvent('filechooser')
  await page
    .getByRole('button', { name: /^Thêm tệp/ })
    .first()
    .click()
  await (await chooser).setFiles({ name: 'biên-bản-3-trang.pdf', mimeType: 'application/pdf', buffer: pdfOf(3) })
  await page.getByRole('button', { name: 'Xem biên-bản-3-trang.pdf' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Trang 1/3').waitFor()
  const picture = dialog.locator('img.evidence-page')
  const drawn = async (n) => {
    await dialog.getByText(`Trang ${n}/3`).waitFor()
    await page.waitForFunction((end) => {
      const image = document.querySelector('img.evidence-page')
      return image?.src.includes(end) && image.complete && image.naturalWidth > 200
    }, `/pages/${n}.png`)
    // its bytes, not a photograph of it: that would resize the window
    return picture.evaluate(async (image) => [...new Uint8Array(await (await fetch(image.src)).arrayBuffer())].join())
  }
  const first = await drawn(1)
  assert.ok(await dialog.getByRole('button', { name: 'Trang trước' }).isDisabled())
  await dialog.getByRole('button', { name: 'Trang sau' }).click()
  const second = await drawn(2)
  assert.ok(first !== second, 'another page is another picture')
  await t.shot(page, '95-minh-chung-nhieu-trang')
  await dialog.getByRole('button', { name: 'Trang sau' }).click()
  await drawn(3)
  assert.ok(await dialog.getByRole('button', { name: 'Trang sau' }).isDisabled())
})

journey('files: the reading of a document is stopped', async (t) => {
  const page = await t.signIn(officer, '/2027/giao-uoc/doc')
  const one = readFileSync(join(repository, 'samples/giao-uoc-2026.txt'), 'utf8').replaceAll('2026', '2027')
  await page.locator('input[type=file]').setInputFiles({
    name: 'giao-ước-dài.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(one.repeat(60)),
  })
  await page.getByRole('button', { name: 'Hủy việc này' }).click()
  await t.see(page, 'Đang đọc giao-ước-dài.txt: Đã hủy')
  await t.shot(page, '96-huy-doc')
  const drafts = await t.call(page, 'GET', '/pact-drafts')
  assert.deepEqual(drafts.json.items, [], 'nothing of it is kept')
  // another file can be read at once
  await page.getByRole('button', { name: 'Tải tệp giao ước' }).click()
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'giao-ước-2027.txt', mimeType: 'text/plain', buffer: Buffer.from(one) })
  await page.locator('.reading').waitFor({ timeout: 60_000 })
})
