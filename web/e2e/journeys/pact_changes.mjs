import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { officer } from '../accounts.mjs'
import { journey } from '../harness.mjs'
import { repository } from '../server.mjs'

// What is signed is changed by amendment or ended with its ground; a draft is changed by two at once.

/** Opens the target of this code at the side of the board. */
async function openTarget(t, page, code) {
  await page.locator('.board-row', { hasText: code }).locator('.board-open').click()
  await page.locator('.target-facts').waitFor()
  await t.settled(page)
}

journey('pact: a target of a signed pact is amended, another one is ended', async (t) => {
  const page = await t.signIn(officer, '/2026/giao-uoc/chi-tieu')
  await page.locator('.board-row').first().waitFor()
  const code = await page
    .locator('.board-row', { has: page.locator('.board-bound', { hasText: '%' }) })
    .first()
    .locator('.board-code')
    .textContent()
  await openTarget(t, page, code)
  await page.getByRole('button', { name: 'Điều chỉnh chỉ tiêu' }).click()
  const dialog = page.locator('.ant-modal[role=dialog]', { hasText: `Điều chỉnh chỉ tiêu ${code}` })
  await dialog.getByLabel('Số phải đạt').fill('77,5')
  await dialog.getByRole('button', { name: 'Lưu' }).click()
  await dialog.getByText('Chưa nhập Căn cứ, lý do').waitFor()
  await dialog.getByLabel('Căn cứ, lý do').fill('Công văn của Ủy ban nhân dân tỉnh về điều chỉnh chỉ tiêu')
  await dialog.getByLabel('Có hiệu lực từ ngày').fill('31/2/2026')
  await dialog.getByRole('button', { name: 'Lưu' }).click()
  await dialog.getByText('Có hiệu lực từ ngày: nhập như 15/06/2025').waitFor()
  assert.equal(await dialog.getByLabel('Số phải đạt').inputValue(), '77,5', 'what was typed stays')
  await t.shot(page, '97-dieu-chinh')
  await dialog.getByLabel('Có hiệu lực từ ngày').fill('01/07/2026')
  await dialog.getByRole('button', { name: 'Lưu' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('tab', { name: 'Lịch sử' }).click()
  await t.see(page, 'Công văn của Ủy ban nhân dân tỉnh về điều chỉnh chỉ tiêu')
  await page.locator('.target-facts', { hasText: '77,5%' }).waitFor()
  await t.shot(page, '98-lich-su-chi-tieu')
  await page.keyboard.press('Escape')

  const last = page.locator('.board-row:not(.is-dropped)').last()
  const ended = await last.locator('.board-code').textContent()
  await openTarget(t, page, ended)
  await page.getByRole('button', { name: 'Dừng thực hiện' }).click()
  const ask = page.getByRole('dialog', { name: 'Dừng thực hiện chỉ tiêu này?' })
  await ask.getByRole('button', { name: 'Dừng thực hiện' }).click()
  await ask.getByText('Chưa ghi căn cứ, lý do').waitFor()
  await ask.getByLabel('Căn cứ, lý do').fill('Nhiệm vụ đã chuyển về cơ quan khác')
  await ask.getByLabel('Có hiệu lực từ ngày').fill('01/09/2026')
  await page.keyboard.press('Enter')
  await t.shot(page, '99-dung-chi-tieu')
  await ask.getByRole('button', { name: 'Dừng thực hiện' }).click()
  await ask.waitFor({ state: 'detached' })
  await page.getByRole('tab', { name: 'Lịch sử' }).click()
  await t.see(page, 'Nhiệm vụ đã chuyển về cơ quan khác')
  assert.equal(
    await page.getByRole('button', { name: 'Điều chỉnh chỉ tiêu' }).count(),
    0,
    'what has ended is not amended',
  )
})

/** A second officer with a password of his own, signed in. */
async function secondOfficer(t, path) {
  const login = 'canbo2'
  const told = t.server.run('user', 'add', login, '--name', 'Lò Thị Ngân Hà')
  const first = /: (\S+)\s*$/.exec(told)[1]
  t.server.run('user', 'grant', 'emulation_officer', login, '--from', '01/01/2026')
  const page = await t.open(path)
  await t.enter(page, { login, password: first })
  await page.getByLabel('Mật khẩu đang dùng').fill(first)
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill('hai người một bản đọc')
  await page.getByLabel('Nhập lại mật khẩu mới').fill('hai người một bản đọc')
  await page.getByRole('button', { name: /Đổi mật khẩu/ }).click()
  await page.locator('.side').waitFor({ state: 'attached' })
  return page
}

journey('draft: two officers on one document are told of each other', async (t) => {
  const mine = await t.signIn(officer, '/2027/giao-uoc/doc')
  await mine.locator('input[type=file]').setInputFiles({
    name: 'giao-ước-2027.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(readFileSync(join(repository, 'samples/giao-uoc-2026.txt'), 'utf8').replaceAll('2026', '2027')),
  })
  await mine.locator('.reading').waitFor({ timeout: 30_000 })
  await t.settled(mine)
  const path = new URL(mine.url()).pathname
  const theirs = await secondOfficer(t, path)
  await theirs.locator('.draft-card').first().waitFor()
  const card = (page, key) => page.locator(`.draft-card[data-key="${key}"]`)
  const keys = await mine.locator('.draft-card').evaluateAll((cards) => cards.map((one) => one.dataset.key))
  const edit = async (page, key, label, words) => {
    await card(page, key)
      .getByRole('button', { name: /^Sửa chỉ tiêu/ })
      .click()
    await card(page, key).getByLabel(label).fill(words)
    await card(page, key).getByRole('button', { name: 'Lưu' }).click()
  }
  t.mayFail(/409 PATCH .*\/pact-drafts\//)

  // On different targets: both are kept, and the second is told what the first one did.
  await edit(theirs, keys[0], 'Điều kiện', 'không tính người nghỉ chế độ')
  await card(theirs, keys[0]).getByLabel('Điều kiện').waitFor({ state: 'detached' })
  await edit(mine, keys[1], 'Điều kiện', 'tính đến hết năm')
  await t.see(mine, 'Lò Thị Ngân Hà vừa sửa bản đọc này')
  await mine.locator('.ant-alert ins', { hasText: 'không tính người nghỉ chế độ' }).waitFor()
  await card(mine, keys[1]).getByText('tính đến hết năm').waitFor()
  await t.shot(mine, '100-hai-nguoi-mot-ban-doc')

  // On the same target: nothing is written over; he sees before and after, what he typed stays, then he decides.
  await theirs.reload()
  await theirs.locator('.draft-card').first().waitFor()
  await edit(theirs, keys[2], 'Điều kiện', 'theo người thứ nhất')
  await card(theirs, keys[2]).getByLabel('Điều kiện').waitFor({ state: 'detached' })
  await edit(mine, keys[2], 'Điều kiện', 'theo người thứ hai')
  await card(mine, keys[2]).locator('ins', { hasText: 'theo người thứ nhất' }).waitFor()
  assert.equal(
    await card(mine, keys[2]).getByLabel('Điều kiện').inputValue(),
    'theo người thứ hai',
    'what was typed stays',
  )
  await t.shot(mine, '101-cung-mot-chi-tieu')
  await card(mine, keys[2]).getByRole('button', { name: 'Lưu' }).click()
  await card(mine, keys[2]).getByLabel('Điều kiện').waitFor({ state: 'detached' })
  await theirs.reload()
  await card(theirs, keys[2]).getByText('theo người thứ hai').waitFor()
  await card(theirs, keys[1]).getByText('tính đến hết năm').waitFor()
})
