import type { Check, EquationCheck, Finding, ReportFigures } from '../check';
import { evaluate } from '../equationFinding';
import { applicantTotals } from './applicantTotals';
import { applicationBalance } from './applicationBalance';
import { applicationChannels } from './applicationChannels';
import { blankCells } from './blankCells';
import { carriedOver } from './carriedOver';
import { cellNotation } from './cellNotation';
import { channelOverlap } from './channelOverlap';
import { chiefOfficials } from './chiefOfficials';
import { closedWithinReceived } from './closedWithinReceived';
import { closedWithoutReply } from './closedWithoutReply';
import { closingTotal } from './closingTotal';
import { copiedReport } from './copiedReport';
import { disclosureBounds } from './disclosureBounds';
import { disputeTotals } from './disputeTotals';
import { districtsWithinCity } from './districtsWithinCity';
import { formAgainstYear } from './formAgainstYear';
import { inForceStock } from './inForceStock';
import { itemsAsDecisions } from './itemsAsDecisions';
import { litigationResults } from './litigationResults';
import { narrativeSections } from './narrativeSections';
import { normativeDocuments } from './normativeDocuments';
import { normativeYardstick } from './normativeYardstick';
import { oneRowOtherHandling } from './oneRowOtherHandling';
import { outcomeTotals } from './outcomeTotals';
import { proposalClasses } from './proposalClasses';
import { proposalTotal } from './proposalTotal';
import { publicStock } from './publicStock';
import { refusalTotal } from './refusalTotal';
import { replyTotal } from './replyTotal';
import { responseWays } from './responseWays';
import { reviewResults } from './reviewResults';
import { rulesBelowCity } from './rulesBelowCity';
import { scopeChange } from './scopeChange';
import { staffTotal } from './staffTotal';
import { statedShares } from './statedShares';
import { textAgainstTable } from './textAgainstTable';
import { unusualChange } from './unusualChange';
import { wholeCounts } from './wholeCounts';

/** Every rule, in the order of the forms. A new rule is one file and one line here. */
export const CHECKS: readonly Check[] = [
  disclosureBounds,
  channelOverlap,
  normativeDocuments,
  normativeYardstick,
  publicStock,
  inForceStock,
  rulesBelowCity,
  itemsAsDecisions,
  responseWays,
  chiefOfficials,
  applicationChannels,
  closingTotal,
  closedWithinReceived,
  replyTotal,
  refusalTotal,
  closedWithoutReply,
  applicantTotals,
  applicationBalance,
  outcomeTotals,
  carriedOver,
  reviewResults,
  litigationResults,
  disputeTotals,
  staffTotal,
  proposalClasses,
  proposalTotal,
  unusualChange,
  textAgainstTable,
  statedShares,
  formAgainstYear,
  narrativeSections,
  blankCells,
  oneRowOtherHandling,
  wholeCounts,
  cellNotation,
  scopeChange,
  copiedReport,
  districtsWithinCity,
];

const INDEXES: ReadonlyMap<string, number> = new Map(CHECKS.map(({ id }, index) => [id, index]));

/** The stored code of a rule: its index in {@link CHECKS}; keys hold for one build. @throws Error on an unknown id */
export function checkIndex(id: string): number {
  const index = INDEXES.get(id);
  if (index === undefined) throw new Error(`unknown check: ${id}`);
  return index;
}

/** The rule of an id. @throws Error on an unknown id */
export function check(id: string): Check {
  const found = CHECKS[checkIndex(id)];
  if (found === undefined) throw new Error(`unknown check: ${id}`);
  return found;
}

/**
 * What every equation rule for the report's form and its unit's level says of it.
 *
 * @param before the report of the year before; ignored unless it is of the same unit and scope and of that very year,
 *   so that a change of scope is never told as a fault
 * @returns findings in the order of {@link CHECKS}, passed ones included
 */
export function checkReport(current: ReportFigures, before?: ReportFigures): readonly Finding[] {
  const { form } = current.report;
  const preceding = before !== undefined && precedes(before, current) ? before : undefined;
  return CHECKS.flatMap((rule) =>
    rule.kind === 'equation' && isAsked(rule, current)
      ? rule
          .equations(form, preceding?.report.form)
          .flatMap((equation) => evaluate(rule, equation, current, preceding) ?? [])
      : [],
  );
}

function precedes({ report: earlier }: ReportFigures, { report }: ReportFigures): boolean {
  return earlier.unit === report.unit && earlier.scope === report.scope && earlier.year === report.year - 1;
}

function isAsked({ forms, levels }: EquationCheck, { report, level }: ReportFigures): boolean {
  return forms.includes(report.form) && (levels === undefined || levels.includes(level));
}
