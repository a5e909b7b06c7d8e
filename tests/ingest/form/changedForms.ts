import type { FormId } from '../../../src/domain/formId';
import type { Value } from '../../../src/domain/value';
import type { PrintedReport } from '../../support/formContainers';
import type { PageCell, PageTable } from '../../support/formDocuments';

/** True for a cell that holds nothing but a number. */
export const isNumber = (text: string): boolean => /^\d+$/u.test(text);

/** Every text of the form changed: labels, heads and numbers. */
const texts =
  (change: (text: string) => string) =>
  (report: PrintedReport): PrintedReport => ({
    ...report,
    tables: report.tables.map((table) => ({
      ...(table.heading === undefined ? { heading: undefined } : { heading: change(table.heading) }),
      rows: table.rows.map((cells) => cells.map((cell) => ({ ...cell, text: change(cell.text) }))),
    })),
  });

/** Every word of the form changed, numbers left alone. */
export const labels = (change: (text: string) => string) =>
  texts((text) => (isNumber(text) ? text : change(text)));
/** Every number changed. */
export const numbers = (change: (text: string) => string) =>
  texts((text) => (isNumber(text) ? change(text) : text));
/** Words replaced by others. */
export const replaced = (...pairs: readonly (readonly [string | RegExp, string])[]) =>
  labels((text) => pairs.reduce((changed, [from, to]) => changed.replace(from, to), text));

/** The rows of each table changed. */
export const rows =
  (change: (cells: readonly PageCell[]) => readonly (readonly PageCell[])[]) =>
  (report: PrintedReport): PrintedReport => ({
    ...report,
    tables: report.tables.map((table): PageTable => ({ ...table, rows: table.rows.flatMap(change) })),
  });
/** True for a row with this label. */
export const isRow = (cells: readonly PageCell[], label: string): boolean =>
  cells.some(({ text }) => text === label);
/** A row of one label and as many numbers as the row above it. */
export const rowBelow = (label: string, added: string) =>
  rows((cells) =>
    isRow(cells, label)
      ? [
          cells,
          cells.map((cell) => ({
            ...cell,
            text:
              cell.text === label
                ? added
                : isNumber(cell.text)
                  ? String(9000 + Number(cell.text))
                  : cell.text,
          })),
        ]
      : [cells],
  );
/** The number after a label changed. */
export const afterLabel = (label: string, change: (number: string, nth: number) => string) =>
  rows((cells) => {
    if (!isRow(cells, label)) return [cells];
    let nth = 0;
    return [cells.map((cell) => (isNumber(cell.text) ? { ...cell, text: change(cell.text, nth++) } : cell))];
  });
const YEARS: Readonly<Record<FormId, number>> = { form2014: 2017, form2019: 2019, form2021: 2024 };
/** The title with another sign behind its year, and more sentences. */
export const titled = (
  report: PrintedReport,
  id: FormId,
  sign: string,
  prose: readonly string[] = [],
): PrintedReport => ({
  ...report,
  title: `南康区${String(YEARS[id])}${sign}政府信息公开工作年度报告`,
  prose: [...report.prose, ...prose],
});

/** Heads of groups, which the form leaves without numbers. */
export const GROUPS: readonly string[] = ['（三）不予公开', '（四）无法提供', '（五）不予处理'];
const APPLICANT_COLUMNS = [
  ...['natural_person', 'enterprise', 'research', 'public_welfare', 'legal_service', 'other', 'total'],
] as const;
/** Numbers 5001 to 5007 beside each of them. */
export const groupSums: ReadonlyMap<string, Value> = new Map(
  ['refused', 'unavailable', 'not_processed'].flatMap((group) =>
    APPLICANT_COLUMNS.map(
      (applicant, at) => [`application.result.${group}@${applicant}`, 5001 + at] as const,
    ),
  ),
);

/** Numbers of one indicator's applicants as those of another. */
export const sums = (
  all: ReadonlyMap<string, number>,
  from: string,
  to: string,
  more: number,
): ReadonlyMap<string, Value> =>
  new Map(
    APPLICANT_COLUMNS.map((applicant) => [
      `${to}@${applicant}`,
      (all.get(`${from}@${applicant}`) ?? NaN) + more,
    ]),
  );

/** （六）其他处理 as one row of numbers, as the form before had it. */
export function oneRowOther(report: PrintedReport): PrintedReport {
  return {
    ...report,
    tables: report.tables.map((table): PageTable => {
      const last = table.rows.find((cells) => isRow(cells, '3.其他'));
      return {
        ...table,
        rows: table.rows.flatMap((cells) => {
          const [label] = cells;
          if (label?.text === '（六）其他处理' && last !== undefined) return [[label, ...last.slice(1)]];
          return /^1\.申请人无正当|^2\.申请人逾期|^3\.其他$/u.test(label?.text ?? '') ? [] : [cells];
        }),
      };
    }),
  };
}

/** Table three with its labels in three columns: groups reach down beside their rows. */
export function nestedLabels(report: PrintedReport): PrintedReport {
  return {
    ...report,
    tables: report.tables.map((table): PageTable => {
      const corner = table.rows.findIndex((cells) => cells[0]?.text.startsWith('（本列') === true);
      return corner === -1 ? table : { ...table, rows: nested(table.rows) };
    }),
  };
}

function nested(lines: PageTable['rows']): PageTable['rows'] {
  const depth = (cells: readonly PageCell[] | undefined): number =>
    [/^[一二三四]、/u, /^（[一二三四五六七]）/u, /^\d\./u].findIndex((start) =>
      start.test(cells?.[0]?.text ?? ''),
    );
  const within = (at: number, own: number): number => {
    const end = lines.findIndex((cells, place) => place > at && depth(cells) <= own);
    return (end === -1 ? lines.length : end) - at - 1;
  };
  const isHead = (cells: readonly PageCell[]): boolean => cells.slice(1).every(({ text }) => text === '');
  const rowsBelow = (at: number, own: number): number =>
    lines.slice(at + 1, at + 1 + within(at, own)).filter((cells) => !isHead(cells)).length;
  let open: PageCell[] = [];
  return lines.flatMap((cells, at): (readonly PageCell[])[] => {
    const [label, ...rest] = cells;
    const own = depth(cells);
    if (label === undefined) return [cells];
    if (label.text.startsWith('（本列')) return [[{ ...label, columns: 3 }, ...rest]];
    if (own === -1) return [cells];
    if (isHead(cells)) {
      open = [...open, { text: label.text, columns: 1, down: rowsBelow(at, own) }];
      return [];
    }
    const before = open;
    open = [];
    return [[...before, { ...label, columns: 3 - own }, ...rest]];
  });
}

const KANGXI: readonly (readonly [string, string])[] = [
  ...'一⼀二⼆行⾏无⽆自⾃人⼈大⼤工⼯用⽤方⽅网⽹见⻅长⻓门⻔民⺠',
].reduce<(readonly [string, string])[]>((pairs, sign, at, all) => {
  if (at % 2 === 0) pairs.push([sign, all[at + 1] ?? sign]);
  return pairs;
}, []);
/** The text with Kangxi radicals, as text layers of PDFs have them. */
export const kangxi = (text: string): string =>
  KANGXI.reduce((changed, [sign, radical]) => changed.replaceAll(sign, radical), text);

const TRADITIONAL: readonly (readonly [string, string])[] = [
  ['文件', '檔案'],
  ['信息', '資訊'],
  ['数据', '數據'],
  ...[
    ...'数數总總计計条條项項机機关關开開办辦费費请請处處结結诉訴讼訟维維纠糾许許可可罚罰强強规規范範发發废廢现現内內团團体體业業组組织織务務众眾与與',
  ].reduce<(readonly [string, string])[]>((pairs, sign, at, all) => {
    if (at % 2 === 0) pairs.push([sign, all[at + 1] ?? sign]);
    return pairs;
  }, []),
];
/** The text in traditional characters, with the words that go with them. */
export const traditional = (text: string): string =>
  TRADITIONAL.reduce((changed, [sign, other]) => changed.replaceAll(sign, other), text);
