import { isClaim, LISTED_IN_TABLE } from '../../domain/claim';
import type { Claim } from '../../domain/claim';
import type { MeasureId } from '../../domain/measure';
import type { ReportBatch, ReportId } from '../../domain/report';
import { plain } from '../label/label';

/** A share as a cell has it. */
interface FoundShare {
  readonly measure: MeasureId;
  readonly number: string;
  /** Written with a percent sign, in the cell or over it. */
  readonly isPercent: boolean;
}

const NUMBER = /^(\d+(?:\.\d+)?)(%?)$/u;

/** Shares beside the counts of a table: kept as claims of their reports, and never taken for figures. */
export class TableShares {
  readonly #found = new Map<ReportId, FoundShare[]>();
  /** The largest of those without a percent sign: shares of 1, or of 100. */
  #highest = 0;

  /**
   * Takes what a cell says of a rate; anything but a number is nothing to hold against it.
   */
  add(report: ReportId, measure: MeasureId, cell: string, isPercent: boolean): void {
    const [, number = '', sign = ''] = NUMBER.exec(plain(cell).replace(/\s+/gu, '')) ?? [];
    if (number === '') return;
    const share = { measure, number, isPercent: isPercent || sign !== '' };
    if (!share.isPercent) this.#highest = Math.max(this.#highest, Number(number));
    const known = this.#found.get(report);
    if (known === undefined) this.#found.set(report, [share]);
    else if (!known.some((one) => one.measure === measure && one.number === number)) known.push(share);
  }

  /** The reports with their claims. */
  of(batch: ReportBatch): ReportBatch {
    if (this.#found.size === 0) return batch;
    const reports = batch.reports.map((report) => {
      const claims = (this.#found.get(report.id) ?? []).flatMap((share) => this.#claim(share));
      return claims.length === 0 ? report : { ...report, claims: [...(report.claims ?? []), ...claims] };
    });
    return { ...batch, reports };
  }

  #claim({ measure, number, isPercent }: FoundShare): readonly Claim[] {
    if (!isPercent && this.#highest > 100) return [];
    const printed = isPercent || this.#highest > 1 ? `${number}%` : asPercent(number);
    const claim = { measure, printed, place: LISTED_IN_TABLE };
    return isClaim(claim) ? [claim] : [];
  }
}

/** 0.679 is 67.9%; a quotient that a workbook computed has more digits than anybody printed. */
function asPercent(number: string): string {
  const decimals = Math.max(0, (number.split('.')[1]?.length ?? 0) - 2);
  return `${(Number(number) * 100).toFixed(Math.min(2, decimals))}%`;
}
