import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { journey } from '../harness.mjs'

const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2' }

/** Builds the page of e2e/kit and opens it. */
async function openKit(t) {
  const outDir = mkdtempSync(join(tmpdir(), 'thidua-kit-'))
  await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL('../kit/', import.meta.url)),
    plugins: [react()],
    resolve: { alias: { '@': fileURLToPath(new URL('../../src', import.meta.url)) } },
    build: { outDir, emptyOutDir: true },
  })
  const server = createServer((request, response) => {
    const path = request.url === '/' ? '/index.html' : request.url
    try {
      const body = readFileSync(join(outDir, path))
      response.setHeader('Content-Type', types[extname(path)] ?? 'application/octet-stream')
      response.end(body)
    } catch {
      response.writeHead(204).end() // the icon
    }
  })
  await new Promise((done) => server.listen(0, '127.0.0.1', done))
  t.base = `http://127.0.0.1:${server.address().port}`
  const page = await t.open('/', { permissions: ['clipboard-read', 'clipboard-write'] })
  page.on('close', () => {
    server.close()
    rmSync(outDir, { recursive: true, force: true })
  })
  const grid = {
    rows: async () => JSON.parse(await page.locator('#state').textContent()),
    value: async (row, column) => (await grid.rows()).find(({ id }) => id === row)[column],
    cell: (row, column) => page.locator(`[data-cell="${row}/${column}"]`),
    click: (row, column) => grid.cell(row, column).click(),
    at: () => page.locator('[data-active]').getAttribute('data-cell'),
    type: (text) => page.keyboard.type(text),
    press: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key)
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 20))))
    },
    wrong: async () => Number(await page.locator('#wrong').textContent()),
    paste: async (text) => {
      await page.evaluate((words) => navigator.clipboard.writeText(words), text)
      await grid.press('Control+v')
    },
    clipboard: () => page.evaluate(() => navigator.clipboard.readText()),
  }
  return { page, grid }
}

journey('grid: keys, decimal comma, faults in the cell', async (t) => {
  const { page, grid } = await openKit(t)
  await grid.click('r0', 'value')
  await grid.type('98,61')
  await grid.press('Enter')
  assert.equal(await grid.value('r0', 'value'), '98.61', 'exact')
  assert.equal(await grid.at(), 'r1/value', 'Enter goes down')
  assert.match(await grid.cell('r1', 'value').textContent(), /1\.234,5/)
  await grid.press('F2')
  assert.equal(await page.locator('.grid-field').inputValue(), '1234,5', 'F2 opens what is there')
  await grid.press('End', 'Backspace')
  await grid.type('75')
  await grid.press('Tab')
  assert.equal(await grid.value('r1', 'value'), '1234.75')
  assert.equal(await grid.at(), 'r1/count', 'Tab goes right')
  await grid.type('12')
  await grid.press('Escape')
  assert.equal(await grid.value('r1', 'count'), '', 'Esc takes back what is being typed')
  await grid.type('mười hai')
  await grid.press('Enter')
  assert.equal(await grid.value('r1', 'count'), '', 'what is no number is no value')
  assert.equal(await grid.wrong(), 1)
  assert.match(await grid.cell('r1', 'count').getAttribute('title'), /Không phải số/)
  assert.match(await grid.cell('r1', 'count').textContent(), /mười hai/, 'and stays to be corrected')
  await t.shot(page, '90-luoi-nhap')
  await grid.press('ArrowUp', 'Enter', 'Control+a')
  await grid.type('1.234')
  await grid.press('Enter')
  assert.equal(await grid.value('r1', 'count'), '1234')
  assert.equal(await grid.wrong(), 0)
  await grid.press('ArrowDown')
  assert.equal(await grid.at(), 'r3/count')
  await grid.type('5')
  assert.equal(await grid.value('r3', 'count'), '', 'a cell that is not editable takes nothing')
  await grid.press('Shift+Tab')
  assert.equal(await grid.at(), 'r3/value')
  await grid.press('Tab')
  assert.equal(await grid.at(), 'r3/stage', 'Tab skips it')
  await grid.type('đang thực hiện')
  await grid.press('Tab')
  assert.equal(await grid.value('r3', 'stage'), 'doing')
  await grid.type('5/6/25')
  await grid.press('Enter')
  assert.equal(await grid.value('r3', 'day'), '2025-06-05')
  await grid.click('r5', 'note')
  await t.see(page, 'Máy chủ: ghi chú quá dài')
  await grid.press('Control+End', 'Tab')
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Sau lưới', 'Tab leaves at the end')
  await page.keyboard.press('Shift+Tab')
  assert.equal(
    await page.evaluate(() => document.activeElement.className.includes('grid-field')),
    true,
    'and comes back in',
  )
})

journey('grid: a block from Excel, copied back, undone, redone', async (t) => {
  const { page, grid } = await openKit(t)
  await grid.click('r2', 'value')
  await grid.paste('98,61%\t1.200\r\nx\t30\r\n100\t7\r\n')
  assert.equal(await grid.value('r2', 'value'), '98.61')
  assert.equal(await grid.value('r2', 'count'), '1200')
  assert.equal(await grid.value('r3', 'count'), '', 'not editable: left as it is')
  assert.equal(await grid.value('r4', 'count'), '7')
  assert.equal(await grid.wrong(), 1)
  await t.see(page, 'Đã dán 3 dòng × 2 cột')
  await t.shot(page, '91-luoi-dan-tu-excel')
  await grid.press('Control+c')
  assert.equal(await grid.clipboard(), '98,61\t1.200\nx\t\n100\t7')
  await grid.press('Control+z')
  assert.equal(await grid.value('r2', 'value'), '')
  assert.equal(await grid.value('r4', 'count'), '', 'one paste is one step')
  assert.equal(await grid.wrong(), 0, 'wrong cells are undone too')
  await grid.press('Control+y')
  assert.equal(await grid.value('r4', 'value'), '100')
  await grid.click('r7', 'note')
  await grid.paste('một\tthừa\nhai')
  await t.see(page, 'phần thừa ngoài bảng bị bỏ')
  assert.equal(await grid.value('r7', 'note'), 'một')
  await grid.click('r0', 'count')
  await grid.press('Shift+ArrowDown', 'Shift+ArrowDown')
  await grid.paste('5')
  assert.deepEqual(
    (await grid.rows()).slice(0, 3).map(({ count }) => count),
    ['5', '5', '5'],
    'one value into all that is selected',
  )
  await grid.press('Delete')
  assert.deepEqual(
    (await grid.rows()).slice(0, 3).map(({ count }) => count),
    ['', '', ''],
  )
  await grid.press('Control+z', 'Control+z')
  assert.equal(await grid.value('r0', 'count'), '')
  await grid.click('r0', 'note')
  await grid.press('Enter')
  await grid.paste('dán vào giữa chữ')
  await grid.press('Enter')
  assert.equal(await grid.value('r0', 'note'), 'dán vào giữa chữ')
})

journey('grid: Telex composition is left alone', async (t) => {
  const { page, grid } = await openKit(t)
  const keyboard = await page.context().newCDPSession(page)
  const compose = async (...steps) => {
    for (const text of steps)
      await keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  }
  await grid.click('r0', 'note')
  await compose('d', 'đ', 'đa', 'đan', 'đang', 'đăng')
  // keys that an input method takes arrive as 229 while it composes: they must move nothing
  await page.locator('.grid-field').evaluate((field) => {
    for (const key of ['Enter', 'ArrowDown', 'Tab', 'Escape'])
      field.dispatchEvent(
        new KeyboardEvent('keydown', { key, keyCode: 229, isComposing: true, bubbles: true, cancelable: true }),
      )
  })
  assert.equal(await grid.at(), 'r0/note')
  assert.equal(await page.locator('.grid-field').inputValue(), 'đăng', 'the first letter is not lost')
  await keyboard.send('Input.insertText', { text: 'đăng' })
  await compose(' k', ' ky', ' ký')
  await keyboard.send('Input.insertText', { text: ' ký' })
  await grid.press('Enter')
  assert.equal(await grid.value('r0', 'note'), 'đăng ký')
  assert.equal(await grid.at(), 'r1/note')
  // Unikey on Windows does not compose: it sends Backspace and the new letter
  await grid.type('d')
  await grid.press('Backspace')
  await keyboard.send('Input.insertText', { text: 'đ' })
  await grid.type('i')
  await grid.press('Enter')
  assert.equal(await grid.value('r1', 'note'), 'đi')
})

journey('verdicts: word, shape and colour', async (t) => {
  const { page } = await openKit(t)
  assert.equal(await page.locator('.verdict').count(), 9)
  const shapes = await page.locator('.verdict svg').evaluateAll((icons) => icons.map((icon) => icon.innerHTML))
  assert.equal(new Set(shapes).size, 9, 'each has a shape of its own')
})
