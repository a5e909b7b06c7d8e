import type { CheckSide, CheckTerm, Equation, FigureRef, Finding, ReportFigures } from '../../domain/check';
import { check } from '../../domain/checks';
import { toneOf, type FindingTone } from '../../domain/findingTone';
import type { FormId } from '../../domain/formId';
import { formatCount } from '../../domain/format';
import { cellKey } from '../../domain/formSheet/reportedFigures';
import { isStated } from '../../domain/value';
import { said } from '../../domain/language';
import { reportsWords } from './words/reports';

/** What one rule says of one cell, in few words. */
export interface CheckMark {
  /** Unique in a report. */
  readonly id: string;
  readonly tone: FindingTone;
  /** For the narrow column beside a row: `= 6 + 0`, `大于各渠道之和 2,668`. */
  readonly short: string;
  /** The finding's own sentence. */
  readonly sentence: string;
  /** The cell it is about; undefined where it is about the report as a whole. */
  readonly cell: FigureRef | undefined;
}

/** More terms than this are named together instead of being written out. */
const MOST_TERMS = 8;

/**
 * Findings of one report as marks, in the order given. Those that hold are left out unless they can be said as an
 * equation of a few numbers: `= 6 + 0`, `7 ≤ 7`. What cannot be told for want of last year's figures is left out too.
 *
 * @param beforeForm form of the report of the year before, as it was when the findings were made
 */
export function checkMarks(
  findings: readonly Finding[],
  figures: ReportFigures,
  beforeForm: FormId | undefined,
): readonly CheckMark[] {
  return findings.flatMap((finding) => {
    const equation = equationOf(finding, figures.report.form, beforeForm);
    const short = equation === undefined ? undefined : shortText(finding, equation, figures);
    if (finding.result === 'passed' && short === undefined) return [];
    // That last year's report has no number is no matter of this one's cells.
    if (finding.result === 'uncertain' && finding.figures.some(({ before }) => before === true)) return [];
    return [
      {
        id: `${finding.check} ${finding.place}`,
        tone: toneOf(finding),
        short: short ?? withoutStop(said(finding.sentence)),
        sentence: said(finding.sentence),
        cell: subjectOf(finding, equation),
      },
    ];
  });
}

/** Marks by the cell they are about; those of other reports and of no cell are under `undefined`. */
export function marksByCell(
  marks: readonly CheckMark[],
): ReadonlyMap<string | undefined, readonly CheckMark[]> {
  const byCell = new Map<string | undefined, CheckMark[]>();
  for (const mark of marks) {
    const key = mark.cell === undefined ? undefined : cellKey(mark.cell.indicator, mark.cell.applicant);
    const list = byCell.get(key);
    if (list === undefined) byCell.set(key, [mark]);
    else list.push(mark);
  }
  return byCell;
}

function equationOf(
  { check: id, place }: Finding,
  form: FormId,
  before: FormId | undefined,
): Equation | undefined {
  const rule = check(id);
  return rule.kind === 'equation'
    ? rule.equations(form, before).find((equation) => equation.place === place)
    : undefined;
}

/** The single figure that is held against others, else the first figure of this report. */
function subjectOf({ figures }: Finding, equation: Equation | undefined): FigureRef | undefined {
  const single = [equation?.left, equation?.right].flatMap((side) => singleTerm(side) ?? []);
  return [...single, ...figures].find(
    (ref) => ref.before !== true && (ref as FigureRef).report === undefined,
  );
}

function singleTerm(side: CheckSide | undefined): CheckTerm | undefined {
  return side?.terms.length === 1 && side.isLargest !== true ? side.terms[0] : undefined;
}

function shortText(
  finding: Finding,
  { left, right, relation }: Equation,
  figures: ReportFigures,
): string | undefined {
  const { left: l, right: r, result } = finding;
  if (l === undefined || r === undefined) return undefined;
  const isLeft = singleTerm(left) !== undefined;
  if (relation === 'equals' && isLeft) {
    const sum = sumText(right, figures);
    if (sum === undefined) return undefined;
    return result === 'passed' ? `= ${sum}` : `≠ ${sum}`;
  }
  if (relation === 'atMost') {
    if (result === 'passed') return isLeft ? `${formatCount(l)} ≤ ${formatCount(r)}` : undefined;
    return isLeft
      ? reportsWords().moreThan(said(right.name), formatCount(r))
      : reportsWords().lessThan(said(left.name), formatCount(l));
  }
  return undefined;
}

/** `6 + 0`; undefined where a side looks back, has too many terms, or none. */
function sumText({ terms }: CheckSide, figures: ReportFigures): string | undefined {
  if (terms.length === 0 || terms.length > MOST_TERMS) return undefined;
  let text = '';
  for (const { indicator, applicant, weight, before, isOptional } of terms) {
    const value = figures.value(indicator, applicant);
    if (before === true) return undefined;
    if (!isStated(value)) {
      if (isOptional === true) continue;
      return undefined;
    }
    const sign = weight === 1 ? ' + ' : ' − ';
    text += text === '' && weight === 1 ? formatCount(value) : `${sign}${formatCount(value)}`;
  }
  return text;
}

function withoutStop(sentence: string): string {
  return sentence.replace(/[。.]$/u, '');
}
