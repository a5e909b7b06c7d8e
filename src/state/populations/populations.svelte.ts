import type { DatasetKind } from '../../domain/dataset';
import type { Population } from '../../domain/population';
import type { PopulationReading } from '../../ingest/population/readPopulation';
import { emptyMap, takenBack, withEntry, withoutEntry, type Change } from '../immutable';
import type { TextStore } from '../kept/textStore';
import { populationsOfText, textOfPopulations, type Populations } from './populationsKept';

/** Where populations are kept, and who reads a file of them. */
export interface PopulationPort {
  readonly store: TextStore;
  /** @throws whatever went wrong with the reader; faults of the file are told in the reading */
  read(file: File): Promise<PopulationReading>;
}

const NOT_KEPT = {
  zh: '人口没有存到本机（浏览器存储不可用或已满），关闭页面后要重新载入。',
  en: 'The population could not be stored on this machine; load it again after the page was closed.',
} as const;
const NOT_READ = {
  zh: '本机保存的人口无法读取，请重新载入人口文件。',
  en: 'The population kept on this machine cannot be read. Load the file again.',
} as const;

/** The populations that figures are divided by, one file for real reports and one for made-up ones, kept on this machine. */
export class KeptPopulations {
  #all = $state.raw<Populations>(emptyMap());
  #fault = $state.raw<typeof NOT_KEPT | typeof NOT_READ | undefined>();
  readonly #port: PopulationPort;

  constructor(port: PopulationPort) {
    this.#port = port;
    const kept = this.#kept();
    if (kept === undefined) this.#fault = NOT_READ;
    else this.#all = kept;
    port.store.watch?.(() => {
      this.#all = this.#kept() ?? this.#all;
    });
  }

  get all(): Populations {
    return this.#all;
  }

  /** The population of one side; undefined where none was loaded. */
  of(kind: DatasetKind): Population | undefined {
    return this.#all.get(kind);
  }

  /** Why populations are not kept or were not read; undefined when all is well. */
  get fault(): { readonly zh: string; readonly en: string } | undefined {
    return this.#fault;
  }

  /** Reads a file and takes what is in it in place of what its side had. @throws as the reader */
  async load(file: File): Promise<PopulationReading> {
    const reading = await this.#port.read(file);
    if (reading.population !== undefined) this.put(reading.population);
    return reading;
  }

  /** Takes a population in place of what its side had. */
  put(population: Population): void {
    this.#change(withEntry(this.#kept() ?? this.#all, population.kind, population));
  }

  /** Takes over populations that a file brought along. */
  take(populations: readonly Population[]): Change<Populations> {
    const before = this.#all;
    for (const population of populations) this.put(population);
    return { before, after: this.#all };
  }

  /** Takes back what {@link take} did; what was loaded since stays. */
  takeBack(change: Change<Populations>): void {
    this.#change(takenBack(this.#kept() ?? this.#all, change, (one, other) => one.id === other.id));
  }

  /** What is kept of one side, as a text; undefined where there is nothing. */
  text(kind: DatasetKind): string | undefined {
    const own = this.of(kind);
    return own === undefined ? undefined : textOfPopulations(withEntry(emptyMap(), kind, own));
  }

  /** Forgets the population of one side. */
  remove(kind: DatasetKind): void {
    this.#change(withoutEntry(this.#kept() ?? this.#all, kind));
  }

  #change(populations: Populations): void {
    this.#all = populations;
    try {
      this.#port.store.write(textOfPopulations(populations));
      this.#fault = undefined;
    } catch {
      this.#fault = NOT_KEPT;
    }
  }

  /** What is kept now: another window may have loaded a file meanwhile. */
  #kept(): Populations | undefined {
    if (this.#fault === NOT_KEPT) return this.#all;
    try {
      return populationsOfText(this.#port.store.read());
    } catch {
      return undefined;
    }
  }
}
