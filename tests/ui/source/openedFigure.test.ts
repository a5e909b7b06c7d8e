import { describe, expect, it } from 'vitest';
import { openFigure } from '../../../src/ui/source/openedFigure';
import { reportsToAsk } from '../../../src/ui/source/openedReports';
import { sourcedFigures } from '../../../src/ui/source/sourcedFigures';
import { aCell, aMeasure, aRow, keyOf, LOADED, opened } from './opened';

const NANKANG = '360703@2017@whole';
const OFFICE_2019 = '310000/上海市人民政府办公厅@2019@department';

describe('a measure that is one cell', () => {
  const letter = openFigure(aMeasure(NANKANG, 'application.channel.letter'), opened(NANKANG));

  it('opens as that cell, with value, unit, origin and the place in the form', () => {
    expect(letter).toMatchObject({
      cell: { indicator: 'application.channel.letter', applicant: 'total' },
      value: 6,
      printed: '6',
      unit: '件',
      origin: '表中原值',
      raw: '6',
      formula: undefined,
    });
    expect(letter.source?.place).toMatchObject({ path: '三、（一）4.信函申请数' });
  });

  it('tells its share of the whole it is a proved part of', () => {
    expect(letter.share?.text).toMatch(/^6 ÷ 6（.+）= 100\.0%$/);
  });

  it('tells 同比 against a derived figure of the year before', () => {
    const received = openFigure(aMeasure(NANKANG, 'application.received'), opened(NANKANG));
    expect(received.change).toMatchObject({ text: '同比增加 4 件（+200.0%）', before: '2016年：2 件' });
  });
});

describe('a rate', () => {
  it('opens as its formula, with the cells it rests on and how those came about', () => {
    const rate = openFigure(aMeasure(NANKANG, 'rate.proposal.npc.a'), opened(NANKANG));
    expect(rate.value).toBe(72 / 106);
    expect([rate.printed, rate.unit, rate.cell]).toEqual(['67.9%', undefined, undefined]);
    expect(rate.cells.map(({ indicator }) => indicator)).toEqual([
      'proposal.npc.class_a',
      'proposal.npc.class_b',
      'proposal.npc.class_c',
    ]);
    expect(rate.origin).toBe('计算（所用数值为正文摘录）');
    expect(rate.wording).toBe('A类：已经解决或基本解决');
  });

  it('over nothing is — with what that means', () => {
    const rate = openFigure(aMeasure(NANKANG, 'rate.disclosed_of_closed'), opened(NANKANG));
    expect(rate).toMatchObject({ value: 'notDefined', printed: '—', meaning: '分母为0，不计算比率' });
  });
});

describe('a figure that is not there', () => {
  it('of a form without the row is 不适用, without a source', () => {
    const total = openFigure(aMeasure('320800@2024@whole', 'disclosure.total'), opened('320800@2024@whole'));
    expect(total).toMatchObject({
      value: 'notInForm',
      printed: '不适用',
      figure: undefined,
      source: undefined,
    });
  });

  it('that was left empty is 未填, with the place it was left empty in', () => {
    const cell = openFigure(aCell(OFFICE_2019, 'application.result.disclosed_full'), opened(OFFICE_2019));
    expect([cell.value, cell.printed, cell.raw]).toEqual(['unfilled', '未填', undefined]);
    expect(cell.source?.place.kind).toBe('cell');
  });
});

describe('a cell', () => {
  it('keeps the words it was printed with', () => {
    const amount = openFigure(aCell(OFFICE_2019, 'disclosure.procurement.amount'), opened(OFFICE_2019));
    expect(amount).toMatchObject({ value: 251000, raw: '251000元', unit: '元' });
  });

  it('that was computed was not printed, and names its rows', () => {
    const id = '320800@2024@whole';
    const other = openFigure(aCell(id, 'application.result.other'), opened(id));
    expect([other.origin, other.raw, other.note]).toEqual(['计算', undefined, '三行之和']);
    expect(other.source?.place).toMatchObject({ kind: 'computed' });
  });

  it('of a head without a number cell is the sum of its rows', () => {
    const id = '320800@2024@whole';
    const refused = openFigure(aCell(id, 'application.result.refused'), opened(id));
    expect(refused.cell).toBeUndefined();
    expect(refused.formula?.numerator).toHaveLength(8);
  });

  it('of one applicant is that column alone', () => {
    const id = '320800@2024@whole';
    const natural = openFigure(aCell(id, 'application.received', 'natural_person'), opened(id));
    expect(natural.name).toContain('自然人');
    expect(natural.share).toBeUndefined();
    expect(natural.cells).toEqual([{ indicator: 'application.received', applicant: 'natural_person' }]);
  });
});

describe('同比', () => {
  it('is not made across a change of scope', () => {
    const id = '320813@2024@whole';
    const received = openFigure(aMeasure(id, 'application.received'), opened(id));
    expect(received.change).toMatchObject({ text: '统计范围变化，不计算同比', before: '2023年：21 件' });
  });
});

describe('the reports asked for', () => {
  it('are the one opened and its neighbours in time, each with its place', () => {
    const { reports } = reportsToAsk(LOADED, keyOf('321300@2024@whole'));
    expect(reports.map(({ report }) => LOADED.reports[report]?.id)).toEqual([
      '321300@2024@whole',
      '321300@2023@whole',
    ]);
    expect(reports.map(({ unit }) => LOADED.units[unit]?.id)).toEqual(['321300', '321300']);
  });

  it('open the year after only for the same scope', () => {
    expect(opened('321300@2023@whole').after?.report.id).toBe('321300@2024@whole');
    expect(opened('320813@2023@own').after).toBeUndefined();
    expect(opened('320813@2024@whole').before?.report.id).toBe('320813@2023@own');
  });
});

describe('rows of figures', () => {
  it('keep their place in the file, and none where there is none', () => {
    const figures = sourcedFigures([
      aRow('application.received', { file_row: 14, file_column: 3 }),
      aRow('application.closed', { file_row: 0, file_column: 0 }),
      aRow('application.replied', { value: null, missing: 1, report_key: 2 }),
    ]);
    expect(figures.get(0)?.map(({ file }) => file)).toEqual([{ row: 14, column: 3 }, undefined]);
    expect(figures.get(2)?.[0]).toMatchObject({ indicator: 'application.replied', value: 'unfilled' });
  });
});
