import { APPLICANTS } from '../domain/applicant';
import { SYNTHETIC_MARK } from '../domain/dataset';
import type { Problem } from '../domain/problem';
import { applicantFromWord } from './applicantWords';
import type { Row, RowBlock } from './grid';
import { roleOf } from './headerAliases';
import type { ColumnRole } from './headerAliases';
import { plain } from './label';
import type { FigureColumn, Layout } from './layout';
import { isMeasureUnit } from './measureUnits';
import { fileProblem } from './problems';
import { namesIndicator, readHeader } from './readHeader';
import { quoted } from './sentence';

/** Rows in which the header is looked for; above it may stand titles and notes. */
const HEADER_WITHIN = 10;

/** Rows looked at to recognise the layout: those the header is looked for in and some to judge columns by. */
export const HEAD_ROWS = HEADER_WITHIN + 30;

/** What a table is; no layout when it is none that can be read. */
export interface Recognition {
  readonly layout?: Layout;
  readonly problems: readonly Problem[];
}

/**
 * Finds the header row among the first ten and says what each column is. What is ambiguous or unknown is told, never
 * guessed.
 *
 * @param head the first rows that are not blank, header and some rows below it
 */
export function recognise(head: RowBlock, file: string): Recognition {
  const headerIndex = findHeader(head.rows);
  if (headerIndex === undefined) return { problems: [noHeader(head, file)] };
  const header = (head.rows[headerIndex] ?? []).map((cell) => cell ?? '');
  const headerLine = head.lines[headerIndex] ?? 1;
  const below = head.rows.slice(headerIndex + 1);
  const roles = rolesOf(header, below);
  const { figures, kind, problems } = figureColumns(header, roles, file, headerLine);
  const title = head.rows
    .slice(0, headerIndex)
    .flatMap((row) => row.map((cell) => cell ?? ''))
    .join(' ');
  const year = roles.has('year') ? undefined : (onlyYear(title) ?? onlyYear(file));
  const lacks = lacking(roles, kind, figures, year !== undefined);
  if (lacks !== undefined)
    return { problems: [...problems, lackingColumns(lacks, header, file, headerLine)] };
  if (year !== undefined) problems.push(yearFromTitle(year, file));
  return {
    problems,
    layout: {
      kind,
      headerIndex,
      headerLine,
      header,
      roles,
      figures,
      ...(year === undefined ? {} : { year }),
      isSynthetic: [title, ...header].some((text) => text.includes(SYNTHETIC_MARK)),
    },
  };
}

/** The row in which most cells are headings; a heading for the unit or the year must be among them. */
function findHeader(rows: readonly Row[]): number | undefined {
  let best: { index: number; score: number } | undefined;
  rows.slice(0, HEADER_WITHIN).forEach((row, index) => {
    let score = 0;
    let hasPlace = false;
    for (const cell of row.slice(0, 200)) {
      if (cell === undefined || cell.trim() === '' || cell.length > 120) continue;
      const role = roleOf(cell);
      if (role === 'unit' || role === 'region' || role === 'code' || role === 'year') hasPlace = true;
      if (role !== undefined || namesIndicator(cell)) score += 1;
    }
    if (hasPlace && score >= 2 && score > (best?.score ?? 0)) best = { index, score };
  });
  return best?.index;
}

function rolesOf(header: readonly string[], below: readonly Row[]): Map<ColumnRole, number> {
  const roles = new Map<ColumnRole, number>();
  const put = (role: ColumnRole, column: number): void => {
    if (!roles.has(role)) roles.set(role, column);
  };
  header.forEach((cell, column) => {
    const role = roleOf(cell);
    if (role === undefined) return;
    // 单位 heads organisations in one table and 件, 条, 万元 in the next; the cells tell which.
    put(role === 'unit' && holdsMeasureUnits(below, column) ? 'measureUnit' : role, column);
  });
  return roles;
}

/** Most cells are 件, 条 and the like; a line below the table may hold something else. */
function holdsMeasureUnits(rows: readonly Row[], column: number): boolean {
  const cells = rows.map((row) => plain(row[column] ?? '')).filter((cell) => cell !== '');
  const units = cells.filter((cell) => isMeasureUnit(cell) || /^[—-]+$/u.test(cell));
  return units.length > cells.length / 2;
}

interface FigureColumns {
  readonly kind: Layout['kind'];
  readonly figures: readonly FigureColumn[];
  readonly problems: Problem[];
}

function figureColumns(
  header: readonly string[],
  roles: ReadonlyMap<ColumnRole, number>,
  file: string,
  line: number,
): FigureColumns {
  if (roles.has('indicator') || roles.has('indicatorId')) {
    return { kind: 'long', figures: longColumns(header, roles), problems: [] };
  }
  return { kind: 'wide', ...wideColumns(header, file, line) };
}

/** One value column, or one for each applicant: 自然人, 商业企业 … 总计. */
function longColumns(header: readonly string[], roles: ReadonlyMap<ColumnRole, number>): FigureColumn[] {
  const value = roles.get('value');
  if (value !== undefined) return [{ column: value, header: header[value] ?? '' }];
  return header.flatMap((cell, column) => {
    const applicant = cell.trim() === '' ? undefined : applicantFromWord(cell);
    if (applicant === undefined) return [];
    return [{ column, header: cell.trim(), applicant: APPLICANTS.indexOf(applicant) }];
  });
}

function wideColumns(
  header: readonly string[],
  file: string,
  line: number,
): { figures: FigureColumn[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const taken = new Map<string, FigureColumn[]>();
  header.forEach((cell, column) => {
    if (cell.trim() === '' || roleOf(cell) !== undefined) return;
    const reading = readHeader(cell);
    if (reading.kind === 'indicator') {
      const key = `${String(reading.indicator)}@${String(reading.applicant)}`;
      const { indicator, applicant } = reading;
      const figure = { column, header: cell.trim(), indicator, applicant };
      const same = taken.get(key);
      if (same === undefined) taken.set(key, [figure]);
      else same.push(figure);
    } else {
      problems.push(
        fileProblem('warning', reading.code, file, reading.sentence, {
          row: line,
          column: column + 1,
          raw: quoted(cell),
        }),
      );
    }
  });
  const figures: FigureColumn[] = [];
  for (const same of taken.values()) {
    const [first, second] = same;
    if (first === undefined) continue;
    if (second === undefined) figures.push(first);
    else problems.push(repeatedColumn(same, file, line));
  }
  return { figures: figures.sort((left, right) => left.column - right.column), problems };
}

/** What is still wanted before rows can be read, in words; undefined when nothing is. */
function lacking(
  roles: ReadonlyMap<ColumnRole, number>,
  kind: Layout['kind'],
  figures: readonly FigureColumn[],
  hasYear: boolean,
): { zh: string; en: string } | undefined {
  const lacks: { zh: string; en: string }[] = [];
  if (!roles.has('unit') && !roles.has('region') && !roles.has('code')) {
    lacks.push({ zh: '单位或地区', en: 'unit or region' });
  }
  if (!roles.has('year') && !hasYear) lacks.push({ zh: '年份', en: 'year' });
  if (figures.length === 0) {
    lacks.push(
      kind === 'long'
        ? { zh: '数值', en: 'value' }
        : { zh: '指标（或以指标名为列名的列）', en: 'indicator (or columns named after indicators)' },
    );
  }
  if (lacks.length === 0) return undefined;
  return { zh: lacks.map(({ zh }) => zh).join('、'), en: lacks.map(({ en }) => en).join(', ') };
}

function onlyYear(text: string): number | undefined {
  const years = new Set(
    (text.normalize('NFKC').match(/\d+/gu) ?? []).filter((digits) => /^20\d\d$/u.test(digits)),
  );
  const [year] = years;
  const number = Number(year);
  return years.size === 1 && number >= 2008 && number <= 2030 ? number : undefined;
}

function yearFromTitle(year: number, file: string): Problem {
  return fileProblem('warning', 'year.from-title', file, {
    zh: `没有年份列，按标题或文件名取 ${String(year)} 年。如不是统计年度，请加一列“年份”。`,
    en: `There is no year column; ${String(year)} was taken from the title or the file name. Add a year column if it is not the report year.`,
  });
}

function repeatedColumn(same: readonly FigureColumn[], file: string, line: number): Problem {
  const columns = same.map(({ column }) => String(column + 1));
  return fileProblem(
    'error',
    'header.repeated',
    file,
    {
      zh: `第 ${columns.join('、')} 列都是“${same[0]?.header ?? ''}”，无法判断用哪一列，均未载入。请只留一列。`,
      en: `Columns ${columns.join(', ')} hold the same indicator; none was loaded. Keep one.`,
    },
    { row: line, column: (same[0]?.column ?? 0) + 1, raw: quoted(same[0]?.header ?? '') },
  );
}

function lackingColumns(
  lacks: { zh: string; en: string },
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
      zh: `表头缺少：${lacks.zh}。读到的列名是“${found}”。请参照模板补上。`,
      en: `The header lacks: ${lacks.en}. Columns found: ${found}. See the template.`,
    },
    { row: line, raw: found },
  );
}

/** UTF-8 saved again as GBK shows these in place of Chinese. */
const MOJIBAKE = /锟斤拷|[鍏鏀鐢浠鎸鍗骞][€\u0080-\u00ff\u4e00-\u9fff]|涓€|銆|锛|Ã|æ|ï»¿/u;

function noHeader(head: RowBlock, file: string): Problem {
  const text = head.rows.flatMap((row) => row.map((cell) => cell ?? '')).join(' ');
  if (MOJIBAKE.test(text)) {
    return fileProblem('error', 'text.mojibake', file, {
      zh: '文字像是乱码（编码被转错后又保存过）。请改选编码重新读取，或向提供者索取原文件。',
      en: 'The text looks garbled (saved in the wrong encoding). Choose another encoding or ask for the original file.',
    });
  }
  if (/\?{4,}/u.test(text) && !/[\u4e00-\u9fff]/u.test(text)) {
    return fileProblem('error', 'text.lost', file, {
      zh: '文字全部成了问号，无法恢复。请向提供者索取原文件。',
      en: 'All text became question marks and cannot be restored. Ask for the original file.',
    });
  }
  const first = quoted((head.rows[0] ?? []).map((cell) => cell ?? '').join('、'));
  return fileProblem(
    'error',
    'header.not-found',
    file,
    {
      zh: `前 ${String(HEADER_WITHIN)} 行没有找到表头。表头应有“单位”（或地区、区划代码）、“年份”，以及“指标”和“数值”两列，或以指标名为列名。第一行是“${first}”。请参照模板。`,
      en: `No header within the first ${String(HEADER_WITHIN)} rows. It needs a unit, a year, and either indicator and value columns or one column per indicator. See the template.`,
    },
    { row: head.lines[0] ?? 1, raw: first },
  );
}
