import { isMeasureId, measure, measureKey } from '../../domain/measures';
import { shareId } from '../../domain/measures/shares';
import type { Measure, MeasureId } from '../../domain/measure';
import {
  breakSentence,
  missingSentence,
  moverSentence,
  newestSentence,
  standingSentence,
  type Sentence,
} from '../../charts/sentences';
import type { ChangeContext } from '../../charts/trend/change';
import type { ChartView } from '../../charts/chart';
import { retold, type RetoldView } from '../../charts/retold';
import { rowsOfUnits } from '../../charts/grouped';
import type { ChartContext } from '../../charts/points';
import type { RowLens } from '../../charts/lens/lensRows';
import type { RankingRow, ReferenceRow, TrendRow } from '../../engine/queries/rows';
import { lensInForce } from '../../state/selection/lensReasons';
import type { PageWorkbench } from '../../state/workbench.svelte';
import type { Answer } from '../../state/workbench';
import { rankingView } from '../../charts/ranking/ranking';
import { trendView } from '../../charts/trend/trend';

import { SCOPES } from '../../domain/report';
import { baseYearOf } from './baseYear';
import { doubtsAndCorrections } from './doubts';
import { peersOf } from './peers';
import { FreshAnswer } from './freshAnswer.svelte';
import { laterCharts } from './laterCharts.svelte';
import { withLensNote } from './lensNote';
import { reportKeys } from './reporting';
import { newestUsualYear, statedYears } from './stated';

/** So many units are told of one by one. */
const FEW_UNITS = 3;

/**
 * Everything a page shows of one measure: its course over the years, the order of one year, the change between two,
 * and the sentences that say it. Asks the engine, so it must be made while a component initialises.
 */
export class MeasureFigures {
  readonly #workbench: PageWorkbench;
  readonly #chosen: () => MeasureId;
  readonly trend: Answer<TrendRow>;
  readonly ranking: Answer<RankingRow>;
  /** The order of the year before, for the change of rank; asked for only where a rank is lawful. */
  readonly #rankingBefore: Answer<RankingRow>;
  readonly #references: Answer<ReferenceRow>;

  /** The measure in force: the chosen one, or its share where the reader asks for shares and it has one. */
  readonly measure: Measure = $derived.by(() => {
    const chosen = this.#chosen();
    const share = shareId(chosen);
    return measure(this.#lens === 'share' && isMeasureId(share) ? share : chosen);
  });

  readonly #key = $derived.by(() => measureKey(this.measure.id));

  /** Only one year is asked for: there is no course, only an order. */
  readonly isSingleYear = $derived.by(() => {
    const { from, to } = this.#workbench.selection.years;
    return from === to;
  });

  // Of the answer alone: a country's tens of thousands of rows are not gone through again at every choice.
  readonly #statedYears = $derived.by(() => statedYears(this.trend.rows ?? []));
  readonly #usualYear = $derived.by(() => newestUsualYear(this.trend.rows ?? []));

  /** Years of the order that can be chosen: those with figures, newest first. */
  readonly rankYears: readonly number[] = $derived.by(() => {
    const { rankYear } = this.#workbench.selection.current;
    const stated = this.#statedYears;
    if (this.isSingleYear || rankYear === null || stated.includes(rankYear)) return stated;
    return [rankYear, ...stated].sort((a, b) => b - a);
  });

  /** Year of the order: the reader's, else the newest in which most units have figures, else the last asked for. */
  readonly rankYear: number = $derived.by(() => {
    const { current, years } = this.#workbench.selection;
    if (this.isSingleYear) return years.to;
    return current.rankYear ?? this.#usualYear ?? years.to;
  });

  /** The chosen units and those of their level that they stand in order with. */
  readonly peers: readonly number[] = $derived.by(() => {
    const { selection, library } = this.#workbench;
    return peersOf(selection.unitKeys, library.units);
  });

  /** What every chart of the measure is drawn with. */
  readonly context: ChartContext = $derived.by(() => {
    const { selection, naming } = this.#workbench;
    return {
      naming,
      measure: this.#key,
      units: selection.unitKeys,
      years: selection.years,
      ...doubtsAndCorrections(this.#workbench),
    };
  });

  /** Keys of the loaded reports; read only where a change looks back behind the years asked for. */
  readonly #reportKeys = $derived.by(() => reportKeys(this.#workbench.library.reports));

  /** 指数 or 每万人, where the measure can be shown so. */
  readonly #rowLens: RowLens | undefined = $derived.by(() => {
    const { selection, persons } = this.#workbench;
    if (this.measure.kind === 'rate') return undefined;
    if (this.#lens === 'index') return { kind: 'index', baseYear: baseYearOf(selection) };
    const { population, kind } = persons;
    if (this.#lens !== 'per10k' || population?.kind !== kind) return undefined;
    return { kind: 'per10k', population };
  });

  /** Whom the chosen units are held against; undefined while no reference is asked for. */
  readonly #family = $derived.by(() => {
    const { selection, library, regions } = this.#workbench;
    if (selection.current.references.length === 0 || !this.#followsReferences) return undefined;
    return laterCharts()?.familyOf(selection.unitKeys, library.units, regions);
  });

  readonly trendView: RetoldView | undefined = $derived.by(() => {
    const { rows } = this.trend;
    if (rows === undefined) return undefined;
    const context = this.context;
    const lens = this.#rowLens;
    const later = lens === undefined ? undefined : laterCharts();
    if (lens !== undefined && later === undefined) return undefined;
    if (lens !== undefined && later !== undefined)
      return retold(() => later.lensTrendView(rows, context, lens));
    const shown = this.#lens === 'change' ? 'change' : 'value';
    const note = this.#notShown('trend');
    const withReferences = this.#withReferences('trend');
    return retold(() => withReferences(withLensNote(trendView(rows, { ...context, lens: shown }), note)));
  });

  readonly rankingView: RetoldView | undefined = $derived.by(() => {
    const { rows } = this.ranking;
    if (rows === undefined) return undefined;
    const context = { ...this.context, year: this.rankYear };
    const lens = this.#rowLens;
    if (lens?.kind === 'per10k')
      return ofLater((later) => retold(() => later.lensRankingView(rows, context, lens)));
    const course = this.trend.rows;
    if (this.#isCompared && course !== undefined) {
      // Both look at another year too, which is known of the chosen units only.
      const change = this.#changeContext;
      if (this.#lens === 'change')
        return ofLater((later) => retold(() => later.changeOrderView(course, change)));
      if (lens !== undefined) {
        const chosen = rowsOfUnits(rows, context.units);
        return ofLater((later) => retold(() => later.lensRankingView(chosen, context, lens, course)));
      }
    }
    const note = this.#notShown('ranking');
    const moves = this.#moves;
    const later = moves === undefined ? undefined : laterCharts();
    const withReferences = this.#withReferences('ranking');
    return retold(() => {
      const view = withLensNote(rankingView(rows, context), note);
      const moved = moves === undefined ? view : (later?.withRankMoves(view, moves) ?? view);
      return withReferences(moved);
    });
  });

  /** Both orders, where places may be told apart. */
  readonly #moves = $derived.by(() => {
    // While a newer answer is awaited either may still be of the measure or year before.
    const ofYear = (rows: readonly RankingRow[] | undefined, year: number) =>
      (rows ?? []).filter((row) => row.measure_key === this.#key && row.year === year);
    const year = this.rankYear;
    const [now, before] = [ofYear(this.ranking.rows, year), ofYear(this.#rankingBefore.rows, year - 1)];
    if (now.length === 0 || before.length === 0) return undefined;
    return { naming: this.#workbench.naming, measure: this.#key, year, now, before };
  });

  readonly #changeContext: ChangeContext = $derived.by(() => {
    const { naming } = this.#workbench;
    return {
      ...this.context,
      year: this.rankYear,
      reportBefore: ({ unit_key, year, scope }) =>
        this.#reportKeys.get(`${naming.unit(unit_key).id}@${String(year - 1)}@${SCOPES[scope] ?? ''}`),
    };
  });

  readonly changeView: RetoldView | undefined = $derived.by(() => {
    const { rows } = this.trend;
    const context = this.#changeContext;
    return rows === undefined ? undefined : ofLater((later) => retold(() => later.changeView(rows, context)));
  });

  /** What the figures say, in at most four sentences. */
  readonly sentences: readonly Sentence[] = $derived.by(() => {
    const { selection, naming } = this.#workbench;
    const rows = this.trend.rows ?? [];
    const ofYear = rows.filter(({ year }) => year === this.rankYear);
    const standing = standingSentence(this.ranking.rows ?? [], naming);
    // One unit out of many says little; where they can be put in order, the order is told instead.
    const isFew = selection.unitKeys.length <= FEW_UNITS || standing.length === 0;
    const later =
      this.#rowLens !== undefined || this.#moves !== undefined || this.#family !== undefined
        ? laterCharts()
        : undefined;
    return [
      ...(this.#rowLens === undefined ? [] : (later?.lensSentence(rows, this.context, this.#rowLens) ?? [])),
      ...(isFew ? newestSentence(rows, selection.unitKeys, naming) : []),
      ...standing,
      ...(this.#moves === undefined ? [] : (later?.rankMoveSentence(this.#moves) ?? [])),
      ...this.#referenceSentences(later),
      ...moverSentence(ofYear, naming),
      ...missingSentence(rows, selection.unitKeys, this.rankYear, naming),
      ...breakSentence(this.measure, selection.years),
    ];
  });

  /** @param chosen the measure the page shows; read again whenever what it read changes */
  constructor(workbench: PageWorkbench, chosen: () => MeasureId) {
    this.#workbench = workbench;
    this.#chosen = chosen;
    const { selection, ask, library } = workbench;
    const trend = ask.trend(() => {
      const { from, to } = selection.years;
      const units = selection.unitKeys;
      return units.length === 0 ? null : { measures: [this.#key], units, from, to };
    });
    this.trend = new FreshAnswer(trend, library);
    const ranking = ask.ranking(() => {
      const units = this.peers;
      // The year of the order follows from where the figures are, so the course must be known first.
      if (units.length === 0 || this.trend.rows === undefined) return null;
      return { measure: this.#key, units, year: this.rankYear };
    });
    this.ranking = new FreshAnswer(ranking, library);
    const before = ask.ranking(() => {
      const units = this.peers;
      if (units.length === 0 || this.trend.rows === undefined || this.measure.direction === 'none')
        return null;
      return { measure: this.#key, units, year: this.rankYear - 1 };
    });
    this.#rankingBefore = new FreshAnswer(before, library);
    const references = ask.references(() => {
      const family = this.#family;
      if (family === undefined) return null;
      const { from, to } = selection.years;
      return { measure: this.#key, peers: family.peers, parent: family.parent, from, to };
    });
    this.#references = new FreshAnswer(references, library);
  }

  /** References are told of figures, not of what a lens makes of them. */
  get #followsReferences(): boolean {
    return this.#lens === 'value' || this.#lens === 'share';
  }

  /** What puts the references asked for on a chart: those there are now, whenever the chart is made again. */
  #withReferences(chart: 'trend' | 'ranking'): (view: ChartView) => ChartView {
    const later = this.#family === undefined ? undefined : laterCharts();
    const asked = this.#referenceQuestion(later);
    if (later === undefined || asked === undefined) return (view) => view;
    const { rows, context } = asked;
    if (chart === 'trend') return (view) => later.withTrendReferences(view, rows, context);
    const year = this.rankYear;
    const ofYear = rows.filter((row) => row.year === year);
    const inYear = { ...context, years: { from: year, to: year } };
    return (view) => later.withRankingReferences(view, ofYear, inYear);
  }

  #referenceSentences(later: ReturnType<typeof laterCharts>): readonly Sentence[] {
    const asked = this.#referenceQuestion(later);
    if (later === undefined || asked === undefined) return [];
    return later.referenceSentence(asked.rows, this.trend.rows ?? [], asked.context);
  }

  #referenceQuestion(later: ReturnType<typeof laterCharts>) {
    const family = this.#family;
    const rows = this.#references.rows?.filter((row) => row.measure_key === this.#key);
    if (later === undefined || family === undefined || rows === undefined) return undefined;
    const { references } = this.#workbench.selection.current;
    return { rows, context: later.referenceContext(this.context, family, references) };
  }

  /** The lens the reader chose and this chart cannot follow; undefined where it does. */
  #notShown(chart: 'trend' | 'ranking') {
    // A rate is a share of its own base already.
    if (this.#lens === 'share') return this.measure.kind === 'rate' ? undefined : this.#lens;
    if (this.#lens === 'value' || (this.#lens === 'change' && chart === 'trend')) return undefined;
    const { kind } = this.#rowLens ?? {};
    return kind === 'per10k' || (kind === 'index' && chart === 'trend') ? undefined : this.#lens;
  }

  get #isCompared(): boolean {
    return this.#workbench.selection.current.view === 'compare';
  }

  get #lens() {
    const { current } = this.#workbench.selection;
    // 对比排名 leaves out what it cannot follow; other pages say so on each chart.
    return this.#isCompared ? lensInForce(current, this.#workbench.persons) : current.lens;
  }
}

/** What is made by the charts that come later; undefined until they are here. */
function ofLater<Made>(make: (later: NonNullable<ReturnType<typeof laterCharts>>) => Made): Made | undefined {
  const later = laterCharts();
  return later === undefined ? undefined : make(later);
}
