import { correctionId, mergeCorrections, readCorrection, type Correction } from '../../domain/correction';
import type { DatasetKind } from '../../domain/dataset';
import { takenBack, type Change } from '../immutable';
import type { TextStore } from '../kept/textStore';
import type { Failure } from '../liveQuery.svelte';
import { byCell } from './correctedSide';

const NOT_KEPT: Failure = {
  zh: '人工修正没有存到本机（浏览器存储不可用或已满），关闭页面后会丢失。请到“数据集”导出工作区保存。',
  en: 'Corrections could not be stored on this machine and will be lost when the page closes. Export the workspace to keep them.',
};
const NOT_READ: Failure = {
  zh: '本机保存的人工修正无法读取，暂按原值显示。可导入以前导出的工作区恢复。',
  en: 'The corrections kept on this machine cannot be read; figures are shown as filed. Import a workspace exported earlier to restore them.',
};

const NOT_FOLLOWED: Failure = {
  zh: '另一窗口更改了人工修正，本窗口的图表没有随之更新，请刷新后查看。',
  en: 'Another window changed corrections; the charts of this one did not follow. Reload to see them.',
};

/** What a person corrected, kept on this machine. What another window wrote since is taken in before anything is written. */
export class KeptCorrections {
  #all = $state.raw<readonly Correction[]>([]);
  #fault = $state.raw<Failure | undefined>();
  readonly #store: TextStore | undefined;

  /** @param store undefined where corrections last until the page is closed */
  constructor(store: TextStore | undefined) {
    this.#store = store;
    const kept = this.#read();
    if (kept === undefined) this.#fault = NOT_READ;
    else this.#all = kept;
  }

  /** Every correction, of real and made-up reports, in order of their cells. */
  get all(): readonly Correction[] {
    return this.#all;
  }

  /** Why corrections are not kept, and what to do; undefined when they are. */
  get fault(): Failure | undefined {
    return this.#fault;
  }

  /** Those of real reports, or of made-up ones, in order of their cells. */
  of(kind: DatasetKind): readonly Correction[] {
    return this.#all.filter((correction) => correction.kind === kind);
  }

  /** Takes in what another window wrote. */
  readAgain(): void {
    this.#all = this.#read() ?? this.#all;
  }

  /** Tells that what another window wrote is kept but not shown. */
  tellNotFollowed(): void {
    this.#fault = NOT_FOLLOWED;
  }

  /** Takes corrections over and keeps them; of two of one cell the later holds. */
  add(corrections: readonly Correction[]): void {
    if (corrections.length === 0) return;
    this.#keep(mergeCorrections(this.#known(), corrections));
  }

  /** Takes corrections over in the place of those of the same cells, whichever are later. */
  put(corrections: readonly Correction[]): Change<readonly Correction[]> {
    const cells = byCell(corrections);
    const before = this.#known();
    const others = before.filter((known) => !cells.has(correctionId(known)));
    this.#keep(mergeCorrections(others, corrections));
    return { before, after: this.#all };
  }

  /** Takes back what {@link put} did; what was corrected since stays. */
  takeBack({ before, after }: Change<readonly Correction[]>): void {
    const change = { before: byCell(before), after: byCell(after) };
    this.#keep(mergeCorrections([], takenBack(byCell(this.#known()), change, isSame).values()));
  }

  /** Forgets some. */
  remove(corrections: readonly Correction[]): void {
    const gone = byCell(corrections);
    this.#keep(this.#known().filter((correction) => !gone.has(correctionId(correction))));
  }

  /** Another window may have corrected or taken back since: what lies in the store holds, wherever it can be read and written. */
  #known(): readonly Correction[] {
    if (this.#store === undefined || this.#fault === NOT_KEPT || this.#fault === NOT_READ) return this.#all;
    return this.#read() ?? this.#all;
  }

  #keep(corrections: readonly Correction[]): void {
    this.#all = corrections;
    try {
      this.#store?.write(JSON.stringify(corrections));
      this.#fault = undefined;
    } catch {
      // The reader is told, and the corrections hold until the page is closed.
      this.#fault = NOT_KEPT;
    }
  }

  /** What is kept; undefined where it cannot be read. */
  #read(): readonly Correction[] | undefined {
    try {
      const text = this.#store?.read() ?? null;
      if (text === null) return [];
      const entries: unknown = JSON.parse(text);
      return Array.isArray(entries)
        ? mergeCorrections(
            [],
            entries.flatMap((entry) => readCorrection(entry) ?? []),
          )
        : undefined;
    } catch {
      return undefined;
    }
  }
}

function isSame(one: Correction, other: Correction): boolean {
  return one.at === other.at && one.value === other.value && one.note === other.note;
}
