import type { Applicant } from '../../src/domain/applicant';
import type { IndicatorId } from '../../src/domain/catalogue';
import type { Claim } from '../../src/domain/claim';
import type { FormId } from '../../src/domain/formId';
import type { Origin } from '../../src/domain/report';

/** One cell of a report in the making. */
export interface DraftCell {
  readonly indicator: IndicatorId;
  readonly applicant: Applicant;
  readonly value?: number;
  readonly missing?: 'unfilled' | 'illegible';
  readonly raw?: string;
  readonly origin: Origin;
}

/** A report in the making: cells are set once by the generator, and may then be spoiled on purpose. */
export class Draft {
  readonly code: string;
  readonly year: number;
  readonly form: FormId;
  /** What a reader is told of this report beyond the mark. */
  readonly remarks: string[] = [];
  /** Numbers its text states. */
  readonly claims: Claim[] = [];
  readonly #cells = new Map<string, DraftCell>();

  constructor(code: string, year: number, form: FormId) {
    this.code = code;
    this.year = year;
    this.form = form;
  }

  /** Cells in the order in which they were first set. */
  get cells(): readonly DraftCell[] {
    return [...this.#cells.values()];
  }

  has(indicator: IndicatorId, applicant: Applicant = 'total'): boolean {
    return this.#cells.has(key(indicator, applicant));
  }

  set(indicator: IndicatorId, value: number, applicant: Applicant = 'total', origin: Origin = 'table'): void {
    this.#cells.set(key(indicator, applicant), { indicator, applicant, value, origin });
  }

  /** Sets several figures of the total column at once. */
  setAll(values: Readonly<Partial<Record<IndicatorId, number>>>, origin: Origin = 'table'): void {
    for (const [indicator, value] of Object.entries(values)) {
      this.set(indicator as IndicatorId, value, 'total', origin);
    }
  }

  /** The number of a cell that is set. @throws Error when it is not, or holds no number */
  get(indicator: IndicatorId, applicant: Applicant = 'total'): number {
    const value = this.#cells.get(key(indicator, applicant))?.value;
    if (value === undefined)
      throw new Error(`${this.code} ${String(this.year)} has no ${indicator} ${applicant}`);
    return value;
  }

  /** Takes over every number of another report. */
  copy(other: Draft): void {
    for (const { indicator, applicant, value, origin } of other.cells) {
      if (value !== undefined) this.set(indicator, value, applicant, origin);
    }
  }

  /** Empties a cell, or leaves words in it that are not a number. */
  blank(indicator: IndicatorId, applicant: Applicant = 'total', words?: string): void {
    const cell = this.#cells.get(key(indicator, applicant));
    if (cell === undefined) throw new Error(`${this.code} ${String(this.year)} has no cell ${indicator}`);
    const { origin } = cell;
    this.#cells.set(
      key(indicator, applicant),
      words === undefined
        ? { indicator, applicant, origin, missing: 'unfilled' }
        : { indicator, applicant, origin, missing: 'illegible', raw: words },
    );
  }
}

function key(indicator: IndicatorId, applicant: Applicant): string {
  return `${indicator}|${applicant}`;
}
