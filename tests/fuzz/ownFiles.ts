import type fc from 'fast-check';
import { APPLICANTS } from '../../src/domain/applicant';
import { indicatorCode, isIndicatorId } from '../../src/domain/catalogue';
import type { Report, ReportBatch } from '../../src/domain/report';
import type { Unit } from '../../src/domain/unit';
import { workspaceJsonOf } from '../../src/export/json';
import { FigureBuilder } from '../../src/ingest/report/figureBuilder';
import { storedZip } from '../../src/ingest/archive/zip';
import { utf8 } from './anatomy';
import { filledForms } from './forms';
import type { FilledForm } from './forms';
import type { CellTexts, Sample } from './sample';

const UNIT: Unit = { id: '360703', region: '360703', name: '南康区', shortName: '南康', level: 'county' };

/** Files that the dashboard writes of everything loaded. */
export const workspaces: fc.Arbitrary<Sample> = filledForms.map((form) => ({
  cells: form.cells,
  isOneFigureARow: true,
  write: (cells) => ({ name: '全部数据.json', bytes: utf8(workspaceOf(form, cells)) }),
}));

/** Data packages in an archive, as a program writes them. */
export const packages: fc.Arbitrary<Sample> = filledForms.map((form) => ({
  cells: form.cells,
  isOneFigureARow: true,
  write: (cells) => ({ name: '数据包.zip', bytes: new Uint8Array(storedZip(packageOf(form, cells))) }),
}));

function workspaceOf(form: FilledForm, cells: CellTexts): string {
  const batch = batchOf(form, cells);
  const info = {
    id: 'import-00',
    kind: 'real' as const,
    title: '数据',
    origin: '测试',
    licence: 'MIT',
    reportCount: 1,
    figureCount: batch.figures.value.length,
    fingerprint: '00',
  };
  return workspaceJsonOf({ kind: 'real', sets: [{ info, units: [UNIT], batch }] });
}

function batchOf(form: FilledForm, cells: CellTexts): ReportBatch {
  const figures = new FigureBuilder();
  [...cells].forEach(([key, text], at) => {
    const { indicator, applicant } = partsOf(key);
    figures.add({
      report: 0,
      indicator: isIndicatorId(indicator) ? indicatorCode(indicator) : -1,
      applicant: APPLICANTS.findIndex((name) => name === applicant),
      value: Number(text),
      origin: 0,
      row: at + 1,
      column: 3,
      raw: text,
    });
  });
  return { reports: [reportOf(form)], figures: figures.finish() };
}

function reportOf({ id, title, cells }: FilledForm): Report {
  const [first = ''] = cells.keys();
  const { report, year } = partsOf(first);
  return { id: report, dataset: 'import-00', unit: UNIT.id, year, scope: 'whole', form: id, title };
}

function packageOf(form: FilledForm, cells: CellTexts): ReadonlyMap<string, Uint8Array> {
  const { unit, year, scope, form: id, title } = reportOf(form);
  const figures = [...cells].map(([key, text]) => {
    const { indicator, applicant } = partsOf(key);
    return `${unit},${String(year)},${scope},${indicator},${applicant},${text},,,table,`;
  });
  const texts: Readonly<Record<string, string>> = {
    'datapackage.json': JSON.stringify({ name: 'two', title: '数据', gongkai: { kind: 'real', id: 'two' } }),
    'units.csv': `unit_id,region_code,name,short_name,level\n${UNIT.id},${UNIT.region},${UNIT.name},${UNIT.shortName},${UNIT.level}\n`,
    'reports.csv': `unit_id,year,scope,form,title,url\n${unit},${String(year)},${scope},${id},${title},https://example.com/1\n`,
    'figures.csv': `unit_id,year,scope,indicator,applicant,value,missing,raw,origin,note\n${figures.join('\n')}\n`,
  };
  return new Map(Object.entries(texts).map(([name, text]) => [name, utf8(text)]));
}

function partsOf(key: string): { report: string; year: number; indicator: string; applicant: string } {
  const [report = '', cell = ''] = key.split(' ');
  const [indicator = '', applicant = ''] = cell.split('@');
  return { report, year: Number(report.split('@')[1]), indicator, applicant };
}
