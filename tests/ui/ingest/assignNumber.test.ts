import { describe, expect, it } from 'vitest';
import { indicatorCode } from '../../../src/domain/catalogue';
import { emptyFields, findNumber, searchFields } from '../../../src/ui/ingest/assignNumber';
import { anIntake } from '../../state/reports';

const TEXT = { isText: true, rows: [['收到58件，办结 1,058 件，其中58件网上']] };
const SHEET = { isText: false, rows: [['新收', '58', '58'], ['收到58件']] };

describe('a number of the preview', () => {
  it('is found in a line of text by the place of its first character, the nearest of several', () => {
    expect(findNumber(TEXT, '1', '58', 1)).toEqual({ value: 58, place: { row: 1, column: 3, raw: '58' } });
    expect(findNumber(TEXT, '１', '58', 22)).toMatchObject({ place: { column: 20 } });
    expect(findNumber(TEXT, '1', '1,058 件')).toEqual({
      value: 1058,
      place: { row: 1, column: 10, raw: '1,058' },
    });
  });

  it('is found in a cell of a sheet, and in a paragraph between its tables', () => {
    expect(findNumber(SHEET, '1', '58', 3)).toMatchObject({ place: { row: 1, column: 3 } });
    expect(findNumber(SHEET, '2', '58')).toMatchObject({ place: { row: 2, column: 3 } });
  });

  it.each([
    ['a row that is not there', '9', '58', '没有这一行'],
    ['a row that is no number', '一', '58', '没有这一行'],
    ['words', '1', '若干', '请在原文中选中一个数'],
    ['two numbers', '1', '58件，办结 1,058', '不止一个数'],
    ['a part of a number', '1', '05', '没有“05”这个数'],
  ])('is not taken from %s, and that is told', (_, row, typed, words) => {
    const found = findNumber(TEXT, row, typed);
    expect('complaint' in found ? found.complaint() : '').toContain(words);
  });
});

describe('empty fields', () => {
  const { batch } = anIntake('file', [{ unit: '360703', year: 2017, received: 6 }]);
  const fields = emptyFields(batch, '');

  it('are the cells of the form without a number', () => {
    const ids = fields.map(({ cell }) => cell.indicator);
    expect(ids).not.toContain('application.received');
    expect(ids).toContain('application.channel.letter');
    expect(fields.find(({ cell }) => cell.indicator === 'application.channel.letter')?.hint).toBe(
      '三、（一）4.信函申请数',
    );
  });

  it('are those left empty as well, and not those that the form has not', () => {
    const { figures } = batch;
    const missing = (kind: number) =>
      emptyFields(
        { ...batch, figures: { ...figures, value: Float64Array.of(NaN), missing: Int8Array.of(kind) } },
        '',
      ).some(({ cell }) => cell.indicator === 'application.received');
    expect(indicatorCode('application.received')).toBe(figures.indicator[0]);
    expect([missing(1), missing(2)]).toEqual([true, false]);
  });

  it('are found by name, by pinyin and by their place in the form', () => {
    const first = (query: string) => searchFields(fields, query)[0]?.cell.indicator;
    expect(first('信函申请数')).toBe('application.channel.letter');
    expect(first('xinhan')).toBe('application.channel.letter');
    expect(first('4.信函')).toBe('application.channel.letter');
    expect(searchFields(fields, '没有这一栏')).toEqual([]);
  });
});
