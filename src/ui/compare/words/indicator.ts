import { catalogue } from '../../../domain/language';

/** Words of the dialog in which a measure is found and chosen. */
export const indicatorWords = catalogue(
  {
    title: '选择指标',
    find: '查找指标',
    placeholder: '名称、别名、报表行或编号，如 受理、行政许可',
    found: (found: number, listed: number) =>
      `找到 ${String(found)} 项${found > listed ? `，先列出 ${String(listed)} 项，请再输入几个字` : ''}`,
    foundList: '找到的指标',
    definition: '指标说明',
    notLoaded: '未载入',
    explains: (name: string) => `${name}的说明`,
  },
  () => import('./indicator.en'),
);
