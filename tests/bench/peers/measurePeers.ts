import type { Engine } from '../../../src/engine/engine';
import type { AskedQuestion } from '../../../src/engine/queries/questions';
import type { Sql } from '../../../src/engine/sql';
import { tablesOf } from '../../../src/engine/tables';
import type { NationalFigures } from '../nationalFigures';
import { spreadOf, type Spread } from '../spread';
import { fresh } from '../fresh';
import { viewQuestions } from '../viewQuestions';
import { answerOfRows, refuseUnequal } from './answer';
import { arquero } from './arquero';
import { crossfilter } from './crossfilter';
import { denseArrays, scan } from './loops';
import { mosaic } from './mosaic';
import { perspective } from './perspective';
import { numberTable, type MakeStore, type Wanted } from './store';
import { wantedFor } from './wanted';
import { WorkedOut } from './workedOut';

/** One question as a peer and as we answered it, asked in turns. */
interface PeerTiming {
  readonly question: string;
  /** Numbers in the answer, the same of both. */
  readonly numbers: number;
  readonly ours: Spread;
  /** Until the numbers are out; working the answer out of them is not counted. */
  readonly theirs: Spread;
}

/** What one peer did. */
export interface PeerTimings {
  readonly peer: string;
  /** Until the numbers are in, in ms. */
  readonly loadMs: number;
  readonly timings: readonly PeerTiming[];
  /** Why there are no more timings; undefined where all is well. */
  readonly failure: string | undefined;
}

/** The libraries somebody would take instead, and two hand-written loops. */
const PEERS: readonly (readonly [string, MakeStore])[] = [
  ['scan of every number', scan],
  ['dense arrays', denseArrays],
  ['Arquero', arquero],
  ['crossfilter2', crossfilter],
  ['Perspective', perspective],
  ['Mosaic on DuckDB-WASM', mosaic],
];

const TIMES = 9;

/**
 * Each question of each view, asked of us and of every peer in turns, the answers held equal. One peer at a time holds the
 * numbers beside us.
 */
export async function measurePeers(
  boot: () => Promise<Engine>,
  national: NationalFigures,
): Promise<readonly PeerTimings[]> {
  const engine = await boot();
  try {
    await engine.replace(tablesOf(national.units, [national.batch]));
    const table = numberTable(national);
    const worked = new WorkedOut(national);
    const measured: PeerTimings[] = [];
    for (const [peer, make] of PEERS) {
      const timings: PeerTiming[] = [];
      let loadMs = NaN;
      let failure: string | undefined;
      try {
        const start = performance.now();
        const store = await make(table, national.units.length);
        loadMs = performance.now() - start;
        try {
          for (const { question, statement, asked, wanted, before } of questionsOf(national.units.length)) {
            const ours = () => engine.query(fresh(statement));
            const [mine, their] = await spreadOf(TIMES, [
              { work: ours },
              // Asked the same twice, some have nothing to do: between two times they are asked something else.
              { prepare: async () => store.find(before), work: async () => store.find(wanted) },
            ]);
            const answer = answerOfRows(asked, mine.last);
            refuseUnequal(`${peer}, ${question}`, answer, worked.answer(asked, their.last));
            // No statutory form has proposals, so there are none in made-up data.
            if (answer.size > 0)
              timings.push({ question, numbers: answer.size, ours: mine.took, theirs: their.took });
          }
        } finally {
          await store.close();
        }
      } catch (cause) {
        failure = cause instanceof Error ? cause.message : String(cause);
      }
      measured.push({ peer, loadMs, timings, failure });
    }
    return measured;
  } finally {
    await engine.close();
  }
}

interface Question {
  readonly question: string;
  readonly statement: Sql;
  readonly asked: AskedQuestion;
  readonly wanted: Wanted;
  /** What is wanted for the question before it. */
  readonly before: Wanted;
}

/** The first question of each kind in every view that is about numbers, no question twice. */
function questionsOf(units: number): readonly Question[] {
  const known = new Set<string>();
  const questions = viewQuestions(units).flatMap(({ view, statements }) =>
    statements.flatMap((statement) => {
      const { asked } = statement;
      const question = `${view.split(':')[0] ?? ''}: ${asked?.name ?? ''}`;
      if (asked === undefined || known.has(question) || known.has(JSON.stringify(asked))) return [];
      known.add(question).add(JSON.stringify(asked));
      const wanted = wantedFor(asked, units);
      return wanted === undefined ? [] : [{ question, statement, asked, wanted }];
    }),
  );
  return questions.map((one, at) => ({ ...one, before: (questions.at(at - 1) ?? one).wanted }));
}
