import fc from 'fast-check';
import type { Browser } from 'playwright-core';
import type { Site } from '../journeys/visit';
import { action, performAll, type Action } from '../state/randomActions';
import { ModelledPage } from './modelledPage';

/** Between two reloads that come for certain lie so many actions at most. */
const RELOADED_AFTER = 5;
const RELOAD: Action = { act: 'reload' };

/** Random actions of one reader, with reloads among them however they fell. */
export function sessions(length: number): fc.Arbitrary<readonly Action[]> {
  const own = length - Math.floor(length / (RELOADED_AFTER + 1));
  return fc
    .array(action, { minLength: own, maxLength: own, size: 'max' })
    .map((actions) =>
      actions.flatMap((one, at) => ((at + 1) % RELOADED_AFTER === 0 ? [one, RELOAD] : [one])),
    );
}

/**
 * Performs actions in a window of its own.
 *
 * @throws with the action after which the page showed something else than the model
 */
export async function hold(browser: Browser, site: Site, actions: readonly Action[]): Promise<void> {
  const page = await ModelledPage.open(browser, site);
  try {
    await performAll(actions, (one) => page.perform(one));
  } finally {
    await page.close();
  }
}
