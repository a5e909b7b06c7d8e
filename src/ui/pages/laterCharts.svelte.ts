import type * as Lenses from '../../charts/lensViews';
import type * as References from '../../charts/referenceViews';
import type * as RankMoves from '../../charts/rankMoves';

type Charts = typeof Lenses & typeof References & typeof RankMoves;

let loaded = $state.raw<Charts>();
let isAsked = false;

/**
 * What charts under 指数, under 每万人 and with references are built with. They are fetched with the first such choice,
 * so that the page's first charts do not wait for them.
 *
 * @returns undefined until they are there; reactive
 */
export function laterCharts(): Charts | undefined {
  if (loaded === undefined && !isAsked) {
    isAsked = true;
    void Promise.all([
      import('../../charts/lensViews'),
      import('../../charts/referenceViews'),
      import('../../charts/rankMoves'),
    ]).then(
      ([lenses, references, moves]) => {
        loaded = { ...lenses, ...references, ...moves };
      },
      () => {
        // The next choice asks again; until then the plain chart stands and says which lens it does not follow.
        isAsked = false;
      },
    );
  }
  return loaded;
}
