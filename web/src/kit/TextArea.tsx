import './textarea.css'
import { Input } from 'antd'
import type { ComponentProps } from 'react'

type Props = Omit<ComponentProps<typeof Input.TextArea>, 'autoSize'>

/**
 * A field of several lines that grows with what is typed. By CSS (`field-sizing`), because measuring with a hidden copy,
 * as Ant Design does, writes styles that the page's content policy refuses; older browsers show `rows` lines and a grip.
 */
export const TextArea = ({ className, rows = 2, style, ...rest }: Props) => (
  <Input.TextArea
    rows={rows}
    style={{ minHeight: 22 * rows + 10, ...style }}
    className={className ? `grows ${className}` : 'grows'}
    {...rest}
  />
)
