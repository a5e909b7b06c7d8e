import type { AnswerStore } from './keptAnswers';
import type { TextStore } from './textStore';

/** Stands in the text while there is something in the database. */
const SOMETHING = '1';

/**
 * The store of answers, opened only where something is in it: a page without imports fetches no script and asks no database for
 * it before its first charts.
 *
 * @param flag says whether something was kept
 */
export function keptElsewhere(flag: TextStore): AnswerStore {
  const database = async (): Promise<AnswerStore> => (await import('./browserAnswers')).answersDatabase;
  return {
    read: async () => (flag.read() === SOMETHING ? (await database()).read() : undefined),
    write: async (stored) => {
      flag.write(SOMETHING);
      await (await database()).write(stored);
    },
    clear: async () => {
      if (flag.read() !== SOMETHING) return;
      await (await database()).clear();
      flag.write('');
    },
  };
}
