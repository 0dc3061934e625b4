import assert from 'node:assert/strict'
import { admin, officer } from '../accounts.mjs'
import { journey, phone } from '../harness.mjs'

journey('sign-in: wrong, then right, at the address that was asked for', async (t) => {
  const page = await t.open('/2025/thong-bao')
  await t.shot(page, '01-dang-nhap')
  t.mayFail(/401 POST .*\/session$/)
  await t.enter(page, { ...officer, password: 'sai-mat-khau' })
  await page.getByRole('alert').waitFor()
  assert.equal(await page.getByLabel('Tên đăng nhập').inputValue(), officer.login, 'the name is kept')
  await t.shot(page, '02-dang-nhap-sai')
  await page.getByLabel('Mật khẩu', { exact: true }).fill(officer.password)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Thông báo', level: 1 }).waitFor()
  assert.match(new URL(page.url()).pathname, /^\/[^/]+\/2025\/thong-bao$/, 'agency written into the address')
  const cookie = (await page.context().cookies()).find(({ name }) => name === 'thidua_session')
  assert.ok(cookie?.httpOnly && cookie.sameSite === 'Strict', 'cookie out of reach of scripts and strangers')
})

journey('sign-in: nothing typed is said beside the fields', async (t) => {
  const page = await t.open('/')
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await t.see(page, 'Chưa nhập tên đăng nhập')
  await t.see(page, 'Chưa nhập mật khẩu')
})

journey('sign-in: locked after too many failures, and says until when', async (t) => {
  t.mayFail(/4(01|29) POST .*\/session$/)
  const page = await t.open('/')
  const button = page.getByRole('button', { name: 'Đăng nhập', exact: true })
  for (let i = 0; i < 8 && (await button.isEnabled()); i++) {
    const answered = page.waitForResponse((response) => response.url().endsWith('/session'))
    await t.enter(page, { ...officer, password: `sai-${i}` })
    await answered
    await t.settled(page)
  }
  await t.see(page, 'Thử lại được sau')
  assert.ok(await button.isDisabled(), 'the button waits too')
  await t.shot(page, '03-tam-khoa')
})

journey('sign-in: a demo account by one click', async (t) => {
  const page = await t.open('/')
  await page
    .getByRole('region', { name: 'Tài khoản của đơn vị mẫu' })
    .getByRole('button', { name: officer.login })
    .click()
  await page.getByRole('heading', { name: 'Việc hôm nay' }).waitFor()
})

journey('session ended in mid-form: sign in over the page, nothing typed is lost', async (t) => {
  const page = await t.signIn(admin, '/2025/cai-dat')
  const place = page.getByLabel('Địa danh, đứng trước ngày tháng')
  await place.fill('Thành phố Lam Sơn')
  await t.endSession(page)
  t.mayFail(/401 /)
  await page.getByRole('button', { name: 'Lưu' }).click()
  const dialog = page.getByRole('dialog', { name: 'Phiên làm việc đã hết' })
  await dialog.waitFor()
  await t.shot(page, '04-het-phien')
  assert.equal(await dialog.getByLabel('Tên đăng nhập').inputValue(), admin.login)
  await dialog.getByLabel('Mật khẩu', { exact: true }).fill('sai')
  await dialog.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await dialog.getByRole('alert').waitFor()
  await dialog.getByLabel('Mật khẩu', { exact: true }).fill(admin.password)
  await dialog.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.locator('[data-saved=clean]').filter({ hasText: 'Đã lưu' }).waitFor()
  assert.equal(await place.inputValue(), 'Thành phố Lam Sơn')
  await page.reload()
  await t.settled(page)
  assert.equal(await place.inputValue(), 'Thành phố Lam Sơn', 'the call that was refused was sent again')
})

journey('session ended: somebody else signs in instead', async (t) => {
  const page = await t.signIn(officer)
  await t.settled(page)
  await t.endSession(page)
  t.mayFail(/401 /)
  await page.getByRole('link', { name: 'Việc hôm nay' }).click()
  await page.getByRole('button', { name: /thông báo/i }).click()
  await page.getByRole('link', { name: 'Xem tất cả thông báo' }).click()
  await page.getByRole('button', { name: 'Đăng nhập tài khoản khác' }).click()
  await t.enter(page, admin)
  await page.locator('.side').waitFor()
  await page.getByRole('button', { name: /^Tài khoản của tôi/ }).click()
  await page.getByText(`(${admin.login})`).waitFor()
})

journey('sign out', async (t) => {
  const page = await t.signIn(officer)
  await page.getByRole('button', { name: /^Tài khoản của tôi/ }).click()
  await page.getByText('Đăng xuất', { exact: true }).click()
  await page.getByLabel('Tên đăng nhập').waitFor()
  await page.goBack()
  await page.getByLabel('Tên đăng nhập').waitFor()
  t.mayFail(/401 /)
  assert.equal((await t.call(page, 'GET', '/home?year=2025')).status, 401)
})

journey('sign-in on a phone', async (t) => {
  const page = await t.open('/', { viewport: phone })
  await t.shot(page, '05-dang-nhap-dien-thoai')
})
