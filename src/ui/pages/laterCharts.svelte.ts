import type * as LaterModules from './laterModules';

let loaded = $state.raw<typeof LaterModules>();
let isAsked = false;

/**
 * What further charts are built with: the change between two years, 指数, 每万人, references, changes of rank. They are
 * fetched when the first of them is wanted, so that the page's first charts do not wait for them.
 *
 * @returns undefined until they are there; reactive
 */
export function laterCharts(): typeof LaterModules | undefined {
  if (loaded === undefined && !isAsked) {
    isAsked = true;
    import('./laterModules').then(
      (modules) => {
        loaded = modules;
      },
      () => {
        // The next choice asks again; until then the plain chart stands.
        isAsked = false;
      },
    );
  }
  return loaded;
}
