import { catalogue } from '../../domain/language';

/** A small chart for each unit. */
export const multiplesWords = catalogue(
  {
    shared: '统一刻度',
    own: '各自刻度',
    each: '每个单位一张小图',
    sharedNote: '统一刻度：各小图的纵轴相同，高低可以互相比较。',
    ownNote: '各自刻度：各小图的纵轴按自己的最大数，只看起伏，高低不可互相比较。',
    page: (from: number, to: number, all: number) =>
      `本页画第 ${String(from)}–${String(to)} 个单位，共 ${String(all)} 个；全部数字见表和下载的数据。`,
    noFigure: (state: string | undefined) => `无数据${state === undefined ? '' : `（${state}）`}`,
  },
  () => import('./multiples.en'),
);
