import type { Agrees, All, Answer } from '@/api/agree'
import type { Comment } from '@/kit/pact/types'

export interface Paper {
  kind: string
  label: string
  ready: boolean
  why_not?: string | null
  fix?: { label: string; href: string } | null
  signed?: { number?: number | null; symbol: string; number_shown: string; day: string; file: string } | null
  comments_open: number
}

export interface Papers {
  papers: Paper[]
  may?: string[]
}

export interface Finding {
  severity: 'error' | 'warning'
  message: string
  place: string
}

export interface Preview {
  pages: number
  lint: Finding[]
  model_hash: string
}

export type Agreed = All<
  [
    Agrees<Papers, Answer<'/reports/{year}', 'get'>>,
    Agrees<{ items: Comment[] }, Answer<'/reports/{year}/{kind}/comments', 'get'>>,
  ]
>
