import type { EChartsOption } from 'echarts';
import type { ChartView } from '../../charts/chart';
import { chartIn, type RetoldView } from '../../charts/retold';
import type { Doubting } from '../../charts/doubts';
import { correctedTable } from '../../charts/table/markedTable';
import { stillLook } from '../../charts/drawing/stillLook';
import { check as checkOf } from '../../domain/checks';
import type { Correction } from '../../domain/correction';
import { TONE_WORDS, toneOf } from '../../domain/findingTone';
import { inLanguage, language, said, type Language } from '../../domain/language';
import type { Report } from '../../domain/report';
import { REVIEW_STATE_NAMES, type Review } from '../../domain/review';
import { isRateFinding } from '../../domain/source/findingSides';
import { Turns } from '../../domain/turns';
import type { CitedFinding, Citation } from '../../export/citation';
import { fileName, viewFileName } from '../../export/fileName';
import { indicatorsBehind, WORKSPACE_END, workspacePieces, type LoadedReports } from '../../export/json';
import { pngOf, textMeasure, type PictureChoice, type Size } from '../../export/picture';
import type { FindingsState, LocatedFinding } from '../../state/workbench';
import { drawCanvas } from './echart.svelte';

/** What files are made of: charts as they are seen, the reports behind them, and what is loaded. */
export interface ChartFileSource {
  /** One chart, or all of a page in its order. */
  readonly charts: readonly RetoldView[];
  /** Name of the page in the language in force, where the files are of a page. */
  readonly page?: (() => string) | undefined;
  /** A report by its key. */
  readonly report: (key: number) => Report;
  readonly loaded: LoadedReports;
  readonly findings: Pick<FindingsState, 'status' | 'ofReport' | 'reviewOf'>;
  /** What the reader decided; a JSON file holds it with the reports. */
  readonly reviews: Iterable<Review>;
  /** What a person corrected, of every kind; a JSON file holds that of its reports. */
  readonly corrections: readonly Correction[];
  /** The same by figure of a chart, in sentences. */
  readonly marks: Doubting;
}

/** Width in CSS px of the drawing in a picture; with its margins it fills an A4 page at 150 dpi. */
const PICTURE_WIDTH = 1000;

/** The charts in a language, with what was corrected told in a column of their tables. */
export function takenCharts(
  { charts, marks }: Pick<ChartFileSource, 'charts' | 'marks'>,
  spoken: Language = language(),
): readonly ChartView[] {
  return charts.map((retold) => {
    const view = chartIn(retold, spoken);
    const table = inLanguage(spoken, () => correctedTable(view.table, marks));
    return { ...view, table, longTable: () => inLanguage(spoken, view.longTable) };
  });
}

/** Keys of the reports behind the charts, each once. */
export function reportKeysOf({ charts }: Pick<ChartFileSource, 'charts'>): readonly number[] {
  return [...new Set(charts.flatMap(({ reports }) => reports))];
}

/** What a picture says of itself. */
export function citationOf(source: ChartFileSource, now = new Date()): Citation {
  return {
    reports: reportKeysOf(source).map((key) => source.report(key)),
    datasets: source.loaded.sets.map(({ info }) => info),
    link: window.location.href,
    now,
  };
}

/**
 * What a workbook says of itself: with what the rules found, report by report while the page lives.
 *
 * @throws DOMException `AbortError` after the signal was raised
 */
export async function checkedCitationOf(
  source: ChartFileSource,
  now: Date,
  spoken: Language,
  signal?: AbortSignal,
): Promise<Citation> {
  const citation = citationOf(source, now);
  if (source.findings.status !== 'ready') return citation;
  const turns = new Turns(signal);
  const findings: CitedFinding[] = [];
  for (const key of reportKeysOf(source)) {
    for (const finding of source.findings.ofReport(key))
      findings.push(inLanguage(spoken, () => citedFinding(finding, source)));
    await turns.pass();
  }
  return { ...citation, findings };
}

/** 单位_指标_年份_日期, or 单位_栏目_年份_日期 for a page, in the language in force. */
export function nameOf(
  { charts, page }: { readonly charts: readonly ChartView[]; readonly page?: ChartFileSource['page'] },
  extension: string,
  now: Date,
): string {
  const [first] = charts;
  if (page !== undefined || first === undefined) {
    return viewFileName(
      page?.() ?? '',
      charts.map(({ subject }) => subject),
      extension,
      now,
    );
  }
  return fileName(first.subject, extension, now);
}

/**
 * The figures behind the charts, with their sources, as a file the importer reads; the page lives meanwhile.
 *
 * @returns the file and how many figures are in it
 * @throws DOMException `AbortError` after the signal was raised
 */
export async function jsonOf(
  { charts, loaded, reviews, corrections }: ChartFileSource,
  signal?: AbortSignal,
): Promise<{ readonly file: Blob; readonly figures: number }> {
  // A chart of reports, not of figures, has no measure: its file holds the reports whole.
  const part = charts.some(({ subject }) => subject.measures.length === 0)
    ? undefined
    : {
        reports: new Set(reportKeysOf({ charts })),
        indicators: indicatorsBehind(charts.flatMap(({ subject }) => subject.measures)),
      };
  const turns = new Turns(signal);
  const pieces: string[] = [];
  let figures = 0;
  for (const piece of workspacePieces(loaded, part, { reviews, corrections })) {
    pieces.push(piece);
    figures += piece.split('{"indicator":').length - 1;
    await turns.pass();
  }
  pieces.push(WORKSPACE_END);
  return { file: new Blob(pieces, { type: 'application/json;charset=utf-8' }), figures };
}

/** A chart as a PNG. */
export function pngFile(view: ChartView, citation: Citation, choice: PictureChoice): Promise<Blob> {
  const { option, size } = stillOf(view);
  return pngOf(view, citation, drawCanvas(option, size, choice), size, choice);
}

/** A chart as the text of an SVG file. */
export async function svgFile(view: ChartView, citation: Citation, choice: PictureChoice): Promise<string> {
  const [{ drawSvg }, { svgOf }] = await Promise.all([import('./drawSvg'), import('../../export/svg')]);
  const { option, size } = stillOf(view);
  return svgOf(view, citation, drawSvg(option, size), size, textMeasure(), choice);
}

function stillOf({ option, height }: ChartView): { readonly option: EChartsOption; readonly size: Size } {
  const still = stillLook(option, PICTURE_WIDTH);
  return {
    option: still.option,
    size: { width: PICTURE_WIDTH, height: Math.max(360, height) + still.extra },
  };
}

function citedFinding(finding: LocatedFinding, { report, findings }: ChartFileSource): CitedFinding {
  const review = findings.reviewOf(finding);
  return {
    report: report(finding.report),
    rule: said(checkOf(finding.check).title),
    result: TONE_WORDS[toneOf(finding)],
    sentence: said(finding.sentence),
    left: finding.left,
    right: finding.right,
    difference: finding.difference,
    isRate: isRateFinding(finding),
    state: REVIEW_STATE_NAMES[review?.state ?? 'open'],
    note: review?.note ?? '',
  };
}
