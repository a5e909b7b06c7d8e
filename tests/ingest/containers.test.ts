import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORM_IDS, type FormId } from '../../src/domain/formId';
import { cellsOf, form } from '../../src/domain/forms';
import type { Value } from '../../src/domain/value';
import { excelClipboard, wpsClipboard } from '../support/clipboardOf';
import { encodeGb18030 } from '../support/encodeGb18030';
import { CONTAINERS, type ContainerName } from '../support/formContainers';
import { docxOfTables, documentOf, pageOfTables, type PageTable } from '../support/formDocuments';
import { figuresOf, ingest, told } from '../support/ingestText';
import { pdfOf } from '../support/pdfOf';
import { printed } from '../support/pdfPrint';
import { workbookOf } from '../support/workbook';

/** What a cell says, and what it means. */
type Written = readonly [string, Value];

const COUNT: fc.Arbitrary<Written> = fc.oneof(
  fc.constant<Written>(['0', 0]),
  fc.nat(99_999).map((count): Written => [String(count), count]),
  fc
    .tuple(fc.integer({ min: 1, max: 99 }), fc.nat(999))
    .map(([thousands, rest]): Written => [
      `${String(thousands)},${String(rest).padStart(3, '0')}`,
      thousands * 1000 + rest,
    ]),
);
const MARK = fc.constant<Written>(['——', 'notInForm']);
const BLANK = fc.constant<Written>(['', 'unfilled']);
const CELL = fc.oneof(
  { weight: 4, arbitrary: COUNT },
  { weight: 1, arbitrary: MARK },
  { weight: 1, arbitrary: BLANK },
);

/** Copies of a text in traditional characters, and as some PDF files hold it. */
const SCRIPTS = {
  simplified: (text: string) => text,
  traditional: (text: string) =>
    replaced(text, '请請开開数數处處结結转轉办辦规規诉訴讼訟议議复復许許区區县縣单單总總计計与與额額'),
  radicals: (text: string) => replaced(text, '行⾏文⽂人⼈无⽆工⼯大⼤'),
} as const;
type Script = keyof typeof SCRIPTS;
const SCRIPT = fc.constantFrom<Script>('simplified', 'traditional', 'radicals');

function replaced(text: string, pairs: string): string {
  const made = new Map([...pairs.matchAll(/(.)(.)/gu)].map(([, from = '', to = '']) => [from, to]));
  return [...text].map((character) => made.get(character) ?? character).join('');
}

type Rows = readonly (readonly string[])[];
type Bytes = Uint8Array<ArrayBuffer>;

const utf8 = (text: string): Bytes => new TextEncoder().encode(text);
const ENCODINGS: Readonly<Record<string, (text: string) => Bytes>> = {
  'UTF-8': utf8,
  'UTF-8 with its mark': (text) => utf8(`\ufeff${text}`),
  'UTF-16': (text) =>
    new Uint8Array(Uint16Array.from(`\ufeff${text}`, (_, at) => `\ufeff${text}`.charCodeAt(at)).buffer),
  GB18030: encodeGb18030,
};

function separated(rows: Rows, separator: string): string {
  const cell = (text: string) => (text.includes(separator) ? `"${text}"` : text);
  return rows.map((cells) => cells.map(cell).join(separator)).join('\r\n');
}

const plainNumber = (text: string): string | number => (/^(?:0|[1-9]\d*)$/u.test(text) ? Number(text) : text);

function tableOf(rows: Rows): PageTable {
  return {
    heading: undefined,
    rows: rows.map((cells) => cells.map((text) => ({ text, columns: 1, down: 1 }))),
  };
}

function records([heads = [], ...rows]: Rows): string {
  return JSON.stringify(
    rows.map((cells) => Object.fromEntries(heads.map((head, at) => [head, plainNumber(cells[at] ?? '')]))),
  );
}

function clipboard(rows: Rows) {
  return rows.map((cells) =>
    cells.map((text) => {
      const number = Number(text.replace(/,/gu, ''));
      return { text, ...(/^\d/u.test(text) ? { number } : {}) };
    }),
  );
}

/** Every kind of file that a table comes in. */
const TABLES: Readonly<Record<string, (rows: Rows) => Bytes | string | Promise<Bytes>>> = {
  ...Object.fromEntries(
    Object.entries(ENCODINGS).flatMap(([name, encode]) =>
      ([',', '\t', ';'] as const).map((separator) => [
        `${name} parted by ${separator === '\t' ? 'tabs.tsv' : `${separator}.csv`}`,
        (rows: Rows) => encode(separated(rows, separator)),
      ]),
    ),
  ),
  'records.json': records,
  'workbook.xlsx': (rows) => workbookOf({ Sheet1: rows.map((cells) => cells.map(plainNumber)) }),
  'page.html': (rows) => pageOfTables('各区县依申请公开情况', [tableOf(rows)], []),
  'document.docx': (rows) => docxOfTables('各区县依申请公开情况', [tableOf(rows)], []),
  'print.pdf': (rows) => pdfOf(printed('各区县依申请公开情况', [], [tableOf(rows)])),
  'pasted from Excel.html': (rows) => excelClipboard(clipboard(rows)),
  'pasted from WPS.html': (rows) => wpsClipboard(clipboard(rows)),
  'pasted text.txt': (rows) => separated(rows, '\t'),
};

const HEADS = ['单位', '年份', '新收政府信息公开申请数', '申请办结数', '予以公开', '行政许可处理决定数量'];
const IDS = [
  'application.received',
  'application.closed',
  'application.result.disclosed_full',
  'disclosure.license.decisions',
];
const UNITS = [
  ['南康区', '360703'],
  ['章贡区', '360702'],
  ['信丰县', '360722'],
] as const;

const ending = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

describe('the same table in every kind of file', () => {
  it.each(Object.keys(TABLES))('gives the same figures: %s', async (name) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(CELL, { minLength: IDS.length, maxLength: IDS.length }), {
          minLength: 2,
          maxLength: 3,
        }),
        SCRIPT,
        async (cells, script) => {
          // The two-byte part of GB18030 has no radicals.
          fc.pre(!(name.startsWith('GB') && script === 'radicals'));
          const write = SCRIPTS[script];
          const rows = [
            HEADS.map(write),
            ...cells.map((row, at) => [write(UNITS[at]?.[0] ?? ''), '2024', ...row.map(([text]) => text)]),
          ];
          const expected = cells.flatMap((row, at) =>
            row.map(
              ([, value], nth) => `${UNITS[at]?.[1] ?? ''}@2024@whole ${IDS[nth] ?? ''} ${String(value)}`,
            ),
          );
          const made = (await TABLES[name]?.(rows)) ?? '';
          const result = await ingest(made, { name: `表.${ending(name)}`, defaultScope: 'whole' });
          expect(told(result)).toEqual(expected);
        },
      ),
      { numRuns: 8 },
    );
  });
});

const YEARS: Readonly<Record<FormId, number>> = { form2014: 2017, form2019: 2019, form2021: 2024 };
/** Blank cells leave nothing in these: which cell is blank is told there only where totals or lines tell it. */
const LOSES_BLANKS: ReadonlySet<ContainerName> = new Set(['cell a line.txt', 'blanks.txt']);

describe.each(FORM_IDS)('the same report on %s in every kind of file', (id) => {
  const cells = cellsOf(form(id)).map(({ indicator, applicant }) => `${indicator}@${applicant}`);

  it.each(Object.keys(CONTAINERS) as ContainerName[])(
    'gives the same figures: %s',
    async (name) => {
      await fc.assert(
        fc.asyncProperty(
          fc.noShrink(
            fc.array(LOSES_BLANKS.has(name) ? fc.oneof(COUNT, MARK) : CELL, {
              minLength: cells.length,
              maxLength: cells.length,
            }),
          ),
          SCRIPT,
          async (values, script) => {
            const written = new Map(
              cells.map((cell, at) => [cell, values[at] ?? (['', 'unfilled'] as const)]),
            );
            const write = SCRIPTS[script];
            const tables = documentOf(
              id,
              ({ indicator, applicant }) => written.get(`${indicator}@${applicant}`)?.[0] ?? '',
            ).map(({ heading, rows }) => ({
              heading: heading === undefined ? undefined : write(heading),
              rows: rows.map((row) => row.map((cell) => ({ ...cell, text: write(cell.text) }))),
            }));
            const title = write(`南康区${String(YEARS[id])}年政府信息公开工作年度报告`);
            const content = await CONTAINERS[name]({ title, prose: [write('一、总体情况')], tables });
            const result = await ingest(content, { name: `报告.${ending(name)}`, defaultScope: 'whole' });
            const read = new Map(
              figuresOf(result).map(({ indicator, applicant, value }) => [
                `${indicator}@${applicant}`,
                value,
              ]),
            );
            expect(read).toEqual(new Map([...written].map(([cell, [, value]]) => [cell, value])));
          },
        ),
        { numRuns: name === 'pdf' ? 2 : 4 },
      );
    },
    120_000,
  );
});
