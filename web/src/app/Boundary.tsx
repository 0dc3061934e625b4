import { Button } from 'antd'
import { Component, type ReactNode } from 'react'
import { text } from '@/i18n'

/** A page that broke says so and lets the person go on; the rest of the frame stays. */
export class Boundary extends Component<{ children: ReactNode; at?: string }, { error: Error | null; at?: string }> {
  override state = { error: null as Error | null, at: this.props.at }

  static getDerivedStateFromError(error: Error) {
    return { error }
  }
  static getDerivedStateFromProps(props: { at?: string }, state: { error: Error | null; at?: string }) {
    return props.at === state.at ? null : { error: null, at: props.at } // another page: a new try
  }
  override render() {
    const { error } = this.state
    if (!error) return this.props.children
    // A new version was installed while this page was open: its files have other names now.
    const stale = /dynamically imported module|module script|preload/i.test(error.message)
    return (
      <div className="state" role="alert">
        <h2>{text('error_title')}</h2>
        <p>
          {stale
            ? 'Phần mềm vừa được cập nhật. Tải lại trang để dùng bản mới; bản nháp vẫn còn.'
            : 'Trang này gặp lỗi khi hiển thị. Tải lại trang; nếu vẫn lỗi, báo quản trị kèm dòng dưới đây.'}
        </p>
        <Button type="primary" onClick={() => location.reload()}>
          {text('reload')}
        </Button>
        {!stale && <p className="soft">{error.message}</p>}
      </div>
    )
  }
}
