// Sums, gzip, what the browser must load before sign-in and home are seen, and fails beyond the budget.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const budget = 400_000 // bytes over the wire
const dist = new URL('../dist/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'))

const files = new Set()
const visit = (key) => {
  const chunk = manifest[key]
  if (!chunk || files.has(chunk.file)) return
  files.add(chunk.file)
  for (const css of chunk.css ?? []) files.add(css)
  for (const other of chunk.imports ?? []) visit(other)
}
visit('index.html')
visit('src/features/home/HomePage.tsx')
visit('src/app/SignInPage.tsx')

const size = (file) => gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length
const rows = [...files].map((file) => ({ file, bytes: size(file) })).sort((a, b) => b.bytes - a.bytes)
const total = rows.reduce((sum, row) => sum + row.bytes, size('index.html'))
for (const { file, bytes } of rows) console.log(`${String(bytes).padStart(8)}  ${file}`)
console.log(`${String(total).padStart(8)}  sign-in and home, gzip (budget ${budget})`)
if (total > budget) {
  console.error(`budget exceeded by ${total - budget} bytes: load what home does not need when it is opened`)
  process.exit(1)
}
