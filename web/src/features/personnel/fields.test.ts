import { expect, test } from 'vitest'
import { detailChange, detailForm, differing, filled } from './fields'

const detail = {
  birth: '1985-06',
  gender: 'female',
  gender_label: 'nữ',
  ethnicity: '•••',
  id_number: '•••',
  joined_day: '2010-01-01',
  party_day: '•••',
}

test('what is masked never goes back to the server', () => {
  const masked = ['id_number', 'ethnicity', 'party_day']
  const form = detailForm(detail, masked)
  expect(form).toEqual({
    birth: '1985-06',
    gender: 'female',
    ethnicity: '',
    id_number: '',
    joined_day: '2010-01-01',
    party_day: '',
    union_day: '',
  })
  expect(detailChange(form, masked)).toEqual({
    birth: '1985-06',
    gender: 'female',
    joined_day: '2010-01-01',
    union_day: null,
  })
})

test('what is typed over a mask is sent, and what is emptied in sight is emptied', () => {
  expect(
    detailChange({ ...detailForm(detail, ['id_number']), id_number: ' 001085000001 ', birth: '' }, ['id_number']),
  ).toMatchObject({ id_number: '001085000001', birth: '' })
})

test('a day that is emptied goes as null, so that the server takes it away', () => {
  const form = { ...detailForm({ ...detail, party_day: '2012-03-03' }, []), party_day: '', joined_day: undefined }
  expect(detailChange(form, [])).toMatchObject({ party_day: null, joined_day: null, union_day: null })
})

test('empty fields are left out; false and 0 are not empty', () => {
  expect(filled({ a: '', b: undefined, c: null, d: false, e: 0, f: 'x' })).toEqual({ d: false, e: 0, f: 'x' })
})

test('two records differ where their words do, capitals aside', () => {
  expect([
    ...differing({ name: 'Lò Thị Thử', birth: '1985' }, { name: 'LÒ THỊ THỬ', birth: '1986', unit: 'VP' }),
  ]).toEqual(['birth', 'unit'])
})
