import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import { auditor, officer } from '../accounts.mjs'
import { journey } from '../harness.mjs'

// The power fails while figures and evidence are being saved. No browser: four writers as fast as they are answered.
const kills = 6

/** Somebody signed in, without a browser. */
async function signedIn(base, account) {
  const answer = await fetch(`${base}/api/v1/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(account),
  })
  const cookie = answer.headers.get('set-cookie').split(';')[0]
  const { csrf } = await answer.json()
  const ask = async (method, path, body) => {
    const bytes = body instanceof Uint8Array
    const said = await fetch(`${base}/api/v1${path}`, {
      method,
      headers: {
        Cookie: cookie,
        'X-Thidua-Csrf': csrf,
        'Content-Type': bytes ? 'application/octet-stream' : 'application/json',
      },
      body: bytes ? body : body && JSON.stringify(body),
    })
    const text = await said.text()
    return { status: said.status, text, json: () => JSON.parse(text) }
  }
  return {
    ask,
    bytesOf: async (path) => (await fetch(`${base}/api/v1${path}`, { headers: { Cookie: cookie } })).text(),
  }
}

async function openSheet({ ask }) {
  const units = (await ask('GET', '/units')).json().units
  const office = units.find(({ name }) => name === 'Văn phòng Sở').id
  const opened = await ask('POST', '/pacts/2026/rounds', {
    name: 'Đợt thử mất điện',
    kind: 'interim',
    from: '2026-01-01',
    to: '2026-06-30',
    due: '2026-07-05',
  })
  assert.ok(opened.status < 300, opened.text)
  const rounds = (await ask('GET', '/pacts/2026/rounds')).json().rounds
  const round = rounds.find(({ name }) => name === 'Đợt thử mất điện').id
  return { sheet: `/rounds/${round}/entries/${office}`, evidence: `/rounds/${round}/evidence/${office}` }
}

/** Saves one target's explanation again and again, an attachment with every third, until the server is gone. */
async function write({ ask }, { sheet, evidence }, row, kept) {
  for (;;) {
    try {
      const words = `lần ${kept.tried + 1} của chỉ tiêu ${row.target.code}`
      kept.tried++
      const saved = await ask('PUT', sheet, {
        rows: [{ target: row.target.id, version: kept.version, explanation: words }],
      })
      assert.equal(saved.status, 200, saved.text)
      kept.version = saved.json().rows.find(({ target }) => target.id === row.target.id).version
      kept.acknowledged = kept.tried
      if (kept.tried % 3 !== 0 || kept.files.length >= 12) continue
      const text = `%PDF-1.4\n% ${words}\n%%EOF\n`
      const name = encodeURIComponent(`minh-chung-${kept.tried}.pdf`)
      const sent = await ask('PUT', `${evidence}/${row.target.id}?name=${name}`, new TextEncoder().encode(text))
      assert.ok(sent.status < 300, sent.text)
      kept.files.push({ id: sent.json().id, text })
      const now = (await ask('GET', sheet)).json()
      kept.version = now.rows.find(({ target }) => target.id === row.target.id).version
    } catch (error) {
      if (error instanceof assert.AssertionError) throw error
      return // the connection broke: nothing was acknowledged
    }
  }
}

journey('killed in mid-save: what was acknowledged is there, nothing is half there', async (t) => {
  const { server } = t
  let person = await signedIn(server.base, officer)
  const places = await openSheet(person)
  const [round, unit] = places.sheet.match(/\d+/g)
  const rows = (await person.ask('GET', places.sheet)).json().rows.slice(0, 4)
  assert.equal(rows.length, 4)
  const kept = rows.map(({ version }) => ({ version, tried: 0, acknowledged: 0, files: [] }))
  for (let i = 0; i < kills; i++) {
    const writing = Promise.all(rows.map((row, k) => write(person, places, row, kept[k])))
    await Promise.race([pause(250 + 130 * i), writing])
    await server.kill()
    await writing
    await server.restart()
    person = await signedIn(server.base, officer)
    const now = (await person.ask('GET', places.sheet)).json().rows
    for (const [k, row] of rows.entries()) {
      const { tried, acknowledged, files } = kept[k]
      const stands = now.find(({ target }) => target.id === row.target.id)
      const possible = [acknowledged, tried].map((n) => (n ? `lần ${n} của chỉ tiêu ${row.target.code}` : ''))
      assert.ok(possible.includes(stands.explanation), `${stands.explanation}, acknowledged: ${possible[0]}`)
      for (const { id, text } of files) {
        assert.ok(
          stands.evidence.some((one) => one.id === id),
          `attachment ${id} is gone`,
        )
        const query = `?round=${round}&unit=${unit}&target=${row.target.id}`
        assert.equal(await person.bytesOf(`/evidence/${id}${query}`), text)
      }
      for (const { id } of stands.evidence) {
        const query = `?round=${round}&unit=${unit}&target=${row.target.id}`
        assert.match(await person.bytesOf(`/evidence/${id}${query}`), /%%EOF\n$/)
      }
      kept[k].version = stands.version
      kept[k].acknowledged = kept[k].tried = Number(stands.explanation.match(/\d+/)?.[0] ?? 0)
    }
  }
  assert.ok(
    kept.every(({ acknowledged }) => acknowledged > kills),
    'each saved between any two kills',
  )
  assert.ok(kept.some(({ files }) => files.length > 0))
  const trail = await (await signedIn(server.base, auditor)).ask('GET', '/audit/verify')
  assert.equal(trail.json().ok, true, trail.text)
  console.log(
    `# ${kills} kills, ${kept.reduce((sum, { acknowledged }) => sum + acknowledged, 0)} saves, ${kept.reduce((sum, { files }) => sum + files.length, 0)} attachments`,
  )
})
