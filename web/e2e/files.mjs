// Files as people make them elsewhere: a workbook filled in Excel, a scan of several pages.
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'

/** name → bytes of every entry. */
function unzipped(zip) {
  const end = zip.lastIndexOf('PK\x05\x06', zip.length, 'latin1')
  const entries = new Map()
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [method, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)]
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset))
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength)
    const local = zip.readUInt32LE(at + 42)
    const begin = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const packed = zip.subarray(begin, begin + size)
    entries.set(name, method === 0 ? packed : inflateRawSync(packed))
    at += 46 + nameLength + extra + comment
  }
  return entries
}

function zipped(entries) {
  const parts = []
  const central = []
  let at = 0
  for (const [name, bytes] of entries) {
    const packed = deflateRawSync(bytes)
    const label = Buffer.from(name)
    const facts = Buffer.alloc(26) // from the version on; the same in both headers
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(8, 4)
    facts.writeUInt16LE(0x21, 8) // 1980-01-01
    facts.writeUInt32LE(crc32(bytes), 10)
    facts.writeUInt32LE(packed.length, 14)
    facts.writeUInt32LE(bytes.length, 18)
    facts.writeUInt16LE(label.length, 22)
    parts.push(Buffer.from('PK\x03\x04', 'latin1'), facts, label, packed)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(at, 10)
    central.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), facts, rest, label)
    at += 30 + label.length + packed.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(entries.size, 8)
  end.writeUInt16LE(entries.size, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, directory, end])
}

const textOf = (cell) => /<t[^>]*>([^<]*)<\/t>/.exec(cell ?? '')?.[1] ?? ''

/**
 * The workbook with the first sheet filled: `fill(code, asked)` gives {G: 98, N: 'Sổ theo dõi'} for a target's row. A cell
 * that the form does not ask for (it looks like the words of the target; `asked('G')` says so) stays empty.
 */
export function filledWorkbook(xlsx, fill) {
  const entries = unzipped(xlsx)
  const name = 'xl/worksheets/sheet1.xml'
  const sheet = entries.get(name).toString('utf8')
  const cellOf = (row, column) => new RegExp(`<c r="${column}\\d+"[^>]*?(?:/>|>.*?</c>)`, 's').exec(row)?.[0]
  const lookOf = (cell) => / s="(\d+)"/.exec(cell ?? '')?.[1]
  const written = sheet.replace(/<row [^>]*>.*?<\/row>/gs, (row) => {
    const code = textOf(cellOf(row, 'B'))
    if (!/^CT\d+/.test(code)) return row
    const words = lookOf(cellOf(row, 'C'))
    const asked = (column) => ![undefined, words].includes(lookOf(cellOf(row, column)))
    let next = row
    for (const [column, value] of Object.entries(fill(code, asked) ?? {})) {
      if (!asked(column)) continue
      const cell = cellOf(next, column)
      const place = / r="([A-Z]+\d+)"/.exec(cell)[1]
      const body =
        typeof value === 'number'
          ? `<c r="${place}" s="${lookOf(cell)}"><v>${value}</v></c>`
          : `<c r="${place}" s="${lookOf(cell)}" t="inlineStr"><is><t>${value}</t></is></c>`
      next = next.replace(cell, body)
    }
    return next
  })
  entries.set(name, Buffer.from(written))
  return zipped(entries)
}

/** A PDF of so many pages, each with its number in large letters. */
export function pdfOf(pages) {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages}/Kids[${Array.from({ length: pages }, (_, i) => `${4 + 2 * i} 0 R`).join(' ')}]>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ]
  for (let page = 1; page <= pages; page++) {
    const words = `BT /F1 60 Tf 100 400 Td (Trang ${page}) Tj ET`
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents ${3 + 2 * page} 0 R>>`,
      `<</Length ${words.length}>>\nstream\n${words}\nendstream`,
    )
  }
  let text = '%PDF-1.4\n'
  const places = objects.map((object, i) => {
    const place = text.length
    text += `${i + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const table = text.length
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`
  text += places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  text += `trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${table}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}
