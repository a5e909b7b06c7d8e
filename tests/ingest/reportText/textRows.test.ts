import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { APPLICANTS } from '../../../src/domain/applicant';
import { CATALOGUE } from '../../../src/domain/catalogue';
import { findForm } from '../../../src/ingest/form/findForm';
import { textRows } from '../../../src/ingest/reportText/textRows';
import { cellPerLine2014, cellPerLine2021, pdfLines } from './formText';

function read(lines: readonly string[]) {
  const text = lines.join('\n');
  const grid = textRows(text);
  const found = findForm(grid.rows);
  return {
    grid,
    codes: grid.remarks.map(({ code }) => code),
    form: found?.form,
    values: new Map<string, number>(
      (found?.cells ?? []).flatMap(({ indicator, applicant, text: cell }) =>
        /\d/u.test(cell)
          ? [[`${CATALOGUE[indicator]?.id ?? ''}@${APPLICANTS[applicant] ?? ''}`, Number(cell)] as const]
          : [],
      ),
    ),
    places: (found?.cells ?? []).map(({ row, column, text: cell }) => ({
      cell,
      ...grid.placeOf(row, column),
    })),
  };
}

describe('textRows', () => {
  it('makes the 2014 form of a page with one cell per line a form again', () => {
    const { lines, expected } = cellPerLine2014();
    const { form, values, codes } = read([
      '示例区政府信息公开情况统计表',
      '2017年度)',
      '统    计    指    ',
      '单位',
      '统计数',
      ...lines,
    ]);
    expect(form).toBe('form2014');
    expect(values).toEqual(expected);
    expect(codes).toEqual([]);
  });

  it.each([
    ['form2019', () => false],
    ['form2021', () => false],
    ['form2019', (_: string, nth: number) => nth % 3 === 1],
    ['form2021', (label: string) => label.length > 12],
    // Of a label that was never printed beside its numbers, order and words tell the row.
    ['form2021', (label: string, nth: number) => nth > 2 && label.length > 6],
  ] as const)(
    'makes %s a form again from the lines of a PDF, labels broken around their numbers',
    (id, isBroken) => {
      const { lines, expected } = pdfLines(id, isBroken);
      const { form, values, codes } = read(['示例区2024年政府信息公开工作年度报告', ...lines]);
      expect(form).toBe(id);
      expect(values).toEqual(expected);
      expect(codes).toEqual([]);
    },
  );

  it('reads table three with one cell per line', () => {
    const { lines, expected } = cellPerLine2021();
    expect(read(lines).values).toEqual(expected);
  });

  it('reads through Kangxi radicals, tabs, full-width digits and labels of groups to the left', () => {
    const { lines, expected } = pdfLines('form2021');
    const odd = lines.map((line) =>
      line
        .replace('3.危及', '本 3.危及')
        .replace('4.保护', '年度 （三）不 4.保护')
        .replace(/公开/gu, '公开')
        .replace(/行/gu, '⾏')
        .replace(/无/gu, '⽆')
        .replace(/ (?=\d)/gu, line.startsWith('（七）') ? '\t' : ' ')
        .replace(/1$/u, '１'),
    );
    expect(read(odd).values).toEqual(expected);
  });

  it('reads cells parted by bars, blank ones running over the ends of lines', () => {
    const heads = [
      '自然人 | 法人或其他组织 | 总计 |',
      '商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |',
    ];
    const { values } = read([
      ...heads,
      '一、本年新收政府信息公开申请数量 | 5 |\n|\n|\n|\n|\n| 5 |',
      '二、上年结转政府信息公开申请数量 |\n|\n|\n|\n|\n|\n| 0 |',
      '三、本年度办理结果 | （一）予以公开 | 4 |\n|\n|\n|\n|\n| 4 |',
      '（二）部分公开（区分处理的，只计这一情形，不计其他情形） | 1 | 0 | 0 | 0 | 0 | 0 | 1 |',
      '（七）总计 | 5 | 0 | 0 | 0 | 0 | 0 | 5 |',
      '四、结转下年度继续办理 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
    ]);
    expect(values.get('application.received@total')).toBe(5);
    expect(values.get('application.received@natural_person')).toBe(5);
    expect(values.has('application.received@enterprise')).toBe(false);
    expect(values.get('application.carried_in@total')).toBe(0);
    expect(values.get('application.result.disclosed_full@total')).toBe(4);
    expect(values.get('application.closed@total')).toBe(5);
  });

  it('tells the place of each number in the text', () => {
    const { lines } = pdfLines('form2021', (label) => label.length > 12);
    const { places } = read(lines);
    expect(places.length).toBeGreaterThan(190);
    for (const { cell, line, column } of places)
      expect(lines[line - 1]?.slice(column - 1, column - 1 + cell.length)).toBe(cell);
  });

  it('does not load a row with a number too few, and tells of it', () => {
    const { lines, expected } = pdfLines('form2021');
    const short = lines.map((line) => (line.startsWith('2.重复申请') ? line.replace(/ \d+$/u, '') : line));
    const { values, codes, grid } = read(short);
    expect([...expected.keys()].filter((key) => !values.has(key))).toEqual(
      APPLICANTS.map((applicant) => `application.result.not_processed.repeat@${applicant}`).sort(
        (left, right) => [...expected.keys()].indexOf(left) - [...expected.keys()].indexOf(right),
      ),
    );
    expect([...values].filter(([key, value]) => expected.get(key) !== value)).toEqual([]);
    expect(codes.length).toBeGreaterThan(0);
    expect(grid.remarks.every(({ level }) => level === 'warning')).toBe(true);
  });

  it('does not load rows of which one too many stands between two labels', () => {
    const { lines, expected } = pdfLines('form2021', (label) => label.startsWith('1.属于国家秘密'));
    const at = lines.findIndex((line) => line.startsWith('1.属于'));
    const { values, codes } = read([...lines.slice(0, at), '9 9 9 9 9 9 9', ...lines.slice(at)]);
    expect(codes).toContain('text.rows-unclear');
    expect(values.has('application.result.refused.secret@total')).toBe(false);
    expect([...values].filter(([key, value]) => expected.get(key) !== value)).toEqual([]);
  });

  it('does not load rows whose order stands, but whose labels are not there', () => {
    const { lines } = pdfLines('form2021', (label) => label.startsWith('1.属于国家秘密'));
    const { values, codes } = read(lines.filter((line) => !/^1\.属于|国家秘密$|家秘密$/u.test(line)));
    expect(codes).toContain('text.rows-unclear');
    expect(values.has('application.result.refused.secret@total')).toBe(false);
  });

  it('loads no table without its heads, and no disputes of fourteen numbers', () => {
    const { lines } = pdfLines('form2021');
    const { values, codes } = read(
      lines
        .filter((line) => !line.startsWith('信息内容') && !line.startsWith('自然人'))
        .map((line) => (/^(?:\d+ ){14}\d+$/u.test(line) ? line.replace(/ \d+$/u, '') : line)),
    );
    expect([...values.keys()]).toEqual([]);
    expect(new Set(codes)).toEqual(new Set(['text.heads-missing', 'text.cells-unfit']));
  });

  it('refuses two reports side by side, and one below the other', () => {
    const { lines } = pdfLines('form2021');
    const beside = lines.map((line) => `${line} ${line}`);
    for (const text of [beside, [...lines, ...lines]]) {
      const { codes, values } = read(text);
      expect(codes).toEqual(['text.several-reports']);
      expect(values.size).toBe(0);
    }
    const { lines: old } = cellPerLine2014();
    expect(read([...old, ...old]).codes).toEqual(['text.several-reports']);
  });

  it('leaves prose alone', () => {
    const { grid, codes } = read([
      '本年新收政府信息公开申请数量较上年增加，共收到3件。',
      '行政许可 12 件',
      '行政复议案件3件。',
    ]);
    expect(grid.rows).toEqual([]);
    expect(codes).toEqual([]);
  });

  it('never throws, and never puts a number in the grid that is not in the text', () => {
    const words = [
      ...pdfLines('form2021').lines,
      ...cellPerLine2014().lines,
      '|',
      '\t',
      ' | 3 |',
      '- 2 -',
      '７',
      '\ud800',
    ];
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...words), fc.string()), { maxLength: 120 }), (lines) => {
        const text = lines.join('\n');
        const { rows } = textRows(text);
        const plainText = text.normalize('NFKC');
        const numbers = rows.flat().flatMap((cell) => (/^\d+$/u.test(cell) ? [cell] : []));
        for (const number of numbers) expect(plainText).toContain(number);
        findForm(rows);
      }),
      { numRuns: 150 },
    );
  });
});
