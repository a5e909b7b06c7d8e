import { describe, expect, it } from 'vitest';
import { APPLICANTS } from '../../../src/domain/applicant';
import { CATALOGUE } from '../../../src/domain/catalogue';
import type { ReportBatch } from '../../../src/domain/report';
import { MISSING_KINDS } from '../../../src/domain/value';
import { CHINESE_NAMES } from '../../../src/domain/words/names';
import ENGLISH_NAMES from '../../../src/domain/words/names.en';
import { ingest } from '../../support/ingestText';

/** Every count of the catalogue in a long table, with heads and words of one language; place names are Chinese in both. */
function longTable(language: 'zh' | 'en'): string {
  const names = language === 'zh' ? CHINESE_NAMES : ENGLISH_NAMES;
  const heads =
    language === 'zh'
      ? ['单位', '行政区划代码', '口径', '年份', '报表', '指标', '申请人', '数值', '状态', '来历', '数据性质']
      : [
          ...['Unit', 'Region code', 'Scope', 'Year', 'Form', 'Indicator', 'Applicant', 'Value'],
          ...['State', 'Origin', 'Kind of data'],
        ];
  const rows = CATALOGUE.flatMap((entry, i) => {
    const [form] = (['form2021', 'form2019', 'form2014'] as const).filter(
      (id) => entry.rows[id] !== undefined,
    );
    // 其他 alone stands in several rows and is refused; its English name is of one row.
    if (entry.unit === undefined || form === undefined || entry.name.zh === '其他') return [];
    const year = { form2014: '2016', form2019: '2020', form2021: '2022' }[form];
    const isBlank = i % 7 === 0;
    return [
      [
        ...['南康区', '360703', names.scopes.whole, year, names.forms[form], entry.name[language]],
        ...[names.applicants.total, isBlank ? '' : String(i), isBlank ? names.missing.unfilled : ''],
        ...[names.origins.table, '合成示例数据'],
      ],
    ];
  });
  return [heads, ...rows].map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\r\n');
}

function figuresOf({ reports, figures }: ReportBatch): readonly string[] {
  return Array.from(figures.report, (place, i) => {
    const report = reports[place];
    const missing = MISSING_KINDS[(figures.missing[i] ?? 0) - 1];
    const name = CATALOGUE[figures.indicator[i] ?? -1]?.id ?? '';
    const applicant = APPLICANTS[figures.applicant[i] ?? -1] ?? '';
    return `${report?.id ?? ''} ${report?.form ?? ''} ${name}@${applicant} ${missing ?? String(figures.value[i])}`;
  }).sort();
}

describe('a table in English', () => {
  it('reads to the figures of the same table in Chinese', async () => {
    const [chinese, english] = await Promise.all([
      ingest(longTable('zh'), { name: '长表.csv' }),
      ingest(longTable('en'), { name: 'long.csv' }),
    ]);
    expect(english.problems.filter(({ level }) => level === 'error')).toEqual([]);
    expect(english.intake?.info.kind).toBe('synthetic');
    if (chinese.intake === undefined || english.intake === undefined) throw new Error('nothing was read');
    const figures = figuresOf(english.intake.batch);
    expect(figures).toEqual(figuresOf(chinese.intake.batch));
    expect(figures.length).toBeGreaterThan(100);
    expect(figures.some((figure) => figure.endsWith(' unfilled'))).toBe(true);
  });

  it('reads each scope, form and applicant by its name', async () => {
    const scopes = (['whole', 'own', 'department'] as const).map((scope) => ENGLISH_NAMES.scopes[scope]);
    const rows = scopes.map((scope) => `南康区,${scope},2022,2021 form,Applications,natural persons,3`);
    const text = ['Unit,Scope,Year,Form,Indicator,Applicant,Value', ...rows]
      .join('\n')
      .replaceAll('Applications', CATALOGUE.find(({ id }) => id === 'application.received')?.name.en ?? '');
    const { intake } = await ingest(text, { name: 'scopes.csv' });
    expect(intake?.batch.reports.map(({ scope, form }) => `${scope} ${form}`)).toEqual([
      'whole form2021',
      'own form2021',
      'department form2021',
    ]);
    expect([...(intake?.batch.figures.applicant ?? [])].map((code) => APPLICANTS[code])).toEqual([
      'natural_person',
      'natural_person',
      'natural_person',
    ]);
  });
});
