/** "Chrome trên Windows": what a person recognises of the line with which a browser names itself. */
export function browserVi(line: string): string {
  const browser = pick(line, [
    [/\bEdgA?\//, 'Edge'],
    [/\bCoc_Coc|coc_coc_browser/i, 'Cốc Cốc'],
    [/\bOPR\//, 'Opera'],
    [/Firefox\//, 'Firefox'],
    [/Chrom(e|ium)\//, 'Chrome'],
    [/Safari\//, 'Safari'],
  ])
  const system = pick(line, [
    [/Windows/, 'Windows'],
    [/Android/, 'Android'],
    [/iPhone|iPad/, 'iPhone, iPad'],
    [/Mac OS X/, 'máy Mac'],
    [/Linux/, 'Linux'],
  ])
  if (!browser && !system) return line.slice(0, 40) || 'Trình duyệt không rõ'
  return [browser || 'Trình duyệt', system && `trên ${system}`].filter(Boolean).join(' ')
}

const pick = (line: string, among: [RegExp, string][]) => among.find(([pattern]) => pattern.test(line))?.[1] ?? ''
