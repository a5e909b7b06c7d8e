import { APPLICANT_NAMES, type Applicant } from './applicant';
import { indicator, type IndicatorId } from './catalogue';
import type { Check, FigureRef, Finding, ReportFigures, Severity } from './check';
import { formatCount } from './format';
import { roundHalfUp } from './rounding';
import { isStated, MISSING_WORDS, type Value } from './value';

/** Words in both languages of a product whose first language is Chinese. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** One figure as a check read it, added or taken away. */
export interface Reading {
  readonly figure: FigureRef;
  readonly value: Value;
  readonly weight: 1 | -1;
}

/** One side of an equation: what it is called and the figures it adds. */
interface Side {
  readonly name: Words;
  readonly readings: readonly Reading[];
}

/** Two sides that must be equal, or of which the left may not exceed the right. */
export interface Comparison {
  readonly check: Pick<Check, 'id' | 'severity'>;
  /** Where one rule holds stricter and milder parts. */
  readonly severity?: Severity;
  readonly left: Side;
  readonly relation: 'equals' | 'atMost';
  readonly right: Side;
}

/** Reads one figure of a report. */
export function read(
  report: ReportFigures,
  id: IndicatorId,
  applicant: Applicant = 'total',
  weight: 1 | -1 = 1,
): Reading {
  return { figure: { indicator: id, applicant }, value: report.value(id, applicant), weight };
}

/** Reads several figures of one applicant column. */
export function readAll(
  report: ReportFigures,
  ids: readonly IndicatorId[],
  applicant: Applicant = 'total',
): readonly Reading[] {
  return ids.map((id) => read(report, id, applicant));
}

/** Marks readings as figures of the report of the year before. */
export function ofYearBefore(readings: readonly Reading[]): readonly Reading[] {
  return readings.map((reading) => ({ ...reading, figure: { ...reading.figure, before: true } }));
}

/** Words for an applicant column behind a name; nothing for the total. */
export function inColumn(name: Words, applicant: Applicant): Words {
  if (applicant === 'total') return name;
  return {
    zh: `${name.zh}（${APPLICANT_NAMES[applicant]}）`,
    en: `${name.en} (${applicant.replace('_', ' ')})`,
  };
}

/** The name of a single indicator as one side of an equation. */
export function nameOf(id: IndicatorId): Words {
  return indicator(id).name;
}

/**
 * Holds two sides against each other.
 *
 * Missing: one missing term makes the finding `uncertain`, never `failed`; where no term at all is stated there is
 * nothing to check and no finding.
 */
export function compare(comparison: Comparison): readonly Finding[] {
  const { check, left, relation, right } = comparison;
  const readings = [...left.readings, ...right.readings];
  if (!readings.some(({ value }) => isStated(value))) return [];
  const base = {
    check: check.id,
    severity: comparison.severity ?? check.severity,
    figures: readings.map(({ figure }) => figure),
  };
  const leftSum = sumOf(left.readings);
  const rightSum = sumOf(right.readings);
  if (leftSum === undefined || rightSum === undefined) {
    return [
      {
        ...base,
        result: 'uncertain',
        ...(leftSum === undefined ? {} : { left: leftSum }),
        ...(rightSum === undefined ? {} : { right: rightSum }),
        sentence: uncertainSentence(left.name, right.name, readings),
      },
    ];
  }
  const difference = withoutDust(leftSum - rightSum);
  const isHeld = relation === 'equals' ? difference === 0 : difference <= 0;
  return [
    {
      ...base,
      result: isHeld ? 'passed' : 'failed',
      left: leftSum,
      right: rightSum,
      difference,
      sentence: sentenceOf(left.name, right.name, relation, leftSum, rightSum, difference, isHeld),
    },
  ];
}

/** Undefined when a term is missing: a check never fills in a number. */
function sumOf(readings: readonly Reading[]): number | undefined {
  let sum = 0;
  for (const { value, weight } of readings) {
    if (!isStated(value)) return undefined;
    sum += weight * value;
  }
  return withoutDust(sum);
}

/** Money has decimals, and 0.1 + 0.2 must equal 0.3. */
function withoutDust(value: number): number {
  return Number(roundHalfUp(value, 6));
}

function uncertainSentence(left: Words, right: Words, readings: readonly Reading[]): Words {
  const missing = readings.filter(({ value }) => !isStated(value));
  const named = missing.slice(0, 3);
  const more = missing.length - named.length;
  const zh = named
    .map(({ figure, value }) => `${figureName(figure).zh}${isStated(value) ? '' : MISSING_WORDS[value]}`)
    .join('、');
  const en = named.map(({ figure }) => figureName(figure).en).join(', ');
  return {
    zh: `${left.zh}与${right.zh}无法核对：${zh}${more > 0 ? `等${String(missing.length)}项没有数` : ''}。`,
    en: `${left.en} cannot be held against ${right.en}: no figure for ${en}${more > 0 ? ` and ${String(more)} more` : ''}.`,
  };
}

function figureName({ indicator: id, applicant, before }: FigureRef): Words {
  const name = inColumn(nameOf(id), applicant);
  return before === true ? { zh: `上年${name.zh}`, en: `${name.en} of the year before` } : name;
}

function sentenceOf(
  left: Words,
  right: Words,
  relation: Comparison['relation'],
  leftSum: number,
  rightSum: number,
  difference: number,
  isHeld: boolean,
): Words {
  const [l, r, d] = [leftSum, rightSum, Math.abs(difference)].map(formatCount);
  if (relation === 'equals') {
    return isHeld
      ? { zh: `${left.zh}与${right.zh}都是 ${l}。`, en: `${left.en} and ${right.en} are both ${l}.` }
      : {
          zh: `${left.zh}为 ${l}，${right.zh}为 ${r}，相差 ${d}。`,
          en: `${left.en} is ${l}, ${right.en} is ${r}; they differ by ${d}.`,
        };
  }
  return isHeld
    ? { zh: `${left.zh} ${l} 不大于${right.zh} ${r}。`, en: `${left.en} ${l} is not above ${right.en} ${r}.` }
    : {
        zh: `${left.zh}为 ${l}，大于${right.zh} ${r}，超出 ${d}。`,
        en: `${left.en} is ${l}, above ${right.en} ${r} by ${d}.`,
      };
}
