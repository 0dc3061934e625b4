// node e2e/run.mjs [WORD...]: all journeys, or those whose name has one of the words. Prints TAP, exits 1 on a failure.
// THIDUA_PROGRAM: the program (default build/thidua). THIDUA_E2E_POSTGRES=1: on a PostgreSQL of its own.
import { existsSync, readdirSync, writeFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { journeys, launch, pictures, Trip } from './harness.mjs'
import { makeInstallation } from './server.mjs'

const folder = new URL('./journeys/', import.meta.url)
for (const file of readdirSync(folder).sort()) if (file.endsWith('.mjs')) await import(new URL(file, folder))

const words = process.argv.slice(2)
const chosen = journeys().filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)))
if (!existsSync(process.env.THIDUA_CHROMIUM ?? '/usr/bin/chromium')) {
  console.error('/usr/bin/chromium is missing: ./dev setup --test')
  process.exit(1)
}

const installation = await makeInstallation()
const browser = await launch()
console.log(`TAP version 13\n1..${chosen.length}\n# ${installation.database}, ${browser.version()}`)
let failed = 0
const screens = []
for (const [i, { name, run }] of chosen.entries()) {
  const start = Date.now()
  let trip
  let fault = null
  let server = null
  try {
    server = await installation.serve()
    trip = new Trip(browser, server, installation, name)
    await run(trip)
    await trip.close()
  } catch (error) {
    fault = error
    await keepEvidence(trip, name)
  }
  screens.push(...(trip?.axeSummary ?? []))
  const seconds = ((Date.now() - start) / 1000).toFixed(1)
  console.log(`${fault ? 'not ok' : 'ok'} ${i + 1} - ${name} # ${seconds} s`)
  if (fault) {
    failed++
    const log = server?.log().split('\n').slice(-15).join('\n') ?? ''
    console.log(
      `  ---\n  ${String(fault.stack ?? fault).replace(/\n/g, '\n  ')}\n  faults so far: ${(trip?.faults ?? []).join('\n  ')}\n  server: ${log.replace(/\n/g, '\n  ')}\n  ...`,
    )
  }
  await server?.stop()
}
await browser.close()
await installation.stop()
mkdirSync(pictures, { recursive: true })
writeFileSync(join(pictures, 'axe.json'), JSON.stringify(screens, null, 1))
const other = screens.reduce((sum, { other }) => sum + other, 0)
console.log(
  `# ${chosen.length - failed} passed, ${failed} failed; ${screens.length} screens in ${pictures}, axe: ${screens.reduce((sum, { serious }) => sum + serious, 0)} serious, ${other} lesser`,
)
process.exit(failed === 0 ? 0 : 1)

/** What was on the screens when it failed. */
async function keepEvidence(trip, name) {
  for (const [i, context] of (trip?.contexts ?? []).entries()) {
    for (const page of context.pages()) {
      try {
        mkdirSync(pictures, { recursive: true })
        await page.screenshot({ path: join(pictures, `failed-${name.replace(/\W+/g, '-')}-${i}.png`) })
      } catch {
        // the page is gone
      }
    }
    await context.close().catch(() => undefined)
  }
}
