import type { ChartView } from '../../charts/chart';
import type { Doubting } from '../../charts/doubts';
import { correctedTable } from '../../charts/markedTable';
import { indicatorCode } from '../../domain/catalogue';
import type { Correction } from '../../domain/correction';
import type { Measure } from '../../domain/measure';
import type { Report } from '../../domain/report';
import type { Review } from '../../domain/review';
import type { Citation } from '../../export/citation';
import { csvOf } from '../../export/csv';
import { fileName } from '../../export/fileName';
import { workspaceJsonOf, type Decided, type LoadedReports } from '../../export/json';
import { pngOf } from '../../export/picture';
import { saveBlob } from '../../export/save';
import { xlsxOf } from '../../export/xlsx';
import type { ChartFileKind } from './chartFileOffers';
import { drawCanvas } from './echart.svelte';

/** What a chart's files are made of: the chart as it is seen, the reports behind it, and what is loaded. */
export interface ChartFileSource {
  readonly view: ChartView;
  readonly reports: readonly Report[];
  readonly loaded: LoadedReports;
  /** What the reader decided; a JSON file holds it with the reports. */
  readonly reviews: Iterable<Review>;
  /** What a person corrected, of every kind; a JSON file holds that of its reports. */
  readonly corrections: readonly Correction[];
  /** The same by figure of a chart, in sentences. */
  readonly marks: Doubting;
}

/** Width in CSS px of the drawing in a picture; with its margins it fills an A4 page at 150 dpi. */
const PICTURE_WIDTH = 1000;

/** Makes a file of a chart and hands it to the browser. @returns its size in bytes */
export async function saveChartFile(kind: ChartFileKind, source: ChartFileSource): Promise<number> {
  const { reports, loaded } = source;
  const view = { ...source.view, table: correctedTable(source.view.table, source.marks) };
  const now = new Date();
  const citation: Citation = {
    reports,
    datasets: loaded.sets.map(({ info }) => info),
    link: window.location.href,
    now,
  };
  const blob = await blobOf(kind, { ...source, view }, citation);
  const name = fileName(view.subject, kind === 'rows' ? 'csv' : kind, now);
  // Both CSV files may lie in one folder.
  saveBlob(kind === 'rows' ? name.replace(/\.csv$/, '_明细.csv') : name, blob);
  return blob.size;
}

/** Codes of every indicator that some measures read, in any form. */
function indicatorsOf(measures: readonly Measure[]): ReadonlySet<number> {
  const terms = measures.flatMap(({ formulas }) =>
    Object.values(formulas).flatMap(({ numerator, denominator }) => [...numerator, ...(denominator ?? [])]),
  );
  return new Set(terms.map(({ indicator }) => indicatorCode(indicator)));
}

function blobOf(
  kind: ChartFileKind,
  { view, loaded, reviews, corrections }: ChartFileSource,
  citation: Citation,
): Promise<Blob> | Blob {
  switch (kind) {
    case 'xlsx':
      return xlsxOf(view, citation);
    case 'csv':
      return new Blob([csvOf(view.table)], { type: 'text/csv;charset=utf-8' });
    case 'rows':
      return new Blob([csvOf(view.longTable())], { type: 'text/csv;charset=utf-8' });
    case 'json':
      return new Blob([jsonOf(view, loaded, { reviews, corrections })], {
        type: 'application/json;charset=utf-8',
      });
    case 'png': {
      const size = { width: PICTURE_WIDTH, height: Math.max(360, view.height) };
      return pngOf(view, citation, drawCanvas(view.option, size), size);
    }
  }
}

function jsonOf({ reports, subject }: ChartView, loaded: LoadedReports, decided: Decided): string {
  // A chart of reports, not of figures, has no measure: its file holds the reports whole.
  if (subject.measures.length === 0) return workspaceJsonOf(loaded, undefined, decided);
  const part = { reports: new Set(reports), indicators: indicatorsOf(subject.measures) };
  return workspaceJsonOf(loaded, part, decided);
}
