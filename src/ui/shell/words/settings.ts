import { catalogue } from '../../../domain/language';

/** Words of the dialog in which a reader sets the look of the page. */
export const settingsWords = catalogue(
  {
    settings: '设置',
    theme: '外观',
    themes: { system: '随系统', light: '浅色', dark: '深色' },
    changes: '涨跌颜色',
    changeColours: { neutral: '中性', redUp: '红涨绿跌', greenUp: '绿升红降' },
    changesNote: '只是习惯，不表示好坏：申请多了不一定好，也不一定坏。',
    kept: '设置只留在这个浏览器里。图片、打印和下载总是浅色。',
    notices: '第三方软件及其许可',
    notFetched: '设置没有取到，请检查网络后重试。',
  },
  () => import('./settings.en'),
);
