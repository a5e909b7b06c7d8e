import { bumpReason, bumpSentence, bumpView } from '../../charts/bump/bump';
import type { ChartView } from '../../charts/chart';
import { heatGridView, type HeatGridView } from '../../charts/heatGrid/heatGrid';
import { heatGridSentence } from '../../charts/heatGrid/heatGridSentence';
import type { RankingContext } from '../../charts/ranking/rankingGroups';
import { retold, type RetoldView } from '../../charts/retold';
import { newestSentence, type Sentence } from '../../charts/sentences';
import { pagesOf, smallMultiplesView } from '../../charts/smallMultiples';
import { stripSentence, stripView } from '../../charts/strip/strip';
import {
  hasPair,
  judgePairs,
  twoYearsReason,
  twoYearsSentence,
  twoYearsView,
  type TwoYearsContext,
} from '../../charts/twoYears/twoYears';
import { measureKey } from '../../domain/measures';
import type { RankingRow, ReferenceRow, TrendRow } from '../../engine/queries/rows';
import type { Comparison } from '../../state/selection/selection';
import type { Answer } from '../../state/workbench';
import type { PageWorkbench } from '../../state/workbench.svelte';
import type { MeasureFigures } from '../pages/measureFigures.svelte';
import { FreshAnswer } from '../pages/freshAnswer.svelte';
import { statedYears } from '../pages/stated';
import { compareWords } from './words/compare';

/** How small charts stand on the page. */
export interface MultiplesPlace {
  readonly columns: number;
  /** From 0. */
  readonly page: number;
}

/** An earlier year that may be compared with; one that may not says why. */
export interface EarlierYear {
  readonly year: number;
  readonly reason?: string;
}

/** The chart of 对比排名 in force, with what it is waiting for. */
export interface ComparedChart {
  readonly view: RetoldView | undefined;
  readonly answer: Pick<Answer<unknown>, 'pending' | 'error'>;
  readonly sentences: readonly Sentence[];
}

/** What 对比排名 shows of one measure, from the same rows as every other page. */
export class CompareFigures {
  readonly #workbench: PageWorkbench;
  readonly #figures: MeasureFigures;

  readonly #key = $derived.by(() => measureKey(this.#figures.measure.id));
  readonly #rows: readonly TrendRow[] | undefined = $derived.by(() =>
    this.#figures.trend.rows?.filter(({ measure_key }) => measure_key === this.#key),
  );

  readonly #yearsBefore = $derived.by(() =>
    statedYears(this.#rows ?? []).filter((year) => year < this.#figures.rankYear),
  );

  /** Years before that of the order in which any unit has figures, newest first. */
  readonly earlierYears: readonly EarlierYear[] = $derived.by(() => {
    return this.#yearsBefore.map((year) => {
      const reason = this.#reasonAgainst(year);
      return { year, ...(reason === undefined ? {} : { reason }) };
    });
  });

  /** The earlier of the two years: the reader's, else the nearest that compares, else the nearest. */
  readonly yearBefore: number | undefined = $derived.by(() => {
    const { yearBefore } = this.#workbench.selection.current;
    if (yearBefore !== null && yearBefore < this.#figures.rankYear) return yearBefore;
    const [nearest] = this.#yearsBefore;
    return this.#yearsBefore.find((year) => hasPair(this.#rows ?? [], this.#pairContext(year))) ?? nearest;
  });

  /** Why the earlier year of the link is not in force; undefined where it is. */
  readonly yearIgnored: string | undefined = $derived.by(() => {
    const { yearBefore } = this.#workbench.selection.current;
    const { rankYear } = this.#figures;
    return this.#rows === undefined || yearBefore === null || yearBefore < rankYear
      ? undefined
      : compareWords().yearIgnored(yearBefore, rankYear);
  });

  /** Why a chart makes no sense here, in words; one that is absent can be chosen. */
  readonly reasons: Readonly<Partial<Record<Comparison, string>>> = $derived.by(() => {
    // Which years compare is known with the figures; all else at once.
    const pair = this.#rows === undefined ? undefined : this.#pairReason;
    const bump = bumpReason(this.#figures.measure);
    const { oneYear } = compareWords();
    const isSingle = this.#figures.isSingleYear;
    return {
      ...(pair === undefined ? {} : { dumbbell: pair, slope: pair }),
      ...(isSingle ? { multiples: oneYear, bump: oneYear } : {}),
      ...(bump === undefined ? {} : { bump }),
    };
  });

  readonly #pairReason: string | undefined = $derived.by(() => {
    const { isSingleYear, rankYear } = this.#figures;
    if (isSingleYear) return compareWords().oneYear;
    if (this.yearBefore === undefined) return compareWords().noEarlierYear(rankYear);
    return this.#reasonAgainst(this.yearBefore);
  });

  /** With what the table of the page needs. */
  readonly #grid: (HeatGridView & RetoldView) | undefined = $derived.by(() => {
    const rows = this.#rows;
    const context = this.#figures.context;
    return rows === undefined ? undefined : retold(() => heatGridView(rows, context));
  });

  /** How many pages of small charts there are. */
  readonly pages: number = $derived.by(() => pagesOf(this.#figures.context.units.length));

  readonly #multiples = $derived.by(() => {
    const rows = this.#rows;
    if (rows === undefined) return undefined;
    const { scale } = this.#workbench.selection.current;
    const context = { ...this.#figures.context, ...this.#place(), scale };
    const isSingleYear = this.#figures.isSingleYear;
    return retold(() =>
      refused(smallMultiplesView(rows, context), isSingleYear ? compareWords().oneYear : undefined),
    );
  });

  readonly #strip = $derived.by(() => {
    const { rows } = this.#figures.ranking;
    const references = this.#references.rows ?? [];
    const context = this.#orderContext;
    return rows === undefined ? undefined : retold(() => stripView(rows, references, context));
  });

  readonly #bump = $derived.by(() => {
    if (this.#rows === undefined) return undefined;
    const reason = this.reasons.bump;
    const { rows } = this.#places;
    if (rows === undefined && reason === undefined) return undefined;
    const context = this.#figures.context;
    return retold(() => refused(bumpView(rows ?? [], context), reason));
  });

  readonly #orderContext: RankingContext = $derived.by(() => ({
    ...this.#figures.context,
    year: this.#figures.rankYear,
    peers: this.#figures.peers,
  }));

  readonly #dumbbell = $derived.by(() => this.#twoYears('dumbbell'));
  readonly #slope = $derived.by(() => this.#twoYears('slope'));

  readonly #references: Answer<ReferenceRow>;
  /** Orders of all years in force; asked for only where places are followed. */
  readonly #places: Answer<RankingRow>;
  readonly #place: () => MultiplesPlace;

  /** @param place how small charts stand; read again whenever it changes */
  constructor(workbench: PageWorkbench, figures: MeasureFigures, place: () => MultiplesPlace) {
    this.#workbench = workbench;
    this.#figures = figures;
    this.#place = place;
    const { ask, selection, library } = workbench;
    const isOf = (...wanted: readonly Comparison[]) => wanted.includes(selection.current.comparison);
    const references = ask.references(() => {
      const year = figures.rankYear;
      // The strip stands beside the order as well.
      if (!isOf('strip', 'order') || this.#figures.peers.length === 0 || this.#rows === undefined)
        return null;
      return { measure: this.#key, peers: this.#figures.peers, parent: null, from: year, to: year };
    });
    this.#references = new FreshAnswer(references, library);
    const places = ask.ranking(() => {
      if (!isOf('bump') || this.#figures.peers.length === 0 || this.reasons.bump !== undefined) return null;
      const { from, to } = selection.years;
      return { measure: this.#key, units: this.#figures.peers, from, year: to };
    });
    this.#places = new FreshAnswer(places, library);
  }

  /** The chart of one kind; its view and its sentences are made when they are looked at, each by itself. */
  chart(comparison: Comparison): ComparedChart {
    const viewOf = () => this.#viewOf(comparison);
    const sentencesOf = () => this.#sentencesOf(comparison);
    return {
      answer: this.#answerOf(comparison),
      get view() {
        return viewOf();
      },
      get sentences() {
        return sentencesOf();
      },
    };
  }

  #viewOf(comparison: Comparison): ComparedChart['view'] {
    switch (comparison) {
      case 'order':
        return this.#figures.rankingView;
      case 'dumbbell':
        return this.#dumbbell;
      case 'slope':
        return this.#slope;
      case 'grid':
        return this.#grid;
      case 'multiples':
        return this.#multiples;
      case 'strip':
        return this.#strip;
      case 'bump':
        return this.#bump;
    }
  }

  #answerOf(comparison: Comparison): ComparedChart['answer'] {
    const { trend, ranking } = this.#figures;
    switch (comparison) {
      case 'order':
        return { pending: ranking.pending, error: trend.error ?? ranking.error };
      case 'strip':
        return { pending: ranking.pending, error: trend.error ?? ranking.error ?? this.#references.error };
      case 'bump':
        return { pending: this.#places.pending, error: trend.error ?? this.#places.error };
      default:
        return trend;
    }
  }

  #sentencesOf(comparison: Comparison): readonly Sentence[] {
    switch (comparison) {
      case 'order':
        return [];
      case 'dumbbell':
      case 'slope':
        return this.#twoYearsSentence();
      case 'grid':
        return this.#rows === undefined ? [] : heatGridSentence(this.#rows, this.#figures.context);
      case 'multiples':
        return newestSentence(this.#rows ?? [], this.#figures.context.units, this.#figures.context.naming);
      case 'strip':
        return stripSentence(
          this.#figures.ranking.rows ?? [],
          this.#references.rows ?? [],
          this.#orderContext,
        );
      case 'bump':
        return bumpSentence(this.#places.rows ?? [], this.#figures.context);
    }
  }

  /** Why no unit may be compared with an earlier year; every pair is gone through only where there is none. */
  #reasonAgainst(year: number): string | undefined {
    const [rows, context] = [this.#rows ?? [], this.#pairContext(year)];
    return hasPair(rows, context) ? undefined : twoYearsReason(judgePairs(rows, context), context.years);
  }

  #pairContext(before: number): TwoYearsContext {
    const { naming, measure, units, doubts, corrections } = this.#figures.context;
    return {
      naming,
      measure,
      units,
      years: { before, now: this.#figures.rankYear },
      ...(doubts === undefined ? {} : { doubts }),
      ...(corrections === undefined ? {} : { corrections }),
    };
  }

  #twoYears(look: 'dumbbell' | 'slope'): RetoldView | undefined {
    const rows = this.#rows;
    if (rows === undefined) return undefined;
    const context = this.#pairContext(this.yearBefore ?? this.#figures.rankYear - 1);
    const reason = this.#pairReason;
    return retold(() => refused(twoYearsView(rows, context, look), reason));
  }

  #twoYearsSentence(): readonly Sentence[] {
    if (this.#rows === undefined || this.yearBefore === undefined) return [];
    return twoYearsSentence(this.#rows, this.#pairContext(this.yearBefore));
  }
}

/** A chart that must not be drawn says why in its place, however often and in whatever language it is made again. */
function refused<View extends ChartView>(view: View, reason: string | undefined): View {
  return reason === undefined ? view : { ...view, empty: reason };
}
