import type { ChartTable } from '../../charts/chart';
import type { DatasetInfo, DatasetKind } from '../../domain/dataset';
import type { Report } from '../../domain/report';
import type { Drawing } from './cutDrawing';

/** A chart as it goes on paper or into a page of its own: drawn, with everything that is told of it. */
export interface PaperChart {
  readonly title: string;
  readonly subtitle: string;
  readonly drawing: Drawing;
  readonly table: ChartTable;
  readonly notes: readonly string[];
  /** Reports the figures come from. */
  readonly reports: readonly Report[];
}

/** Lines under a heading. */
export interface PaperBlock {
  readonly title: string;
  readonly lines: readonly string[];
}

/** Rows of a file, 1-based, from the first to the last of one stretch, that figures of a report stand in. */
export interface RowSpan {
  readonly from: number;
  readonly to: number;
}

/** What is printed, or saved as a page: charts of one view, what was chosen, and where the figures come from. */
export interface Paper {
  /** Name of the product. */
  readonly product: string;
  /** Name of the view. */
  readonly view: string;
  /** What the figures say, a sentence each. */
  readonly sentences: readonly string[];
  /** What stands on the page besides charts, a heading and lines each: key figures, what stands out. */
  readonly told: readonly PaperBlock[];
  readonly charts: readonly PaperChart[];
  /** Labels of the chosen units in the reader's order. */
  readonly units: readonly string[];
  /** Label of a unit by its key, as the tables say it. */
  readonly unitLabel: (unit: number) => string;
  readonly years: { readonly from: number; readonly to: number };
  /** Names of the scopes of the figures, each once. */
  readonly scopes: readonly string[];
  readonly kind: DatasetKind;
  /** Sets the reports came in. */
  readonly datasets: readonly DatasetInfo[];
  /** Where in its file a report stands, stretch by stretch; empty where that is not known. */
  readonly rowsOf: (report: Report) => readonly RowSpan[];
  /** The newest year of what is loaded, and the day (ISO) the last report of that year came out where any says it. */
  readonly until: { readonly year: number; readonly published?: string | undefined };
  readonly now: Date;
  /** Address of the view. */
  readonly link: string;
}

/** Reports behind all charts, each once. */
export function reportsOf({ charts }: Pick<Paper, 'charts'>): readonly Report[] {
  return [...new Map(charts.flatMap(({ reports }) => reports).map((one) => [one.id, one])).values()];
}
