import { flushSync } from 'svelte';
import { LiveQuery } from '../../src/state/liveQuery.svelte';

/**
 * A live query over one reactive number, as a component would hold it. Question 0 asks nothing, a negative one is
 * answered at once.
 */
export function liveQueryOn(answer: (question: number) => Promise<readonly string[]>) {
  let question = $state(1);
  let live: LiveQuery<string> | undefined;
  const stop = $effect.root(() => {
    live = new LiveQuery(
      () => {
        if (question === 0) return undefined;
        return question < 0 ? [`at once ${question}`] : answer(question);
      },
      (cause) => ({ zh: (cause as Error).message, en: (cause as Error).message }),
    );
  });
  flushSync();
  if (live === undefined) throw new Error('effects do not run: this is not the client build');
  const ask = (next: number): void => {
    question = next;
    flushSync();
  };
  return { live, ask, stop };
}
