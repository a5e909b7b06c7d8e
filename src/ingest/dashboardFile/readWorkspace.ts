import { readAcknowledgement } from '../../domain/acknowledgement';
import { APPLICANTS } from '../../domain/applicant';
import { indicatorCode, isIndicatorId } from '../../domain/catalogue';
import { isClaim } from '../../domain/claim';
import type { Claim } from '../../domain/claim';
import { readCorrection, type Correction } from '../../domain/correction';
import type { DatasetInfo } from '../../domain/dataset';
import { FORM_IDS } from '../../domain/formId';
import { maskedText } from '../../domain/maskedText';
import { readNarrative } from '../../domain/narrative';
import type { Problem } from '../../domain/problem';
import { ORIGINS, SCOPES } from '../../domain/report';
import type { ClassWording, DatasetId, Report, ReportBatch } from '../../domain/report';
import { readReview, reportOfFinding, type Review } from '../../domain/review';
import { UNIT_LEVELS } from '../../domain/unit';
import type { Unit } from '../../domain/unit';
import { MISSING_KINDS } from '../../domain/value';
import type { Value } from '../../domain/value';
import { READABLE_VERSIONS, WORKSPACE_VERSION, type WorkspaceSet } from '../../domain/workspaceJson';
import { FigureBuilder } from '../report/figureBuilder';
import type { BroughtSettings } from '../ingestResult';
import { isJsonObject, member } from '../json/parseJson';
import type { Json, JsonObject } from '../json/parseJson';
import { ProblemList } from '../problems';
import { isWebAddress, REPORT_YEARS } from '../reportWords';
import { quoted } from '../sentence';
import type { Sentence } from '../sentence';
import { importedOf } from './workspaceSources';

/** What a workspace file holds. */
export interface WorkspaceReading {
  readonly kind: DatasetInfo['kind'];
  /** As listed in the file. */
  readonly sets: readonly WorkspaceSet[];
  readonly units: readonly Unit[];
  readonly batch: ReportBatch;
  /** What readers decided of findings of these reports. */
  readonly reviews: readonly Review[];
  /** What people corrected in these reports. */
  readonly corrections: readonly Correction[];
  readonly settings: BroughtSettings | undefined;
  readonly problems: readonly Problem[];
}

/** True when a JSON file says that the dashboard wrote it, in whatever version. */
export function isWorkspace(json: Json): json is JsonObject {
  return isJsonObject(json) && member(json, 'gongkai') !== undefined;
}

/**
 * Reads a file written by the dashboard (`WorkspaceJson`). What was written comes back unchanged; what somebody broke
 * since is left out and told.
 *
 * @param importId the set of reports that name none
 */
export function readWorkspace(json: JsonObject, file: string, importId: DatasetId): WorkspaceReading {
  const problems = new ProblemList(file, { zh: '份报告', en: 'report' });
  const kind = member(json, 'kind') === 'synthetic' ? 'synthetic' : 'real';
  const figures = new FigureBuilder();
  const version = member(json, 'gongkai');
  if (!READABLE_VERSIONS.includes(version)) {
    problems.addFile('error', 'workspace.version', refusalOf(version));
    return {
      kind,
      sets: [],
      units: [],
      batch: { reports: [], figures: figures.finish() },
      reviews: [],
      corrections: [],
      settings: undefined,
      problems: problems.list(),
    };
  }
  const units = unitsOf(list(json, 'units'), problems);
  const known = new Set(units.map(({ id }) => id));
  const reports: Report[] = [];
  const ids = new Set<string>();
  list(json, 'reports').forEach((entry, index) => {
    const place = index + 1;
    const report = isJsonObject(entry) ? reportOf(entry, importId, known) : undefined;
    if (report === undefined || !isJsonObject(entry)) {
      problems.addAt('error', 'workspace.report', { row: place }, UNREADABLE_REPORT);
      return;
    }
    const id = unusedId(report.id, ids);
    ids.add(id);
    const claims = claimsOf(list(entry, 'claims'), place, problems);
    reports.push({ ...report, id, ...(claims.length === 0 ? {} : { claims }) });
    for (const figure of list(entry, 'figures'))
      addFigure(figures, reports.length - 1, figure, place, problems);
  });
  if (list(json, 'reports').length === 0) problems.addFile('error', 'workspace.empty', NO_REPORT);
  const sets = list(json, 'datasets').flatMap((entry) => setOf(entry, kind));
  const reviews = reviewsOf(list(json, 'reviews'), kind, ids, problems);
  const corrections = correctionsOf(list(json, 'corrections'), kind, ids, problems);
  const batch = { reports, figures: figures.finish() };
  const settings = settingsOf(member(json, 'settings'));
  return { kind, sets, units, batch, reviews, corrections, settings, problems: problems.list() };
}

/** A whole number is a version; one above those that are read was written by a page to come. */
function refusalOf(version: Json | undefined): Sentence {
  return typeof version === 'number' && version > WORKSPACE_VERSION
    ? {
        zh: `这个文件由较新版本的本系统写出（文件第 ${String(version)} 版，本页能读到第 ${String(WORKSPACE_VERSION)} 版），没有读取，以免遗漏其中内容。请用新版打开，或请对方用本页的版本重新导出。`,
        en: `A newer version of this dashboard wrote this file (version ${String(version)}; this page reads up to ${String(WORKSPACE_VERSION)}). Open it with that version.`,
      }
    : {
        zh: '文件没有写明能读的版本，不能读取。请在本系统中重新导出。',
        en: 'The file does not state a version that can be read. Export it again.',
      };
}

/** Nothing in it is judged here: what does not fit is left out where it is taken over. */
function settingsOf(json: Json | undefined): BroughtSettings | undefined {
  if (!isJsonObject(json)) return undefined;
  const columns = member(json, 'columns');
  const population = member(json, 'population');
  const views = member(json, 'views');
  return {
    link: text(json, 'link') ?? '',
    ...(columns === undefined ? {} : { columns: JSON.stringify(columns) }),
    ...(population === undefined ? {} : { population: JSON.stringify(population) }),
    ...(views === undefined ? {} : { views: JSON.stringify(views) }),
  };
}

const NO_REPORT = {
  zh: '文件里没有报告，没有可载入的数据。请从原来的看板重新导出这个文件。',
  en: 'The file has no report, and so nothing to load. Export it again.',
};
const UNREADABLE_REPORT = {
  zh: '单位、年份、口径或报表不完整，未载入。请从原来的看板重新导出这个文件。',
  en: 'lacks its unit, year, scope or form and was not loaded. Export the file again.',
};

function unitsOf(entries: readonly Json[], problems: ProblemList): readonly Unit[] {
  return entries.flatMap((entry, index) => {
    const unit = isJsonObject(entry) ? unitOf(entry) : undefined;
    if (unit !== undefined) return [unit];
    problems.addFile('error', 'workspace.unit', {
      zh: `第 ${String(index + 1)} 个单位的编码、名称或层级不完整，未载入。请从原来的看板重新导出这个文件。`,
      en: `unit ${String(index + 1)} lacks its id, name or level and was not loaded. Export the file again.`,
    });
    return [];
  });
}

function unitOf(entry: JsonObject): Unit | undefined {
  const id = text(entry, 'id');
  const region = text(entry, 'region');
  const name = text(entry, 'name');
  const level = oneOf(UNIT_LEVELS, member(entry, 'level'));
  if (id === undefined || region === undefined || name === undefined || level === undefined) return undefined;
  if (!/^\d{6}$/u.test(region) || (id !== region && !id.startsWith(`${region}/`))) return undefined;
  return { id, region, name, shortName: text(entry, 'shortName') ?? name, level };
}

function reportOf(entry: JsonObject, importId: DatasetId, units: ReadonlySet<string>): Report | undefined {
  const unit = text(entry, 'unit');
  const year = member(entry, 'year');
  const scope = oneOf(SCOPES, member(entry, 'scope'));
  const form = oneOf(FORM_IDS, member(entry, 'form'));
  if (unit === undefined || !units.has(unit) || scope === undefined || form === undefined) return undefined;
  if (typeof year !== 'number' || !Number.isInteger(year)) return undefined;
  if (year < REPORT_YEARS.first || year > REPORT_YEARS.last) return undefined;
  const wording = wordingOf(member(entry, 'classWording'));
  const narrative = readNarrative(member(entry, 'narrative'));
  const optional = (['publisher', 'published', 'url', 'file', 'sheet', 'note'] as const).flatMap((key) => {
    const value = text(entry, key);
    return value === undefined || (key === 'url' && !isWebAddress(value))
      ? []
      : [[key, key === 'note' ? maskedText(value) : value] as const];
  });
  return {
    id: text(entry, 'id') ?? `${unit}@${String(year)}@${scope}`,
    dataset: text(entry, 'dataset') ?? importId,
    unit,
    year,
    scope,
    form,
    title: text(entry, 'title') ?? '',
    ...Object.fromEntries(optional),
    ...(wording === undefined ? {} : { classWording: wording }),
    ...(narrative === undefined ? {} : { narrative }),
  };
}

function claimsOf(entries: readonly Json[], report: number, problems: ProblemList): readonly Claim[] {
  return entries.flatMap((json) => {
    const entry = isJsonObject(json) ? json : {};
    const place = text(entry, 'place');
    const claim: Claim = {
      measure: text(entry, 'measure') ?? '',
      printed: text(entry, 'printed') ?? '',
      ...(place === undefined ? {} : { place }),
    };
    if (isClaim(claim)) return [claim];
    const shown = quoted(`${claim.measure} ${claim.printed}`);
    problems.addAt(
      'error',
      'workspace.claim',
      { row: report, raw: shown },
      {
        zh: `正文所述“${shown}”的指标或数字无法识别，未载入。`,
        en: `claim “${shown}”: its measure or number is not known; not loaded.`,
      },
    );
    return [];
  });
}

/** Decisions on reports of the file; how many others there were is told in one sentence. */
function reviewsOf(
  entries: readonly Json[],
  kind: DatasetInfo['kind'],
  reports: ReadonlySet<string>,
  problems: ProblemList,
): readonly Review[] {
  const reviews = entries.flatMap((entry) => {
    const review = readReview(entry);
    const of = review === undefined ? undefined : reportOfFinding(review.finding);
    return review !== undefined && of?.kind === kind && reports.has(of.report) ? [review] : [];
  });
  const left = entries.length - reviews.length;
  if (left > 0) {
    problems.addFile('warning', 'workspace.review', {
      zh: `核对意见中有 ${String(left)} 条无法识别，或不属于文件中的报告，未载入。`,
      en: `${String(left)} decisions on findings are not known or not of reports of the file; not loaded.`,
    });
  }
  return reviews;
}

/** Corrections in reports of the file; how many others there were is told in one sentence. */
function correctionsOf(
  entries: readonly Json[],
  kind: DatasetInfo['kind'],
  reports: ReadonlySet<string>,
  problems: ProblemList,
): readonly Correction[] {
  const corrections = entries.flatMap((entry) => {
    const correction = readCorrection(entry);
    return correction?.kind === kind && reports.has(correction.report) ? [correction] : [];
  });
  const left = entries.length - corrections.length;
  if (left > 0) {
    problems.addFile('warning', 'workspace.correction', {
      zh: `人工修正中有 ${String(left)} 条无法识别，或不属于文件中的报告，未载入。`,
      en: `${String(left)} corrections are not known or not of reports of the file; not loaded.`,
    });
  }
  return corrections;
}

function wordingOf(json: Json | undefined): ClassWording | undefined {
  if (!isJsonObject(json)) return undefined;
  const words = (['a', 'b', 'c', 'd'] as const).flatMap((key) => {
    const word = text(json, key);
    return word === undefined ? [] : [[key, word] as const];
  });
  return words.length === 0 ? undefined : Object.fromEntries(words);
}

function addFigure(
  figures: FigureBuilder,
  report: number,
  json: Json,
  place: number,
  problems: ProblemList,
): void {
  const entry = isJsonObject(json) ? json : {};
  const id = member(entry, 'indicator');
  const applicant = oneOf(APPLICANTS, member(entry, 'applicant'));
  const origin = oneOf(ORIGINS, member(entry, 'origin'));
  const value = valueOf(entry);
  if (typeof id !== 'string' || !isIndicatorId(id) || applicant === undefined || value === undefined) {
    const shown = quoted(typeof id === 'string' ? id : JSON.stringify(json));
    problems.addAt(
      'error',
      'workspace.figure',
      { row: place, raw: shown },
      {
        zh: `数值“${shown}”的指标、申请人或值无法识别，未载入。`,
        en: `figure “${shown}”: its indicator, applicant or value is not known; not loaded.`,
      },
    );
    return;
  }
  figures.add({
    report,
    indicator: indicatorCode(id),
    applicant: APPLICANTS.indexOf(applicant),
    value,
    origin: origin === undefined ? 0 : ORIGINS.indexOf(origin),
    row: placeNumber(member(entry, 'row')),
    column: placeNumber(member(entry, 'column')),
    raw: text(entry, 'raw'),
    note: text(entry, 'note'),
  });
}

/** Exactly one of `value` and `missing`. */
function valueOf(entry: JsonObject): Value | undefined {
  const value = member(entry, 'value');
  const missing = oneOf(MISSING_KINDS, member(entry, 'missing'));
  if (typeof value === 'number' && Number.isFinite(value)) return missing === undefined ? value : undefined;
  return value === undefined || value === null ? missing : undefined;
}

function setOf(json: Json, kind: DatasetInfo['kind']): readonly WorkspaceSet[] {
  if (!isJsonObject(json)) return [];
  const id = text(json, 'id');
  const title = text(json, 'title');
  if (id === undefined || title === undefined) return [];
  const refused = member(json, 'refused');
  const imported = importedOf(member(json, 'imported'));
  const acknowledged = list(json, 'acknowledged').flatMap((entry) => readAcknowledgement(entry) ?? []);
  return [
    {
      id,
      kind,
      title,
      origin: text(json, 'origin') ?? '',
      licence: text(json, 'licence') ?? '',
      reportCount: placeNumber(member(json, 'reportCount')),
      figureCount: placeNumber(member(json, 'figureCount')),
      fingerprint: text(json, 'fingerprint') ?? '',
      ...(typeof refused === 'number' && Number.isInteger(refused) && refused >= 0 ? { refused } : {}),
      ...(acknowledged.length === 0 ? {} : { acknowledged }),
      ...(imported === undefined ? {} : { imported }),
    },
  ];
}

function unusedId(id: string, used: ReadonlySet<string>): string {
  if (!used.has(id)) return id;
  const base = id.replace(/#\d+$/u, '');
  let number = 2;
  while (used.has(`${base}#${String(number)}`)) number += 1;
  return `${base}#${String(number)}`;
}

function list(object: JsonObject, key: string): readonly Json[] {
  const value = member(object, key);
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

function text(object: JsonObject, key: string): string | undefined {
  const value = member(object, key);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function oneOf<Word extends string>(words: readonly Word[], json: Json | undefined): Word | undefined {
  return words.find((word) => word === json);
}

function placeNumber(json: Json | undefined): number {
  return typeof json === 'number' && Number.isInteger(json) && json >= 0 && json < 2 ** 31 ? json : 0;
}
