import type { Engine } from './engine';
import { compositionQuery } from './queries/composition';
import { coverageQuery } from './queries/coverage';
import { rankingQuery } from './queries/ranking';
import { trendQuery } from './queries/trend';
import type {
  CompositionQuestion,
  CoverageQuestion,
  RankingQuestion,
  TrendQuestion,
} from './queries/questions';
import type { Sql } from './sql';

/** A question with its name, as the page asks it. */
export type NamedQuestion =
  | { readonly name: 'trend'; readonly question: TrendQuestion }
  | { readonly name: 'ranking'; readonly question: RankingQuestion }
  | { readonly name: 'composition'; readonly question: CompositionQuestion }
  | { readonly name: 'coverage'; readonly question: CoverageQuestion };

/** Answers by the key of their question; plain JSON. */
export type Snapshot = Readonly<Record<string, readonly unknown[]>>;

/** Names a question: equal for equal questions, whatever the order of their fields. Keys of measures and units hold for one build. */
export function snapshotKey(name: string, question: object): string {
  return `${name}${JSON.stringify(question, Object.keys(question).sort())}`;
}

/** Answers questions ahead of time, so that the first charts stand before the engine is up. */
export async function buildSnapshot(engine: Engine, questions: readonly NamedQuestion[]): Promise<Snapshot> {
  const answers: Record<string, readonly unknown[]> = {};
  for (const asked of questions) {
    answers[snapshotKey(asked.name, asked.question)] = await engine.query(statementOf(asked));
  }
  return answers;
}

function statementOf(asked: NamedQuestion): Sql {
  switch (asked.name) {
    case 'trend':
      return trendQuery(asked.question);
    case 'ranking':
      return rankingQuery(asked.question);
    case 'composition':
      return compositionQuery(asked.question);
    case 'coverage':
      return coverageQuery(asked.question);
  }
}
