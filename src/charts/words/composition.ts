import { catalogue } from '../../domain/language';

/** Parts of a whole, beside each other or stacked. */
export const compositionWords = catalogue(
  {
    shareOfSum: '占各项之和 %',
    shareShown: '占比',
    ofSum: (share: string) => `占各项之和 ${share}`,
    mayOverlap: '可与其他项重复计',
    noShares: '各项不全或都为 0，不能作占比。请改看数量。',
    allZero: (entries: string) => `各项都报 0，不作占比：${entries}。`,
    missing: (shown: string, all: number, isCut: boolean, sums: boolean) =>
      `下列各项没有数字，不当作 0${sums ? '，所在一行不作占比' : ''}：${shown}${isCut ? `；等 ${String(all)} 处` : ''}。`,
  },
  () => import('./composition.en'),
);
