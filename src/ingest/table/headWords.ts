import { APPLICANTS } from '../../domain/applicant';
import { CATALOGUE } from '../../domain/catalogue';
import type { Scope } from '../../domain/report';
import type { Unit } from '../../domain/unit';
import { isMeasureUnit } from '../cell/measureUnits';
import { applicantFromWord } from '../label/applicantWords';
import { hasApplicants } from '../label/hasApplicants';
import { indicatorsExactly } from '../label/indicatorIndex';
import { bracketOf, isTotalWord, labelKey, plain, withoutBracket } from '../label/label';
import { matchUnit } from '../label/matchUnit';
import type { RegionLookup } from '../label/matchUnit';
import { readScope, readYear, REPORT_YEARS } from '../reportWords';
import type { Sentence } from '../sentence';
import { roleOf } from './headerAliases';
import type { ColumnRole } from './headerAliases';
import { proposalWord } from './proposalWords';
import type { ProposalWord } from './proposalWords';
import { namedBy } from './readHeader';

/** What one cell of a head says; nothing is set for a cell that says nothing known. */
export interface HeadWord {
  readonly text: string;
  readonly role?: ColumnRole;
  /** Codes in `CATALOGUE` with a number: one, or several that only what stands above can tell apart. */
  readonly indicators?: readonly number[];
  /** Codes of headings of the forms, which have no number. */
  readonly headings?: readonly number[];
  /** Code in `APPLICANTS`. */
  readonly applicant?: number;
  readonly unit?: Unit;
  readonly year?: number;
  /** See {@link scopeInHead}. */
  readonly scope?: Scope;
  readonly proposal?: ProposalWord;
  /** A share or a change: somebody's arithmetic on the figures beside it, and no figure. */
  readonly derived?: 'share' | 'change';
  readonly isTotal?: boolean;
  /** 统计数, 数值: a column of figures, whatever of. */
  readonly isValue?: boolean;
  /** Only says what is counted in: 件, 单位：万元. */
  readonly measureUnit?: string;
  /** A word for a part of the report, which may stand over columns and changes nothing: 依申请公开情况. */
  readonly isSection?: boolean;
  /** Why it may be a place and is not taken for one. */
  readonly fault?: Sentence;
}

const SHARE = /(?:占比|比例|比重|百分比|百分率|[^频效]率)$|^占.*(?:比|%)$|[%％]/u;
const CHANGE = /同比|环比|增长|增幅|较上年|比上年|较去年|比去年|上年同期|^(?:Rate of c|C)hange$/u;
const UNIT_NOTE = /^\(?(?:计量)?单位[::](.{1,4}?)\)?$/u;
const YEAR = /(?<!\d)(20\d\d)(?!\d)(?: ?年度?)?/gu;
const AROUND_YEAR = /^[\s_\-—–/·::()、,]+|[\s_\-—–/·::()、,]+$/gu;
const COUNTED = /(?:统计数据|统计数|统计情况|统计|填报数|数据|数量|数值|数)$/u;
const SECTION =
  /^(?:政府|信息|公开|主动|依|申请|收到|和|处理|行政|复议|诉讼|举报|投诉|渠道|方式|发布|回应|解读|热点|重点|舆情|机构|建设|保障|经费|会议|培训|人员|收费|收取|费用|规范性|文件|规章|许可|处罚|强制|事业性|工作|办理|结果|答复|情况|类|有关|相关|统计|指标|其中|法人|其他组织|或|及|与|、|引起|建议|提案|人大|代表|政协|委员|按|对)+$/u;

/** What a head of a table may tell, beside the words of the forms. */
export interface HeadReading {
  /** Without them no unit is found in a head. */
  readonly regions: RegionLookup | undefined;
  /** Names of places in heads lie in this one, where several have the name. */
  readonly within?: string | undefined;
}

/**
 * The scope that a head of a column of numbers names.
 *
 * Tables of districts that go on with the statistics of 2014 have three columns side by side: 区政府统计数,
 * 区直单位统计数 and 乡镇街道统计数. The three are bodies beside each other and no sums of each other, so 区政府 there is
 * the government's own office (`own`), as in a column 口径, and not the whole district; 全区统计数 is the whole.
 */
function scopeInHead(text: string): Scope | undefined {
  const bare = text.replace(/\([^()]*\)$/u, '').replace(COUNTED, '');
  return bare === '' ? undefined : readScope(bare);
}

/** Reads one cell of a head; `isAmongClasses` says whether some head of the table names a class of proposals. */
export function readHeadWord(cell: string, reading: HeadReading, isAmongClasses: boolean): HeadWord {
  const text = plain(cell).replace(/\s+/gu, ' ');
  // A dash names nothing, and least of all the applicants of a column.
  if (labelKey(text) === '') return { text: '' };
  if (text.length > 200) return { text };
  const unitNote = UNIT_NOTE.exec(text.replace(/\s/gu, ''))?.[1];
  if (unitNote !== undefined && isMeasureUnit(unitNote)) return { text, measureUnit: unitNote };
  const role = roleOf(text);
  if (role === 'value') return { text, role, isValue: true };
  if (role !== undefined) return { text, role };
  const bare = text.replace(/^\(|\)$/gu, '');
  if (isMeasureUnit(bare)) return { text, measureUnit: bare };
  const years = [...text.matchAll(YEAR)];
  if (years.length === 1) return ofYear(text, years[0]?.[0] ?? '', reading, isAmongClasses);
  if (years.length > 1) return { text };
  return ofWords(text, reading, isAmongClasses);
}

/** True for a cell that says something that heads say. */
export function isHeadWord(word: HeadWord): boolean {
  const { role, indicators, applicant, unit, year, scope, proposal, isValue } = word;
  return (
    [role, indicators, applicant, unit, year, scope, proposal].some((said) => said !== undefined) ||
    isValue === true
  );
}

function ofYear(text: string, written: string, reading: HeadReading, isAmongClasses: boolean): HeadWord {
  const year = Number(written.slice(0, 4));
  // 2021-12-31: the day a workbook makes of a year.
  if (readYear(text) === year) return { text, year };
  if (year < REPORT_YEARS.first || year > REPORT_YEARS.last) return { text };
  const rest = text.replace(written, '').replace(AROUND_YEAR, '').trim();
  if (rest === '') return { text, year };
  const word = /\d/u.test(rest) ? { text } : readHeadWord(rest, reading, isAmongClasses);
  const isKnown = isHeadWord(word) || word.derived !== undefined || word.measureUnit !== undefined;
  return isKnown ? { ...word, text, year } : { text };
}

function ofWords(text: string, { regions, within }: HeadReading, isAmongClasses: boolean): HeadWord {
  const isExact = indicatorsExactly(text).length > 0;
  if (!isExact && CHANGE.test(text)) return { text, derived: 'change' };
  if (!isExact && SHARE.test(text)) return { text, derived: 'share' };
  const scope = scopeInHead(text);
  if (scope !== undefined) return { text, scope };
  const proposal = proposalWord(text, isAmongClasses);
  const named = namedBy(text);
  const word = { text, ...(proposal === undefined ? {} : { proposal }) };
  const isTotal = isTotalWord(text);
  if (named !== undefined) {
    const indicators = named.codes.filter((code) => CATALOGUE[code]?.unit !== undefined);
    const headings = named.codes.filter((code) => CATALOGUE[code]?.unit === undefined);
    const applicant = APPLICANTS.indexOf(named.applicant);
    if (indicators.length === 0) return { ...word, headings, isSection: true };
    const isSplit = applicant > 0 && indicators.every(hasApplicants);
    return { ...word, indicators, ...(isSplit ? { applicant } : {}) };
  }
  const applicant = applicantFromWord(text);
  if (applicant !== undefined) return { ...word, applicant: APPLICANTS.indexOf(applicant), isTotal };
  if (isTotal) return { ...word, isTotal };
  if (proposal !== undefined) return word;
  if (SECTION.test(text.replace(/[\s()]/gu, '').replace(/^[一二三四五六七八九十]+、/u, ''))) {
    return { text, isSection: true };
  }
  const unit = unitIn(text, regions, within);
  if (unit !== undefined) return { text, ...unit };
  const inner = bracketOf(text);
  // 数值（件）, 章贡区（件）: the bracket says what is counted in.
  if (inner === undefined || !isMeasureUnit(inner)) return { text };
  return { ...readHeadWord(withoutBracket(text), { regions, within }, isAmongClasses), text };
}

function unitIn(
  text: string,
  regions: RegionLookup | undefined,
  within: string | undefined,
): { readonly unit: Unit } | { readonly fault: Sentence } | undefined {
  if (regions === undefined || !/^[\u4e00-\u9fff·()]{2,40}$/u.test(text)) return undefined;
  const match = matchUnit({ unit: text }, regions);
  if ('unit' in match) return { unit: match.unit };
  if (match.code !== 'unit.ambiguous') return undefined;
  const inside = within === undefined ? match : matchUnit({ unit: text, region: within }, regions);
  return 'unit' in inside ? { unit: inside.unit } : { fault: match.sentence };
}
