/** The server writes a fresh nonce into the page; the content policy allows only styles that carry it. */
export const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''

/** Ant Design gives it to its own styles, but not to those that lock scrolling behind a dialog: here all get it. */
export function signStyles() {
  const create = document.createElement.bind(document)
  document.createElement = ((name: string, options?: ElementCreationOptions) => {
    const element = create(name, options)
    if (nonce && name === 'style') element.setAttribute('nonce', nonce)
    return element
  }) as typeof document.createElement
}
