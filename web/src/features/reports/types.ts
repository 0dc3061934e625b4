export interface Paper {
  kind: string
  label: string
  ready: boolean
  why_not?: string | null
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
