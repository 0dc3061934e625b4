import type { FormRule } from 'antd'

/** The rules that the server holds too: at least ten characters; typed twice. */
export const passwordRules: FormRule[] = [
  { required: true, message: 'Chưa nhập mật khẩu mới' },
  { min: 10, message: 'Mật khẩu mới cần ít nhất 10 ký tự' },
]
export const repeatRules: FormRule[] = [
  ({ getFieldValue }) => ({
    validator: (_, value: string) =>
      value && value === getFieldValue('new_password')
        ? Promise.resolve()
        : Promise.reject(new Error('Hai lần nhập mật khẩu mới không giống nhau')),
  }),
]
