// Journeys: what people do in a browser, each on a fresh copy of the sample department. A journey fails when a step
// fails, when the page writes an error to its console or throws, and when axe finds something serious.
import assert from 'node:assert/strict'
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { repository } from './server.mjs'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
export const pictures = join(process.env.BUILD_DIR ?? join(repository, 'build'), 'e2e')

export const launch = () =>
  chromium.launch({
    executablePath: process.env.THIDUA_CHROMIUM ?? '/usr/bin/chromium',
    args: [
      ...(process.getuid() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  })

const all = []
/** `journey('users', async (t) => { const page = await t.signIn('quantri'); … })` */
export const journey = (name, run) => all.push({ name, run })
export const journeys = () => all

export const desk = { width: 1360, height: 820 }
export const phone = { width: 390, height: 800 }

// What every page may be refused without a fault: who am I (nobody), a draft that does not exist.
const usual = [/401 .*\/api\/v1\/me$/, /404 .*\/api\/v1\/me\/drafts\//]

export class Trip {
  constructor(browser, server, installation, name) {
    Object.assign(this, { browser, server, installation, name })
    this.base = server.base
    this.faults = []
    this.allowed = [...usual]
    this.contexts = []
    this.shots = 0
    this.axeSummary = []
  }

  /** From here on such refusals are part of the journey: `t.mayFail(/422 .*\/users/)`. */
  mayFail(pattern) {
    this.allowed.push(pattern)
  }

  /** A browser of its own, nobody signed in. */
  async open(path = '/', options = {}) {
    const context = await this.browser.newContext({
      viewport: desk,
      locale: 'vi-VN',
      timezoneId: 'America/New_York',
      acceptDownloads: true,
      reducedMotion: 'reduce', // a button that still moves can be missed
      ...options,
    })
    this.contexts.push(context)
    context.setDefaultTimeout(Number(process.env.THIDUA_E2E_TIMEOUT ?? 10_000))
    const page = await context.newPage()
    this.watch(page)
    await page.goto(this.base + path)
    return page
  }

  watch(page) {
    page.on('response', (response) => {
      if (response.status() < 400) return
      const line = `${response.status()} ${response.request().method()} ${response.url()}`
      if (!this.allowed.some((pattern) => pattern.test(line))) this.faults.push(`refused: ${line}`)
    })
    page.on('console', (message) => {
      if (message.type() !== 'error' && message.type() !== 'warning') return
      if (message.text().startsWith('Failed to load resource')) return // judged by its response above
      if (this.offline && /ERR_INTERNET_DISCONNECTED|ERR_CONNECTION/.test(message.text())) return
      this.faults.push(`console: ${message.text()}`)
    })
    page.on('pageerror', (error) => this.faults.push(`page error: ${error.message}\n${error.stack ?? ''}`))
  }

  /** Signs in by the form and waits for the frame. Accounts of the sample department: e2e/accounts.mjs. */
  async signIn(account, path = '/', options = {}) {
    const page = await this.open(path, options)
    await this.enter(page, account)
    await page.locator('.side').waitFor({ state: 'attached' })
    return page
  }
  async enter(page, { login, password }) {
    await page.getByLabel('Tên đăng nhập').fill(login)
    await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  }

  /** Opens a page of the frame ("2025/nhat-ky") and waits until its work is shown. */
  async visit(page, path) {
    await page.goto(`${this.base}/${path.replace(/^\//, '')}`)
    await this.settled(page)
  }
  /** Waits until nothing is being loaded. */
  async settled(page) {
    await page.waitForLoadState('networkidle')
    await page.locator('.ant-spin-spinning').first().waitFor({ state: 'detached' })
    await page.locator('table.is-old').first().waitFor({ state: 'detached' }) // the rows of the question before
    await page.waitForFunction(() =>
      document
        .getAnimations()
        .every((one) => one.playState !== 'running' || one.effect?.getTiming().iterations === Infinity),
    )
  }

  /** A picture of the screen, kept in build/e2e, and axe over it. */
  async shot(page, name, { full = false } = {}) {
    await this.settled(page)
    mkdirSync(pictures, { recursive: true })
    await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: full })
    this.shots++
    await this.axe(page, name)
  }

  /** Serious and critical findings are faults. */
  async axe(page, name) {
    await page.evaluate(axeSource) // by the debugger: the page's content policy stays as it is
    const { violations, passes } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }))
    const bad = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    this.axeSummary.push({ name, rules: passes.length, serious: bad.length, other: violations.length - bad.length })
    for (const { id, help, nodes } of bad)
      this.faults.push(
        `axe ${name}: ${id} (${help})\n${nodes
          .slice(0, 3)
          .map(({ html }) => `      ${html.slice(0, 200)}`)
          .join('\n')}`,
      )
  }

  /** A call to the server with the cookie of the page, as a script of a stranger could make it. */
  async call(page, method, path, { body, headers = {} } = {}) {
    return page.evaluate(
      async ([m, p, b, h]) => {
        const answer = await fetch(`/api/v1${p}`, {
          method: m,
          headers: { 'Content-Type': 'application/json', ...h },
          body: b === undefined ? undefined : JSON.stringify(b),
        })
        const text = await answer.text()
        let json = null
        try {
          json = JSON.parse(text)
        } catch {
          // not JSON
        }
        return { status: answer.status, json, text }
      },
      [method, path, body, headers],
    )
  }

  /** The session is over: the cookie is gone. */
  endSession = (page) => page.context().clearCookies()

  async goOffline(page, off = true) {
    this.offline = true // its errors are expected from now on
    await page.context().setOffline(off)
  }

  /** Text that must be on the page. */
  see = (page, text) => page.getByText(text).first().waitFor()

  async close() {
    for (const context of this.contexts) await context.close()
    assert.deepEqual(this.faults, [], `${this.faults.length} faults:\n  ${this.faults.join('\n  ')}`)
  }
}
