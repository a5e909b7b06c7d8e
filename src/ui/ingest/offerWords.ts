import { formatCount } from '../../domain/format';
import type { Compared, Offered, WorkspaceOffer } from '../../state/workspaceOffer';

/** Words for what a workspace brings beside reports, with the word to count it by. */
export const OFFERED_NAMES: Readonly<Record<Offered, string>> = {
  reviews: '核对意见',
  corrections: '人工修正',
  columns: '列的对应方式',
};

/** 新增 3 条，与本机相同 2 条，与本机不同 1 条 */
export function comparedWords({ added, same, differing }: Compared<unknown>): string {
  const parts = [
    ...(added.length > 0 ? [`新增 ${formatCount(added.length)} 条`] : []),
    ...(same > 0 ? [`与本机相同 ${formatCount(same)} 条`] : []),
    ...(differing.length > 0 ? [`与本机不同 ${formatCount(differing.length)} 条`] : []),
  ];
  return parts.length === 0 ? '无' : parts.join('，');
}

/** Which source files are not inside; undefined where all are. */
export function leftOutWords(sets: WorkspaceOffer['sets']): string | undefined {
  const names = sets.flatMap(({ file, isFileInside }) => (file === undefined || isFileInside ? [] : [file]));
  if (names.length === 0) return undefined;
  const some = names.slice(0, 5).join('、');
  const more = names.length > 5 ? ` 等 ${formatCount(names.length)} 个` : '';
  return `文件中没有附带原文件：${some}${more}。数值和指纹都在，只是不能显示原文片段。`;
}
