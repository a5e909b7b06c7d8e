import type { DuplicateAnswer } from '../../src/state/library/side';
import type { Stated } from './reports';

/** A set of reports, as one would write it down on paper. */
interface PlainSet {
  readonly name: string;
  readonly isBundled: boolean;
  readonly reports: readonly PlainReport[];
}

interface PlainReport {
  /** `unit@year` */
  readonly subject: string;
  /** What the file says; no two reports of a test say the same. */
  readonly filed: number;
  /** Names of the sets that took its place, for as long as they are loaded. */
  readonly replacedBy: readonly string[];
}

/** What the page must hold after any number of actions, in plain lists and without any of its code. */
export class PlainModel {
  #sets: readonly PlainSet[];
  #before: readonly PlainSet[] | undefined;
  #removed: readonly PlainSet[] = [];
  readonly #corrected = new Map<string, { readonly filed: number; readonly value: number }>();
  /** Subjects that once had two reports at a time: their names carry numbers, and the test does not correct them. */
  readonly #doubled = new Set<string>();

  constructor(bundled: readonly Stated[]) {
    this.#sets = [{ name: 'bundled', isBundled: true, reports: bundled.map(plain) }];
  }

  /** `unit@year = value` of all that is shown, sorted. */
  get figures(): readonly string[] {
    return this.#shown.map((report) => `${report.subject} = ${String(this.#valueOf(report))}`).sort();
  }
  /** Names of the imports of which something is shown. */
  get imported(): readonly string[] {
    return this.#sets.filter(({ isBundled }) => !isBundled).map(({ name }) => name);
  }
  /** What can be corrected: shown, and never one of two. */
  get correctable(): readonly string[] {
    return this.#shown.map(({ subject }) => subject).filter((subject) => !this.#doubled.has(subject));
  }
  /** What was corrected, whether or not it is shown. */
  get corrected(): readonly string[] {
    return [...this.#corrected.keys()];
  }
  get canUndo(): boolean {
    return this.#before !== undefined;
  }

  /** @returns the answer that is given: what was corrected is never kept twice */
  answerTo(stated: readonly Stated[], answer: DuplicateAnswer): DuplicateAnswer {
    const isCorrected = stated.some((one) => this.#corrected.has(plain(one).subject));
    return answer === 'both' && isCorrected ? 'replace' : answer;
  }

  import(name: string, stated: readonly Stated[], answer: DuplicateAnswer): void {
    this.#before = this.#sets;
    const here = new Set(this.#shown.map(({ subject }) => subject));
    const reports = stated.map(plain).filter(({ subject }) => answer !== 'skip' || !here.has(subject));
    if (reports.length === 0) return;
    const again = new Set(reports.map(({ subject }) => subject).filter((subject) => here.has(subject)));
    if (answer === 'both') for (const subject of again) this.#doubled.add(subject);
    const others = this.#sets.map((set) => ({
      ...set,
      reports: set.reports.map((report) =>
        answer === 'replace' && again.has(report.subject)
          ? { ...report, replacedBy: [...report.replacedBy, name] }
          : report,
      ),
    }));
    this.#sets = withoutEmpty([...others, { name, isBundled: false, reports }]);
  }

  remove(name: string): void {
    this.#removed = [...this.#removed, ...this.#sets.filter((set) => set.name === name)];
    this.#sets = this.#sets.filter((set) => set.name !== name);
    this.#before = undefined;
  }

  /** Names of the removed imports that can be put back. */
  get removed(): readonly string[] {
    return this.#removed.map(({ name }) => name);
  }

  /** Whether putting an import back keeps its corrections: a report gets another name where its own is taken by now. */
  keepsCorrections(name: string): boolean {
    const here = new Set(this.#shown.map(({ subject }) => subject));
    return this.#removed
      .filter((set) => set.name === name)
      .flatMap(({ reports }) => reports)
      .every(({ subject, filed }) => !here.has(subject) || this.#corrected.get(subject)?.filed !== filed);
  }

  putBack(name: string): void {
    const here = new Set(this.#shown.map(({ subject }) => subject));
    const back = this.#removed.filter((set) => set.name === name);
    this.#sets = withoutEmpty([...this.#sets, ...back]);
    this.#removed = this.#removed.filter((set) => set.name !== name);
    this.#before = undefined;
    for (const { subject } of back.flatMap(({ reports }) => reports))
      if (here.has(subject)) this.#doubled.add(subject);
  }

  undo(): void {
    this.#sets = this.#before ?? this.#sets;
    this.#before = undefined;
  }

  correct(subject: string, value: number): void {
    const report = this.#shown.find((one) => one.subject === subject);
    if (report !== undefined) this.#corrected.set(subject, { filed: report.filed, value });
  }

  takeBack(subject: string): void {
    this.#corrected.delete(subject);
  }

  /** The page is opened again: everything is there but the undo and what was removed. */
  reload(): void {
    this.#before = undefined;
    this.#removed = [];
  }

  get #shown(): readonly PlainReport[] {
    return shownIn(this.#sets).flatMap(({ reports }) => reports);
  }

  #valueOf({ subject, filed }: PlainReport): number {
    const correction = this.#corrected.get(subject);
    return correction?.filed === filed ? correction.value : filed;
  }
}

function plain({ unit, year, received }: Stated): PlainReport {
  return { subject: `${unit}@${String(year)}`, filed: received, replacedBy: [] };
}

function shownIn(sets: readonly PlainSet[]): readonly PlainSet[] {
  const here = new Set(sets.map(({ name }) => name));
  return sets.map((set) => ({
    ...set,
    reports: set.reports.filter(({ replacedBy }) => !replacedBy.some((name) => here.has(name))),
  }));
}

/** An import of which everything was replaced is gone. */
function withoutEmpty(sets: readonly PlainSet[]): readonly PlainSet[] {
  const shown = shownIn(sets);
  return sets.filter((set, at) => set.isBundled || (shown[at]?.reports.length ?? 0) > 0);
}
