import { describe, expect, it } from 'vitest';
import { cellsOf, form } from '../../../src/domain/forms';
import type { FormCell } from '../../../src/domain/form';
import { FORM_IDS, type FormId } from '../../../src/domain/formId';
import { readExcerpt } from '../../../src/ingest/excerpt';
import { encodeGb18030 } from '../../support/encodeGb18030';
import { formDocx, formPage } from '../../support/formDocuments';
import { figuresOf, ingest } from '../../support/ingestText';

const YEARS: Readonly<Record<FormId, number>> = { form2014: 2017, form2019: 2019, form2021: 2024 };

/** A number of its own for every cell of a form, so that no two can be mistaken for one another. */
function numbered(id: FormId): (cell: FormCell) => string {
  const places = new Map(
    cellsOf(form(id)).map(({ indicator, applicant }, at) => [`${indicator} ${applicant}`, at + 1000]),
  );
  return ({ indicator, applicant }) => String(places.get(`${indicator} ${applicant}`) ?? '');
}

const title = (id: FormId) => `南康区${String(YEARS[id])}年政府信息公开工作年度报告`;

describe.each(FORM_IDS)('a report on %s', (id) => {
  const expected = cellsOf(form(id)).map(({ indicator, applicant }) => [
    `${indicator} ${applicant}`,
    Number(numbered(id)({ indicator, applicant })),
  ]);

  it.each([
    ['saved page', '报告.html', () => formPage(id, title(id), numbered(id))],
    ['Word document', '报告.docx', () => formDocx(id, title(id), numbered(id))],
  ])('comes out of a %s cell by cell', async (_what, name, content) => {
    const result = await ingest(content(), { name, defaultScope: 'whole' });
    expect(result.problems).toEqual([]);
    expect(result.intake?.batch.reports).toMatchObject([
      { unit: '360703', year: YEARS[id], form: id, scope: 'whole', file: name, title: title(id) },
    ]);
    const read = figuresOf(result).map(({ indicator, applicant, value }) => [
      `${indicator} ${applicant}`,
      value,
    ]);
    expect(new Map(read as [string, number][])).toEqual(new Map(expected as [string, number][]));
  });
});

describe('a saved page', () => {
  it('is read in GB18030, and when a system calls it a workbook', async () => {
    const page = formPage('form2021', title('form2021'), numbered('form2021'));
    for (const name of ['报告.htm', '报告.xls']) {
      const result = await ingest(encodeGb18030(page), { name, defaultScope: 'whole' });
      expect(result.encoding).toBe('gb18030');
      expect(result.intake?.info.figureCount).toBe(cellsOf(form('form2021')).length);
    }
  });

  it('shows the lines around a figure again', async () => {
    const page = formPage('form2021', title('form2021'), numbered('form2021'));
    const result = await ingest(page, { name: '报告.html', defaultScope: 'whole' });
    const figure = figuresOf(result).find(
      ({ indicator, applicant }) => indicator === 'application.received' && applicant === 'total',
    );
    const excerpt = await readExcerpt({
      name: '报告.html',
      content: new Blob([page]),
      container: result.container,
      encoding: 'utf-8',
      fingerprint: 'ab12',
      place: { row: figure?.row ?? 0, column: figure?.column ?? 0 },
    });
    const line = excerpt?.rows[(figure?.row ?? 0) - (excerpt.firstRow ?? 0)];
    expect(line?.[0]).toBe('一、本年新收政府信息公开申请数量');
    expect(line?.[(figure?.column ?? 0) - 1]).toBe(String(figure?.value));
  });

  it('without a table, or without a table that is known, is refused in words', async () => {
    const none = await ingest('<html><body><p>收件 14,233 件</p></body></html>', { name: '页.html' });
    expect(none.problems).toMatchObject([{ level: 'error', code: 'document.no-table' }]);
    const other = await ingest('<html><table><tr><td>a</td><td>b</td></tr></table></html>', {
      name: '页.html',
    });
    expect(other.intake).toBeUndefined();
    expect(other.problems.some(({ level }) => level === 'error')).toBe(true);
  });
});

describe('a Word document', () => {
  it('that is none, or is cut off, is refused in words', async () => {
    const bytes = formDocx('form2021', title('form2021'), numbered('form2021'));
    const cut = await ingest(bytes.slice(0, bytes.length - 40), { name: '报告.docx' });
    expect(cut.problems).toMatchObject([{ level: 'error', code: 'document.damaged' }]);
    const text = await ingest('单位,年份', { name: '报告.docx' });
    expect(text.problems).toMatchObject([{ level: 'error', code: 'document.no-document' }]);
  });
});
