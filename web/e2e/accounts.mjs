// People of the sample department who may sign in (samples/don-vi-mau.yaml), all with the password of `thidua demo`.
const account = (login) => ({ login, password: 'thidua-2025' })

export const admin = account('quantri')
export const officer = account('canbo')
export const director = account('giamdoc')
export const auditor = account('kiemtra')
export const head = account('truong.khtc')
export const clerk = account('vp') // of the office
export const otherClerk = account('khtc')
