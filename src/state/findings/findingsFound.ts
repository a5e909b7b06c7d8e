import type { FindingId } from '../../domain/review';
import type { LocatedFinding } from '../workbench';

const NONE: readonly LocatedFinding[] = [];

/** Findings of one side as they come in, question by question. What was handed out never changes; more makes new lists. */
export class FoundFindings {
  readonly #ofReport = new Map<number, readonly LocatedFinding[]>();
  readonly #byId = new Map<FindingId, LocatedFinding>();
  readonly #doubting = new Map<number, readonly LocatedFinding[]>();
  readonly #order: (check: string) => number;
  #seriousCount = 0;

  /** @param order place of a rule among the rules */
  constructor(order: (check: string) => number) {
    this.#order = order;
  }

  /** Takes some findings in. Small portions keep the page free: the work grows with what is added only. */
  add(findings: readonly LocatedFinding[]): void {
    const added = new Map<number, LocatedFinding[]>();
    for (const finding of findings) {
      // A rule that names two places alike would make two findings of one decision.
      if (this.#byId.has(finding.id)) continue;
      this.#byId.set(finding.id, finding);
      if (isSerious(finding)) this.#seriousCount += 1;
      append(added, finding.report, finding);
      for (const report of doubtedReports(finding)) {
        this.#doubting.set(report, [...(this.#doubting.get(report) ?? NONE), finding]);
      }
    }
    for (const [report, more] of added) {
      const all = [...this.ofReport(report), ...more];
      if (all.length > 1) all.sort((one, other) => this.#order(one.check) - this.#order(other.check));
      this.#ofReport.set(report, all);
    }
  }

  /** All of them, by report, then in the order of the rules. */
  all(): readonly LocatedFinding[] {
    return this.ofReports([...this.#ofReport.keys()].sort((one, other) => one - other));
  }

  /** Those of some reports, in the order of the reports. */
  ofReports(reports: readonly number[]): readonly LocatedFinding[] {
    const found: LocatedFinding[] = [];
    for (const report of reports) {
      const own = this.#ofReport.get(report);
      // Spreading one by one into a call is several times quicker than flatMap over thousands of lists.
      if (own !== undefined) found.push(...own);
    }
    return found;
  }

  /** Findings of a report, by its place among the reports of the side. */
  ofReport(report: number): readonly LocatedFinding[] {
    return this.#ofReport.get(report) ?? NONE;
  }

  /** The finding of an id; undefined where no rule found it. */
  byId(id: FindingId): LocatedFinding | undefined {
    return this.#byId.get(id);
  }

  /** Failed errors that throw doubt on some figure of a report. */
  doubting(report: number): readonly LocatedFinding[] {
    return this.#doubting.get(report) ?? NONE;
  }

  /** How many failed errors and warnings there are. */
  get seriousCount(): number {
    return this.#seriousCount;
  }
}

/** A failed error or warning: what somebody has to look at. */
export function isSerious({ result, severity }: LocatedFinding): boolean {
  return result === 'failed' && severity !== 'remark';
}

/**
 * The reports whose figures a failed error throws doubt on: the one judged, and where the rule looks back also that of
 * the year before, because the rule cannot say which of the two years is wrong. Of a rule between several units the
 * report judged alone: that one of many reports below is wrong does not make every one of them doubtful.
 */
function doubtedReports({ result, severity, report, before }: LocatedFinding): readonly number[] {
  if (result !== 'failed' || severity !== 'error') return [];
  return before === undefined ? [report] : [report, before];
}

function append(lists: Map<number, LocatedFinding[]>, report: number, finding: LocatedFinding): void {
  const list = lists.get(report);
  if (list === undefined) lists.set(report, [finding]);
  else list.push(finding);
}
