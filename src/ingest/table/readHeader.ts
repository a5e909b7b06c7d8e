import { APPLICANTS } from '../../domain/applicant';
import type { Applicant } from '../../domain/applicant';
import { CATALOGUE, isIndicatorId } from '../../domain/catalogue';
import type { Formula } from '../../domain/measure';
import { MEASURES } from '../../domain/measures';
import { splitApplicant } from '../label/applicantWords';
import { hasApplicants } from '../label/hasApplicants';
import {
  indicatorName,
  indicatorsExactly,
  indicatorsFor,
  isGeneralLabel,
  nearestIndicator,
} from '../label/indicatorIndex';
import { labelKey } from '../label/label';
import { quoted } from '../sentence';
import type { Sentence } from '../sentence';

/** An indicator and applicant that a label names. */
export interface NamedIndicator {
  readonly kind: 'indicator';
  /** Code in `CATALOGUE`. */
  readonly indicator: number;
  /** Code in `APPLICANTS`. */
  readonly applicant: number;
}

/** A label that names no indicator, or more than one, or a heading without a number. */
export interface UnreadHeader {
  readonly kind: 'unknown' | 'ambiguous' | 'heading';
  readonly code: string;
  readonly sentence: Sentence;
}

/** Longer texts are remarks, not labels; the longest label of the forms has 48 characters. */
const LONGEST_LABEL = 200;

/**
 * Reads a column heading, or the indicator cell of a long table.
 *
 * @param suggests whether an unknown label is answered with the nearest known one, which takes a look at all of them
 */
export function readHeader(label: string, suggests = true): NamedIndicator | UnreadHeader {
  const named = namedBy(label);
  return named === undefined ? unknown(label, suggests) : settle(label, named.codes, named.applicant);
}

/** Codes in `CATALOGUE` that a label may mean, headings among them, and the applicant it names. */
export interface NamedCodes {
  readonly codes: readonly number[];
  readonly applicant: Applicant;
}

/** What {@link readHeader} chooses from; undefined for a label that names no indicator. */
export function namedBy(label: string): NamedCodes | undefined {
  if (label.length > LONGEST_LABEL) return undefined;
  const exact = indicatorsExactly(label);
  if (exact.length > 0) return { codes: exact, applicant: 'total' };
  if (isJoined(label)) return undefined;
  const split = splitApplicant(label);
  const codes = split === undefined ? [] : indicatorsFor(split.label);
  // Before the whole label: its bracket would pass for a remark, and 自然人 with it.
  if (split !== undefined && codes.length > 0 && codes.every(hasApplicants)) {
    return { codes, applicant: split.applicant };
  }
  const whole = indicatorsFor(label);
  if (whole.length > 0) return { codes: whole, applicant: 'total' };
  return split === undefined || codes.length === 0 ? undefined : { codes, applicant: split.applicant };
}

function settle(
  label: string,
  codes: readonly number[],
  applicant: Applicant,
): NamedIndicator | UnreadHeader {
  const numbered = codes.filter((code) => CATALOGUE[code]?.unit !== undefined);
  const [first, second] = numbered;
  if (first === undefined) return heading(label);
  if (second !== undefined) return ambiguous(label, numbered);
  if (applicant !== 'total' && !hasApplicants(first)) return noApplicants(label, first);
  return { kind: 'indicator', indicator: first, applicant: APPLICANTS.indexOf(applicant) };
}

let ratesByName: ReadonlySet<string> | undefined;

/** True for the name of a rate that the dashboard computes and its own files carry. */
function isRate(label: string): boolean {
  ratesByName ??= new Set(
    MEASURES.flatMap(({ kind, name }) => (kind === 'rate' ? [labelKey(name.zh), labelKey(name.en)] : [])),
  );
  return ratesByName.has(labelKey(label));
}

let joinedByName: ReadonlySet<string> | undefined;

/** True for the name of a count that the dashboard joins of several rows, so that the forms compare; no row has its number. */
function isJoined(label: string): boolean {
  joinedByName ??= new Set(
    MEASURES.flatMap(({ id, kind, name, formulas }) =>
      kind === 'count' && !isIndicatorId(id) && Object.values(formulas).some(isSum)
        ? [labelKey(name.zh), labelKey(name.en)]
        : [],
    ),
  );
  return joinedByName.has(labelKey(label));
}

function isSum({ numerator }: Formula): boolean {
  return numerator.length > 1;
}

function joined(label: string): UnreadHeader {
  return {
    kind: 'unknown',
    code: 'indicator.rate',
    sentence: {
      zh: `“${quoted(label)}”是由报表几行合成的数，不是报表中的数值，未载入。要带回它背后的数值，请导入同一张图的 JSON 文件。`,
      en: `“${quoted(label)}” is joined of several rows and no figure of the form; it was not loaded. Import the JSON file of the same chart for the figures behind it.`,
    },
  };
}

function rate(label: string): UnreadHeader {
  return {
    kind: 'unknown',
    code: 'indicator.rate',
    sentence: {
      zh: `“${quoted(label)}”是由数值算得的比率，不是报表中的数值，未载入。要带回它背后的数值，请导入同一张图的 JSON 文件。`,
      en: `“${quoted(label)}” is a rate computed from figures and no figure of the form; it was not loaded. Import the JSON file of the same chart for the figures behind it.`,
    },
  };
}

function unknown(label: string, suggests: boolean): UnreadHeader {
  if (label.length <= LONGEST_LABEL && isRate(label)) return rate(label);
  if (label.length <= LONGEST_LABEL && isJoined(label)) return joined(label);
  if (label.length <= LONGEST_LABEL && isGeneralLabel(label)) return general(label);
  const nearest = suggests ? nearestIndicator(label.slice(0, LONGEST_LABEL)) : undefined;
  const hint = nearest === undefined ? '' : `是否指“${indicatorName(nearest)}”？`;
  return {
    kind: 'unknown',
    code: 'indicator.unknown',
    sentence: {
      zh: `“${quoted(label)}”不是已知的指标，未载入。${hint}`,
      en: `“${quoted(label)}” is not a known indicator and was not loaded.`,
    },
  };
}

function general(label: string): UnreadHeader {
  return {
    kind: 'ambiguous',
    code: 'indicator.ambiguous',
    sentence: {
      zh: `“${quoted(label)}”在报表中不止一处，未载入。请写完整的指标名，或用指标编码。`,
      en: `“${quoted(label)}” stands in several rows of the forms and was not loaded. Give the whole name or the id.`,
    },
  };
}

function ambiguous(label: string, codes: readonly number[]): UnreadHeader {
  const ids = codes.map((code) => CATALOGUE[code]?.id ?? '');
  const names = codes.map((code, index) => `${indicatorName(code)}（${ids[index] ?? ''}）`);
  return {
    kind: 'ambiguous',
    code: 'indicator.ambiguous',
    sentence: {
      zh: `“${quoted(label)}”可能是${names.join('、')}，未载入。请改用括号中的指标编码。`,
      en: `“${quoted(label)}” may be ${ids.join(', ')} and was not loaded. Use the id.`,
    },
  };
}

function heading(label: string): UnreadHeader {
  return {
    kind: 'heading',
    code: 'indicator.heading',
    sentence: {
      zh: `“${quoted(label)}”在报表中是标题，没有数值，已略去。`,
      en: `“${quoted(label)}” is a heading of the form without a number and was left out.`,
    },
  };
}

function noApplicants(label: string, code: number): UnreadHeader {
  return {
    kind: 'ambiguous',
    code: 'applicant.not-in-form',
    sentence: {
      zh: `“${quoted(label)}”：“${indicatorName(code)}”在报表中不分申请人，未载入。`,
      en: `“${quoted(label)}”: the forms do not split this row by applicant; not loaded.`,
    },
  };
}
