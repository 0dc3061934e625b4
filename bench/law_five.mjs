// The same five awards for a sample of the same persons through json-rules-engine, one by one. The counts that a rule
// asks for (years in a row, unspent initiatives) are facts computed beside the engine, which has no words for them.
//   node bench/law_five.mjs FOLDER        json-rules-engine is looked for in NODE_MODULES (a folder)
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const { Engine } = createRequire(join(process.env.NODE_MODULES ?? process.cwd(), 'x.js'))('json-rules-engine')
const folder = process.argv[2]
const lines = (name) =>
  readFileSync(join(folder, name), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split('\t'))

const people = new Map()
for (const [id, joined, ends] of lines('person.tsv'))
  people.set(id, { joined, ends, ratings: new Map(), awards: [], works: [] })
for (const [id, year, rank] of lines('rating.tsv')) people.get(id).ratings.set(Number(year), Number(rank))
for (const [id, code, year, decided, basis, initiative] of lines('award.tsv'))
  people.get(id).awards.push({ code, year: Number(year), decided, basis, initiative })
for (const [id, work, year] of lines('work.tsv')) people.get(id).works.push({ id: work, year: Number(year) })

const at = (fact, operator, value) => ({ fact, operator, value })
const rules = {
  LDTT: [at('rating', 'greaterThanInclusive', 2), at('newcomer', 'equal', false), at('running', 'equal', false)],
  BK_UBT: [at('excellent2', 'equal', 2), at('unspent', 'greaterThanInclusive', 2), at('had_ubt', 'equal', false)],
  BK_TTG: [at('ubt', 'equal', true), at('good5', 'equal', 5), at('titles5', 'greaterThanInclusive', 3), at('had_ttg', 'equal', false)],
  HCLD3: [at('ttg_before', 'equal', true), at('good5', 'equal', 5), at('excellent5', 'greaterThanInclusive', 1), at('titles5', 'greaterThanInclusive', 3)],
}
const engine = new Engine()
for (const [award, all] of Object.entries(rules)) engine.addRule({ conditions: { all }, event: { type: award } })
engine.addRule({
  conditions: { all: [...rules.LDTT, { any: [at('rating', 'equal', 3), at('works_of_year', 'greaterThanInclusive', 1)] }] },
  event: { type: 'CSTDCS' },
})

function facts(one) {
  const counts = (year) => one.ends === '' || `${year}-01-01` >= one.ends
  const rated = (from, rank) => {
    let found = 0
    for (let year = from; year <= 2025; ++year) found += counts(year) && (one.ratings.get(year) ?? -1) >= rank ? 1 : 0
    return found
  }
  const has = (code, from) => one.awards.some((held) => held.code === code && held.year >= from)
  const spent = (work) =>
    one.awards.some((held) => held.initiative === work.id) ||
    one.awards.some((held) => held.code === 'CSTDCS' && held.year === work.year && !held.initiative && held.basis !== 'rating')
  return {
    rating: one.ratings.get(2025) ?? -1,
    newcomer: one.joined > '2025-07-01',
    running: one.ends > '2025-01-01',
    works_of_year: one.works.filter((work) => work.year === 2025).length,
    excellent2: rated(2024, 3),
    unspent: one.works.filter((work) => work.year >= 2024 && !spent(work)).length,
    had_ubt: has('BK_UBT', 2024),
    ubt: has('BK_UBT', 0),
    good5: rated(2021, 2),
    excellent5: rated(2021, 3),
    titles5: new Set(one.awards.filter((held) => held.code === 'CSTDCS' && held.year >= 2021 && counts(held.year)).map((held) => held.year)).size,
    had_ttg: has('BK_TTG', 2021),
    ttg_before: one.awards.some((held) => held.code === 'BK_TTG' && held.decided < '2021-01-01'),
  }
}

const told = { LDTT: 0, CSTDCS: 0, BK_UBT: 0, BK_TTG: 0, HCLD3: 0 }
const begun = process.cpuUsage()
const wall = performance.now()
for (const one of people.values()) for (const event of (await engine.run(facts(one))).events) ++told[event.type]
const cpu = process.cpuUsage(begun)
const each = ((cpu.user + cpu.system) / 1000 / people.size).toFixed(3)
console.log(`json-rules-engine, five awards: ${each} ms processor a person, wall ${((performance.now() - wall) / people.size).toFixed(3)};`,
  Object.entries(told).map(([award, count]) => `${award} ${count}`).join(' '))
