import type { Finding } from '../../domain/check';
import { distinct } from '../../charts/points';
import { checkReport } from '../../domain/checks';
import { reportFigures } from '../../domain/reportFigures';
import type { ReviewState } from '../../domain/review';
import { neighbourReport } from '../../domain/source/neighbourReport';
import type { Answer, Workbench } from '../../state/workbench';
import type { FigureRow } from '../../engine/queries/rows';
import type { BesideReport } from './besideRows';
import { checkMarks, marksByCell, type CheckMark } from './checkMarks';
import { failedCounts, reviewStates } from './failedCounts';
import { decodeFigures } from './decodeFigures';
import type { ReportOfUnit } from './reportBreak';

/** The report that is open, with its figures, the report of the year before, the one beside it, and what rules say. */
export class OpenReport {
  readonly #workbench: Workbench;
  readonly #key: () => number;
  readonly #answer: Answer<FigureRow>;

  readonly #decoded = $derived.by(() => decodeFigures(this.#answer.rows ?? []));
  /** Key of the report of the year before; undefined where none is loaded. */
  readonly priorKey = $derived.by(() => neighbourReport(this.#workbench.library.reports, this.#key(), -1));
  /** Key of the report beside it; undefined where none is chosen or it is not loaded. */
  readonly besideKey = $derived.by(() => {
    const { beside } = this.#workbench.selection.current;
    const key = this.#workbench.library.reports.findIndex(({ id }) => id === beside);
    return key < 0 ? undefined : key;
  });
  /** The report itself; its figures follow in {@link current}. */
  readonly head = $derived.by(() => this.#headOf(this.#key()));
  /** Undefined until the figures are there. */
  readonly current = $derived.by(() => this.#reportOf(this.#key()));
  readonly prior = $derived.by(() => this.#reportOf(this.priorKey));
  readonly beside = $derived.by(() => this.#reportOf(this.besideKey));

  /** The figures of the open report as rules read them. */
  readonly #read = $derived.by(() => this.#readOf(this.current));
  /** What every rule says: first what does not hold, as far as it is known by now, then what holds. */
  readonly findings = $derived.by<readonly Finding[]>(() => {
    if (this.#read === undefined) return [];
    const own = checkReport(this.#read, this.#readOf(this.prior));
    const { findings } = this.#workbench;
    const open =
      findings.status === 'ready'
        ? findings.ofReport(this.#key())
        : own.filter(({ result }) => result !== 'passed');
    return [...open, ...own.filter(({ result }) => result === 'passed')];
  });
  /** Findings as marks of cells; `undefined` holds those of the report as a whole. */
  readonly marks = $derived.by<ReadonlyMap<string | undefined, readonly CheckMark[]>>(() => {
    const prior = this.prior?.report;
    const before = prior?.scope === this.head.report.scope ? prior.form : undefined;
    return marksByCell(this.#read === undefined ? [] : checkMarks(this.findings, this.#read, before));
  });
  readonly #reviews = $derived.by(() => reviewStates(this.#workbench.findings, this.#key()));
  /** How many rules the report breaks, as far as it is known by now. */
  readonly failed = $derived.by(() =>
    failedCounts(this.findings, ({ check, place }) => this.reviewOf(`${check} ${place}`)),
  );

  /** @param key key of the open report; must run while a component initialises */
  constructor(workbench: Workbench, key: () => number) {
    this.#workbench = workbench;
    this.#key = key;
    this.#answer = workbench.ask.figures(() => {
      const wanted = [key(), this.priorKey, this.besideKey].filter((one) => one !== undefined);
      return { reports: distinct(wanted).map((one) => this.#placeOf(one)) };
    });
  }

  get key(): number {
    return this.#key();
  }
  get error() {
    return this.#answer.error;
  }

  /** What the reader decided of a finding, by the id of its mark; undefined while nothing was. */
  reviewOf(mark: string): ReviewState | undefined {
    return this.#reviews.get(mark);
  }

  #placeOf(key: number) {
    const { report, unit } = this.#headOf(key);
    return { report: key, unit: this.#workbench.library.units.indexOf(unit), year: report.year };
  }

  #headOf(key: number): ReportOfUnit {
    const { library } = this.#workbench;
    const report = library.reports[key];
    const unit = library.units.find(({ id }) => id === report?.unit);
    if (report === undefined || unit === undefined) throw new Error(`unknown report key: ${String(key)}`);
    return { report, unit };
  }

  #reportOf(key: number | undefined): BesideReport | undefined {
    if (key === undefined || this.#answer.rows === undefined) return undefined;
    const figures = this.#decoded.get(key);
    // Rows of the last question are still there while the next is asked.
    if (figures === undefined && this.#answer.pending) return undefined;
    return { ...this.#headOf(key), figures: figures ?? [] };
  }

  #readOf(of: BesideReport | undefined) {
    return of === undefined ? undefined : reportFigures(of.report, of.unit.level, of.figures);
  }
}
