import { inColumn, nameOf } from '../equation';
import type { FormCell } from '../form';
import type { FormId } from '../formId';
import { formatCount, formatValue, STATE_WORDS, type Printable } from '../format';
import type { Measure, Term } from '../measure';
import { roundHalfUp } from '../rounding';
import { isStated, ratio, type Missing, type Value } from '../value';
import { sourceWords } from '../words/sources';
import { said } from '../language';

/** One figure that a formula reads. */
export interface FormulaTerm {
  readonly cell: FormCell;
  readonly weight: 1 | -1;
  /** The indicator, with the applicant column where it is not the total. */
  readonly name: string;
  readonly value: Value;
}

/** A formula with the figures of one report in it. */
export interface ExplainedFormula {
  readonly numerator: readonly FormulaTerm[];
  /** Absent for a sum. */
  readonly denominator?: readonly FormulaTerm[];
  /** What the measure comes to; `notDefined` over a zero denominator. A rate is a fraction of 1. */
  readonly value: Printable;
  /** Sum of each side; missing where a term is. */
  readonly numeratorValue: Value;
  readonly denominatorValue?: Value;
  /** The terms without a number, each once. */
  readonly unstated: readonly FormulaTerm[];
}

/** Words of a written formula: plain text, or a term that leads to its own cell. */
export type FormulaPiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'term'; readonly text: string; readonly term: FormulaTerm };

/** Worst first, as the engine tells them: a text that cannot be read outweighs an empty cell. */
const WORST_FIRST = ['illegible', 'unfilled', 'notInForm', 'noReport'] as const satisfies readonly Missing[];

/** The cell that a measure simply is in a form; undefined where it is computed, or where the form cannot answer. */
export function plainCell(measure: Pick<Measure, 'formulas'>, form: FormId): FormCell | undefined {
  const formula = measure.formulas[form];
  const [term, ...more] = formula?.numerator ?? [];
  if (term === undefined || more.length > 0 || formula?.denominator !== undefined || term.weight !== 1)
    return undefined;
  return cellOf(term);
}

/**
 * The formula of a measure in a form, with the figures of one report. Every term must be stated, or the measure is
 * missing for the worst reason among its terms.
 *
 * @returns undefined where the form cannot answer the measure (不适用)
 */
export function explainFormula(
  measure: Pick<Measure, 'formulas'>,
  form: FormId,
  valueOf: (cell: FormCell) => Value,
): ExplainedFormula | undefined {
  const formula = measure.formulas[form];
  if (formula === undefined) return undefined;
  const told = (terms: readonly Term[]): readonly FormulaTerm[] =>
    terms.map((term) => {
      const cell = cellOf(term);
      return { cell, weight: term.weight, name: nameOfCell(cell), value: valueOf(cell) };
    });
  const numerator = told(formula.numerator);
  const denominator = formula.denominator === undefined ? undefined : told(formula.denominator);
  const unstated = withoutValue([...numerator, ...(denominator ?? [])]);
  const numeratorValue = sumOf(numerator);
  if (denominator === undefined) return { numerator, numeratorValue, value: numeratorValue, unstated };
  const denominatorValue = sumOf(denominator);
  const value = worstOf(unstated) ?? ratio(numeratorValue, denominatorValue).value;
  return { numerator, denominator, numeratorValue, denominatorValue, value, unstated };
}

/** Every cell that a formula reads, each once. */
export function cellsOfFormula({ numerator, denominator = [] }: ExplainedFormula): readonly FormCell[] {
  return eachOnce([...numerator, ...denominator]).map(({ cell }) => cell);
}

/** The terms of a formula by the cell they read, each cell once. */
export function eachOnce(terms: readonly FormulaTerm[]): readonly FormulaTerm[] {
  return [...new Map(terms.map((term) => [`${term.cell.indicator} ${term.cell.applicant}`, term])).values()];
}

/**
 * A formula written out with its figures, sums added up on the way: `4 ÷ 11 = 36.4%`,
 * `72 ÷（72 + 29 + 5）= 72 ÷ 106 = 67.9%`, `（0 + 0 + 0）÷ 0 = 0 ÷ 0 = —`.
 */
export function formulaPieces(
  { numerator, denominator, numeratorValue, denominatorValue, value }: ExplainedFormula,
  measure: Pick<Measure, 'kind'>,
): readonly FormulaPiece[] {
  const result = textPiece(`= ${formatValue(measure, value)}`);
  if (denominator === undefined) return spaced([...sidePieces(numerator, false), result]);
  const hasSum = numerator.length > 1 || denominator.length > 1;
  const isAdded =
    hasSum && isStated(numeratorValue) && denominatorValue !== undefined && isStated(denominatorValue);
  return spaced([
    ...sidePieces(numerator, true),
    textPiece('÷'),
    ...sidePieces(denominator, true),
    ...(isAdded ? [textPiece(`= ${formatCount(numeratorValue)} ÷ ${formatCount(denominatorValue)}`)] : []),
    result,
  ]);
}

/** A cell as formulas and lists name it: 本年新收政府信息公开申请数量（自然人）. */
export function nameOfCell({ indicator, applicant }: FormCell): string {
  return said(inColumn(nameOf(indicator), applicant));
}

function cellOf({ indicator, applicant = 'total' }: Term): FormCell {
  return { indicator, applicant };
}

function sumOf(terms: readonly FormulaTerm[]): Value {
  let sum = 0;
  for (const { weight, value } of terms) {
    if (!isStated(value)) return worstOf(withoutValue(terms)) ?? value;
    sum += weight * value;
  }
  // Money has decimals, and 0.1 + 0.2 must print as 0.3.
  return Number(roundHalfUp(sum, 6));
}

function withoutValue(terms: readonly FormulaTerm[]): readonly FormulaTerm[] {
  return eachOnce(terms.filter(({ value }) => !isStated(value)));
}

function worstOf(unstated: readonly FormulaTerm[]): Missing | undefined {
  return WORST_FIRST.find((missing) => unstated.some(({ value }) => value === missing));
}

function sidePieces(terms: readonly FormulaTerm[], isBracketed: boolean): FormulaPiece[] {
  const pieces = terms.flatMap((term, index): FormulaPiece[] => {
    const figure: FormulaPiece = { kind: 'term', text: wordOf(term.value), term };
    if (index === 0) return term.weight === 1 ? [figure] : [textPiece('−'), figure];
    return [textPiece(term.weight === 1 ? '+' : '−'), figure];
  });
  const { brackets } = sourceWords();
  return isBracketed && terms.length > 1
    ? [textPiece(brackets.open), ...pieces, textPiece(brackets.close)]
    : pieces;
}

/** A blank between pieces, save at full-width brackets, which bring their own. */
function spaced(pieces: readonly FormulaPiece[]): readonly FormulaPiece[] {
  return pieces.flatMap((piece, index) => {
    const previous = pieces[index - 1];
    const isTight =
      previous === undefined ||
      isBracket(previous) ||
      isBracket(piece) ||
      previous.text === '(' ||
      piece.text === ')';
    return isTight ? [piece] : [textPiece(' '), piece];
  });
}

function isBracket({ text }: FormulaPiece): boolean {
  return text === '（' || text === '）';
}

function textPiece(text: string): FormulaPiece {
  return { kind: 'text', text };
}

function wordOf(value: Value): string {
  return isStated(value) ? formatCount(value) : STATE_WORDS[value];
}
