/** What a trend is asked: some measures of some units over a span of years, both ends included. */
export interface TrendQuestion {
  readonly measures: readonly number[];
  readonly units: readonly number[];
  readonly from: number;
  readonly to: number;
}

/** What an order or rank is asked: one measure of some units in one year, or in several, each put in order by itself. */
export interface RankingQuestion {
  readonly measure: number;
  readonly units: readonly number[];
  /** The year, or the last of several. */
  readonly year: number;
  /** The first of several years; left out for one. */
  readonly from?: number;
}

/** What references are asked: one measure of units that stand beside each other under one government, and of that one. */
export interface ReferencesQuestion {
  readonly measure: number;
  readonly peers: readonly number[];
  /** The government above; null where it is not loaded. */
  readonly parent: number | null;
  readonly from: number;
  readonly to: number;
}

/** What a composition is asked: the parts, as measures, for some units over a span of years. */
export interface CompositionQuestion {
  readonly parts: readonly number[];
  readonly units: readonly number[];
  readonly from: number;
  readonly to: number;
}

/** What coverage is asked: which reports some units have. */
export interface CoverageQuestion {
  readonly units: readonly number[];
  readonly from: number;
  readonly to: number;
}

/** Names one report so that the engine finds its figures without looking at others. */
interface ReportPlace {
  readonly report: number;
  readonly unit: number;
  readonly year: number;
}

/** Every figure of some reports. */
export interface FiguresQuestion {
  readonly reports: readonly ReportPlace[];
}

/** How the rules that are equations fared, for some units over a span of years. */
export interface TallyQuestion {
  readonly units: readonly number[];
  readonly from: number;
  readonly to: number;
}

/** Which figures of a government are held against the sum over those below it. */
export interface LevelsQuestion {
  /** Indices in CATALOGUE. */
  readonly indicators: readonly number[];
}

/** In which years some measures are stated in all that is loaded. */
export interface AvailabilityQuestion {
  readonly measures: readonly number[];
}

/** A question that a chart asks, with its name: what a statement asks, said once more without SQL. */
export type AskedQuestion =
  | { readonly name: 'trend'; readonly question: TrendQuestion }
  | { readonly name: 'ranking'; readonly question: RankingQuestion }
  | { readonly name: 'references'; readonly question: ReferencesQuestion }
  | { readonly name: 'composition'; readonly question: CompositionQuestion }
  | { readonly name: 'coverage'; readonly question: CoverageQuestion }
  | { readonly name: 'tally'; readonly question: TallyQuestion }
  | { readonly name: 'availability'; readonly question: AvailabilityQuestion };
