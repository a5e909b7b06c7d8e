import { catalogue } from '../../domain/language';

/** Lines that stand around a chart in a picture file. */
export const pictureWords = catalogue(
  {
    /** @param mark the mark of made-up data */
    madeUp: (mark: string) => `${mark}：由程序生成，不是任何单位的真实数据`,
    note: (note: string) => `注：${note}`,
    legend: (mark: string, meaning: string) => `${mark}：${meaning}`,
    /** 来源：南康区2017年报告 等 3 份报告. */
    source: (first: string | undefined, count: number) => {
      if (first === undefined) return '来源：无';
      return count === 1 ? `来源：${first}` : `来源：${first} 等 ${String(count)} 份报告`;
    },
    made: (day: string, by: string, link: string) => `${day} 由 ${by} 生成 · ${link}`,
    moreRows: (all: number, drawn: number) => `表共 ${all} 行，图中列出前 ${drawn} 行，全部见数据文件。`,
  },
  () => import('./picture.en'),
);
