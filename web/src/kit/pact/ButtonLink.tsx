import { Button } from 'antd'
import type { ReactNode } from 'react'
import { resolve } from '@/kit/address'
import { go, useOpened } from '@/kit/router'

interface Props {
  to: string
  type?: 'primary' | 'default' | 'link'
  size?: 'small'
  children: ReactNode
  disabled?: boolean
  title?: string
}

/** A link to a page that looks like a button. */
export function ButtonLink({ to, children, ...rest }: Props) {
  const { scope, path } = useOpened()
  const address = resolve(to, scope, path)
  return (
    <Button
      {...rest}
      href={rest.disabled ? undefined : address}
      onClick={(event) => {
        if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
        event.preventDefault()
        if (!rest.disabled) go(address)
      }}
    >
      {children}
    </Button>
  )
}
