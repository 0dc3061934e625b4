// node scripts/guide.mjs [--check] [FOLDER]: copies the pictures that docs/huong-dan shows from what the browser tests took
// (build/e2e by default). --check: says only whether each picture of the guide is there; exits 1 when one is missing.
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const guide = join(root, 'docs/huong-dan')
const words = process.argv.slice(2)
const check = words.includes('--check')
const taken = words.find((word) => !word.startsWith('--')) ?? join(root, 'build/e2e')
const names = [...readFileSync(join(guide, 'README.md'), 'utf8').matchAll(/\]\(hinh\/([^)]+)\)/g)].map(
  (match) => match[1],
)

mkdirSync(join(guide, 'hinh'), { recursive: true })
let missing = 0
for (const name of names) {
  const here = join(guide, 'hinh', name)
  if (!check && existsSync(join(taken, name))) copyFileSync(join(taken, name), here)
  if (existsSync(here)) continue
  console.error(`docs/huong-dan: picture ${name} is missing`)
  missing++
}
process.exit(missing > 0 ? 1 : 0)
