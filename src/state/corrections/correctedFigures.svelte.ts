import type { Applicant } from '../../domain/applicant';
import type { IndicatorId } from '../../domain/catalogue';
import { correctionId, type Correction, type OriginalFigure } from '../../domain/correction';
import type { ReportBatch, ReportId } from '../../domain/report';
import { keptNote } from '../../domain/review';
import type { Change } from '../immutable';
import { isoNow } from '../isoNow';
import type { TextStore } from '../kept/textStore';
import type { Side } from '../library/side';
import type { CorrectionsState, NewCorrection } from '../workbench';
import {
  batchOfReport,
  byCell,
  byReport,
  correctedSide,
  originalFigure,
  type CorrectedSide,
} from './correctedSide';
import { KeptCorrections } from './corrections.svelte';

/** What correcting needs of the library. */
export interface CorrectedLibrary {
  /** The open side. */
  side(): Side;
  /** One change of the library after another. */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
  /** Loads the open side anew, as it is corrected then. */
  reload(): Promise<void>;
  /** Loads one report anew, which is the cheapest that is right. @param report its key */
  revise(report: number, batch: ReportBatch): Promise<void>;
  /** Lets everything that asked about the reports of the open side ask again. */
  show(): void;
}

const AS_FILED: CorrectedSide = { batches: [], applied: [], outdated: [] };

/**
 * What a person corrected, of real and made-up reports, and the figures of the open side with it. A change is loaded
 * into the engine and only then kept: a failure leaves everything as it was.
 */
export class CorrectedFigures implements CorrectionsState {
  /** The figures of the open side as they are shown; set by the library, which opens sides. */
  current = $state.raw(AS_FILED);
  readonly #kept: KeptCorrections;
  readonly #library: CorrectedLibrary;
  readonly #byCell = $derived.by(() => byCell(this.current.applied));
  readonly #byReport = $derived.by(() => byReport(this.current.applied));

  constructor(store: TextStore | undefined, library: CorrectedLibrary) {
    this.#kept = new KeptCorrections(store);
    this.#library = library;
    store?.watch?.(() => void this.#follow());
  }

  /** Every correction, also those that are out of date or not of the open side. */
  get all(): readonly Correction[] {
    return this.#kept.all;
  }
  /** Why corrections are not kept, and what to do; undefined when they are. */
  get fault() {
    return this.#kept.fault;
  }

  /** A side with what was corrected of it. */
  on(side: Side): CorrectedSide {
    return correctedSide(side, this.#kept.of(side.kind));
  }

  /** The correction that stands on a figure of the open side; undefined where the figure is as filed. */
  at(report: ReportId, indicator: IndicatorId, applicant: Applicant): Correction | undefined {
    return this.#byCell.get(correctionId({ kind: this.#library.side().kind, report, indicator, applicant }));
  }

  /** Those that stand on figures of a report of the open side. */
  ofReport(report: ReportId): readonly Correction[] {
    return this.#byReport.get(report) ?? [];
  }

  /** See {@link originalFigure}, of the open side. */
  originalOf(
    report: ReportId,
    indicator: IndicatorId,
    applicant: Applicant,
  ): OriginalFigure | null | undefined {
    return originalFigure(this.#library.side(), { report, indicator, applicant });
  }

  /** Corrects a figure of the open side, or fills a cell that has none. @throws whatever went wrong; everything is then as it was */
  async correct({ report, indicator, applicant, value, note }: NewCorrection): Promise<void> {
    await this.#library.inTurn(async () => {
      const original = this.originalOf(report, indicator, applicant);
      if (original === undefined)
        throw new Error(`no figure to correct: ${report} ${indicator} ${applicant}`);
      const { kind } = this.#library.side();
      const correction = {
        kind,
        report,
        indicator,
        applicant,
        value,
        note: keptNote(note),
        at: isoNow(),
        original,
      };
      await this.#revise(report, [...this.#without(correction), correction]);
      this.#kept.add([correction]);
      this.#library.show();
    });
  }

  /** Takes a correction back, so that the figure is as filed again. @throws whatever went wrong; it then stays */
  async takeBack(correction: Correction): Promise<void> {
    await this.#library.inTurn(async () => {
      await this.#revise(correction.report, this.#without(correction));
      this.#kept.remove([correction]);
      this.#library.show();
    });
  }

  /**
   * Takes over corrections that a file brought along, in the place of those that are here.
   *
   * @returns what {@link takeBackKept} is told to take it back; undefined where there was nothing to do
   * @throws whatever went wrong; they are then not taken over
   */
  async put(corrections: readonly Correction[]): Promise<Change<readonly Correction[]> | undefined> {
    if (corrections.length === 0) return undefined;
    return this.#library.inTurn(() => this.#change(() => this.#kept.put(corrections)));
  }

  /** Forgets every correction, of real and made-up reports. @throws whatever went wrong; they then stay */
  async clear(): Promise<void> {
    if (this.all.length === 0) return;
    await this.#library.inTurn(() => this.#change(() => this.#kept.remove(this.all)));
  }

  /** Another window corrected something, or took it back: this one shows the same. */
  async #follow(): Promise<void> {
    try {
      await this.#library.inTurn(async () => {
        this.#kept.readAgain();
        // What is not read yet will be read with its corrections.
        if (this.#library.side().sets.length > 0) await this.#library.reload();
      });
    } catch {
      this.#kept.tellNotFollowed();
    }
  }

  /** Takes back what {@link put} did, in what is kept: the library shows it once it loads the side. */
  takeBackKept(change: Change<readonly Correction[]>): void {
    this.#kept.takeBack(change);
  }

  async #change<Result>(change: () => Result): Promise<Result> {
    const before = this.all;
    const result = change();
    try {
      await this.#library.reload();
      return result;
    } catch (cause) {
      this.#kept.remove(this.all);
      this.#kept.add(before);
      throw cause;
    }
  }

  /** Those of the open kind but the one of the same cell. */
  #without(correction: Correction): readonly Correction[] {
    const id = correctionId(correction);
    return this.#kept.of(correction.kind).filter((other) => correctionId(other) !== id);
  }

  async #revise(report: ReportId, corrections: readonly Correction[]): Promise<void> {
    const side = this.#library.side();
    const corrected = correctedSide(side, corrections);
    const key = side.reports.findIndex(({ id }) => id === report);
    const batch = batchOfReport(corrected.batches, report);
    if (batch !== undefined) await this.#library.revise(key, batch);
    this.current = corrected;
  }
}
