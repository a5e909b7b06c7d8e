import { formatCount } from '../../domain/format';
import type { DeskFile, FileReading } from '../../state/desk/deskFile';
import type { Certainty } from '../../state/desk/parts';
import type { ImportProgress } from '../../state/library/importProgress';
import { said } from '../../domain/language';
import { fileWords } from './words/files';
import { stepWords } from './words/steps';

/** How sure something is, as a sign beside the word, so that colour is never the only one. */
export const CERTAINTY_SIGNS: Readonly<Record<Certainty, string>> = {
  chosen: '✎',
  remembered: '↺',
  stated: '✓',
  inferred: '≈',
  unknown: '?',
};

/** What kind of file it is. */
export function containerName(reading: FileReading): string {
  return reading.container === undefined ? '' : fileWords().containers[reading.container];
}

/** True where the bytes of a file are text, so that its encoding can be chosen; that of a data package is told by its files. */
export function hasEncoding({ container, encodingNote }: FileReading): boolean {
  return (
    encodingNote !== undefined && container !== 'xlsx' && container !== 'docx' && container !== 'package'
  );
}

/** What is in a file: 3 个单位 · 5 份报告 · 41 个数值. */
export function contentWords({ intake }: FileReading): string {
  if (intake === undefined) return fileWords().nothingInside;
  const { units, batch } = intake;
  return fileWords().content(
    formatCount(units.length),
    formatCount(batch.reports.length),
    formatCount(batch.figures.value.length),
  );
}

interface Rows {
  readonly accepted: number;
  readonly refused: number;
}

/** Rows as they are written; none left out is not written. */
export function countedRows({ accepted, refused }: Rows): {
  readonly accepted: string;
  readonly refused: string | undefined;
} {
  return { accepted: formatCount(accepted), refused: refused > 0 ? formatCount(refused) : undefined };
}

/** 导入 41 行，留下 3 行 */
export function loadWords(rows: Rows): string {
  const { accepted, refused } = countedRows(rows);
  return stepWords().load(accepted, refused);
}

/** Why nothing of a file is loaded, and what to do; undefined where something is, or while it is being read. */
export function whyNothing({ failure, reading, isBeingRead }: DeskFile): string | undefined {
  if (isBeingRead) return undefined;
  if (failure !== undefined) return said(failure);
  if (reading === undefined || (reading.intake !== undefined && reading.rows.accepted > 0)) return undefined;
  // What is not understood at all is not read for a unit and a year either.
  const understood = (reading.parts ?? []).filter(({ layout }) => layout.certainty !== 'unknown');
  const asksUnit = understood.some(({ subject }) => subject.unit?.certainty === 'unknown');
  const asksYear = understood.some(({ subject }) => subject.year?.certainty === 'unknown');
  if (asksUnit || asksYear) return fileWords().fillIn(asksUnit, asksYear);
  const first = reading.problems.find(({ level }) => level === 'error') ?? reading.problems[0];
  return first === undefined ? fileWords().noFigures : said(first.sentence);
}

/** How far the reading of a file has come: 已读 1,200 / 40,000 行. */
export function readingWords(progress: { readonly done: number; readonly of: number } | undefined): string {
  if (progress === undefined) return fileWords().queued;
  return fileWords().read(formatCount(progress.done), formatCount(progress.of));
}

/** How far the loading has come: 正在载入 40%. */
export function loadingWords(progress: ImportProgress | undefined): string {
  if (progress === undefined) return stepWords().importing;
  const { share } = progress;
  return stepWords()[progress.stage](share === undefined ? undefined : `${String(Math.floor(share * 100))}%`);
}

/** Name of the file that gives refused rows back. */
export function refusedName(file: string): string {
  return stepWords().refusedFile(file.replace(/\.[^.]*$/u, ''));
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
