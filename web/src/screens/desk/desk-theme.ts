import type { ThemeConfig } from 'antd';

/** The light palette of the house. Every text reaches 4.5:1 on white and on the page. */
const COLOURS = {
  colorPrimary: '#0b4fb3',
  colorInfo: '#0b4fb3',
  colorLink: '#0b4fb3',
  colorLinkHover: '#083b87',
  colorSuccess: '#05603a',
  colorWarning: '#7a4d00',
  colorError: '#b42318',
  colorTextBase: '#1b2430',
  colorText: '#1b2430',
  colorTextHeading: '#1b2430',
  colorTextSecondary: '#46515f',
  colorTextTertiary: '#5b6778',
  colorTextQuaternary: '#667085',
  colorTextDescription: '#5b6778',
  colorTextPlaceholder: '#667085',
  colorBgLayout: '#f6f8fb',
  colorBgContainer: '#ffffff',
  colorBorder: '#b7c4d6',
  colorBorderSecondary: '#dfe5ee',
  colorSplit: '#dfe5ee',
} as const;

const HAN = "'Noto Sans SC Variable', 'Noto Sans SC', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif";

type Surroundings = Readonly<{ isPhone: boolean; isCalm: boolean }>;

/** On a phone everything that is touched is at least 44 px high. */
export const deskTheme = ({ isPhone, isCalm }: Surroundings): ThemeConfig => ({
  token: {
    ...COLOURS,
    fontFamily: HAN,
    fontSize: 15,
    fontSizeLG: 16,
    fontSizeSM: 14,
    borderRadius: 5,
    borderRadiusLG: 8,
    controlHeight: isPhone ? 44 : 36,
    controlHeightSM: isPhone ? 40 : 30,
    controlHeightLG: 44,
    lineWidthFocus: 3,
    // A button that waits shows its spinner; fading would take its words below the contrast.
    opacityLoading: 1,
    motion: !isCalm,
  },
  components: {
    Table: {
      headerBg: '#edf1f8',
      headerColor: '#46515f',
      headerSplitColor: 'transparent',
      borderColor: '#dfe5ee',
      rowHoverBg: '#f3f7fd',
      cellPaddingBlock: 11,
    },
    Form: { labelColor: '#1b2430', verticalLabelPadding: '0 0 4px', itemMarginBottom: 20 },
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 500 },
    Modal: { titleFontSize: 18 },
  },
});
