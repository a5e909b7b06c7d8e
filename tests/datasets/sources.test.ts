import { beforeAll, describe, expect, it } from 'vitest';
import { APPLICANTS } from '../../src/domain/applicant';
import { CATALOGUE } from '../../src/domain/catalogue';
import type { DatasetInfo } from '../../src/domain/dataset';
import { ORIGINS, type Report } from '../../src/domain/report';
import { resolveSource, type FigureSource, type SourcedFigure } from '../../src/domain/source/resolveSource';
import { isStated, MISSING_KINDS, type Value } from '../../src/domain/value';
import {
  PACKAGE_FILES,
  readDataPackage,
  type PackageTexts,
} from '../../src/ingest/dashboardFile/dataPackage';
import { datasetFile, readTable, type Row } from './readPackage';

/** A figure as the page loads it, its report, its source, and the line of figures.csv it was read from. */
interface Followed {
  readonly line: number;
  readonly figure: SourcedFigure;
  readonly report: Report;
  readonly source: FigureSource;
}

async function followed(set: string): Promise<{ info: DatasetInfo; all: readonly Followed[] }> {
  const texts = Object.fromEntries(
    PACKAGE_FILES.map((file) => [file, datasetFile(set, file)]),
  ) as unknown as PackageTexts;
  const { info, batch, problems } = await readDataPackage(texts);
  // Every line was taken, so the order of the figures is the order of the lines.
  expect(problems).toEqual([]);
  const { figures, reports } = batch;
  const all = Array.from(figures.indicator, (code, i): Followed => {
    const indicator = CATALOGUE[code]?.id;
    const applicant = APPLICANTS[figures.applicant[i] ?? -1];
    const origin = ORIGINS[figures.origin[i] ?? -1];
    const report = reports[figures.report[i] ?? -1];
    const missing = figures.missing[i] ?? 0;
    const value: Value | undefined = missing === 0 ? figures.value[i] : MISSING_KINDS[missing - 1];
    if (indicator === undefined || applicant === undefined || origin === undefined || value === undefined)
      throw new Error(`figure ${String(i)} does not read`);
    if (report === undefined) throw new Error(`figure ${String(i)} is of no report`);
    const raw = figures.raw.get(i);
    const note = figures.note.get(i);
    const figure: SourcedFigure = {
      indicator,
      applicant,
      value,
      origin,
      ...(raw === undefined ? {} : { raw }),
      ...(note === undefined ? {} : { note }),
    };
    return { line: i, figure, report, source: resolveSource(figure, report, info) };
  });
  return { info, all };
}

/** What line of the file the figure claims to be: report, cell and value in the columns that hold them. */
function asLine({ figure, report }: Followed): Row {
  const { indicator, applicant, value, origin, raw = '', note = '' } = figure;
  return {
    unit_id: report.unit,
    year: String(report.year),
    scope: report.scope,
    indicator,
    applicant,
    value: isStated(value) ? String(value) : '',
    missing: isStated(value) ? '' : value,
    raw,
    origin,
    note,
  };
}

describe.each([
  { set: 'real-reports', count: 1731, computed: 35 },
  { set: 'ganzhou-demo', count: 27692, computed: 0 },
])('every figure of $set', ({ set, count, computed }) => {
  let all: readonly Followed[] = [];
  let info: DatasetInfo | undefined;
  beforeAll(async () => {
    ({ all, info } = await followed(set));
  });

  it('has a source that resolves', () => {
    expect(all).toHaveLength(count);
    expect(
      all
        .filter(({ source }) => source.gaps.length > 0)
        .map(({ line, source }) => `line ${String(line + 2)}: ${source.gaps.join(', ')}`),
    ).toEqual([]);
  });

  it('comes from a report with a title and an address or a file, in a set with a fingerprint', () => {
    const odd = all.filter(
      ({ source: { document } }) =>
        document.title === '' ||
        (document.address === undefined && document.file === undefined) ||
        document.dataset?.fingerprint !== info?.fingerprint,
    );
    expect(odd).toEqual([]);
    expect(info?.fingerprint).toMatch(/^[0-9a-f]{16}$/);
  });

  it('says the place in its form, if it was read in a table', () => {
    const inTable = all.filter(({ figure }) => figure.origin === 'table' || figure.origin === 'corrected');
    const placed = inTable.filter(({ figure, source: { place } }) => {
      if (place.kind === 'cell') {
        const cell = place.place.row.cells[place.place.column ?? -1];
        return cell?.indicator === figure.indicator && cell.applicant === figure.applicant;
      }
      return place.kind === 'head' && place.place.row.head === figure.indicator;
    });
    expect(placed).toHaveLength(inTable.length);
    expect(inTable.length).toBeGreaterThan(count / 2);
  });

  it('says so and on what it rests, if it was not', () => {
    for (const { figure, source } of all) {
      if (figure.origin === 'table' || figure.origin === 'corrected') continue;
      expect(source.place.kind).toBe(figure.origin);
      if (source.place.kind === 'implied') expect(source.place.derivation).toMatch(/\d/);
      if (source.place.kind === 'computed') expect(source.place.terms).toHaveLength(3);
    }
  });

  it('is what the file says, value and raw string, read again from its line', () => {
    const lines = readTable(set, 'figures').rows;
    expect(lines).toHaveLength(all.length);
    const odd = all.filter((one) => {
      const line = lines[one.line];
      return Object.entries(asLine(one)).some(([column, text]) => line?.[column] !== text);
    });
    expect(odd.map(({ line }) => `line ${String(line + 2)}`)).toEqual([]);
  });

  it('that was computed from rows is their sum', () => {
    const byCell = new Map(
      all.map(({ figure, report }) => [`${report.id} ${figure.indicator} ${figure.applicant}`, figure.value]),
    );
    const sums = all.filter(({ source }) => source.place.kind === 'computed');
    expect(sums).toHaveLength(computed);
    for (const { figure, report, source } of sums) {
      if (source.place.kind !== 'computed') continue;
      const terms = source.place.terms.map(({ indicator, applicant }) =>
        byCell.get(`${report.id} ${indicator} ${applicant}`),
      );
      expect(terms.reduce<number>((sum, term) => sum + Number(term), 0)).toBe(figure.value);
    }
  });
});

describe('the applications by letter of 南康 2017', () => {
  it('are read in 三（一）4.信函申请数', async () => {
    const { all } = await followed('real-reports');
    const letter = all.find(
      ({ figure, report }) =>
        report.id === '360703@2017@whole' && figure.indicator === 'application.channel.letter',
    );
    expect(letter?.figure.value).toBe(6);
    expect(letter?.source.place).toMatchObject({ kind: 'cell', path: '三、（一）4.信函申请数' });
    expect(letter?.source.document).toMatchObject({
      title: '2017年赣州市南康区政府信息公开工作年度报告',
      published: '2018-02-06',
      file: 'nankang-2017.txt',
    });
  });
});
