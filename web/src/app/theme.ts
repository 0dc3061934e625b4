import type { ThemeConfig } from 'antd'

/** Dense and quiet: colours and sizes agree with kit/kit.css. */
export const theme: ThemeConfig = {
  token: {
    fontFamily: "'Be Vietnam Pro', system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif",
    fontSize: 14,
    controlHeight: 30,
    controlHeightSM: 24,
    borderRadius: 4,
    colorPrimary: '#0f5aa8',
    colorLink: '#0f5aa8',
    colorLinkHover: '#0b4787', // 4.5 : 1 on white, which the lighter one of the library is not
    colorLinkActive: '#0b4787',
    colorError: '#b3261e',
    colorTextPlaceholder: '#67717e', // 4.5 : 1 on white
    colorTextDisabled: '#6b7480',
    colorTextDescription: '#56616f',
    opacityLoading: 1, // words on a button that waits stay readable
    motion: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
  },
  components: {
    Alert: { withDescriptionPadding: '10px 12px', withDescriptionIconSize: 18 },
    Form: { itemMarginBottom: 14, verticalLabelPadding: '0 0 3px' },
  },
}
