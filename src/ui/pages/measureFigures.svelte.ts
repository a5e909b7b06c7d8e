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

import { peersOf } from './peers';
import { statedYears } from './stated';

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

  /** Year of the order: the reader's, else the newest with figures, else the last asked for. */
  readonly rankYear: number = $derived.by(() => {
    const { current, years } = this.#workbench.selection;
    if (this.isSingleYear) return years.to;
    return current.rankYear ?? this.rankYears[0] ?? years.to;
  });

  readonly #peers: readonly number[] = $derived.by(() => {
    const { selection, library } = this.#workbench;
    return peersOf(selection.unitKeys, library.units);
  });

  readonly #context: ChartContext = $derived.by(() => {
    const { selection, naming } = this.#workbench;
    return { naming, measure: this.#key, units: selection.unitKeys, years: selection.years };
  });

  readonly trendView: ChartView | undefined = $derived.by(() => {
    if (this.trend.rows === undefined) return undefined;
    return trendView(this.trend.rows, {
      ...this.#context,
      lens: this.#lens === 'change' ? 'change' : 'value',
    });
  });

  readonly rankingView: ChartView | undefined = $derived.by(() => {
    if (this.ranking.rows === undefined) return undefined;
    return rankingView(this.ranking.rows, { ...this.#context, year: this.rankYear });
  });

  readonly changeView: ChartView | undefined = $derived.by(() => {
    if (this.trend.rows === undefined) return undefined;
    return changeView(this.trend.rows, { ...this.#context, year: this.rankYear });
  });

  /** What the figures say, in at most four sentences. */
  readonly sentences: readonly Sentence[] = $derived.by(() => {
    const { selection, naming } = this.#workbench;
    const rows = this.trend.rows ?? [];
    const newest = statedYears(rows)[0];
    return [
      ...newestSentence(rows, selection.unitKeys, naming),
      ...moverSentence(rows, naming),
      ...standingSentence(this.ranking.rows ?? [], naming),
      ...(newest === undefined ? [] : missingSentence(rows, selection.unitKeys, newest, naming)),
      ...breakSentence(this.measure, selection.years),
    ];
  });

  /** @param chosen the measure the page shows; read again whenever what it read changes */
  constructor(workbench: Workbench, chosen: () => MeasureId) {
    this.#workbench = workbench;
    this.#chosen = chosen;
    const { selection, ask } = workbench;
    this.trend = ask.trend(() => {
      const { from, to } = selection.years;
      const units = selection.unitKeys;
      return units.length === 0 ? null : { measures: [this.#key], units, from, to };
    });
    this.ranking = ask.ranking(() => {
      const units = this.#peers;
      // The year of the order is the newest with figures, so the course must be known first.
      if (units.length === 0 || this.trend.rows === undefined) return null;
      return { measure: this.#key, units, year: this.rankYear };
    });
  }

  get #lens() {
    return this.#workbench.selection.current.lens;
  }
}
