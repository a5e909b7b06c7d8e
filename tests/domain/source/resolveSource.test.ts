import { describe, expect, it } from 'vitest';
import type { DatasetInfo } from '../../../src/domain/dataset';
import type { Report } from '../../../src/domain/report';
import { resolveSource, type SourcedFigure } from '../../../src/domain/source/resolveSource';

const report: Report = {
  id: '360703@2017@whole',
  dataset: 'real-reports',
  unit: '360703',
  year: 2017,
  scope: 'whole',
  form: 'form2014',
  title: '2017年报告',
  url: 'https://example.gov.cn/2017.html',
};
const dataset: DatasetInfo = {
  id: 'real-reports',
  kind: 'real',
  title: '真实年报',
  origin: '',
  licence: '',
  reportCount: 1,
  figureCount: 1,
  fingerprint: '0123456789abcdef',
};
const letter: SourcedFigure = {
  indicator: 'application.channel.letter',
  applicant: 'total',
  value: 6,
  origin: 'table',
};

const gapsOf = (figure: Partial<SourcedFigure>, of: Partial<Report> = {}, set?: DatasetInfo) =>
  resolveSource({ ...letter, ...figure }, { ...report, ...of }, set ?? dataset).gaps;

describe('the source of a figure', () => {
  it('is the numbered row of the form it was read in', () => {
    const { place, gaps } = resolveSource(letter, report, dataset);
    expect(place).toMatchObject({ kind: 'cell', path: '三、（一）4.信函申请数' });
    expect(gaps).toEqual([]);
  });

  it('names the applicant column of table three', () => {
    const { place } = resolveSource(
      { ...letter, indicator: 'application.received', applicant: 'research' },
      { ...report, form: 'form2021' },
      dataset,
    );
    expect(place).toMatchObject({ kind: 'cell', path: expect.stringMatching(/科研机构$/) as string });
  });

  it('is the row of a head where a report prints one number in it', () => {
    const { place, gaps } = resolveSource(
      { ...letter, indicator: 'application.result.other', applicant: 'enterprise' },
      { ...report, form: 'form2021' },
      dataset,
    );
    expect(place).toMatchObject({ kind: 'head', path: '三、三、（六）其他处理 商业企业' });
    expect(gaps).toEqual([]);
  });

  it('is the text where the form has no such row', () => {
    const { place, gaps } = resolveSource(
      { ...letter, indicator: 'proposal.npc.class_a', value: 72, origin: 'text' },
      report,
      dataset,
    );
    expect(place).toEqual({ kind: 'text' });
    expect(gaps).toEqual([]);
  });

  it('is the three rows that a computed head adds, of the same applicant', () => {
    const { place, gaps } = resolveSource(
      { ...letter, indicator: 'application.result.other', applicant: 'research', origin: 'computed' },
      { ...report, form: 'form2021' },
      dataset,
    );
    expect(place).toMatchObject({
      kind: 'computed',
      terms: [
        { indicator: 'application.result.other.overdue_amend', applicant: 'research' },
        { indicator: 'application.result.other.overdue_fee', applicant: 'research' },
        { indicator: 'application.result.other.misc', applicant: 'research' },
      ],
    });
    expect(gaps).toEqual([]);
  });

  it('lacks its derivation where a derived figure has no remark', () => {
    expect(gapsOf({ origin: 'implied' })).toEqual(['derivation']);
    expect(gapsOf({ origin: 'implied', note: '由2017年报告推算：6−4' })).toEqual([]);
    expect(gapsOf({ origin: 'computed' })).toEqual(['derivation']);
  });

  it('lacks its place where a table figure stands in no row of the form', () => {
    expect(gapsOf({}, { form: 'form2021' })).toEqual(['place']);
  });

  it('lacks its document without a title, an address of the web or a file', () => {
    expect(gapsOf({}, { title: ' ' })).toEqual(['title']);
    expect(gapsOf({}, { url: 'javascript:alert(1)' })).toEqual(['whereabouts']);
    expect(gapsOf({}, { url: 'javascript:alert(1)', file: '2017.xlsx' })).toEqual([]);
    expect(resolveSource(letter, report, undefined).gaps).toEqual(['dataset']);
  });

  it('offers only addresses of the web as a link', () => {
    const addressOf = (url: string) => resolveSource(letter, { ...report, url }, dataset).document.address;
    expect(addressOf('HTTP://example.gov.cn/')).toBe('HTTP://example.gov.cn/');
    expect(addressOf('javascript:alert(1)')).toBeUndefined();
    expect(addressOf('file:///c:/report.doc')).toBeUndefined();
  });
});
