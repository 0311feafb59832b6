import type { ThemeConfig } from 'antd';

/** Colours whose contrast on white passed 4.5 : 1 (WCAG 2.2 AA); larger letters and targets than usual: many readers are not young. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#0958d9',
    colorLink: '#0958d9',
    // Paler, as they would be by themselves under the pointer, they lack contrast (4.16 : 1 and less).
    colorPrimaryHover: '#003eb3',
    colorPrimaryActive: '#002c8c',
    colorLinkHover: '#003eb3',
    colorLinkActive: '#002c8c',
    colorErrorHover: '#820014',
    colorErrorActive: '#5c0011',
    colorTextDescription: '#595959',
    colorTextSecondary: '#434343',
    colorTextTertiary: '#595959',
    colorTextPlaceholder: '#6b6b6b',
    colorWarning: '#874d00',
    colorWarningText: '#874d00',
    colorWarningBg: '#fff7e6',
    colorWarningBorder: '#ffd591',
    colorError: '#a8071a',
    colorErrorText: '#a8071a',
    colorSuccess: '#135200',
    colorBorder: '#8c8c8c',
    fontSize: 15,
    controlHeight: 38,
    borderRadius: 6,
    motion: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
    fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif',
  },
  components: {
    Layout: { headerBg: '#ffffff', bodyBg: '#f5f7fa', siderBg: '#ffffff', headerHeight: 56, headerPadding: '0 16px' },
    Table: { headerBg: '#f0f5ff', headerColor: '#1f1f1f' },
    Menu: { itemHeight: 40 },
  },
};
