import assert from 'node:assert/strict'
import { admin, auditor, clerk, head, otherClerk } from '../accounts.mjs'
import { journey } from '../harness.mjs'

journey('users: added with a first password that must be changed, then given and denied rights', async (t) => {
  const page = await t.signIn(admin, '/2025/nguoi-dung')
  await page.getByRole('row').nth(3).waitFor()
  await t.shot(page, '10-nguoi-dung')

  // a fault stands beside its field and what was typed stays
  await page.getByRole('button', { name: 'Thêm người dùng' }).click()
  const dialog = page.getByRole('dialog', { name: 'Thêm người dùng' })
  await dialog.getByLabel('Họ và tên').fill('Lò Thị Thử Nghiệm')
  await dialog.getByLabel('Tên đăng nhập').fill('Thử Nghiệm')
  await dialog.getByLabel('Vai trò').selectOption('unit_clerk')
  await dialog.getByLabel('Phạm vi').selectOption({ index: 1 })
  const scope = await dialog.getByLabel('Phạm vi').evaluate((select) => select.selectedOptions[0].text)
  t.mayFail(/422 POST .*\/users$/)
  await dialog.getByRole('button', { name: 'Tạo tài khoản' }).click()
  await dialog.locator('.ant-form-item-has-error').getByLabel('Tên đăng nhập').waitFor()
  assert.equal(await dialog.getByLabel('Họ và tên').inputValue(), 'Lò Thị Thử Nghiệm')
  await t.shot(page, '11-them-nguoi-dung-loi')
  await dialog.getByLabel('Tên đăng nhập').fill('thu.nghiem')
  await dialog.getByRole('button', { name: 'Tạo tài khoản' }).click()

  const shown = page.locator('[data-first-password]')
  const first = (await shown.textContent()).trim()
  assert.ok(first.length >= 10)
  await t.shot(page, '12-mat-khau-lan-dau')
  await page.getByRole('button', { name: 'Đã ghi lại, đóng' }).click()
  await page.getByPlaceholder('Tìm', { exact: true }).fill('thu nghiem')
  await page.getByRole('row', { name: /Lò Thị Thử Nghiệm/ }).waitFor()
  assert.match(await page.getByRole('row', { name: /Lò Thị Thử Nghiệm/ }).textContent(), new RegExp(scope))

  // the new user: nothing opens before the first password is changed
  const theirs = await t.open('/2025/nguoi-dung')
  await t.enter(theirs, { login: 'thu.nghiem', password: first })
  await theirs.getByRole('heading', { name: 'Đặt mật khẩu của riêng anh/chị' }).waitFor()
  await t.shot(theirs, '13-doi-mat-khau-lan-dau')
  t.mayFail(/403 GET .*\/home/)
  const refused = await t.call(theirs, 'GET', '/home?year=2025')
  assert.equal(refused.status, 403)
  assert.equal(refused.json.code, 'password.must_change')
  await theirs.getByLabel('Mật khẩu đang dùng').fill(first)
  await theirs.getByLabel('Mật khẩu mới', { exact: true }).fill('ngắn')
  await theirs.getByLabel('Nhập lại mật khẩu mới').fill('khác')
  await theirs.getByRole('button', { name: /Đổi mật khẩu/ }).click()
  await t.see(theirs, 'Mật khẩu mới cần ít nhất 10 ký tự')
  await t.see(theirs, 'Hai lần nhập mật khẩu mới không giống nhau')
  await theirs.getByLabel('Mật khẩu mới', { exact: true }).fill('con đường đến trường')
  await theirs.getByLabel('Nhập lại mật khẩu mới').fill('con đường đến trường')
  await theirs.getByRole('button', { name: /Đổi mật khẩu/ }).click()
  await theirs.locator('.side').waitFor()
  await t.see(theirs, 'Không có quyền xem trang này') // the address they asked for is the administrator's
  await t.shot(theirs, '14-khong-co-quyen')
  t.mayFail(/403 GET .*\/users/)
  assert.equal((await t.call(theirs, 'GET', '/users')).status, 403, 'the server says so too')

  // one more role, then its end
  await page.getByRole('button', { name: 'Lò Thị Thử Nghiệm' }).click()
  const panel = page.locator('.ant-drawer')
  await panel.getByRole('button', { name: 'Giao vai trò' }).click()
  const give = page.getByRole('dialog', { name: /^Giao vai trò cho/ })
  await give.getByLabel('Vai trò').selectOption('auditor')
  await t.shot(page, '15-giao-vai-tro')
  await give.getByRole('button', { name: 'Giao vai trò' }).click()
  await panel.getByText('cả cơ quan').waitFor()
  await t.shot(page, '16-mot-nguoi-dung')
  await panel.getByRole('button', { name: 'Kết thúc' }).nth(1).click()
  const end = page.getByRole('dialog', { name: /^Kết thúc vai trò/ })
  await end.getByRole('button', { name: 'Kết thúc' }).click()
  await end.waitFor({ state: 'detached' })
  await panel.getByText('đến hết').first().waitFor()

  // disabled: out at once, and not in again
  await panel.getByRole('button', { name: 'Khóa tài khoản' }).click()
  await page.locator('.ant-modal-confirm').getByRole('button', { name: 'Khóa tài khoản' }).click()
  await panel.getByText('Đã khóa').waitFor()
  // the list finds those that are disabled, and no others
  await panel.getByRole('button', { name: 'Đóng' }).first().click()
  await page.getByPlaceholder('Tìm', { exact: true }).fill('')
  await page.getByLabel('Trạng thái').selectOption({ label: 'Đã khóa' })
  await page.getByText(/^1 tài khoản\./).waitFor()
  await page.getByRole('row', { name: /Lò Thị Thử Nghiệm/ }).waitFor()
  assert.match(page.url(), /trang-thai=disabled/)
  await t.shot(page, '17-tai-khoan-da-khoa')
  await page.getByRole('button', { name: 'Lò Thị Thử Nghiệm' }).click()
  t.mayFail(/40[13] /)
  await theirs.goto(t.base)
  await t.enter(theirs, { login: 'thu.nghiem', password: 'con đường đến trường' })
  await theirs.getByRole('alert').waitFor()
  await panel.getByRole('button', { name: 'Mở khóa' }).click()
  await panel.getByText('Đang dùng').waitFor()
})

journey('users: a new first password ends what was open', async (t) => {
  const theirs = await t.signIn(clerk)
  await t.settled(theirs)
  const page = await t.signIn(admin, '/2025/nguoi-dung?q=' + clerk.login)
  await page
    .locator('tbody tr', { has: page.getByRole('cell', { name: clerk.login, exact: true }) })
    .getByRole('button')
    .click()
  await page.locator('.ant-drawer').getByRole('button', { name: 'Cấp lại mật khẩu' }).click()
  await page.locator('.ant-modal-confirm').getByRole('button', { name: 'Cấp lại mật khẩu' }).click()
  await page.locator('[data-first-password]').waitFor()
  t.mayFail(/401 /)
  assert.equal((await t.call(theirs, 'GET', '/me')).status, 401)
})

journey('users: the auditor looks and changes nothing', async (t) => {
  const page = await t.signIn(auditor, '/2025/nguoi-dung')
  await page.getByRole('row').nth(3).waitFor()
  assert.equal(await page.getByRole('button', { name: 'Thêm người dùng' }).count(), 0)
  t.mayFail(/403 POST/)
  const me = await t.call(page, 'GET', '/me')
  const headers = { 'X-Thidua-Csrf': me.json.csrf }
  const tried = await t.call(page, 'POST', '/users', {
    body: { login: 'x.y', name: 'X', role: 'administrator', from: '2026-01-01' },
    headers,
  })
  assert.equal(tried.status, 403)
  const forged = await t.call(page, 'POST', '/notices/read', {
    body: { ids: [] },
    headers: { 'X-Thidua-Csrf': 'forged' },
  })
  assert.equal(forged.json.code, 'csrf.missing')
})

journey('delegation: a head lends his role for some days; it is not handed on; he takes it back', async (t) => {
  const page = await t.signIn(head, '/2025/tai-khoan')
  const theirs = await t.signIn(otherClerk, '/2025/tai-khoan')
  const today = await page.evaluate(() => new Date(Date.now() + 7 * 3600e3).toISOString().slice(0, 10))
  const [year, month, day] = today.split('-')

  await page.getByRole('button', { name: 'Ủy quyền', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Ủy quyền' })
  await dialog.getByLabel('Văn bản hoặc lý do').fill('Giấy ủy quyền số 03/GUQ-KHTC; nghỉ phép năm')
  await dialog.getByLabel('Người nhận ủy quyền').fill('khtc')
  await page.getByRole('option').first().waitFor({ state: 'attached' })
  await page.locator('.ant-select-item-option').filter({ hasText: '(khtc' }).click()
  t.mayFail(/422 POST .*delegations$/)
  await dialog.getByLabel('Đến hết ngày').fill('01/01/2020')
  await dialog.getByRole('button', { name: 'Ủy quyền', exact: true }).click()
  await t.see(page, 'Ủy quyền phải có ngày cuối')
  await t.shot(page, '19-uy-quyen-loi')
  await dialog.getByLabel('Đến hết ngày').fill(`${day}/${month}/${year}`)
  await dialog.getByRole('button', { name: 'Ủy quyền', exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
  await page
    .getByRole('row', { name: /ủy quyền cho/ })
    .getByText('đang có hiệu lực')
    .waitFor()
  await t.axe(page, 'delegations')
  await t.shot(page, '19-uy-quyen')

  await theirs.reload()
  await theirs.getByRole('row', { name: /được .* ủy quyền/ }).waitFor()
  await t.see(theirs, 'theo ủy quyền của')
  assert.equal(await theirs.getByRole('button', { name: /Thôi ủy quyền/ }).count(), 0)
  const me = await t.call(theirs, 'GET', '/me')
  const lent = me.json.roles.find((role) => role.delegated_by)
  t.mayFail(/422 POST .*delegations$/)
  const again = {
    to_user: (await t.call(page, 'GET', '/me')).json.user.id,
    role: lent.role,
    unit: lent.unit.id,
    from: today,
    to: today,
    ground: 'ủy quyền lại',
  }
  const csrf = { 'X-Thidua-Csrf': me.json.csrf }
  const on = await t.call(theirs, 'POST', '/me/delegations', { body: again, headers: csrf })
  assert.equal(on.json.code, 'access.delegation.unit')

  await page.getByRole('button', { name: /Thôi ủy quyền cho/ }).click()
  await page
    .getByRole('row', { name: /ủy quyền cho/ })
    .getByText('đã hết')
    .waitFor()
  await theirs.reload()
  await theirs
    .getByRole('row', { name: /được .* ủy quyền/ })
    .getByText('đã hết')
    .waitFor()
  assert.ok(!(await t.call(theirs, 'GET', '/me')).json.roles.some((role) => role.delegated_by))
})
