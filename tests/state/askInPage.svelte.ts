import { flushSync } from 'svelte';
import type { Engine } from '../../src/engine/engine';
import { askOf } from '../../src/state/ask.svelte';
import { failureOf } from '../../src/state/failure';
import type { Failure } from '../../src/state/liveQuery.svelte';

const QUESTION = { measures: [0], units: [0], from: 2014, to: 2018 };

/** A trend asked of a source that the test changes by hand. */
export function trendOn(openingRows: readonly unknown[] | undefined) {
  let isRead = $state(false);
  let isOpening = $state(true);
  let engine = $state.raw<Engine | undefined>();
  let failure = $state.raw<Failure | undefined>();
  const failed: unknown[] = [];
  let ask: ReturnType<typeof askOf> | undefined;
  let trend: ReturnType<ReturnType<typeof askOf>['trend']> | undefined;
  $effect.root(() => {
    ask = askOf(
      {
        get isRead() {
          return isRead;
        },
        get engine() {
          return engine;
        },
        get failure() {
          return failure;
        },
        ready: () => (isOpening ? openingRows : undefined),
        failed: (cause) => failed.push(cause),
      },
      failureOf,
    );
    trend = ask.trend(() => QUESTION);
  });
  flushSync();
  if (trend === undefined) throw new Error('effects do not run: this is not the client build');
  const change = (part: {
    isRead?: boolean;
    isOpening?: boolean;
    engine?: Engine;
    failure?: Failure;
  }): void => {
    isRead = part.isRead ?? isRead;
    isOpening = part.isOpening ?? isOpening;
    engine = part.engine ?? engine;
    failure = part.failure ?? failure;
    flushSync();
  };
  return { trend, change, failed };
}

/** References asked of an engine for a year that the test changes. */
export function referencesOn(engine: Engine) {
  let year = $state(2020);
  const source = {
    isRead: true,
    engine,
    failure: undefined,
    ready: () => undefined,
    failed: () => undefined,
  };
  $effect.root(() => {
    askOf(source, failureOf).references(() => ({
      measure: 0,
      peers: [0],
      parent: null,
      from: year,
      to: year,
    }));
  });
  flushSync();
  return (to: number): void => {
    year = to;
    flushSync();
  };
}
