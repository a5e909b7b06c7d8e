import { APPLICANTS } from '../domain/applicant';
import { isIndicatorId } from '../domain/catalogue';
import { isMeasureId, measureKey, MEASURES } from '../domain/measures';
import type { Report } from '../domain/report';
import type { OpenParts } from './selection/openParts';
import type { FigureAddress, SourceState } from './workbench';

/** Where the open figure is kept: with the link. */
interface KeptFigure {
  readonly open: OpenParts;
  keepOpen(part: Partial<OpenParts>): void;
}

/** What is loaded of the open side. */
interface LoadedReports {
  readonly isRead: boolean;
  readonly reports: readonly Report[];
}

/** Which figure the source drawer shows; the link has it, so that a link opens it again. */
export class OpenSource implements SourceState {
  readonly #kept: KeptFigure;
  readonly #loaded: LoadedReports;
  readonly #text = $derived.by(() => this.#kept.open.figure);

  /** Undefined where nothing is open, and where the figure of a link is not among what is loaded. */
  readonly current = $derived.by<FigureAddress | undefined>(() =>
    this.#text === null ? undefined : addressIn(this.#loaded.reports, this.#text),
  );

  constructor(kept: KeptFigure, loaded: LoadedReports) {
    this.#kept = kept;
    this.#loaded = loaded;
  }

  get isOpen(): boolean {
    return this.#text !== null && this.#loaded.isRead;
  }

  show = (address: FigureAddress): void => {
    const report = this.#loaded.reports[address.report];
    if (report === undefined) throw new Error(`unknown report key: ${String(address.report)}`);
    const figure =
      address.kind === 'cell'
        ? `${address.indicator}:${address.applicant}`
        : (MEASURES[address.measure]?.id ?? '');
    this.#kept.keepOpen({ figure: `${report.id}~${figure}` });
  };

  close = (): void => {
    if (this.#kept.open.figure !== null) this.#kept.keepOpen({ figure: null });
  };
}

function addressIn(reports: readonly Report[], text: string): FigureAddress | undefined {
  const at = text.lastIndexOf('~');
  const id = text.slice(0, at);
  const figure = text.slice(at + 1);
  const report = reports.findIndex((one) => one.id === id);
  if (report < 0) return undefined;
  const [indicator = '', name = ''] = figure.split(':');
  if (isMeasureId(figure)) return { kind: 'measure', measure: measureKey(figure), report };
  const applicant = APPLICANTS.find((one) => one === name);
  if (!isIndicatorId(indicator) || applicant === undefined) return undefined;
  return { kind: 'cell', report, indicator, applicant };
}
