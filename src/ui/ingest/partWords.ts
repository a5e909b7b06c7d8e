import { formatCount } from '../../domain/format';
import type { DeskFile, FileReading, ImportStep } from '../../state/deskFile';
import type { Certainty, PartLayout } from '../../state/parts';
import type { ImportProgress } from '../../state/importProgress';

/** How sure something is, in one word. */
export const CERTAINTY_WORDS: Readonly<Record<Certainty, string>> = {
  chosen: '已指定',
  remembered: '沿用上次',
  stated: '文中写明',
  inferred: '推断',
  unknown: '待确认',
};

/** The same as a sign, so that colour is never the only one. */
export const CERTAINTY_SIGNS: Readonly<Record<Certainty, string>> = {
  chosen: '✎',
  remembered: '↺',
  stated: '✓',
  inferred: '≈',
  unknown: '?',
};

/** Names of layouts in a choice. */
export const PART_LAYOUT_NAMES: Readonly<Record<PartLayout, string>> = {
  long: '长表',
  wide: '宽表',
  matrix: '交叉表',
  form: '统计表',
  text: '报告正文',
};

/** Names of the steps. */
export const STEP_NAMES: Readonly<Record<ImportStep, string>> = {
  files: '选文件',
  preview: '预览与对应',
  check: '校验',
  load: '导入',
};

/** Kinds of files as a line names them. */
const CONTAINER_NAMES: Readonly<Record<NonNullable<FileReading['container']>, string>> = {
  text: '文本表格',
  lines: '报告文本',
  json: 'JSON',
  xlsx: '工作簿',
  html: '网页',
  docx: 'Word 文档',
  pdf: 'PDF',
  workspace: '本系统导出的文件',
  package: '数据包',
  none: '未能读取',
};

/** What kind of file it is. */
export function containerName(reading: FileReading): string {
  return reading.container === undefined ? '' : CONTAINER_NAMES[reading.container];
}

/** True where the bytes of a file are text, so that its encoding can be chosen. */
export function hasEncoding({ container, encodingNote }: FileReading): boolean {
  return encodingNote !== '' && container !== 'xlsx' && container !== 'docx';
}

/** What is in a file: 3 个单位 · 5 份报告 · 41 个数值. */
export function contentWords({ intake }: FileReading): string {
  if (intake === undefined) return '没有可导入的内容';
  const { units, batch } = intake;
  const counts: readonly (readonly [number, string])[] = [
    [units.length, '个单位'],
    [batch.reports.length, '份报告'],
    [batch.figures.value.length, '个数值'],
  ];
  return counts.map(([count, word]) => `${formatCount(count)} ${word}`).join(' · ');
}

/** 导入 41 行，留下 3 行 */
export function loadWords({
  accepted,
  refused,
}: {
  readonly accepted: number;
  readonly refused: number;
}): string {
  const words = `导入 ${formatCount(accepted)} 行`;
  return refused > 0 ? `${words}，留下 ${formatCount(refused)} 行` : words;
}

/** Why nothing of a file is loaded, and what to do; undefined where something is, or while it is being read. */
export function whyNothing({ failure, reading, isBeingRead }: DeskFile): string | undefined {
  if (isBeingRead) return undefined;
  if (failure !== undefined) return failure.zh;
  if (reading === undefined || (reading.intake !== undefined && reading.rows.accepted > 0)) return undefined;
  // What is not understood at all is not read for a unit and a year either.
  const understood = (reading.parts ?? []).filter(({ layout }) => layout.certainty !== 'unknown');
  const asked = understood.flatMap(({ subject: { unit, year } }) => [
    ...(unit?.certainty === 'unknown' ? ['单位'] : []),
    ...(year?.certainty === 'unknown' ? ['年份'] : []),
  ]);
  if (asked.length > 0) return `请先填写${[...new Set(asked)].join('和')}，填写后即可读取。`;
  const first = reading.problems.find(({ level }) => level === 'error') ?? reading.problems[0];
  return first?.sentence.zh ?? '没有找到可以导入的数值。';
}

/** How far the reading of a file has come: 已读 1,200 / 40,000 行. */
export function readingWords(progress: { readonly done: number; readonly of: number } | undefined): string {
  if (progress === undefined) return '等候读取…';
  return `已读 ${formatCount(progress.done)} / ${formatCount(progress.of)} 行`;
}

/** How far the loading has come: 正在载入 40%. */
export function loadingWords(progress: ImportProgress | undefined): string {
  if (progress === undefined) return '正在导入…';
  const word = progress.stage === 'loading' ? '正在载入' : '正在保存到本机';
  return progress.share === undefined ? `${word}…` : `${word} ${String(Math.floor(progress.share * 100))}%`;
}

/** Name of the file that gives refused rows back. */
export function refusedName(file: string): string {
  return `${file.replace(/\.[^.]*$/u, '')}_错误行.csv`;
}

/** How many things of the files a person has to look at: facts that are to be confirmed, columns without a meaning. */
export function openPoints(files: readonly DeskFile[]): number {
  return files
    .flatMap(({ reading }) => reading?.parts ?? [])
    .reduce((sum, { layout, subject, preview }) => {
      const told = [layout, subject.unit, subject.year, subject.scope, subject.form];
      const columns = preview?.kind === 'table' ? preview.columns.map(({ target }) => target) : [];
      return sum + [...told, ...columns].filter((one) => one?.certainty === 'unknown').length;
    }, 0);
}
