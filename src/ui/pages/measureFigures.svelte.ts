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
import type { ChartView } from '../../charts/chart';
import type { ChartContext } from '../../charts/points';
import type { RankingRow, TrendRow } from '../../engine/queries/rows';
import type { Answer, Workbench } from '../../state/workbench';
import { changeView } from '../../charts/change';
import { rankingView } from '../../charts/ranking';
import { trendView } from '../../charts/trend';

import { SCOPES } from '../../domain/report';
import { doubtsAndCorrections } from './doubts';
import { peersOf } from './peers';
import { FreshAnswer } from './freshAnswer.svelte';
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
  readonly #workbench: Workbench;
  readonly #chosen: () => MeasureId;
  readonly trend: Answer<TrendRow>;
  readonly ranking: Answer<RankingRow>;

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

  /** Years of the order that can be chosen: those with figures, newest first. */
  readonly rankYears: readonly number[] = $derived.by(() => {
    const { rankYear } = this.#workbench.selection.current;
    const stated = statedYears(this.trend.rows ?? []);
    if (this.isSingleYear || rankYear === null || stated.includes(rankYear)) return stated;
    return [rankYear, ...stated].sort((a, b) => b - a);
  });

  /** Year of the order: the reader's, else the newest in which most units have figures, else the last asked for. */
  readonly rankYear: number = $derived.by(() => {
    const { current, years } = this.#workbench.selection;
    if (this.isSingleYear) return years.to;
    return current.rankYear ?? newestUsualYear(this.trend.rows ?? []) ?? years.to;
  });

  readonly #peers: readonly number[] = $derived.by(() => {
    const { selection, library } = this.#workbench;
    return peersOf(selection.unitKeys, library.units);
  });

  readonly #context: ChartContext = $derived.by(() => {
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

  readonly trendView: ChartView | undefined = $derived.by(() => {
    if (this.trend.rows === undefined) return undefined;
    const lens = this.#lens === 'change' ? 'change' : 'value';
    return withLensNote(trendView(this.trend.rows, { ...this.#context, lens }), this.#notShown('trend'));
  });

  readonly rankingView: ChartView | undefined = $derived.by(() => {
    if (this.ranking.rows === undefined) return undefined;
    const view = rankingView(this.ranking.rows, { ...this.#context, year: this.rankYear });
    return withLensNote(view, this.#notShown('ranking'));
  });

  readonly changeView: ChartView | undefined = $derived.by(() => {
    if (this.trend.rows === undefined) return undefined;
    const { naming } = this.#workbench;
    return changeView(this.trend.rows, {
      ...this.#context,
      year: this.rankYear,
      reportBefore: ({ unit_key, year, scope }) =>
        this.#reportKeys.get(`${naming.unit(unit_key).id}@${String(year - 1)}@${SCOPES[scope] ?? ''}`),
    });
  });

  /** What the figures say, in at most four sentences. */
  readonly sentences: readonly Sentence[] = $derived.by(() => {
    const { selection, naming } = this.#workbench;
    const rows = this.trend.rows ?? [];
    const ofYear = rows.filter(({ year }) => year === this.rankYear);
    const standing = standingSentence(this.ranking.rows ?? [], naming);
    // One unit out of many says little; where they can be put in order, the order is told instead.
    const isFew = selection.unitKeys.length <= FEW_UNITS || standing.length === 0;
    return [
      ...(isFew ? newestSentence(rows, selection.unitKeys, naming) : []),
      ...standing,
      ...moverSentence(ofYear, naming),
      ...missingSentence(rows, selection.unitKeys, this.rankYear, naming),
      ...breakSentence(this.measure, selection.years),
    ];
  });

  /** @param chosen the measure the page shows; read again whenever what it read changes */
  constructor(workbench: Workbench, chosen: () => MeasureId) {
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
      const units = this.#peers;
      // The year of the order follows from where the figures are, so the course must be known first.
      if (units.length === 0 || this.trend.rows === undefined) return null;
      return { measure: this.#key, units, year: this.rankYear };
    });
    this.ranking = new FreshAnswer(ranking, library);
  }

  /** The lens the reader chose and this chart cannot follow; undefined where it does. */
  #notShown(chart: 'trend' | 'ranking') {
    // A rate is a share of its own base already.
    if (this.#lens === 'share') return this.measure.kind === 'rate' ? undefined : this.#lens;
    return this.#lens === 'change' && chart === 'ranking' ? this.#lens : undefined;
  }

  get #lens() {
    return this.#workbench.selection.current.lens;
  }
}
