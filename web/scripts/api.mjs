// node scripts/api.mjs [--check] [PROGRAM]: writes src/api/generated.ts from `thidua openapi`; with --check only says whether
// it is still what the program answers, and exits 1 when it is not.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import openapiTS, { astToString } from 'openapi-typescript'

const words = process.argv.slice(2)
const program = words.find((word) => !word.startsWith('--')) ?? '../build/thidua'
const file = new URL('../src/api/generated.ts', import.meta.url)

const description = JSON.parse(execFileSync(program, ['openapi'], { encoding: 'utf8', maxBuffer: 1 << 26 }))
const text = `// Made by scripts/api.mjs from \`thidua openapi\`. Not edited by hand.\n${astToString(await openapiTS(description))}`
if (!words.includes('--check')) writeFileSync(file, text)
else if (readFileSync(file, 'utf8') !== text) {
  console.error(
    'src/api/generated.ts is not what the program answers: run `npm run api` in web/ and look at what changed',
  )
  process.exit(1)
}
