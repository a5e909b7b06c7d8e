import type {
  CheckResult,
  CheckSide,
  CheckTerm,
  Equation,
  EquationCheck,
  FigureRef,
  Finding,
  ReportFigures,
  Words,
} from './check';
import { WITHIN } from './check';
import { formatCount } from './format';
import { inChinese } from './language';
import { holds, isSilent } from './relation';
import { roundHalfUp } from './rounding';
import { isStated, type Value } from './value';

/** What of a rule its findings carry. */
type Speaker = Pick<EquationCheck, 'id' | 'severity' | 'say'>;

/**
 * Holds one equation against one report.
 *
 * Missing: a missing term makes the finding `uncertain`, never `failed`.
 * @returns undefined where no term at all is stated, or where the relation has nothing to say
 */
export function evaluate(
  check: Speaker,
  equation: Equation,
  current: ReportFigures,
  before?: ReportFigures,
): Finding | undefined {
  const valueOf = ({ indicator, applicant, before: isBefore }: CheckTerm): Value =>
    (isBefore === true ? before : current)?.value(indicator, applicant) ?? 'noReport';
  const terms = [...equation.left.terms, ...equation.right.terms];
  if (!terms.some((term) => isStated(valueOf(term)))) return undefined;
  const left = sideValue(equation.left, valueOf);
  const right = sideValue(equation.right, valueOf);
  const missing = terms.filter((term) => term.isOptional !== true && !isStated(valueOf(term))).length;
  return findingOfValues(check, equation, left, right, missing);
}

/**
 * The finding of an equation whose sides were worked out elsewhere, in the same words as {@link evaluate}.
 *
 * @param left undefined where the side is missing; likewise `right`
 * @param missingTerms how many terms of both sides have no number, optional ones not counted; told where a side is missing
 * @returns undefined where the relation has nothing to say: `differs` where left is 0, `accompanied` where left ≤ 0
 */
export function findingOfValues(
  check: Speaker,
  equation: Equation,
  left: number | undefined,
  right: number | undefined,
  missingTerms: number,
): Finding | undefined {
  const { relation } = equation;
  const l = left === undefined ? undefined : withoutDust(left);
  const r = right === undefined ? undefined : withoutDust(right);
  if (l !== undefined && isSilent(relation, l)) return undefined;
  const base = {
    check: check.id,
    place: equation.place,
    severity: equation.severity ?? check.severity,
  };
  const figures = [...equation.left.terms, ...equation.right.terms].map(refOf);
  if (l === undefined || r === undefined) {
    return {
      ...base,
      result: 'uncertain',
      ...(l === undefined ? {} : { left: l }),
      ...(r === undefined ? {} : { right: r }),
      figures,
      sentence: uncertainSentence(equation, missingTerms),
    };
  }
  const isHeld = holds(relation, l, r);
  const result: CheckResult = isHeld ? 'passed' : 'failed';
  return {
    ...base,
    result,
    left: l,
    right: r,
    difference: withoutDust(l - r),
    figures,
    // The sentence carries both languages, whichever is spoken when the rule is asked.
    sentence: inChinese(() => check.say?.(equation, l, r, isHeld) ?? sentenceOf(equation, l, r, isHeld)),
  };
}

/** Undefined when a term is missing: a check never fills in a number. */
function sideValue(side: CheckSide, valueOf: (term: CheckTerm) => Value): number | undefined {
  const stated = side.terms.flatMap((term) => {
    const value = valueOf(term);
    return isStated(value) ? [{ term, value: term.weight * value }] : [];
  });
  if (side.isLargest === true) {
    return stated.length === 0 ? undefined : Math.max(...stated.map(({ value }) => value));
  }
  const isComplete = side.terms.every((term) => term.isOptional === true || isStated(valueOf(term)));
  return isComplete ? stated.reduce((sum, { value }) => sum + value, 0) : undefined;
}

/** Money has decimals, and 0.1 + 0.2 must equal 0.3. */
function withoutDust(value: number): number {
  // Whole numbers have none; 0 stays without a sign.
  if (Number.isSafeInteger(value)) return value + 0;
  return Number(roundHalfUp(value, 6));
}

function refOf({ indicator, applicant, before }: CheckTerm): FigureRef {
  return before === true ? { indicator, applicant, before } : { indicator, applicant };
}

function uncertainSentence({ left, right }: Equation, missing: number): Words {
  const count = missing === 1 ? '1 figure is' : `${String(missing)} figures are`;
  return {
    zh: `${left.name.zh}与${right.name.zh}无法核对：${String(missing)} 项没有数。`,
    en: `${left.name.en} cannot be held against ${right.name.en}: ${count} missing.`,
  };
}

function sentenceOf({ left, right, relation }: Equation, l: number, r: number, isHeld: boolean): Words {
  const [lText = '', rText = '', dText = ''] = [l, r, Math.abs(withoutDust(l - r))].map(formatCount);
  const both: Words = {
    zh: `${left.name.zh}为 ${lText}，${right.name.zh}为 ${rText}`,
    en: `${left.name.en} is ${lText}, ${right.name.en} is ${rText}`,
  };
  const agree: Words = {
    zh: `${left.name.zh}与${right.name.zh}都是 ${lText}`,
    en: `${left.name.en} and ${right.name.en} are both ${lText}`,
  };
  switch (relation) {
    case 'equals':
      return isHeld
        ? { zh: `${agree.zh}。`, en: `${agree.en}.` }
        : { zh: `${both.zh}，相差 ${dText}。`, en: `${both.en}; they differ by ${dText}.` };
    case 'atMost':
      return isHeld
        ? {
            zh: `${left.name.zh} ${lText} 不大于${right.name.zh} ${rText}。`,
            en: `${left.name.en} ${lText} is not above ${right.name.en} ${rText}.`,
          }
        : {
            zh: `${left.name.zh}为 ${lText}，大于${right.name.zh} ${rText}，超出 ${dText}。`,
            en: `${left.name.en} is ${lText}, above ${right.name.en} ${rText} by ${dText}.`,
          };
    case 'differs':
      return isHeld
        ? { zh: `${both.zh}，两数不同。`, en: `${both.en}; they differ, as they should.` }
        : { zh: `${agree.zh}，不应相同。`, en: `${agree.en}; they should differ.` };
    case 'accompanied':
      return isHeld
        ? { zh: `${both.zh}。`, en: `${both.en}.` }
        : {
            zh: `${left.name.zh}为 ${lText}，${right.name.zh}却为 ${rText}。`,
            en: `${left.name.en} is ${lText}, yet ${right.name.en} is ${rText}.`,
          };
    case 'within':
      return isHeld
        ? {
            zh: `${both.zh}，变化在${String(WITHIN.factor)}倍以内。`,
            en: `${both.en}; within ${String(WITHIN.factor)} times.`,
          }
        : { zh: `${both.zh}，变化较大。`, en: `${both.en}; an unusual change.` };
  }
}
