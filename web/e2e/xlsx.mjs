// A workbook of one sheet as a person would keep it: texts, numbers, empty cells. A zip with nothing compressed.
import { crc32 } from 'node:zlib'

const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
const letters = (n) => (n < 26 ? '' : letters(Math.floor(n / 26) - 1)) + String.fromCharCode(65 + (n % 26))

function cell(value, row, column) {
  if (value === '' || value === null || value === undefined) return ''
  const place = `${letters(column)}${row}`
  return typeof value === 'number'
    ? `<c r="${place}"><v>${value}</v></c>`
    : `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(String(value))}</t></is></c>`
}

/** `workbook('Danh sách', [['Tiêu đề'], [], ['TT', 'Họ tên'], [1, 'Lò Thị Thử']])` as bytes. */
export function workbook(sheet, rows) {
  const ns = 'http://schemas.openxmlformats.org'
  const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
  const data = rows
    .map((values, r) => `<row r="${r + 1}">${values.map((value, c) => cell(value, r + 1, c)).join('')}</row>`)
    .join('')
  return zip({
    '[Content_Types].xml': `${xml}<Types xmlns="${ns}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    '_rels/.rels': `${xml}<Relationships xmlns="${ns}/package/2006/relationships"><Relationship Id="rId1" Type="${ns}/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${xml}<workbook xmlns="${ns}/spreadsheetml/2006/main" xmlns:r="${ns}/officeDocument/2006/relationships"><sheets><sheet name="${escaped(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${xml}<Relationships xmlns="${ns}/package/2006/relationships"><Relationship Id="rId1" Type="${ns}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `${xml}<worksheet xmlns="${ns}/spreadsheetml/2006/main"><sheetData>${data}</sheetData></worksheet>`,
  })
}

function zip(files) {
  const parts = []
  const list = []
  let at = 0
  for (const [name, text] of Object.entries(files)) {
    const bytes = Buffer.from(text)
    const named = Buffer.from(name)
    const both = Buffer.alloc(26) // what the local head and the list have in common
    both.writeUInt16LE(20, 0)
    both.writeUInt16LE(0x21, 8) // 1 January 1980
    both.writeUInt32LE(crc32(bytes), 10)
    both.writeUInt32LE(bytes.length, 14)
    both.writeUInt32LE(bytes.length, 18)
    both.writeUInt16LE(named.length, 22)
    parts.push(Buffer.from('PK\x03\x04'), both, named, bytes)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(at, 10)
    list.push(Buffer.from('PK\x01\x02\x14\x00'), both, tail, named)
    at += 4 + both.length + named.length + bytes.length
  }
  const index = Buffer.concat(list)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(Object.keys(files).length, 8)
  end.writeUInt16LE(Object.keys(files).length, 10)
  end.writeUInt32LE(index.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, index, end])
}
