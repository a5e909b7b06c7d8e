import { mergeReviews, saysTheSame, type MergedReviews, type Review } from '../../domain/review';
import { takenBack, withEntries, type Change } from '../immutable';
import type { TextStore } from '../kept/textStore';
import { NO_REVIEWS, reviewsOfText, textOfReviews, type Reviews } from './reviewsKept';

/** What a reader is told of decisions that could not be kept or read. */
export interface KeepingFault {
  readonly zh: string;
  readonly en: string;
}

const NOT_KEPT: KeepingFault = {
  zh: '核对意见没有存到本机（浏览器存储不可用或已满），关闭页面后会丢失。请到“数据集”导出工作区保存。',
  en: 'Decisions could not be stored on this machine and will be lost when the page closes. Export the workspace to keep them.',
};
const NOT_READ: KeepingFault = {
  zh: '本机保存的核对意见无法读取，暂按未核对显示。可导入以前导出的工作区恢复。',
  en: 'The decisions kept on this machine cannot be read. Import a workspace exported earlier to restore them.',
};

/**
 * What the reader decided of findings, kept on this machine. Two windows of one page add to one store; of two decisions
 * of one finding the newer holds.
 */
export class KeptReviews {
  #known = $state.raw<Reviews>(NO_REVIEWS);
  #fault = $state.raw<KeepingFault | undefined>();
  readonly #store: TextStore;

  constructor(store: TextStore) {
    this.#store = store;
    const kept = this.#read();
    if (kept === undefined) this.#fault = NOT_READ;
    else this.#known = kept;
    store.watch?.(() => {
      this.#known = this.#read() ?? this.#known;
    });
  }

  /** Every decision, of real and made-up reports. */
  get all(): Reviews {
    return this.#known;
  }

  /** Why decisions are not kept, and what to do; undefined when they are. */
  get fault(): KeepingFault | undefined {
    return this.#fault;
  }

  /** Takes decisions over and keeps them; those of a finding that was decided later stay as they are. */
  add(reviews: readonly Review[]): MergedReviews {
    const merged = mergeReviews(this.#known, reviews);
    if (merged.added + merged.replaced > 0) this.#keep(merged.reviews);
    return merged;
  }

  /** Takes decisions over in the place of those that are here, whichever are newer. */
  put(reviews: readonly Review[]): Change<Reviews> {
    const before = this.#now();
    if (reviews.length === 0) return { before, after: before };
    const after = withEntries(
      before,
      reviews.map((one) => [one.finding, one] as const),
    );
    this.#set(after);
    return { before, after };
  }

  /** Takes back what {@link put} did; what was decided since stays. */
  takeBack(change: Change<Reviews>): void {
    if (change.before === change.after) return;
    this.#set(takenBack(this.#now(), change, (one, other) => one.at === other.at && saysTheSame(one, other)));
  }

  /** Forgets every decision, here and in the store. */
  clear(): void {
    this.#set(NO_REVIEWS);
  }

  #keep(reviews: Reviews): void {
    // Another window may have decided since this one read the store.
    this.#set(mergeReviews(reviews, this.#read()?.values() ?? []).reviews);
  }

  /** What lies in the store holds, wherever it can be read and written. */
  #now(): Reviews {
    return this.#fault === undefined ? (this.#read() ?? this.#known) : this.#known;
  }

  #set(reviews: Reviews): void {
    this.#known = reviews;
    try {
      this.#store.write(textOfReviews(this.#known));
      this.#fault = undefined;
    } catch {
      // The reader is told, and the decisions hold until the page is closed.
      this.#fault = NOT_KEPT;
    }
  }

  /** What is kept; undefined where it cannot be read. */
  #read(): Reviews | undefined {
    try {
      return reviewsOfText(this.#store.read());
    } catch {
      return undefined;
    }
  }
}
