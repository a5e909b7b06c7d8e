import { catalogue } from '../../../domain/language';

/** Words of the step 校验: what failed, where, and the reason it is loaded all the same. */
export const checkingWords = catalogue(
  {
    reading: '正在读取文件。',
    checking: '正在校验…',
    sameReason: (count: number) => `对未确认的 ${String(count)} 项写同一理由`,
    confirmAll: '全部确认',
    checks: '校验项',
    /** In an import, what cannot be true is an error. */
    error: '错误',
    nothing: '没有可以校验的内容。',
    summary: (count: string, parts: readonly string[]) => `${count} 项校验：${parts.join('，')}。`,
    ofTone: (tone: string, count: string) => `${tone} ${count}`,
    leftOut: (most: string) =>
      `报告超过 ${most} 份，这里只列文件的问题；勾稽规则在导入后于“数据校验”中逐份检查。`,
    places: (count: string) => `${count} 处`,
    failed: (count: string) => `不符 ${count}`,
    passed: (count: string) => `通过 ${count}`,
    uncertain: (count: string) => `无法判断 ${count}`,
    /** a.csv 第 4 行第 3 列 */
    place: (file: string, row: number | undefined, column: number | undefined) =>
      `${file}${row === undefined ? '' : ` 第 ${String(row)} 行`}${column === undefined ? '' : `第 ${String(column)} 列`}`,
    seePlaces: (first: number | undefined) =>
      `看位置${first === undefined ? '' : `（前 ${String(first)} 处）`}`,
    nowhere: '没有记下它在文件中的位置。',
    look: '在文件中查看',
    colon: '：',
    reasonOf: (title: string) => `${title}的理由`,
    reason: '理由，如：报告原文如此',
    confirmed: '已核对，照此导入',
    refused: '这些行不导入，可在“导入”一步下载改正。',
  },
  () => import('./checking.en'),
);
