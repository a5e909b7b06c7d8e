import type { Applicant } from './applicant';
import type { FigureRef, Finding, Words } from './check';
import { statedShares } from './checks/statedShares';
import { textAgainstTable } from './checks/textAgainstTable';
import { LISTED_IN_TABLE, printedNumber, type Claim, type PrintedNumber } from './claim';
import { formatCount, formatRate, type Printable } from './format';
import { inChinese } from './language';
import type { Measure, Term } from './measure';
import { measure as measureOf } from './measures';
import type { Report } from './report';
import { roundHalfUp } from './rounding';

/** What the table answers to a claim. */
export interface ClaimAnswer {
  /** The measure; a rate as a fraction of 1. */
  readonly value: Printable;
  /** Both sides of a rate; null or absent for a count. */
  readonly numerator?: number | null;
  readonly denominator?: number | null;
}

/** Decimal digits are compared as printed; halves come out of binary fractions a hair apart. */
const DUST = 1e-9;

/**
 * Holds a number stated in the text against the measure computed from the table: it agrees when it lies within half a
 * unit of its last printed digit, and exactly for a count. A rate keeps its fraction and its formula in the sentence;
 * `left` (table) and `right` (text) are then fractions of 1.
 *
 * Missing: `uncertain` where the table does not answer, or answers with a quotient over 0.
 * @param index place of the claim in the report's list
 * @throws Error on a claim that the report does not have or that no reader would have let in
 */
export function claimFinding(
  report: Pick<Report, 'form' | 'claims'>,
  index: number,
  answer: ClaimAnswer,
): Finding {
  // The sentence carries both languages, whichever is spoken when the rule is asked.
  return inChinese(() => findingOf(report, index, answer));
}

function findingOf(
  report: Pick<Report, 'form' | 'claims'>,
  index: number,
  { value, numerator, denominator }: ClaimAnswer,
): Finding {
  const claim = report.claims?.[index];
  const printed = claim === undefined ? undefined : printedNumber(claim.printed);
  if (claim === undefined || printed === undefined) throw new Error(`no such claim: ${String(index)}`);
  const measure = measureOf(claim.measure);
  const check = measure.kind === 'rate' ? statedShares : textAgainstTable;
  const base = {
    check: check.id,
    place: placeOf(report.claims ?? [], claim, index),
    severity: check.severity,
    right: printed.value,
    ...(printed.tolerance === 0 ? {} : { tolerance: printed.tolerance }),
    figures: figuresOf(measure, report),
  };
  const stated = statedWords(claim, measure);
  if (typeof value === 'string') {
    return {
      ...base,
      result: 'uncertain',
      sentence: {
        zh: `${measure.name.zh}：${stated.zh}，表中没有可核对的数。`,
        en: `${measure.name.en}: ${stated.en}; the table does not answer.`,
      },
    };
  }
  const isHeld = Math.abs(value - printed.value) <= printed.tolerance + DUST;
  const fraction =
    typeof numerator === 'number' && typeof denominator === 'number'
      ? `${formatCount(numerator)} ÷ ${formatCount(denominator)} = `
      : '';
  const table =
    measure.kind === 'rate' ? `${fraction}${formatRate(value, decimalsOf(claim))}` : formatCount(value);
  return {
    ...base,
    result: isHeld ? 'passed' : 'failed',
    left: value,
    difference: Number(roundHalfUp(value - printed.value, 6)),
    sentence: sentenceOf(measure, stated, table, gap(measure, value, printed), isHeld),
  };
}

/** The measure, and which one of several claims about it. */
function placeOf(claims: readonly Claim[], { measure }: Claim, index: number): string {
  const before = claims.slice(0, index).filter((claim) => claim.measure === measure).length;
  return before === 0 ? measure : `${measure}#${String(before + 1)}`;
}

function figuresOf({ formulas }: Measure, { form }: Pick<Report, 'form'>): readonly FigureRef[] {
  const formula = formulas[form];
  const terms = [...(formula?.numerator ?? []), ...(formula?.denominator ?? [])];
  const refs = terms.map(
    ({ indicator, applicant = 'total' }: Term): { indicator: Term['indicator']; applicant: Applicant } => ({
      indicator,
      applicant,
    }),
  );
  return [...new Map(refs.map((ref) => [`${ref.indicator} ${ref.applicant}`, ref])).values()];
}

/** Digits after the point that the report prints. */
function decimalsOf({ printed }: Claim): number {
  return /\.(\d+)/u.exec(printed)?.[1]?.length ?? 0;
}

/** How far apart they are: a count in its unit, a rate in percentage points. */
function gap({ kind, unit }: Measure, value: number, { value: printed }: PrintedNumber): Words {
  const distance = Math.abs(value - printed);
  if (kind === 'count')
    return { zh: `相差 ${formatCount(distance)} ${unit}`, en: `they differ by ${formatCount(distance)}` };
  const points = roundHalfUp(distance, 2, 2);
  return { zh: `相差 ${points} 个百分点`, en: `they differ by ${points} percentage points` };
}

/** What the text says and where: 正文（建议提案办理）写 67.9%. */
function statedWords({ printed, place }: Claim, { kind, unit }: Measure): Words {
  if (place === LISTED_IN_TABLE) return { zh: `${place}为 ${printed}`, en: `${printed} listed beside it` };
  const where = place === undefined ? '' : `（${place.replace(/^正文[：:]/u, '')}）`;
  return {
    zh: `正文${where}写 ${printed}${kind === 'count' ? ` ${unit}` : ''}`,
    en: `${printed} in the text`,
  };
}

function sentenceOf(
  { kind, name, unit, formulaText }: Measure,
  stated: Words,
  table: string,
  apart: Words,
  isHeld: boolean,
): Words {
  const both: Words = {
    zh: `${name.zh}：表中 ${table}${kind === 'count' ? ` ${unit}` : ''}，${stated.zh}`,
    en: `${name.en}: ${table} in the table, ${stated.en}`,
  };
  if (isHeld) return { zh: `${both.zh}，一致。`, en: `${both.en}: they agree.` };
  const formula = kind === 'rate' ? `算式为 ${formulaText}，请核对基数。` : '';
  return { zh: `${both.zh}，${apart.zh}。${formula}`, en: `${both.en}; ${apart.en}.` };
}
