import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indicatorCode } from '../../src/domain/catalogue';
import { originalAt, withCorrections } from '../../src/domain/correctedBatch';
import {
  correctionId,
  correctionSentence,
  mergeCorrections,
  readCorrection,
  type Correction,
  type OriginalFigure,
} from '../../src/domain/correction';
import { ORIGINS, type ReportBatch } from '../../src/domain/report';
import { MISSING_KINDS } from '../../src/domain/value';

/** 南康区 2017: 44,042 received as printed, and a cell left empty. */
const BATCH: ReportBatch = {
  reports: [
    {
      id: '360703@2017@whole',
      dataset: 'file',
      unit: '360703',
      year: 2017,
      scope: 'whole',
      form: 'form2014',
      title: '南康区',
    },
  ],
  figures: {
    report: Int32Array.of(0, 0),
    indicator: Int16Array.of(indicatorCode('application.received'), indicatorCode('review.total')),
    applicant: Int8Array.of(0, 0),
    value: Float64Array.of(44042, NaN),
    missing: Int8Array.of(0, 1),
    origin: Int8Array.of(0, 0),
    row: Int32Array.of(5, 9),
    column: Int32Array.of(3, 3),
    raw: new Map([[0, '44,042']]),
    note: new Map([[0, '含乡镇']]),
  },
};
const ORIGINAL: OriginalFigure = { value: 44042, raw: '44,042', origin: 'table' };
const CORRECTION: Correction = {
  kind: 'real',
  report: '360703@2017@whole',
  indicator: 'application.received',
  applicant: 'total',
  value: 2668,
  note: '单位写错',
  at: '2026-11-25T13:30:00.000Z',
  original: ORIGINAL,
};

describe('a corrected figure', () => {
  it('has the new number, and keeps its place, the string printed and what stood there', () => {
    const { batch, applied, outdated } = withCorrections(BATCH, [CORRECTION]);
    const { figures } = batch;
    expect([...figures.value]).toEqual([2668, NaN]);
    expect(ORIGINS[figures.origin[0] ?? -1]).toBe('corrected');
    expect(figures.raw.get(0)).toBe('44,042');
    expect(figures.note.get(0)).toBe(
      '表中原值 44,042 → 人工修正 2668，备注：单位写错，2026-11-25 13:30（UTC）；含乡镇',
    );
    expect([figures.row[0], figures.column[0]]).toEqual([5, 3]);
    expect(applied).toEqual([CORRECTION]);
    expect(outdated).toEqual([]);
  });

  it('leaves the batch it was made of as it is', () => {
    withCorrections(BATCH, [CORRECTION]);
    expect(BATCH.figures.value[0]).toBe(44042);
    expect(BATCH.figures.raw.size).toBe(1);
  });

  it('can be a cell that was left empty, and can become one', () => {
    const filled: Correction = {
      ...CORRECTION,
      indicator: 'review.total',
      value: 3,
      original: { value: 'unfilled', raw: '', origin: 'table' },
    };
    const emptied: Correction = { ...CORRECTION, value: 'unfilled' };
    const { figures } = withCorrections(BATCH, [filled, emptied]).batch;
    expect([...figures.value]).toEqual([NaN, 3]);
    expect([...figures.missing]).toEqual([1 + MISSING_KINDS.indexOf('unfilled'), 0]);
    // Made explicit: without it the string would be taken for the new number.
    expect(figures.raw.get(1)).toBe('');
    expect(correctionSentence(filled)).toMatch(/^表中原值 未填 → 人工修正 3，/u);
    expect(correctionSentence(emptied)).toMatch(/ 44,042 → 人工修正 未填，/u);
  });

  it.each([
    ['another number', { ...ORIGINAL, value: 44041 }],
    ['another string', { ...ORIGINAL, raw: '44042' }],
    ['a figure where none had been read', null],
  ])('is out of date, not applied, where the file now has %s', (_, original) => {
    const stale = { ...CORRECTION, original };
    expect(withCorrections(BATCH, [stale])).toEqual({ batch: BATCH, applied: [], outdated: [stale] });
  });

  it('is out of date where its figure is gone, and nothing where its report is not loaded', () => {
    const gone: Correction = { ...CORRECTION, indicator: 'review.upheld' };
    expect(withCorrections(BATCH, [gone]).outdated).toEqual([gone]);
    const elsewhere: Correction = { ...CORRECTION, report: '360702@2017@whole' };
    expect(withCorrections(BATCH, [elsewhere])).toEqual({ batch: BATCH, applied: [], outdated: [] });
  });

  it('fills a cell without a figure, with the place and the string that the person found', () => {
    const filled: Correction = {
      ...CORRECTION,
      indicator: 'review.upheld',
      value: 3,
      original: null,
      place: { row: 12, column: 7, raw: '3' },
    };
    const { batch, applied, outdated } = withCorrections(BATCH, [filled, CORRECTION]);
    const { figures } = batch;
    expect([...figures.value]).toEqual([2668, NaN, 3]);
    expect([figures.report[2], figures.indicator[2], figures.applicant[2]]).toEqual([
      0,
      indicatorCode('review.upheld'),
      0,
    ]);
    expect([...figures.missing]).toEqual([0, 1, 0]);
    expect([figures.row[2], figures.column[2], figures.raw.get(2)]).toEqual([12, 7, '3']);
    expect(ORIGINS[figures.origin[2] ?? -1]).toBe('corrected');
    expect(figures.note.get(2)).toBe(
      '没有读出数值 → 人工修正 3，取自文件第 12 行“3”，备注：单位写错，2026-11-25 13:30（UTC）',
    );
    expect(new Set(applied)).toEqual(new Set([filled, CORRECTION]));
    expect(outdated).toEqual([]);
    expect(BATCH.figures.value).toHaveLength(2);
  });

  it('says nothing of a place where the person named none', () => {
    const { figures } = withCorrections(BATCH, [
      {
        ...CORRECTION,
        indicator: 'review.upheld',
        applicant: 'natural_person',
        value: 'notInForm',
        original: null,
      },
    ]).batch;
    expect(figures.missing[2]).toBe(1 + MISSING_KINDS.indexOf('notInForm'));
    expect([figures.applicant[2], figures.row[2], figures.column[2]]).toEqual([1, 0, 0]);
    expect(figures.raw.get(2)).toBe('');
  });

  it('keeps every other string, in one list with its own', () => {
    const { figures } = withCorrections(BATCH, [
      { ...CORRECTION, indicator: 'review.total', original: originalAt(BATCH, 1) },
    ]).batch;
    expect([...figures.raw]).toEqual([
      [0, '44,042'],
      [1, ''],
    ]);
    expect(figures.raw.size).toBe(2);
  });
});

describe('corrections from a file or a store', () => {
  it('are read back as they were written, with any number or word', () => {
    const value = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
      fc.constantFrom('unfilled', 'notInForm', 'illegible' as const),
    );
    fc.assert(
      fc.property(value, fc.string({ minLength: 1 }), (corrected, words) => {
        const one: Correction = { ...CORRECTION, value: corrected, note: `注${words}注`.slice(0, 40) };
        expect(readCorrection(JSON.parse(JSON.stringify(one)))).toEqual(one);
        const filled: Correction = { ...one, original: null, place: { row: 12, column: 3, raw: '3件' } };
        expect(readCorrection(JSON.parse(JSON.stringify(filled)))).toEqual(filled);
      }),
    );
  });
  it.each([
    ['no object', 'x'],
    ['no original', { ...CORRECTION, original: undefined }],
    ['an original without its string', { ...CORRECTION, original: { value: 1, origin: 'table' } }],
    ['an indicator that does not exist', { ...CORRECTION, indicator: '__proto__' }],
    ['no number', { ...CORRECTION, value: null }],
    ['a word for a report that is not loaded', { ...CORRECTION, value: 'noReport' }],
    ['no note', { ...CORRECTION, note: ' ' }],
    ['a time that is none', { ...CORRECTION, at: 'yesterday' }],
    ['a place that is none', { ...CORRECTION, place: { row: 0, column: 3, raw: '3' } }],
    ['a place without its string', { ...CORRECTION, place: { row: 1, column: 3 } }],
    ['a report that is none', { ...CORRECTION, report: '<script>' }],
  ])('are refused with %s', (_, json) => {
    expect(readCorrection(json)).toBeUndefined();
  });
  it('give way to the later one of the same cell, real and made-up apart', () => {
    const later: Correction = { ...CORRECTION, value: 2669, at: '2026-11-25T14:00:00.000Z' };
    const madeUp: Correction = { ...CORRECTION, kind: 'synthetic' };
    expect(mergeCorrections([CORRECTION, madeUp], [later])).toEqual([later, madeUp]);
    expect(mergeCorrections([later], [CORRECTION, madeUp])).toEqual([later, madeUp]);
    expect(correctionId(madeUp)).not.toBe(correctionId(CORRECTION));
  });
});
