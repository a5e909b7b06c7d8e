import { getContext, onDestroy, setContext } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import type { RetoldView } from '../../charts/retold';
import type { Sentence } from '../../charts/sentences';

const KEY = Symbol('charts of the page');

/** What a box of words says: its heading and its lines. */
export interface ToldBlock {
  readonly title: string;
  readonly lines: readonly string[];
}

/** The charts that stand on a page, for files of the whole page. */
export class ShownCharts {
  readonly #charts = new Map<Node, () => RetoldView | undefined>();
  readonly #waiting = new Map<Node, () => boolean>();
  readonly #unfinished = new Map<Node, () => boolean>();
  readonly #told = new Map<Node, () => ToldBlock | undefined>();

  /** @param sentences what the page says of its figures, read when it is needed */
  constructor(readonly sentences: () => readonly Sentence[]) {}

  /**
   * Notes what a card shows, as long as the card stands on the page.
   *
   * @param isWaiting whether it waits for its first answer
   * @param isUnfinished whether it has neither a chart nor a reason for none
   */
  card(
    view: () => RetoldView | undefined,
    isWaiting: () => boolean,
    isUnfinished: () => boolean,
  ): Attachment {
    return (node) => {
      this.#charts.set(node, view);
      this.#waiting.set(node, isWaiting);
      this.#unfinished.set(node, isUnfinished);
      return () => {
        this.#charts.delete(node);
        this.#waiting.delete(node);
        this.#unfinished.delete(node);
      };
    };
  }

  /** Whether any card waits for its first answer. Read inside an effect it is followed for the cards of that moment. */
  isWaiting(): boolean {
    return [...this.#waiting.values()].some((waits) => waits());
  }

  /** How many cards show that a chart will stand there: also those whose question waits for another answer or for the engine. */
  unfinished(): number {
    return [...this.#unfinished.values()].filter((isUnfinished) => isUnfinished()).length;
  }

  /** Notes what a box of words says, as long as it stands on the page. */
  box(block: () => ToldBlock | undefined): Attachment {
    return (node) => {
      this.#told.set(node, block);
      return () => {
        this.#told.delete(node);
      };
    };
  }

  /** What the boxes say now, in the order of the page; boxes of one title are one. */
  told(): readonly ToldBlock[] {
    const lines = new Map<string, string[]>();
    for (const [, block] of [...this.#told].sort(inOrder)) {
      const { title, lines: own } = block() ?? { title: '', lines: [] };
      if (own.length > 0) lines.set(title, [...(lines.get(title) ?? []), ...own]);
    }
    return [...lines].map(([title, all]) => ({ title, lines: all }));
  }

  /** What is drawn now, in the order of the page; cards that wait or have nothing to draw are left out. */
  list(): readonly RetoldView[] {
    return [...this.#charts].sort(inOrder).flatMap(([, view]) => {
      const shown = view();
      return shown === undefined || shown.empty !== undefined ? [] : [shown];
    });
  }
}

function inOrder([one]: readonly [Node, unknown], [other]: readonly [Node, unknown]): number {
  return (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 ? -1 : 1;
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
