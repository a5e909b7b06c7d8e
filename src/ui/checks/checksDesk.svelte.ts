import type { Check } from '../../domain/check';
import { check as checkOf, CHECKS } from '../../domain/checks';
import { said } from '../../domain/language';
import { SCOPE_NAMES } from '../../domain/report';
import type { ReviewState } from '../../domain/review';
import { keysOf } from '../../state/library/side';
import type { LocatedFinding } from '../../state/workbench';
import type { PageWorkbench } from '../../state/workbench.svelte';
import type { CellLookup } from './findingCells';
import {
  DEFAULT_FILTER,
  EVERY_KIND,
  groupsOf,
  NO_IDS,
  surveyOf,
  withIds,
  type FindingFilter,
  type Grouping,
  type Lookup,
} from './findingSurvey';
import { countsOf, reportKeys, reportsInView } from './inView';

/** What one visit of 数据校验 holds: what is in view, how the list is narrowed, what is picked. */
export class ChecksDesk {
  /** 列表 or 矩阵. */
  face = $state<'list' | 'matrix'>('list');
  grouping = $state<Grouping>('none');
  #filter = $state.raw<FindingFilter>(DEFAULT_FILTER);
  #picked = $state.raw<ReadonlySet<string>>(NO_IDS);
  /** Decided since the list was last narrowed: they stay where they are, so that a slip can be mended. */
  #kept = $state.raw<ReadonlySet<string>>(NO_IDS);
  readonly #workbench: PageWorkbench;

  readonly #unitKeys = $derived.by(() => {
    const { library } = this.#workbench;
    const keys = keysOf(library.units);
    return library.reports.map(({ unit }) => keys.get(unit) ?? -1);
  });
  readonly #reportKeys = $derived.by(() => reportKeys(this.#workbench.library.reports));
  /** Keys of the reports that the scope bar leaves. */
  readonly reports = $derived.by(() => {
    const { library, selection } = this.#workbench;
    return reportsInView(library.reports, this.unitOf, selection.unitKeys, selection.years);
  });
  /** Findings of these reports. */
  readonly findings = $derived.by(() => this.#workbench.findings.ofReports(this.reports));
  readonly counts = $derived(countsOf(this.findings, (finding) => this.stateOf(finding) === 'open'));
  /** The rule of the link is a part of the filter. */
  readonly filter = $derived.by<FindingFilter>(() => ({
    ...this.#filter,
    rule: this.#workbench.selection.current.rule,
  }));
  readonly survey = $derived.by(() => surveyOf(this.findings, this.filter, this.#lookup(), this.#kept));
  readonly groups = $derived.by(() => groupsOf(this.survey.listed, this.grouping, this.unitOf));
  /** Picked ones that are still listed. */
  readonly picked = $derived(this.survey.listed.filter(({ id }) => this.#picked.has(id)));

  constructor(workbench: PageWorkbench) {
    this.#workbench = workbench;
  }

  unitOf = (report: number): number => this.#unitKeys[report] ?? -1;

  stateOf = (finding: LocatedFinding): ReviewState =>
    this.#workbench.findings.reviewOf(finding)?.state ?? 'open';

  /** Names a report among others: 南康区 2017. */
  labelOf = (report: number): string => {
    const { library, naming } = this.#workbench;
    return `${naming.label(this.unitOf(report))} ${String(library.reports[report]?.year ?? '')}`;
  };

  /** Names of units and reports that a finding's sentence may hold, Chinese in every language. */
  namesIn = ({ report, figures }: LocatedFinding): readonly string[] => {
    const { library, naming } = this.#workbench;
    const others = figures.flatMap(({ report: id }) =>
      id === undefined ? [] : (this.#reportKeys.get(id) ?? []),
    );
    return [report, ...others].flatMap((key) => {
      const unit = library.units[this.unitOf(key)];
      const title = library.reports[key]?.title;
      return [
        naming.label(this.unitOf(key)),
        ...(unit === undefined ? [] : [unit.name, unit.shortName]),
        ...(title === undefined ? [] : [title]),
      ];
    });
  };

  readonly cells: CellLookup = this.#cellLookup();

  /** Narrows the list; the rule goes into the link. */
  narrow = (part: Partial<FindingFilter>): void => {
    const { rule, ...rest } = part;
    this.#filter = { ...this.#filter, ...rest };
    this.#kept = NO_IDS;
    this.#picked = NO_IDS;
    if (rule !== undefined) this.#workbench.selection.change({ rule });
  };

  /** Shows what stands behind a cell of the matrix, of whatever kind. */
  openCell = (unit: number, rule: string): void => {
    this.narrow({ ...EVERY_KIND, unit, rule, text: '' });
    this.face = 'list';
  };

  reset = (): void => {
    this.narrow(DEFAULT_FILTER);
  };

  isPicked = (finding: LocatedFinding): boolean => this.#picked.has(finding.id);

  pick = (findings: readonly LocatedFinding[], isWanted: boolean): void => {
    this.#picked = withIds(this.#picked, findings, isWanted);
  };

  decide = (findings: readonly LocatedFinding[], state: ReviewState, note: string): void => {
    this.#kept = withIds(this.#kept, findings, true);
    this.#workbench.findings.decide(findings, state, note);
  };

  /** Every rule, in the order of the rules. */
  get checks(): readonly Check[] {
    return CHECKS;
  }

  #lookup(): Lookup {
    const { library, findings } = this.#workbench;
    return {
      unitOf: this.unitOf,
      stateOf: this.stateOf,
      wordsOf: (finding) => {
        const report = library.reports[finding.report];
        const scope = report === undefined ? '' : SCOPE_NAMES[report.scope];
        return [
          this.labelOf(finding.report),
          scope,
          said(checkOf(finding.check).title),
          finding.check,
          said(finding.sentence),
          findings.reviewOf(finding)?.note ?? '',
        ].join(' ');
      },
    };
  }

  #cellLookup(): CellLookup {
    const library = () => this.#workbench.library;
    const keys = () => this.#reportKeys;
    return {
      get reports() {
        return library().reports;
      },
      keyOf: (id) => keys().get(id),
      labelOf: (report) => this.labelOf(report),
    };
  }
}
