// Puts the built page into one file that the program embeds: dist/page.pack. First a table, one line a file, then the
// bytes of each as they are, by gzip and by Brotli (0 bytes where that saves nothing).
//   thidua-page-1
//   PATH <tab> SHA-256 <tab> bytes plain <tab> bytes gzip <tab> bytes br
//   (an empty line)
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const dist = fileURLToPath(new URL('../dist', import.meta.url))
const target = join(dist, 'page.pack')
const compressible = /\.(html|js|css|svg|json|txt|webmanifest|map)$/

const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
  .filter((file) => file !== target && !relative(dist, file).startsWith('.'))
  .sort()

const nothing = Buffer.alloc(0)
const saving = (packed, plain) => (packed.length < plain.length * 0.95 ? packed : nothing)
const rows = []
const parts = []
for (const file of files) {
  const plain = readFileSync(file)
  const small = compressible.test(file)
  const gzip = small ? saving(gzipSync(plain, { level: 9 }), plain) : nothing
  const br = small
    ? saving(brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }), plain)
    : nothing
  const hash = createHash('sha256').update(plain).digest('hex')
  const path = '/' + relative(dist, file).split(sep).join('/')
  rows.push([path, hash, plain.length, gzip.length, br.length].join('\t'))
  parts.push(plain, gzip, br)
}
const pack = Buffer.concat([Buffer.from(['thidua-page-1', ...rows, '', ''].join('\n')), ...parts])
writeFileSync(target, pack)
console.log(`${String(pack.length).padStart(8)}  page.pack, ${rows.length} files`)
