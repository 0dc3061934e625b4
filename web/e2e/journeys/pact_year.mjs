import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { clerk, director, officer, otherClerk } from '../accounts.mjs'
import { journey, phone } from '../harness.mjs'
import { repository } from '../server.mjs'

// The year of a pact that does not exist yet in the sample department: its document is last year's with the years moved.
const year = 2027
const pactText = () =>
  readFileSync(join(repository, 'samples/giao-uoc-2026.txt'), 'utf8')
    .replaceAll('2026', String(year))
    .replaceAll('2025', '2026')

// 120 × 60, one colour: a scan to attach.
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAHgAAAA8CAIAAAAiz+n/AAAAWklEQVR42u3QMQEAAAgDoGn/zlrBzwMi0JlklAkEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBARuLaP4AXpDqYYAAAAAAElFTkSuQmCC',
  'base64',
)

const cell = (page, code, column) =>
  page.locator('table.grid tr', { hasText: code }).locator(`[data-cell$="/${column}"]`)

async function type(page, code, column, words) {
  await cell(page, code, column).click()
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
}

const saved = (page) => page.locator('[data-saved="clean"]', { hasText: 'Đã lưu' }).waitFor()

/** A pact of the wrong file is withdrawn before it is signed; its year is free again. */
async function withdrawMistake(t, page) {
  await dropPact(t, page)
  await confirmDraft(t, page)
  await page.getByRole('button', { name: 'Bỏ dự thảo' }).click()
  await page.locator('.ant-modal-confirm').getByRole('button', { name: 'Bỏ dự thảo' }).click()
  await t.see(page, `Đã bỏ dự thảo giao ước năm ${year}`)
}

async function dropPact(t, page) {
  await t.visit(page, `${year}/giao-uoc/chi-tieu`)
  await t.see(page, `Chưa có giao ước năm ${year}`)
  await t.shot(page, '60-chua-co-giao-uoc')
  await page.getByRole('link', { name: 'Tải tệp giao ước' }).click()
  await page.getByRole('heading', { name: 'Đọc văn bản' }).waitFor()
  await t.shot(page, '61-tai-tep')
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: `giao-ước-${year}.txt`, mimeType: 'text/plain', buffer: Buffer.from(pactText()) })
  await page.locator('.reading').waitFor({ timeout: 30_000 })
}

/** Answers every question with its first answer, accepts what is left, dismisses what was noticed. */
async function goThroughDraft(t, page) {
  await t.shot(page, '62-doc-van-ban')
  const first = page.locator('.draft-card').first()
  await first.hover()
  await page.locator('.doc-piece.is-pointed').first().waitFor()
  for (;;) {
    const open = page.locator('.doubt:not(.is-answered)').first()
    if ((await open.count()) === 0) break
    const before = await page.locator('.doubt:not(.is-answered)').count()
    await open.getByRole('button').first().click()
    await page.waitForFunction((n) => document.querySelectorAll('.doubt:not(.is-answered)').length < n, before)
    // the list goes on to what still asks for something, and does not follow the accepted one to its end
    const selected = page.locator('.draft-card.is-selected')
    if (before > 1) assert.doesNotMatch(await selected.getAttribute('class'), /card-accepted/)
  }
  const sure = page.getByRole('button', { name: /^Nhận \d+ mục đọc chắc$/ })
  if (await sure.isEnabled()) {
    await sure.click()
    await page.getByRole('button', { name: 'Hoàn tác: nhận các mục đọc chắc' }).click()
    await page.waitForFunction(() =>
      /^Nhận [1-9]/.test(
        [...document.querySelectorAll('button')].find((b) => b.textContent.includes('mục đọc chắc'))?.textContent ?? '',
      ),
    )
    await sure.click()
  }
  for (let i = 0; i < 60 && (await page.locator('.draft-card.card-doubtful').count()) > 0; i++) {
    const before = await page.locator('.draft-card.card-doubtful').count()
    await page.keyboard.press('Alt+ArrowDown')
    await page.keyboard.press('Alt+Enter')
    await page.waitForFunction((n) => document.querySelectorAll('.draft-card.card-doubtful').length < n, before)
  }
}

async function editInPlace(t, page) {
  const card = page.locator('.draft-card').first()
  await card.getByRole('button', { name: /^Sửa chỉ tiêu/ }).click()
  await card.getByLabel('Tên đơn vị đếm').fill('người')
  await card.getByLabel('Đơn vị chủ trì').selectOption({ label: 'Văn phòng Sở' })
  await card.getByRole('button', { name: 'Lưu' }).click()
  await card.getByLabel('Tên đơn vị đếm').waitFor({ state: 'detached' })
  await card.getByText('Văn phòng Sở chủ trì').waitFor()
  // Words chosen in the text become a target; it is taken back again.
  const count = await page.locator('.draft-card').count()
  await page.evaluate(() => {
    const words = 'Tổ chức sơ kết 6 tháng'
    const piece = [...document.querySelectorAll('.doc-text [data-begin]')].find((one) =>
      one.textContent.includes(words),
    )
    const at = piece.textContent.indexOf(words)
    const range = document.createRange()
    range.setStart(piece.firstChild, at + 1)
    range.setEnd(piece.firstChild, at + words.length)
    getSelection().removeAllRanges()
    getSelection().addRange(range)
  })
  await page.getByRole('button', { name: 'Thành chỉ tiêu mới' }).click()
  await page.waitForFunction((n) => document.querySelectorAll('.draft-card').length > n, count)
  await t.shot(page, '63-chi-tieu-moi')
  await page.getByRole('button', { name: 'Hoàn tác: lập chỉ tiêu mới' }).click()
  await page.locator('.draft-card.card-left_out').first().waitFor()
}

async function confirmDraft(t, page) {
  await page.getByRole('button', { name: 'Xác nhận', exact: true }).first().click()
  await t.shot(page, '64-xac-nhan')
  await page.getByRole('dialog').getByRole('button', { name: 'Xác nhận' }).click()
  await page.locator('.board-row').first().waitFor()
}

async function assign(t, page) {
  await page.getByLabel('Chọn các chỉ tiêu đang thấy').check()
  await chooseUnit(t, page, 'Văn phòng Sở')
  for (const [code, unit] of [
    ['CT02', 'Phòng Kế hoạch - Tài chính'],
    ['CT03', 'Phòng Kế hoạch - Tài chính'],
    ['CT04', 'Thanh tra Sở'],
  ]) {
    await page.getByLabel(`Chọn ${code}`, { exact: true }).check()
    await chooseUnit(t, page, unit)
  }
}

async function chooseUnit(t, page, unit) {
  await page.getByRole('button', { name: 'Giao đơn vị' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Đơn vị chủ trì').fill(unit)
  await page.locator('.ant-select-item-option', { hasText: unit }).first().click()
  await dialog.getByRole('button', { name: 'Giao đơn vị' }).click()
  await dialog.waitFor({ state: 'detached' })
  await t.settled(page)
}

async function signPact(t, page) {
  await page.getByRole('button', { name: 'Ghi ngày ký' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Ngày ký').fill('30/12/2026')
  await page.keyboard.press('Enter')
  await dialog.getByLabel('Nơi ký').fill('Lam Giang')
  await dialog.getByRole('button', { name: 'Ghi ngày ký' }).click()
  await t.see(page, 'đã ký')
  await t.settled(page)
}

async function openRound(t, page) {
  await t.visit(page, `${year}/dot`)
  await t.shot(page, '66-chua-co-dot')
  await page.getByRole('button', { name: 'Mở đợt báo cáo' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Loại').click()
  await page.locator('.ant-select-item-option', { hasText: 'Tổng kết' }).click()
  await dialog.getByLabel('Hạn gửi').fill('31/2/2027')
  await dialog.getByRole('button', { name: 'Mở đợt báo cáo' }).click()
  await t.see(page, 'nhập như 15/06/2025')
  await dialog.getByLabel('Hạn gửi').fill('10/12/2027')
  await dialog.getByRole('button', { name: 'Mở đợt báo cáo' }).click()
  await page.getByRole('heading', { name: `Tổng kết năm ${year}` }).waitFor()
  await t.shot(page, '67-dot-bao-cao')
  return page.url().match(/dot\/(\d+)/)[1]
}

/** Every cell that takes a figure of the unit gets one; whatever it is, the numbers decide later. */
async function fillAll(page) {
  const rows = await page.locator('table.grid tr:has(td[data-cell])').all()
  for (const row of rows) {
    const code = (await row.locator('.board-code').textContent()).trim()
    const stage = row.locator('[data-cell$="/stage"]:not(.fixed)')
    const part = row.locator('[data-cell$="/part"]:not(.fixed)')
    if ((await stage.count()) > 0) await type(page, code, 'stage', 'đã thực hiện')
    else if ((await part.count()) > 0) {
      await type(page, code, 'part', '98')
      await type(page, code, 'whole', '100')
    } else await type(page, code, 'value', '12')
  }
}

async function enterFigures(t, page, round, unit) {
  await page
    .getByRole('link', { name: new RegExp(`^${unit}`) })
    .first()
    .click()
  await page.locator('table.grid').waitFor()
  const codes = await page.locator('table.grid .board-code').allTextContents()
  assert.ok(codes.length > 0, 'the unit has targets')
  await t.shot(page, '68-nhap-ket-qua')
  return codes
}

journey('pact year: from the document to the report and next year, by four people', async (t) => {
  const page = await t.signIn(officer, '/')
  t.mayFail(/404 GET .*\/pacts\/20\d\d$/)
  t.mayFail(/404 GET .*\/pacts\/20\d\d\/rounds/)
  await withdrawMistake(t, page)
  await dropPact(t, page)
  await goThroughDraft(t, page)
  await editInPlace(t, page)
  await confirmDraft(t, page)
  await assign(t, page)
  await t.shot(page, '65-bang-chi-tieu')
  await signPact(t, page)
  const round = await openRound(t, page)

  // A clerk sees the sheet of the own unit alone, types, attaches evidence, sends.
  const office = await t.signIn(clerk, `/${year}/dot`)
  await enterFigures(t, office, round, 'Văn phòng Sở')
  await fillAll(office)
  await saved(office)
  const chooser = office.waitForEvent('filechooser')
  await office
    .getByRole('button', { name: /^Thêm tệp/ })
    .first()
    .click()
  await (await chooser).setFiles({ name: 'biên-bản.png', mimeType: 'image/png', buffer: picture })
  await office.getByRole('button', { name: 'Xem biên-bản.png' }).click()
  await office.locator('img.evidence-page').waitFor()
  await t.shot(office, '69-minh-chung')
  await office.getByRole('dialog').getByRole('button', { name: 'Đóng' }).first().click()
  await office.getByRole('button', { name: 'Gửi kết quả' }).click()
  await t.shot(office, '70-gui-ket-qua')
  await office.getByRole('dialog').getByRole('button', { name: 'Gửi kết quả' }).click()
  await t.see(office, 'Đã gửi. Muốn sửa')
  t.mayFail(/40[34] GET .*\/entries\/999/)
  const denied = await t.call(office, 'GET', `/rounds/${round}/entries/999`)
  assert.ok([403, 404].includes(denied.status), 'no other unit is shown')

  const plan = await t.signIn(otherClerk, `/${year}/dot`)
  await enterFigures(t, plan, round, 'Phòng Kế hoạch')
  await fillAll(plan)
  await saved(plan)
  await plan.getByRole('button', { name: 'Gửi kết quả' }).click()
  await plan.getByRole('dialog').getByRole('button', { name: 'Gửi kết quả' }).click()
  await t.see(plan, 'Đã gửi. Muốn sửa')

  // The officer reminds who is missing, returns one figure, and locks.
  await t.visit(page, `${year}/dot/${round}`)
  await page.getByRole('button', { name: 'Nhắc', exact: true }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Nhắc \d+ đơn vị/ })
    .click()
  const letter = page.waitForEvent('download')
  await page
    .getByRole('dialog')
    .getByRole('link', { name: /Công văn nhắc/ })
    .first()
    .click()
  assert.match((await letter).suggestedFilename(), /\.docx$/)
  await t.shot(page, '71-nhac-don-vi')
  await page.getByRole('dialog').getByRole('button', { name: 'Đóng' }).last().click()
  await page.locator('tr', { hasText: 'Phòng Kế hoạch' }).getByRole('button', { name: 'Trả lại' }).click()
  await page.getByLabel('Lý do trả lại').fill('Kiểm tra lại tử số')
  await page.getByRole('dialog').locator('.return-targets input').first().check()
  await t.shot(page, '72-tra-lai')
  await page.getByRole('dialog').getByRole('button', { name: 'Trả lại' }).click()
  await t.see(page, 'Kiểm tra lại tử số')
  await plan.reload()
  await t.see(plan, 'Bị trả lại: Kiểm tra lại tử số')
  await t.shot(plan, '73-bi-tra-lai')
  await plan.getByRole('button', { name: 'Gửi kết quả' }).click()
  await plan.getByRole('dialog').getByRole('button', { name: 'Gửi kết quả' }).click()
  await t.see(plan, 'Đã gửi. Muốn sửa')
  await t.visit(page, `${year}/dot/${round}`)
  await page.getByRole('button', { name: 'Chốt', exact: true }).click()
  await t.shot(page, '74-chot')
  await page.getByRole('dialog').getByRole('button', { name: 'Chốt' }).click()
  await page.getByRole('link', { name: 'Đánh giá' }).click()

  // Review: by the figures, then a person's word on each.
  await page.getByRole('button', { name: 'Đánh giá theo số liệu' }).click()
  await page.getByRole('button', { name: 'Đồng ý' }).waitFor()
  await t.shot(page, '75-ra-soat')
  await page.keyboard.press('Alt+e')
  await page.getByRole('combobox', { name: 'Kết luận' }).click()
  await page.locator('.ant-select-item-option', { hasText: 'Vượt' }).click()
  await page.getByRole('button', { name: 'Ghi kết luận' }).click()
  await t.see(page, 'Chưa ghi lý do')
  await page.getByLabel('Lý do', { exact: true }).fill('Hội đồng thống nhất đánh giá vượt')
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
  await page.getByRole('button', { name: 'Ghi kết luận' }).click()
  await page.waitForURL(/chi-tieu=/)
  // It is said what was kept, the next one stands at its head, and what is decided is not agreed to once more.
  await t.see(page, 'Đã ghi kết luận CT01: vượt')
  await page.waitForFunction(() => document.querySelector('.review-text').getBoundingClientRect().top >= 48)
  await page.keyboard.press('Alt+ArrowUp')
  await page.getByText('Hội đồng thống nhất đánh giá vượt').first().waitFor()
  assert.equal(await page.getByRole('button', { name: /^Đồng ý/ }).count(), 0, 'nothing to agree with')
  await page.keyboard.press('Alt+ArrowDown')
  const sentence = page.getByLabel('Câu trong báo cáo')
  const drafted = await sentence.inputValue()
  await sentence.fill(`${drafted} Kết quả 77,7%.`)
  t.mayFail(/422 POST .*\/review\//)
  await page.getByRole('button', { name: 'Lưu câu này' }).click()
  await t.see(page, 'Thừa số “77,7%”')
  assert.equal(await sentence.inputValue(), `${drafted} Kết quả 77,7%.`, 'what was typed stays')
  assert.equal(await page.getByText('Đã lưu câu').count(), 0, 'nothing is called saved before the server has it')
  await t.shot(page, '76-so-lieu-khoa')
  await sentence.fill(`Theo kết quả đã chốt: ${drafted}`)
  assert.equal(await page.getByText('Thừa số').count(), 0, 'the refusal goes with its words')
  await page.getByRole('button', { name: 'Lưu câu này' }).click()
  await t.see(page, 'Đã lưu câu')
  assert.equal(await sentence.inputValue(), `Theo kết quả đã chốt: ${drafted}`)
  await page.getByRole('button', { name: 'Lấy lại câu soạn sẵn' }).click()
  await t.settled(page) // the sentence has its own version by then
  for (let i = 0; i < 80; i++) {
    if (await page.getByText('Đã xem hết các chỉ tiêu.').count()) break
    await page.locator('.review-main .ant-btn-loading').first().waitFor({ state: 'detached' }) // a busy button takes no click
    const left = await page.locator('.review-left').textContent()
    const needsPerson = await page.locator('.review-main .ant-alert', { hasText: 'Cần người quyết định' }).count()
    if (needsPerson > 0) {
      await page.getByRole('button', { name: 'Chưa đủ số liệu' }).click()
      await page.getByLabel('Chưa đủ số liệu: Lý do').fill('Đơn vị chưa gửi số liệu')
      await page.getByRole('button', { name: 'Chưa đủ số liệu' }).click()
    } else await page.getByRole('button', { name: 'Đồng ý' }).click()
    await page.waitForFunction(
      (before) =>
        document.querySelector('.review-left')?.textContent !== before ||
        document.body.textContent.includes('Đã xem hết'),
      left,
    )
    await t.settled(page)
  }
  await t.see(page, 'Đã xem hết các chỉ tiêu.')

  // The director reads one page without scrolling, and comments from a phone.
  const boss = await t.signIn(director, `/${year}/lanh-dao`, { viewport: { width: 1366, height: 768 } })
  await boss.locator('.ring-chart svg').waitFor()
  await t.shot(boss, '77-toan-canh')
  const heights = await boss.evaluate(() => [document.documentElement.scrollHeight, innerHeight])
  assert.ok(heights[0] <= heights[1], `one page without scrolling: ${heights.join(' > ')}`)
  const mobile = await t.signIn(director, `/${year}/bao-cao/year_end_agency`, { viewport: phone })
  await mobile.locator('.paper-pages img').first().waitFor({ timeout: 60_000 })
  await mobile.getByLabel('Thêm ý kiến').fill('Đề nghị nêu rõ nguyên nhân.')
  await mobile.getByRole('button', { name: 'Gửi ý kiến' }).click()
  await t.see(mobile, 'Đề nghị nêu rõ nguyên nhân.')
  await t.shot(mobile, '78-gop-y-dien-thoai', { full: true })

  // The officer sees it, takes the report, and the signed original comes back.
  await t.visit(page, `${year}/bao-cao`)
  await t.shot(page, '79-bao-cao')
  await t.visit(page, `${year}/bao-cao/year_end_agency`)
  await page.locator('.paper-pages img').first().waitFor({ timeout: 60_000 })
  await t.see(page, 'Đề nghị nêu rõ nguyên nhân.')
  await t.shot(page, '80-xem-truoc-bao-cao')
  const word = page.waitForEvent('download', { timeout: 60_000 })
  await page.getByRole('link', { name: 'Tải Word' }).click()
  assert.match((await word).suggestedFilename(), /\.docx$/)
  const pdf = page.waitForEvent('download', { timeout: 60_000 })
  await page.getByRole('link', { name: 'Tải PDF' }).click()
  assert.match((await pdf).suggestedFilename(), /\.pdf$/)
  await page.getByRole('button', { name: 'Nộp bản đã ký' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Nộp bản đã ký' }).click()
  await t.see(page, 'Chưa chọn tệp PDF')
  await t.see(page, 'Số văn bản là số nguyên')
  await t.shot(page, '81-nop-ban-ky')
  await dialog.getByLabel('Số', { exact: true }).fill('5')
  await dialog.getByLabel('Ngày ký').fill('26/11/2026')
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: 'bản-ký.pdf', mimeType: 'application/pdf', buffer: readFileSync(await (await pdf).path()) })
  await dialog.getByRole('button', { name: 'Nộp bản đã ký' }).click()
  await page.getByRole('link', { name: /^Số 05\/BC-/ }).waitFor()

  await nextYear(t, page)
})

async function nextYear(t, page) {
  await t.visit(page, `${year}/giao-uoc/nam-sau`)
  await t.shot(page, '82-nam-sau')
  const keep = page.getByRole('button', { name: /^Giữ \d+ chỉ tiêu/ })
  if (await keep.isEnabled()) {
    await keep.click()
    await t.settled(page)
  }
  const lines = page.locator('.next-line.choice-undecided')
  while ((await lines.count()) > 0) {
    const before = await lines.count()
    await lines.first().getByRole('button', { name: 'Giữ', exact: true }).click()
    await page.waitForFunction((n) => document.querySelectorAll('.next-line.choice-undecided').length < n, before)
  }
  // A choice is taken back, then made again.
  const first = page.locator('.next-line').nth(1)
  await first.getByRole('button', { name: 'Bỏ chọn' }).click()
  await page.locator('.next-line.choice-undecided').waitFor()
  await page.getByRole('button', { name: `Lập dự thảo giao ước ${year + 1}` }).click()
  await t.see(page, 'Còn 1 chỉ tiêu chưa chọn')
  await page.getByRole('dialog').getByRole('button', { name: 'Hủy' }).click()
  await page.locator('.next-line.choice-undecided').getByRole('button', { name: 'Giữ', exact: true }).click()
  await page.locator('.next-line.choice-undecided').waitFor({ state: 'detached' })
  await page.locator('.next-line').last().getByRole('button', { name: 'Bỏ', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Bỏ' }).click()
  await t.see(page, 'Chưa ghi lý do')
  await page.getByLabel('Lý do').fill('Đã hoàn thành, không giao lại')
  await page.getByRole('dialog').getByRole('button', { name: 'Bỏ' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: `Lập dự thảo giao ước ${year + 1}` }).click()
  await t.shot(page, '83-lap-nam-sau')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Lập dự thảo/ })
    .click()
  await page.locator('.board-row').first().waitFor()
  assert.match(page.url(), new RegExp(`/${year + 1}/giao-uoc/chi-tieu`))
}
