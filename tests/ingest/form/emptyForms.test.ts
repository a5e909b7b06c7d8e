import { describe, expect, it } from 'vitest';
import { cellsOf, form } from '../../../src/domain/forms';
import { FORM_IDS } from '../../../src/domain/formId';
import type { FormId } from '../../../src/domain/formId';
import { formSheet } from '../../../src/domain/formSheet';
import { gridOf } from '../../../src/domain/formSheet/grid';
import { formDocx, formPage } from '../../support/formDocuments';
import { codesOf, figuresOf, ingest } from '../../support/ingestText';
import { workbookOf } from '../../support/workbook';

const YEARS: Readonly<Record<FormId, number>> = { form2014: 2017, form2019: 2020, form2021: 2023 };
const title = (id: FormId) => `南康区${String(YEARS[id])}年政府信息公开工作年度报告`;

function rowsOf(id: FormId, filled: (row: number) => string = () => ''): string[][] {
  const sheet = formSheet(form(id));
  let nth = 0;
  return gridOf(sheet.rows, sheet.columns).map((cells) =>
    cells.map((cell) => {
      if (cell === null) return '';
      if (cell.kind === 'figure') return filled((nth += 1));
      return cell.text;
    }),
  );
}

describe.each(FORM_IDS)('an empty form of %s', (id) => {
  const cellCount = cellsOf(form(id)).length;
  const containers = [
    ['saved page', '表.html', () => formPage(id, title(id), () => '')],
    ['Word document', '表.docx', () => formDocx(id, title(id), () => '')],
    ['workbook', '表.xlsx', () => workbookOf({ 表: [[title(id)], ...rowsOf(id)] })],
    ['text of a cell a line', '表.txt', () => [title(id), ...rowsOf(id).flat()].join('\n')],
    [
      'text pasted from a sheet',
      '表.txt',
      () => [[title(id)], ...rowsOf(id)].map((row) => row.join('\t')).join('\n'),
    ],
  ] as const;

  it.each(containers)(
    'in a %s loads every cell as not filled in, and is told to be empty',
    async (_, name, content) => {
      const result = await ingest(await content(), { name, defaultScope: 'whole' });
      const read = figuresOf(result);
      expect(read).toHaveLength(cellCount);
      expect(read.every(({ value }) => value === 'unfilled')).toBe(true);
      expect(result.intake?.batch.reports).toMatchObject([{ unit: '360703', year: YEARS[id], form: id }]);
      expect(codesOf(result)).toEqual(['form.empty']);
    },
  );

  it('with one mark —— in it is no empty form, and the mark stays what it is', async () => {
    const rows = rowsOf(id, (nth) => (nth === 2 ? '——' : ''));
    const result = await ingest(await workbookOf({ 表: [[title(id)], ...rows] }), {
      name: '表.xlsx',
      defaultScope: 'whole',
    });
    const marked = figuresOf(result).filter(({ value }) => value === 'notInForm');
    expect(marked.map(({ raw }) => raw)).toEqual(['——']);
    expect(codesOf(result)).not.toContain('form.empty');
  });
});

describe('the template of the form', () => {
  const template = formDocx('form2021', '政府信息公开工作年度报告格式模板', () => '', ['（文字描述）']);

  it('asks once for unit and year, and takes neither heads of sections nor the edition of the form for them', async () => {
    const result = await ingest(template, { name: '全国表式-2021表-空白.docx' });
    expect(result.intake).toBeUndefined();
    expect(codesOf(result)).toEqual(['form.empty']);
    expect(result.problems[0]).toMatchObject({ level: 'error' });
    expect(result.problems[0]?.sentence.zh).toContain('请选定单位和年份');
    expect(result.parts[0]?.subject).toMatchObject({
      unit: { certainty: 'unknown' },
      year: { certainty: 'unknown' },
      form: { value: 'form2021' },
    });
  });

  it('loads as not filled in once unit and year are chosen', async () => {
    const choice = { unit: '南康区', year: 2023, scope: 'own' } as const;
    const result = await ingest(template, { name: '空白.docx', reports: new Map([['', choice]]) });
    expect(figuresOf(result).filter(({ value }) => value === 'unfilled')).toHaveLength(
      cellsOf(form('form2021')).length,
    );
    expect(codesOf(result)).toEqual(['form.empty']);
  });
});
