import type { ReactNode } from 'react'

/** Small line icons of our own, 18 × 18, drawn with the colour of the text. */
const icon = (shape: ReactNode) => (
  <svg
    width="18"
    height="18"
    viewBox="0 0 18 18"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.5"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    {shape}
  </svg>
)

export const icons = {
  today: icon(<path d="M2.5 4.5h13v11h-13zM2.5 8h13M6 2.5v3M12 2.5v3M6.5 12l1.5 1.5 3.5-3.5" />),
  pact: icon(<path d="M4 2.5h7l3 3v10H4zM11 2.5v3h3M6.5 9h5M6.5 12h5" />),
  board: icon(<path d="M2.5 3.5h13M2.5 9h13M2.5 14.5h13M6 2v3M12 7.5v3M9 13v3" />),
  round: icon(<path d="M3 9a6 6 0 0 1 10.5-4M15 9a6 6 0 0 1-10.5 4M13.5 2v3h-3M4.5 16v-3h3" />),
  report: icon(<path d="M3 15.5h12M5 13V9M9 13V4M13 13V7" />),
  review: icon(
    <path d="M2.5 9s2.5-4.5 6.5-4.5S15.5 9 15.5 9 13 13.5 9 13.5 2.5 9 2.5 9zM9 7a2 2 0 1 0 0 4 2 2 0 0 0 0-4z" />,
  ),
  director: icon(<path d="M9 9V2.5A6.5 6.5 0 1 1 2.5 9zM6.5 2.9A6.5 6.5 0 0 0 2.9 6.5" />),
  people: icon(
    <path d="M6.5 8a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM2 15c0-2.8 2-4.5 4.5-4.5S11 12.2 11 15M11.5 3.3a2.5 2.5 0 0 1 0 4.4M13 10.9c1.8.7 3 2.1 3 4.1" />,
  ),
  card: icon(
    <path d="M2 4h14v10H2zM6 8.500a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3zM3.5 12c.2-1.500 1.2-2.200 2.500-2.200s2.300.7 2.500 2.200M10.500 7h3.500M10.500 10h3.500" />,
  ),
  me: icon(<path d="M9 9a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM3 15.500c.3-3 2.700-4.500 6-4.500s5.700 1.500 6 4.500" />),
  units: icon(<path d="M6.500 2.500h5v3.500h-5zM2 12h5v3.500H2zM11 12h5v3.500h-5zM9 6v3M4.500 12V9h9v3" />),
  award: icon(<path d="M9 2a4.500 4.500 0 1 0 0 9 4.500 4.500 0 0 0 0-9zM6.300 10.200L5 16l4-2 4 2-1.300-5.800" />),
  idea: icon(
    <path d="M6.500 12.500c-.3-1.200-2-2-2-4.500a4.500 4.500 0 0 1 9 0c0 2.500-1.700 3.300-2 4.500zM7 15.500h4" />,
  ),
  upload: icon(<path d="M9 11.500V3M5.500 6.500L9 3l3.500 3.500M2.500 11v4.500h13V11" />),
  audit: icon(<path d="M9 15.500A6.5 6.5 0 1 1 15.5 9M9 5v4l2.5 1.500M13 12.500l1.5 1.5 2.5-3" />),
  settings: icon(<path d="M2.5 5h7M13 5h2.500M2.5 13h2.500M8.5 13h7M11 3v4M7 11v4" />),
  bell: icon(<path d="M4.5 12.500V8a4.5 4.5 0 0 1 9 0v4.500l1 1h-11zM7.5 15.500h3" />),
  search: icon(<path d="M8 3a5 5 0 1 0 0 10A5 5 0 0 0 8 3zM11.8 11.800L15.5 15.5" />),
  menu: icon(<path d="M2.5 4.500h13M2.5 9h13M2.5 13.500h13" />),
  close: icon(<path d="M4 4l10 10M14 4L4 14" />),
  next: icon(<path d="M3 9h12M10.5 4.500L15 9l-4.5 4.5" />),
}
