// The sheet of the office in a round of the running year of the sample department.
export const year = 2026

/** Opens a round and a unit's sheet that still takes figures; answers its address. */
export async function openSheet(t, page) {
  const rounds = await t.call(page, 'GET', `/pacts/${year}/rounds`)
  const units = await t.call(page, 'GET', '/units')
  const office = units.json.units.find((unit) => unit.name === 'Văn phòng Sở').id
  let round = rounds.json.rounds.find((one) => !one.locked)
  if (!round) {
    await t.visit(page, `${year}/dot`)
    await page.getByRole('button', { name: 'Mở đợt báo cáo' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Mở đợt báo cáo' }).click()
    await page.waitForURL(/dot\/\d+$/)
    round = { id: page.url().match(/dot\/(\d+)/)[1] }
  }
  return `${year}/dot/${round.id}/nhap/${office}`
}
