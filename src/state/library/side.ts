import type { Correction } from '../../domain/correction';
import type { DatasetInfo, DatasetKind } from '../../domain/dataset';
import type { Problem } from '../../domain/problem';
import type { DatasetId, FigureColumns, Report, ReportBatch, ReportId } from '../../domain/report';
import type { Review } from '../../domain/review';
import type { Unit, UnitId } from '../../domain/unit';
import type { ImportedFrom } from '../../domain/workspaceJson';
import type { BroughtSet, BroughtSettings } from '../../ingest/ingestResult';
import type { SourceFile } from '../../ingest/sourceFile';

/** A set of reports as a reader of files or packages hands it over. */
export interface Intake {
  readonly info: DatasetInfo;
  readonly units: readonly Unit[];
  readonly batch: ReportBatch;
  readonly problems: readonly Problem[];
  /** What readers decided of findings of these reports. */
  readonly reviews?: readonly Review[];
  /** What people corrected in these reports. */
  readonly corrections?: readonly Correction[];
  /** The file it was read from, where its figures can be shown in it. */
  readonly source?: SourceFile | undefined;
  /** Size of the file in bytes. */
  readonly bytes?: number | undefined;
  /** Name of the file. */
  readonly file?: string | undefined;
  /** The sets that a file of the dashboard holds; absent for any other file. */
  readonly sets?: readonly IntakeSet[];
  /** What the reader who wrote such a file had chosen. */
  readonly settings?: BroughtSettings;
  /** How the set came in on another machine; absent where it comes in here. */
  readonly importedElsewhere?: ImportedFrom | undefined;
  /** True of a set out of a file of the dashboard. */
  readonly isBrought?: boolean;
}

/** A set of a file of the dashboard; its reports lie in the intake. */
interface IntakeSet extends Pick<BroughtSet, 'info' | 'imported'> {
  readonly source?: SourceFile | undefined;
}

/** Names one report of one set, `<dataset>/<report>`, by the ids that it came in with. */
type ReportName = string;

/** How a set came to be loaded by hand. One object for one import, however the set changes after it. */
export interface Imported {
  /** ISO time. */
  readonly at: string;
  /** Size of the file in bytes; undefined where it is not known. */
  readonly bytes: number | undefined;
  /** Name of the file; undefined where it is not known. */
  readonly file?: string | undefined;
  /** The reports of sets before it that it took the place of, also those that had been replaced already. */
  readonly replaces: readonly ReportName[];
}

/** A set that is loaded. */
export interface LoadedSet {
  readonly info: DatasetInfo;
  /** Came with the page, and cannot be removed. */
  readonly isBundled: boolean;
  readonly units: readonly Unit[];
  readonly batch: ReportBatch;
  /** The file the set was read from; gone with the set. */
  readonly source?: SourceFile | undefined;
  /** Absent for a set that came with the page. */
  readonly imported?: Imported;
  /** The set as it came in: with the reports that later ones replaced, under the ids it had. Absent where it is still so. */
  readonly whole?: LoadedSet;
  /** The names of its reports by the ids they have now; absent where none has another id than it came in with. */
  readonly names?: ReadonlyMap<ReportId, ReportName>;
}

/**
 * All sets of one kind that are loaded, real or made-up. Immutable: an import, an undo or a removal makes a new side.
 * The index of a unit or report is its key in the engine.
 */
export interface Side {
  readonly kind: DatasetKind;
  readonly sets: readonly LoadedSet[];
  readonly units: readonly Unit[];
  readonly reports: readonly Report[];
  /** First and last report year; this year's bounds of nothing for an empty side are 0 and 0. */
  readonly years: { readonly from: number; readonly to: number };
}

/** What to do with a report whose unit, year and scope are loaded already. */
export type DuplicateAnswer = 'replace' | 'both' | 'skip';

/** Answers by the id of the report in the file. */
export type DuplicateAnswers = ReadonlyMap<ReportId, DuplicateAnswer>;

/** Nothing was answered yet. */
export const NO_ANSWERS: DuplicateAnswers = new Map();

/** The answers with one more, or one changed. */
export function withAnswer(
  answers: DuplicateAnswers,
  report: ReportId,
  answer: DuplicateAnswer,
): DuplicateAnswers {
  return new Map([...answers, [report, answer]]);
}

/** A report of a file that is loaded already. */
export interface Duplicate {
  readonly report: Report;
  /** The loaded ones, the first loaded first. */
  readonly loaded: readonly Report[];
}

/** A side with one set more. */
export interface Addition {
  readonly side: Side;
  /** True when all that was loaded keeps its keys, so that the engine only has to append. */
  readonly keepsKeys: boolean;
  /** The set as it was added; undefined when every report of it was skipped. */
  readonly added: DatasetInfo | undefined;
  /** The ids its reports are loaded under, by those they have in the file; skipped reports are not among them. */
  readonly names: ReadonlyMap<ReportId, ReportId>;
}

/** The side that some sets make together. A unit that several sets bring is the one of the first. */
export function sideOf(kind: DatasetKind, sets: readonly LoadedSet[]): Side {
  const units = new Map<string, Unit>();
  for (const unit of sets.flatMap((set) => set.units)) if (!units.has(unit.id)) units.set(unit.id, unit);
  const reports = sets.flatMap(({ batch }) => batch.reports);
  const years = reports.reduce(
    ({ from, to }, { year }) => ({ from: Math.min(from, year), to: Math.max(to, year) }),
    { from: Infinity, to: -Infinity },
  );
  return {
    kind,
    sets,
    units: [...units.values()],
    reports,
    years: reports.length === 0 ? { from: 0, to: 0 } : years,
  };
}

/** The key of each unit by its id. */
export function keysOf(units: readonly Unit[]): ReadonlyMap<UnitId, number> {
  return new Map(units.map(({ id }, key) => [id, key]));
}

/**
 * Reports of some files whose unit, year and scope are there already, in the side or in an earlier one of the files;
 * in the order of the files.
 */
export function duplicatesOf(side: Side, intakes: readonly Intake[]): readonly Duplicate[] {
  // A country's file has tens of thousands of reports: looked for by unit, as a name made up for each takes far longer.
  const known = new Map<UnitId, Report[]>();
  const remember = (report: Report): void => {
    const ofUnit = known.get(report.unit);
    if (ofUnit === undefined) known.set(report.unit, [report]);
    else ofUnit.push(report);
  };
  side.reports.forEach(remember);
  const doubled: Duplicate[] = [];
  for (const [at, { batch }] of intakes.entries()) {
    if (known.size > 0) {
      for (const report of batch.reports) {
        const loaded = known.get(report.unit)?.filter((other) => isSameSubject(other, report)) ?? [];
        if (loaded.length > 0) doubled.push({ report, loaded });
      }
    }
    if (at < intakes.length - 1) batch.reports.forEach(remember);
  }
  return doubled;
}

/**
 * Adds a set. Reports that are loaded already go by the answer to their id; without an answer they are skipped,
 * so that nothing is ever replaced or doubled unasked.
 */
export function withIntake(
  side: Side,
  { info, units, batch, source, bytes, file, importedElsewhere }: Intake,
  answers: DuplicateAnswers,
  at: string = new Date().toISOString(),
): Addition {
  const doubled = new Map(
    duplicatesOf(side, [{ info, units, batch, problems: [] }]).map(({ report }) => [
      report.id,
      answers.get(report.id) ?? 'skip',
    ]),
  );
  const replaced = new Set(
    batch.reports.filter(({ id }) => doubled.get(id) === 'replace').map((report) => subject(report)),
  );
  const replaces = side.sets
    .flatMap((set) => (set.whole ?? set).batch.reports)
    .filter((report) => replaced.has(subject(report)))
    .map(nameOf);
  const namesReplaced = new Set(replaces);
  const kept =
    replaces.length === 0 ? side.sets : withoutReplaced(side.sets, (name) => namesReplaced.has(name));
  const taken = idsOf(kept);
  const wanted = batchOf(batch, ({ id }) => doubled.get(id) !== 'skip');
  if (wanted.reports.length === 0) return { side, keepsKeys: true, added: undefined, names: new Map() };
  // The same file may come twice: a set is named by what is in it.
  const id = freeName(info.id, new Set(kept.flatMap((set) => [set.info.id, (set.whole ?? set).info.id])));
  const names = new Map<ReportId, ReportId>();
  const reports = wanted.reports.map((report) => {
    const name = freeName(subject(report), taken);
    taken.add(name);
    names.set(report.id, name);
    return { ...report, id: name, dataset: id };
  });
  const used = new Set(reports.map(({ unit }) => unit));
  const set: LoadedSet = {
    info: { ...info, id, reportCount: reports.length, figureCount: wanted.figures.value.length },
    isBundled: false,
    units: units.filter((unit) => used.has(unit.id)),
    batch: { reports, figures: wanted.figures },
    source,
    imported: { at: importedElsewhere?.at ?? at, bytes, file, replaces },
  };
  return { side: sideOf(side.kind, [...kept, set]), keepsKeys: replaced.size === 0, added: set.info, names };
}

/**
 * The side without one set; what that set had replaced is there again, as if it had never come. Bundled sets stay.
 */
export function withoutSet(side: Side, id: DatasetId): Side {
  return sideOfSets(
    side.kind,
    side.sets.filter((set) => set.isBundled || set.info.id !== id),
  );
}

/**
 * The side of some sets, each replacing what it replaces, wherever among them it stands. Of reports that are then left
 * under one id, the later ones get a number.
 */
export function sideOfSets(kind: DatasetKind, sets: readonly LoadedSet[]): Side {
  // By the names they came in with: what a set replaces it names by those, whatever its reports are called meanwhile.
  const came = sets.map((set) => set.whole ?? set);
  const replacers = new Map<ReportName, number>();
  for (const name of came.flatMap(({ imported }) => imported?.replaces ?? []))
    replacers.set(name, (replacers.get(name) ?? 0) + 1);
  const left = came.flatMap((set) => {
    if (replacers.size === 0) return [set];
    // A file that replaced itself, loaded a second time, has the names of what it replaced.
    const own = new Set(set.imported?.replaces);
    return withoutReplaced([set], (name) => (replacers.get(name) ?? 0) > (own.has(name) ? 1 : 0));
  });
  return sideOf(
    kind,
    left.reduce<readonly LoadedSet[]>((before, set) => [...before, withFreeIds(set, before)], []),
  );
}

function withFreeIds(set: LoadedSet, others: readonly LoadedSet[]): LoadedSet {
  const dataset = freeName(set.info.id, new Set(others.map(({ info }) => info.id)));
  const taken = idsOf(others);
  if (dataset === set.info.id && !set.batch.reports.some(({ id }) => taken.has(id))) return set;
  const names = new Map<ReportId, ReportName>();
  const reports = set.batch.reports.map((report) => {
    const id = taken.has(report.id) ? freeName(subject(report), taken) : report.id;
    taken.add(id);
    names.set(id, nameOf(report));
    return { ...report, id, dataset };
  });
  return {
    ...set,
    info: { ...set.info, id: dataset },
    batch: { ...set.batch, reports },
    whole: set.whole ?? set,
    names,
  };
}

function idsOf(sets: readonly LoadedSet[]): Set<ReportId> {
  return new Set(sets.flatMap(({ batch }) => batch.reports.map(({ id }) => id)));
}

/** The sets without what a later one replaces; an imported set of which nothing is left is gone. */
function withoutReplaced(
  sets: readonly LoadedSet[],
  isReplaced: (name: ReportName) => boolean,
): readonly LoadedSet[] {
  return sets
    .map((set) => withoutReports(set, (report) => isReplaced(nameIn(set, report))))
    .filter((set) => set.isBundled || set.batch.reports.length > 0);
}

function withoutReports(set: LoadedSet, isDropped: (report: Report) => boolean): LoadedSet {
  if (!set.batch.reports.some(isDropped)) return set;
  const batch = batchOf(set.batch, (report) => !isDropped(report));
  const info = { ...set.info, reportCount: batch.reports.length, figureCount: batch.figures.value.length };
  return { ...set, info, batch, whole: set.whole ?? set };
}

/** The reports of a batch that are wanted, with their figures; places in `report`, `raw` and `note` move along. */
export function batchOf(batch: ReportBatch, isWanted: (report: Report) => boolean): ReportBatch {
  if (batch.reports.every(isWanted)) return batch;
  const newPlace = new Int32Array(batch.reports.length).fill(-1);
  let wanted = 0;
  const reports = batch.reports.filter((report, place) => {
    if (!isWanted(report)) return false;
    newPlace[place] = wanted++;
    return true;
  });
  const { figures } = batch;
  const kept = placesOf(figures.report, newPlace);
  const pick = <Numbers extends Int8Array | Int16Array | Int32Array | Float64Array>(
    numbers: Numbers,
  ): Numbers => {
    const picked = numbers.slice(0, kept.length) as Numbers;
    for (let at = 0; at < kept.length; at += 1) picked[at] = numbers[kept[at] ?? -1] ?? 0;
    return picked;
  };
  const move = (words: ReadonlyMap<number, string>): ReadonlyMap<number, string> => {
    const moved = new Map<number, string>();
    if (words.size === 0) return moved;
    for (let at = 0; at < kept.length; at += 1) {
      const word = words.get(kept[at] ?? -1);
      if (word !== undefined) moved.set(at, word);
    }
    return moved;
  };
  const columns: FigureColumns = {
    report: pick(figures.report).map((place) => newPlace[place] ?? -1),
    indicator: pick(figures.indicator),
    applicant: pick(figures.applicant),
    value: pick(figures.value),
    missing: pick(figures.missing),
    origin: pick(figures.origin),
    row: pick(figures.row),
    column: pick(figures.column),
    raw: move(figures.raw),
    note: move(figures.note),
  };
  return { reports, figures: columns };
}

/** Places of the figures whose report is wanted. Plain loops here: they are ten times as fast, a million times over. */
function placesOf(report: Int32Array, newPlace: Int32Array): Int32Array {
  const places = new Int32Array(report.length);
  let count = 0;
  for (let at = 0; at < report.length; at += 1) {
    if ((newPlace[report[at] ?? -1] ?? -1) < 0) continue;
    places[count] = at;
    count += 1;
  }
  return places.subarray(0, count);
}

function isSameSubject(a: Report, b: Report): boolean {
  return a.year === b.year && a.scope === b.scope && a.unit === b.unit;
}

function subject({ unit, year, scope }: Report): string {
  return `${unit}@${year}@${scope}`;
}

/** The name of a report of a loaded set, whatever its id is now; see {@link ReportName}. */
export function nameIn({ names }: LoadedSet, report: Report): ReportName {
  return names?.get(report.id) ?? nameOf(report);
}

/** The name of a report that has the ids it came in with. */
function nameOf({ dataset, id }: Report): ReportName {
  return `${dataset}/${id}`;
}

/** The name, or that with the first free `#2`, `#3` …. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  let copy = 2;
  while (taken.has(`${name}#${copy}`)) copy += 1;
  return `${name}#${copy}`;
}

/** The same side as a new one, so that everything that asked about its reports asks again. */
export function withNewReports(side: Side): Side {
  return { ...side, reports: side.reports.slice() };
}

/** The set that came with the page, as it was read. */
export function bundledSet({ info, units, batch }: Intake): LoadedSet {
  return { info, isBundled: true, units, batch };
}
