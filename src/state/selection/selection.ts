import type { DatasetKind } from '../../domain/dataset';
import { LANGUAGES, type Language } from '../../domain/language';
import type { MeasureId } from '../../domain/measure';
import {
  DEFAULT_TARGETS,
  targetsFromText,
  targetsToText,
  type ProposalTargets,
} from '../../domain/proposalTargets';
import { REFERENCES, type ReferenceId } from '../../domain/reference';
import type { ReportId } from '../../domain/report';
import type { UnitId } from '../../domain/unit';
import type { LinkFault, LinkPart } from './linkFaults';

/** The pages, in the order of the navigation; the id is what the link carries. */
export const VIEWS = [
  'overview',
  'disclosure',
  'channels',
  'applications',
  'proposals',
  'disputes',
  'capacity',
  'compare',
  'reports',
  'checks',
  'definitions',
  'datasets',
  'import',
] as const;

/** 总览 主动公开 公开渠道 依申请公开 建议提案 复议诉讼 解读回应与保障 对比排名 原始报告 数据校验 指标说明 数据集 导入数据. */
export type ViewId = (typeof VIEWS)[number];

/** How a figure is shown: 数值, 同比, 占比, 指数, 每万人. */
export const LENSES = ['value', 'change', 'share', 'index', 'per10k'] as const;

/** 数值, 同比, 占比, 指数, 每万人. */
export type Lens = (typeof LENSES)[number];

/** How 对比排名 shows a measure: 排序或排名, 哑铃, 斜线, 热力表, 小图并列, 分布, 名次变化. */
export const COMPARISONS = ['order', 'dumbbell', 'slope', 'grid', 'multiples', 'strip', 'bump'] as const;

/** 排序或排名, 哑铃, 斜线, 热力表, 小图并列, 分布, 名次变化. */
export type Comparison = (typeof COMPARISONS)[number];

/** Whether charts side by side have one scale (统一刻度) or each its own (各自刻度). */
export const SCALES = ['shared', 'own'] as const;

/** Everything the reader chose; the link holds exactly this. Immutable: a change is a new selection. */
export interface Selection {
  readonly view: ViewId;
  /** Which side is open: real reports, or 合成示例数据. They never mix. */
  readonly kind: DatasetKind;
  /** `all`: every unit of the open side. A list keeps the reader's order, which is the order of colours. */
  readonly units: 'all' | readonly UnitId[];
  /** `all`: from the first to the last year of the open side. Both ends included. */
  readonly years: 'all' | { readonly from: number; readonly to: number };
  readonly lens: Lens;
  /** The year that is 100 under 指数; null is the first year in force. */
  readonly baseYear: number | null;
  /** What the units are held against, in the order of {@link REFERENCES}. */
  readonly references: readonly ReferenceId[];
  /** The measure in the view's main chart; null is the view's own default. */
  readonly measure: MeasureId | null;
  /** The year of the order or rank; null is the latest year with figures. */
  readonly rankYear: number | null;
  /** The earlier of two years that are compared; null is the nearest that compares. */
  readonly yearBefore: number | null;
  readonly comparison: Comparison;
  readonly scale: (typeof SCALES)[number];
  /** The unit whose years a card of one unit shows; null is the card's own default. */
  readonly unit: UnitId | null;
  /** Goals that proposals are held against. */
  readonly targets: ProposalTargets;
  /** The report that 原始报告 has open; null for the list. */
  readonly report: ReportId | null;
  /** The report beside it; null for one alone. */
  readonly beside: ReportId | null;
  /** The cell of it to point at, `<indicator>:<applicant>`. */
  readonly cell: string | null;
  /** The rule that 数据校验 is narrowed to. */
  readonly rule: string | null;
  /** What 指标说明 has open: an indicator, a measure, or a form with the document behind it; null for its first page. */
  readonly definition: string | null;
  readonly language: Language;
}

/** What a link without any key shows. */
export const DEFAULT_SELECTION: Selection = {
  view: 'overview',
  kind: 'real',
  units: 'all',
  years: 'all',
  lens: 'value',
  baseYear: null,
  references: [],
  measure: null,
  rankYear: null,
  yearBefore: null,
  comparison: 'order',
  scale: 'shared',
  unit: null,
  targets: DEFAULT_TARGETS,
  report: null,
  beside: null,
  cell: null,
  rule: null,
  definition: null,
  language: 'zh',
};

/** A selection read from a link, with a fault for every part that could not be used. */
export interface ReadLink {
  readonly selection: Selection;
  readonly dropped: readonly LinkFault[];
}

/** Longer links are refused whole; all 2,850 counties of the country chosen one by one take 20,000 characters. */
const LONGEST_HASH = 100_000;
/** Annual reports were first due for 2008; the end only keeps out nonsense. */
const FIRST_YEAR = 2008;
const LAST_YEAR = 2099;
const UNIT_ID = /^\d{6}(?:\/[^\p{Cc}\p{Cs}]{1,200})?$/u;
/** An applicant column stands behind an @: `application.received@natural_person`. */
export const MEASURE_ID = /^[a-z][a-z0-9_.:@-]{0,79}$/i;
/** `<unit>@<year>@<scope>`, and `#2` … for a further report of the same. */
export const REPORT_ID = /^\d{6}(?:\/[^\p{Cc}\p{Cs}@]{1,200})?@\d{4}@[a-zA-Z]{1,20}(?:#\d{1,4})?$/u;
/** A cell of a report: `<indicator>:<applicant>`. */
export const CELL = /^[a-z][a-z0-9_.]{0,79}:[a-z_]{1,20}$/;
const RULE_ID = /^[a-z][a-zA-Z0-9]{0,39}$/;
const KIND_WORDS: Readonly<Record<DatasetKind, string>> = { real: 'real', synthetic: 'demo' };

/**
 * Reads a link's hash. Keys: `v` view, `d` units, `y` years, `l` lens, `n` base year of the index, `t` references,
 * `m` measure, `r` year of the order, `a` year it is compared with, `g` how 对比排名 shows it, `x` scale, `u` unit
 * of cards of one unit, `o` goals of proposals, `k` kind, `p` report, `b` report beside it, `c` cell, `w` rule, `i` definition, `lang` language.
 * Unknown keys are ignored; a value that cannot be used is dropped and told, and its default takes its place.
 * Never throws, whatever the hash holds.
 *
 * @param usual the language of a link that names none
 */
export function selectionFromHash(hash: string, usual: Language = DEFAULT_SELECTION.language): ReadLink {
  const text = hash.startsWith('#') ? hash.slice(1) : hash;
  if (text.length > LONGEST_HASH) {
    return { selection: { ...DEFAULT_SELECTION, language: usual }, dropped: [{ kind: 'tooLong' }] };
  }
  const values = new Map<string, string>();
  for (const pair of text.split('&')) {
    const equals = pair.indexOf('=');
    if (equals > 0) values.set(pair.slice(0, equals), pair.slice(equals + 1));
  }
  const dropped: LinkFault[] = [];
  const read = <Part extends LinkPart & keyof Selection>(
    key: string,
    part: Part,
    parse: (value: string) => Selection[Part] | undefined,
    fallback: Selection[Part] = DEFAULT_SELECTION[part],
  ): Selection[Part] => {
    const value = values.get(key);
    if (value === undefined) return fallback;
    const parsed = parse(decoded(value) ?? '');
    if (parsed === undefined) dropped.push({ kind: 'unreadable', part, value: shortened(value) });
    return parsed ?? fallback;
  };
  const view = read('v', 'view', oneOf(VIEWS));
  const units = values.has('d') ? unitsFrom(values.get('d') ?? '', dropped) : DEFAULT_SELECTION.units;
  const years = read('y', 'years', yearsFrom);
  const lens = read('l', 'lens', oneOf(LENSES));
  const baseYear = read('n', 'baseYear', yearFrom);
  const references = read('t', 'references', referencesFrom);
  const measure = read('m', 'measure', matching(MEASURE_ID));
  const rankYear = read('r', 'rankYear', yearFrom);
  const yearBefore = read('a', 'yearBefore', yearFrom);
  const comparison = read('g', 'comparison', oneOf(COMPARISONS));
  const scale = read('x', 'scale', oneOf(SCALES));
  const unit = read('u', 'unit', matching(UNIT_ID));
  const targets = read('o', 'targets', targetsFromText);
  const kind = read('k', 'kind', kindFrom);
  const report = read('p', 'report', matching(REPORT_ID));
  const beside = read('b', 'beside', matching(REPORT_ID));
  const cell = read('c', 'cell', matching(CELL));
  const rule = read('w', 'rule', matching(RULE_ID));
  const definition = read('i', 'definition', matching(MEASURE_ID));
  const language = read('lang', 'language', oneOf(LANGUAGES), usual);
  return {
    selection: {
      view,
      kind,
      units,
      years,
      lens,
      baseYear,
      references,
      measure,
      rankYear,
      yearBefore,
      comparison,
      scale,
      unit,
      targets,
      report,
      beside,
      cell,
      rule,
      definition,
      language,
    },
    dropped,
  };
}

/**
 * The hash of a selection, with `#`; defaults are left out and the order is fixed, so equal selections give equal links.
 *
 * @param usual the language in which this browser reads a link that names none; with English Chinese is named too
 */
export function selectionToHash(selection: Selection, usual: Language = DEFAULT_SELECTION.language): string {
  const { view, kind, units, years, lens, measure, rankYear, report, beside, cell, rule, definition } =
    selection;
  const { baseYear, references, yearBefore, comparison, scale, unit } = selection;
  const targets = targetsToText(selection.targets);
  const pairs: string[] = [];
  if (view !== DEFAULT_SELECTION.view) pairs.push(`v=${view}`);
  if (units !== 'all') pairs.push(`d=${textOf(units)}`);
  if (years !== 'all') pairs.push(`y=${years.from === years.to ? years.from : `${years.from}-${years.to}`}`);
  if (lens !== DEFAULT_SELECTION.lens) pairs.push(`l=${lens}`);
  if (baseYear !== null) pairs.push(`n=${baseYear}`);
  if (references.length > 0) pairs.push(`t=${references.join(',')}`);
  if (measure !== null) pairs.push(`m=${encoded(measure)}`);
  if (rankYear !== null) pairs.push(`r=${rankYear}`);
  if (yearBefore !== null) pairs.push(`a=${yearBefore}`);
  if (comparison !== DEFAULT_SELECTION.comparison) pairs.push(`g=${comparison}`);
  if (scale !== DEFAULT_SELECTION.scale) pairs.push(`x=${scale}`);
  if (unit !== null) pairs.push(`u=${encoded(unit)}`);
  if (targets !== targetsToText(DEFAULT_SELECTION.targets)) pairs.push(`o=${targets}`);
  if (report !== null) pairs.push(`p=${encoded(report)}`);
  if (beside !== null) pairs.push(`b=${encoded(beside)}`);
  if (cell !== null) pairs.push(`c=${encoded(cell)}`);
  if (rule !== null) pairs.push(`w=${encoded(rule)}`);
  if (definition !== null) pairs.push(`i=${encoded(definition)}`);
  const isPlain = [selection.language, usual].every((one) => one === DEFAULT_SELECTION.language);
  if (!isPlain) pairs.push(`lang=${selection.language}`);
  if (kind !== DEFAULT_SELECTION.kind) pairs.push(`k=${KIND_WORDS[kind]}`);
  return `#${pairs.join('&')}`;
}

const known = new WeakMap<readonly UnitId[], string>();

/** Units as a link has them, written once for each list: every link of a page has them, and there may be thousands. */
function textOf(units: readonly UnitId[]): string {
  const found = known.get(units);
  if (found !== undefined) return found;
  const text = units.map(encoded).join(',');
  known.set(units, text);
  return text;
}

function unitsFrom(value: string, dropped: LinkFault[]): Selection['units'] {
  const units = new Set<UnitId>();
  const refused: string[] = [];
  for (const part of value.split(',')) {
    if (part === '') continue;
    const unit = decoded(part);
    if (unit !== undefined && UNIT_ID.test(unit)) units.add(unit);
    else refused.push(shortened(part));
  }
  if (refused.length > 0) dropped.push({ kind: 'units', values: refused });
  // Nothing usable was named: better all than none. `d=` with nothing at all means the reader chose none.
  return units.size === 0 && refused.length > 0 ? 'all' : [...units];
}

function yearsFrom(value: string): Selection['years'] | undefined {
  const [first = '', last = first, ...rest] = value.split('-');
  const from = yearFrom(first);
  const to = yearFrom(last);
  if (from === undefined || to === undefined || from > to || rest.length > 0) return undefined;
  return { from, to };
}

/** Undefined where any is unknown; the order and doubles of the link do not matter. */
function referencesFrom(value: string): readonly ReferenceId[] | undefined {
  const asked = value.split(',');
  if (!asked.every((one) => REFERENCES.some((id) => id === one))) return undefined;
  return REFERENCES.filter((id) => asked.includes(id));
}

function yearFrom(value: string): number | undefined {
  if (!/^\d{4}$/.test(value)) return undefined;
  const year = Number(value);
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : undefined;
}

function kindFrom(value: string): DatasetKind | undefined {
  if (value === KIND_WORDS.real) return 'real';
  return value === KIND_WORDS.synthetic ? 'synthetic' : undefined;
}

function oneOf<Word extends string>(words: readonly Word[]): (value: string) => Word | undefined {
  return (value) => words.find((word) => word === value);
}

function matching(pattern: RegExp): (value: string) => string | undefined {
  return (value) => (pattern.test(value) ? value : undefined);
}

/** A text as a value of a link; half a character of two becomes a mark. */
export function encoded(text: string): string {
  // Codes, of which a link may name thousands, stay as they are.
  if (/^[\w.-]*$/.test(text)) return text;
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD'));
}

/** Undefined where the percent signs make no text. */
export function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** A value of a link as a sentence quotes it. */
export function shortened(value: string): string {
  const words = decoded(value) ?? value;
  const letters = [...words.slice(0, 60)];
  return letters.length > 20 || words.length > 60 ? `${letters.slice(0, 20).join('')}…` : words;
}
