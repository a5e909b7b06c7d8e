import type { Engine } from '../engine/engine';
import { compositionQuery } from '../engine/queries/composition';
import { coverageQuery } from '../engine/queries/coverage';
import { figuresQuery } from '../engine/queries/figures';
import { rankingQuery } from '../engine/queries/ranking';
import { trendQuery } from '../engine/queries/trend';
import type { Sql } from '../engine/sql';
import { LiveQuery, type Failure } from './liveQuery.svelte';
import type { Ask } from './workbench';

/** Questions that pages ask, by name. */
export type QuestionName = keyof Ask;

/** Where answers come from. Reactive: read inside live queries. */
export interface AnswerSource {
  /** False until the open side is read; nothing is asked before. */
  readonly isRead: boolean;
  /** The engine once it holds the open side. */
  readonly engine: Engine | undefined;
  /** Why there is no engine; undefined while it is on its way. */
  readonly failure: Failure | undefined;
  /** The rows that came with the page for this question of the open side; undefined where there are none. */
  ready(name: QuestionName, question: unknown): readonly unknown[] | undefined;
  /** Told before the engine is asked; what it returns is told the rows. */
  asking?(name: QuestionName, question: unknown): (rows: readonly unknown[]) => void;
  /** Told of every question the engine could not answer. */
  failed(cause: unknown): void;
}

/**
 * The questions as live answers. What came with the page answers first, so that the opening view stands before
 * the engine does, and still stands when the engine cannot start.
 */
export function askOf(source: AnswerSource, failureOf: (cause: unknown) => Failure): Ask {
  const live =
    <Question, Row>(name: QuestionName, query: (question: Question) => Sql<Row> | Promise<Sql<Row>>) =>
    (question: () => Question | null) =>
      new LiveQuery<Row>(() => {
        if (!source.isRead) return source.failure === undefined ? waiting() : refused(source.failure);
        const asked = question();
        if (asked === null) return undefined;
        const ready = source.ready(name, asked);
        // The rows were made by the same query at build time.
        if (ready !== undefined) return ready as readonly Row[];
        if (source.engine === undefined) {
          return source.failure === undefined ? waiting() : refused(source.failure);
        }
        return answered(source, source.engine, query(asked), source.asking?.(name, asked));
      }, failureOf);
  return {
    trend: live('trend', trendQuery),
    ranking: live('ranking', rankingQuery),
    // Wanted only where references are chosen, so the first charts do not wait for it.
    references: live(
      'references',
      later(async () => (await import('../engine/queries/references')).referencesQuery),
    ),
    composition: live('composition', compositionQuery),
    coverage: live('coverage', coverageQuery),
    figures: live('figures', figuresQuery),
    // So are the next two: none is asked before the pages of checks and of what there is.
    tally: live(
      'tally',
      later(async () => (await import('../engine/queries/tally')).tallyQuery),
    ),
    availability: live(
      'availability',
      later(async () => (await import('../engine/queries/availability')).availabilityQuery),
    ),
  };
}

/**
 * A question whose statement is fetched when it is first asked. From then on it is at hand at once: a browser takes a task of its
 * own for every import, also of what is there, and a chart would come a frame after those beside it.
 */
function later<Question, Row>(
  fetched: () => Promise<(question: Question) => Sql<Row>>,
): (question: Question) => Sql<Row> | Promise<Sql<Row>> {
  let query: ((question: Question) => Sql<Row>) | undefined;
  return (question) => {
    if (query !== undefined) return query(question);
    return fetched().then((found) => {
      query = found;
      return found(question);
    });
  };
}

async function answered<Row>(
  source: AnswerSource,
  engine: Engine,
  statement: Sql<Row> | Promise<Sql<Row>>,
  told: ((rows: readonly Row[]) => void) | undefined,
): Promise<readonly Row[]> {
  try {
    const rows = await engine.query(await statement);
    told?.(rows);
    return rows;
  } catch (cause) {
    source.failed(cause);
    throw cause;
  }
}

/** Never settles: the live query asks again when the source changes. */
function waiting(): Promise<never> {
  return new Promise(() => undefined);
}

function refused(sentence: Failure): Promise<never> {
  return Promise.reject(Object.assign(new Error(sentence.en), { sentence }));
}
