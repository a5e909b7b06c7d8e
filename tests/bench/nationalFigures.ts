import { APPLICANTS } from '../../src/domain/applicant';
import { indicatorCode } from '../../src/domain/catalogue';
import { cellsOf, form as formOf } from '../../src/domain/forms';
import { FORM_IDS, type FormId } from '../../src/domain/formId';
import { parseRegions } from '../../src/domain/regions/parseRegions';
import type { FigureColumns, Report, ReportBatch } from '../../src/domain/report';
import type { Unit } from '../../src/domain/unit';

import { balance, cellKey, type CellNumbers } from './balanced';

/** Made-up figures at national scale, for measuring only. */
export interface NationalFigures {
  readonly units: readonly Unit[];
  readonly batch: ReportBatch;
}

const [FIRST_YEAR, LAST_YEAR] = [2008, 2024];

/**
 * Figures of the country's cities and counties, one whole report after another, until there are `count`.
 * The codes, forms and cells are the real ones; the numbers come from a seeded generator and add up as they should,
 * but for one cell in every hundredth report and for every fiftieth report, which leaves a third of its cells unfilled.
 * Above the country's 5.3 million come made-up towns of the same counties.
 */
export function nationalFigures(regionsCsv: string, count: number, seed = 20_080_501): NationalFigures {
  const random = generator(seed);
  const cells = Object.fromEntries(FORM_IDS.map((id) => [id, codesOf(id)])) as Readonly<
    Record<FormId, readonly (readonly [number, number])[]>
  >;
  const units: Unit[] = [];
  const reports: Report[] = [];
  const figures = emptyColumns(count);
  let filled = 0;
  for (const unit of unitsOf(regionsCsv)) {
    if (filled >= count) break;
    const { id, name, level } = unit;
    units.push(unit);
    const size = (20 + random() * 400) * (level === 'city' ? 20 : 1);
    let before: { readonly form: FormId; readonly cells: CellNumbers } | undefined;
    for (let year = FIRST_YEAR; year <= LAST_YEAR && filled < count; year += 1) {
      const form = formOfYear(year);
      const report = reports.length;
      reports.push({
        id: `${id}@${year}@whole`,
        dataset: 'bench',
        unit: id,
        year,
        scope: 'whole',
        form,
        title: `${name}${year}`,
      });
      const numbers: CellNumbers = new Map(
        cells[form].map(([indicator, applicant]) => [
          cellKey(indicator, applicant),
          Math.floor(size * (0.5 + random() / 2)),
        ]),
      );
      balance(form, { cells: numbers, before });
      before = { form, cells: numbers };
      const [wrong, gaps] = [random() < 0.01 ? Math.floor(random() * numbers.size) : -1, random() < 0.02];
      cells[form].forEach(([indicator, applicant], place) => {
        if (filled >= count) return;
        const isUnfilled = gaps && random() < 0.33;
        const number = (numbers.get(cellKey(indicator, applicant)) ?? 0) + (place === wrong ? 1 : 0);
        figures.report[filled] = report;
        figures.indicator[filled] = indicator;
        figures.applicant[filled] = applicant;
        figures.value[filled] = isUnfilled ? NaN : number;
        figures.missing[filled] = isUnfilled ? 1 : 0;
        figures.row[filled] = filled + 2;
        filled += 1;
      });
    }
  }
  return { units, batch: { reports, figures } };
}

/**
 * The same as a long CSV file, one figure a line: what a reader would drop on the page.
 *
 * @param from first figure of the file, and `to` the first that is no more in it
 */
export function longCsv(
  { units, batch: { reports, figures } }: NationalFigures,
  idOf: (code: number) => string,
  { from = 0, to = figures.report.length } = {},
): string {
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const lines = ['地区代码,地区名称,年份,指标代码,申请人,数值'];
  for (let i = from; i < to; i += 1) {
    const report = reports[figures.report[i] ?? 0];
    if (report === undefined) continue;
    const value = figures.missing[i] === 0 ? String(figures.value[i]) : '';
    const applicant = APPLICANTS[figures.applicant[i] ?? 0] ?? '';
    const indicator = idOf(figures.indicator[i] ?? 0);
    lines.push(
      `${report.unit},${names.get(report.unit) ?? ''},${report.year},${indicator},${applicant},${value}`,
    );
  }
  return lines.join('\r\n');
}

/** Cities and counties in the order of their codes, then towns of the counties, without end. */
function* unitsOf(regionsCsv: string): Generator<Unit> {
  const regions = parseRegions(regionsCsv).flatMap(({ code, name, shortName, level }) =>
    level === 'county' || level === 'city' ? [{ id: code, region: code, name, shortName, level }] : [],
  );
  yield* regions;
  for (let round = 1; ; round += 1) {
    for (const { region, level } of regions) {
      const name = `第${String(round)}镇`;
      if (level === 'county') yield { id: `${region}/${name}`, region, name, shortName: name, level: 'town' };
    }
  }
}

function formOfYear(year: number): FormId {
  if (year < 2019) return 'form2014';
  return year < 2021 ? 'form2019' : 'form2021';
}

function codesOf(id: FormId): readonly (readonly [number, number])[] {
  const codes = cellsOf(formOf(id)).map(
    ({ indicator, applicant }) => [indicatorCode(indicator), APPLICANTS.indexOf(applicant)] as const,
  );
  return [...new Map(codes.map((code) => [code.join(), code])).values()];
}

function emptyColumns(length: number): FigureColumns {
  return {
    report: new Int32Array(length),
    indicator: new Int16Array(length),
    applicant: new Int8Array(length),
    value: new Float64Array(length),
    missing: new Int8Array(length),
    origin: new Int8Array(length),
    row: new Int32Array(length),
    column: new Int32Array(length).fill(6),
    raw: new Map(),
    note: new Map(),
  };
}

/** Lehmer's generator: the same numbers from the same seed, everywhere. */
function generator(seed: number): () => number {
  let state = seed % 2_147_483_647;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
