import type { DatasetKind } from '../domain/dataset';
import type { Language } from '../domain/language';
import type { Naming } from '../domain/naming';
import { RegionTree } from '../domain/region';
import { askOf, type QuestionName } from './ask.svelte';
import { failureOf } from './failure';
import { KeptAnswers, type AnswerPorts } from './kept/keptAnswers';
import { CheckedFindings } from './findings/findings.svelte';
import type { Persons } from './selection/lensReasons';
import { LoadedLibrary, type LibraryPorts } from './library/library.svelte';
import { namingOf } from './selection/naming';
import { neededOf } from './selection/neededSets';
import { OpenGrid } from './openGrid.svelte';
import { PointedUnit } from './units/pointedUnit.svelte';
import { KeptPopulations, type PopulationPort } from './populations/populations.svelte';
import { KeptPreferences } from './preferences.svelte';
import { LinkedSelection, type LinkPort } from './selection/selection.svelte';
import { OpenSource } from './source.svelte';
import { SpokenLanguage } from './spokenLanguage.svelte';
import type { TextStore } from './kept/textStore';
import type { Ask, Workbench } from './workbench';

/** What the workbench needs of the world; the browser's are in `browserPorts.ts`. */
export interface WorkbenchPorts extends LibraryPorts {
  readonly link: LinkPort;
  /** Where decisions on findings are kept. */
  readonly reviews: TextStore;
  readonly populations: PopulationPort;
  /** Where views saved by name are kept. */
  readonly views: TextStore;
  readonly preferences: TextStore;
  /** Where answers over imported reports are kept for the next visit; absent, charts of those wait for the engine. */
  readonly answers?: AnswerPorts;
  /** The divisions of the country, for names, search and the tree. */
  readRegions(): Promise<RegionTree>;
  /** Rows that came with the page for a question over the bundled real reports; undefined where there are none. */
  openingRows(name: QuestionName, question: unknown): readonly unknown[] | undefined;
}

/** The workbench of the running page: the contract that pages read, and what the frame around them also needs. */
export class PageWorkbench implements Workbench {
  readonly library: LoadedLibrary;
  readonly selection: LinkedSelection;
  readonly ask: Ask;
  readonly findings: CheckedFindings;
  readonly source: OpenSource;
  readonly grid = new OpenGrid();
  readonly pointed = new PointedUnit();
  readonly spoken = new SpokenLanguage();
  readonly populations: KeptPopulations;
  /** Where views saved by name are kept; they are read where they are listed. */
  readonly views: TextStore;
  readonly preferences: KeptPreferences;
  #regions = $state.raw<RegionTree>(new RegionTree([]));
  readonly #ports: WorkbenchPorts;
  readonly #kept: KeptAnswers;
  readonly #names = $derived.by<Naming>(() => namingOf(this.library, this.#regions));
  /** One object for good, so that taking it out of the workbench does not freeze the names of that moment. */
  readonly naming: Naming = this.#liveNaming();

  constructor(ports: WorkbenchPorts) {
    this.#ports = ports;
    this.views = ports.views;
    this.preferences = new KeptPreferences(ports.preferences);
    this.populations = new KeptPopulations(ports.populations);
    this.#kept = new KeptAnswers(ports.answers);
    const library = new LoadedLibrary(ports);
    this.library = library;
    this.selection = new LinkedSelection(
      ports.link,
      () => ({
        isReady: library.isRead,
        units: library.units,
        years: library.years,
        imported: neededOf(library.side.sets),
      }),
      (kind) => void this.#show(kind),
      () => this.preferences.now.language ?? 'zh',
    );
    this.source = new OpenSource(this.selection, library);
    this.findings = new CheckedFindings(library, ports.reviews, failureOf);
    this.ask = askOf(
      {
        get isRead() {
          return library.isRead;
        },
        get engine() {
          return library.engine;
        },
        get failure() {
          return library.failure;
        },
        ready: (name, question) => {
          if (library.isOpening) {
            // What was imported may be gone, and then nothing of it is to stay.
            void this.#kept.clear();
            return ports.openingRows(name, question);
          }
          if (library.engine !== undefined) return undefined;
          return this.#kept.rowsOf(name, question, library.side, library.corrections.current.applied);
        },
        asking: (name, question) => {
          const { side } = library;
          const { applied } = library.corrections.current;
          return (rows) => {
            // Reports that came or went meanwhile have answers of their own.
            if (side === library.side) this.#kept.remember(name, question, rows, side, applied);
          };
        },
        failed: (cause) => library.engineFailed(cause),
      },
      failureOf,
    );
  }

  /** The population for the open side; that of the other side where it has none of its own, which is refused by name. */
  get persons(): Persons {
    const { kind } = this.library;
    const other = kind === 'real' ? 'synthetic' : 'real';
    return { kind, population: this.populations.of(kind) ?? this.populations.of(other) };
  }

  get regions(): RegionTree {
    return this.#regions;
  }

  /** Reads the divisions and the side the link asks for, side by side. Settles when that is shown, or could not be read. */
  async start(): Promise<void> {
    // Without the list of divisions names still read; the tree and the search are poorer.
    const regions = this.#ports.readRegions().then(
      (tree) => {
        this.#regions = tree;
      },
      () => undefined,
    );
    await this.#show(this.selection.current.kind, Promise.all([regions, this.#kept.read()]));
  }

  /** Goes to the other side with nothing chosen: units, years and measures of one side mean nothing on the other. */
  openSide(kind: DatasetKind): void {
    this.source.close();
    this.selection.change({ kind, units: 'all', years: 'all', rankYear: null });
  }

  /** Removes every import, and what was kept of answers over them. @throws as `LoadedLibrary.clearImports` */
  async clearImports(): Promise<void> {
    await this.library.clearImports();
    await this.#kept.clear();
  }

  /**
   * Speaks a language from now on, here and on later visits; what is chosen and loaded stays.
   *
   * @throws where its words cannot be fetched; the page then goes on in the language it speaks
   */
  async speak(language: Language): Promise<void> {
    this.preferences.change({ language });
    this.selection.change({ language }, 'replace');
    await this.spoken.speak(language);
  }

  #liveNaming(): Naming {
    const names = () => this.#names;
    return {
      get kind() {
        return names().kind;
      },
      unit: (key) => names().unit(key),
      measure: (key) => names().measure(key),
      report: (key) => names().report(key),
      label: (key) => names().label(key),
    };
  }

  async #show(kind: DatasetKind, beside?: Promise<unknown>): Promise<void> {
    const isOpen = await this.library.open(kind, beside);
    // The link must not name a side that is not on the screen.
    if (!isOpen && this.library.isRead) this.selection.change({ kind: this.library.kind }, 'replace');
  }
}
