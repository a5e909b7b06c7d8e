import type { Problem } from '../../domain/problem';
import { GARBLED_TEXT, LOST_TEXT } from '../encoding/garbled';
import { fileProblem } from '../problems';
import { quoted } from '../sentence';
import type { Sentence } from '../sentence';
import { HEADS_WITHIN } from './findHead';
import type { RowBlock } from './grid';
import type { ColumnRole } from './headerAliases';
import type { FigureColumn, Layout, TableSubject } from './layout';

/** What is still wanted before rows can be read, in words; undefined when nothing is. */
export function lacking(
  roles: ReadonlyMap<ColumnRole, number>,
  kind: Layout['kind'],
  figures: readonly FigureColumn[],
  subject: TableSubject,
): Sentence | undefined {
  const lacks: Sentence[] = [];
  const hasUnit = roles.has('unit') || roles.has('region') || roles.has('code');
  const hasOwn = (told: (figure: FigureColumn) => boolean): boolean => figures.some(told);
  if (!hasUnit && subject.unit?.value === undefined && !hasOwn(({ unit }) => unit !== undefined)) {
    lacks.push({ zh: '单位或地区', en: 'unit or region' });
  }
  if (!roles.has('year') && subject.year?.value === undefined && !hasOwn(({ year }) => year !== undefined)) {
    lacks.push({ zh: '年份', en: 'year' });
  }
  if (figures.length === 0) {
    lacks.push(
      kind === 'wide'
        ? { zh: '指标（或以指标名为列名的列）', en: 'indicator (or columns named after indicators)' }
        : { zh: '数值', en: 'value' },
    );
  }
  if (lacks.length === 0) return undefined;
  return { zh: lacks.map(({ zh }) => zh).join('、'), en: lacks.map(({ en }) => en).join(', ') };
}

/** Tells what the heads of a table lack. */
export function lackingColumns(
  lacks: Sentence,
  header: readonly string[],
  file: string,
  line: number,
): Problem {
  const found = quoted(header.filter((cell) => cell.trim() !== '').join('、'));
  return fileProblem(
    'error',
    'header.lacking',
    file,
    {
      zh: `表头缺少：${lacks.zh}。读到的列名是“${found}”。请选定，或参照模板补上。`,
      en: `The header lacks: ${lacks.en}. Columns found: “${found}”. Choose them, or see the template.`,
    },
    { row: line, raw: found },
  );
}

/** UTF-8 saved again as GBK shows these in place of Chinese. */
const MOJIBAKE = /锟斤拷|[鍏鏀鐢浠鎸鍗骞][€\u0080-\u00ff\u4e00-\u9fff]|涓€|銆|锛|Ã|æ|ï»¿/u;

/** Tells that no heads were found, that the text is garbled, or what is wrong with rows of which none can be read. */
export function noHeader(head: RowBlock, file: string): Problem {
  const [broken] = head.broken;
  if (head.rows.length === 0 && broken !== undefined) {
    const { zh, en } = broken.sentence;
    const line = String(broken.line);
    return fileProblem(
      'error',
      broken.code,
      file,
      { zh: `第 ${line} 行：${zh}`, en: `Line ${line}: ${en}` },
      { row: broken.line, raw: quoted(broken.text) },
    );
  }
  const text = head.rows.flatMap((row) => row.map((cell) => cell ?? '')).join(' ');
  if (MOJIBAKE.test(text)) {
    return fileProblem('error', 'text.mojibake', file, GARBLED_TEXT);
  }
  if (/\?{4,}/u.test(text) && !/[\u4e00-\u9fff]/u.test(text)) {
    return fileProblem('error', 'text.lost', file, LOST_TEXT);
  }
  const first = quoted((head.rows[0] ?? []).map((cell) => cell ?? '').join('、'));
  return fileProblem(
    'error',
    'header.not-found',
    file,
    {
      zh: `前 ${String(HEADS_WITHIN)} 行没有找到表头。表头应有“单位”（或地区、区划代码）、“年份”，以及“指标”和“数值”两列，或以指标名为列名。第一行是“${first}”。请参照模板。`,
      en: `No header within the first ${String(HEADS_WITHIN)} rows. It needs a unit, a year, and either indicator and value columns or one column per indicator. See the template.`,
    },
    { row: head.lines[0] ?? 1, raw: first },
  );
}
