import type { Applicant } from '../applicant';
import type { IndicatorId } from '../catalogue';
import type { Form, FormCell } from '../form';
import type { ReportCell } from '../reportFigures';
import type { Origin } from '../report';
import { formSheet } from './index';

/** One figure of a report with what is known of how it was written. */
export interface ReportedFigure extends ReportCell {
  readonly origin: Origin;
  /** As printed, where that differs from the number. */
  readonly raw?: string;
  readonly note?: string;
}

/** Names a cell in links and keys: `<indicator>:<applicant>`. */
export function cellKey(indicator: IndicatorId, applicant: Applicant): string {
  return `${indicator}:${applicant}`;
}

/** Figures of one report by the cell they stand in. */
export class FiguresByCell {
  readonly #figures: ReadonlyMap<string, ReportedFigure>;

  constructor(figures: Iterable<ReportedFigure>) {
    this.#figures = new Map(
      [...figures].map((figure) => [cellKey(figure.indicator, figure.applicant), figure]),
    );
  }

  /** The figure of a cell; undefined where the report tells none. */
  at({ indicator, applicant }: FormCell): ReportedFigure | undefined {
    return this.#figures.get(cellKey(indicator, applicant));
  }

  /**
   * The figure a report prints in the row of a head, where the form has no number cell: （六）其他处理 in one row. A sum
   * that was computed from the rows below is not printed there.
   */
  atHead(head: FormCell | undefined): ReportedFigure | undefined {
    const figure = head === undefined ? undefined : this.at(head);
    return figure?.origin === 'table' || figure?.origin === 'corrected' ? figure : undefined;
  }
}

/** The figures of a report that stand nowhere on its form's sheet, in the order given: proposals, text, sums of rows. */
export function figuresOutside(form: Form, figures: readonly ReportedFigure[]): readonly ReportedFigure[] {
  const lookup = new FiguresByCell(figures);
  const onSheet = new Set(
    formSheet(form).rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => {
        if (cell.kind === 'figure') return [cellKey(cell.cell.indicator, cell.cell.applicant)];
        const printed = cell.kind === 'none' ? lookup.atHead(cell.head) : undefined;
        return printed === undefined ? [] : [cellKey(printed.indicator, printed.applicant)];
      }),
    ),
  );
  return figures.filter(({ indicator, applicant }) => !onSheet.has(cellKey(indicator, applicant)));
}
