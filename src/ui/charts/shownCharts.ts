import { getContext, onDestroy, setContext } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import type { ChartView } from '../../charts/chart';
import type { Sentence } from '../../charts/sentences';

const KEY = Symbol('charts of the page');

/** The charts that stand on a page, for files of the whole page. */
export class ShownCharts {
  readonly #charts = new Map<Node, () => ChartView | undefined>();

  /** @param sentences what the page says of its figures, read when it is needed */
  constructor(readonly sentences: () => readonly Sentence[]) {}

  /** Notes what a card shows, as long as the card stands on the page. */
  card(view: () => ChartView | undefined): Attachment {
    return (node) => {
      this.#charts.set(node, view);
      return () => {
        this.#charts.delete(node);
      };
    };
  }

  /** What is drawn now, in the order of the page; cards that wait or have nothing to draw are left out. */
  list(): readonly ChartView[] {
    return [...this.#charts]
      .sort(([one], [other]) =>
        (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 ? -1 : 1,
      )
      .flatMap(([, view]) => {
        const shown = view();
        return shown === undefined || shown.empty !== undefined ? [] : [shown];
      });
  }
}

let now: ShownCharts | undefined;

/** Begins a page: cards inside the component that calls it are noted. */
export function beginPage(sentences: () => readonly Sentence[]): ShownCharts {
  const page = new ShownCharts(sentences);
  now = page;
  onDestroy(() => {
    if (now === page) now = undefined;
  });
  return setContext(KEY, page);
}

/** The page that is open, for what stands outside of it; undefined where it is no page of charts. */
export function pageNow(): ShownCharts | undefined {
  return now;
}

/** The page a card stands on; undefined outside of one. */
export function pageOfCard(): ShownCharts | undefined {
  return getContext<ShownCharts | undefined>(KEY);
}
