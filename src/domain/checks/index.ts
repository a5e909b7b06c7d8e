import type { Check, Finding, ReportFigures } from '../check';
import { applicantTotals } from './applicantTotals';
import { applicationBalance } from './applicationBalance';
import { applicationChannels } from './applicationChannels';
import { carriedOver } from './carriedOver';
import { chiefOfficials } from './chiefOfficials';
import { closedWithinReceived } from './closedWithinReceived';
import { closedWithoutReply } from './closedWithoutReply';
import { closingTotal } from './closingTotal';
import { disclosureBounds } from './disclosureBounds';
import { disputeTotals } from './disputeTotals';
import { inForceStock } from './inForceStock';
import { itemsAsDecisions } from './itemsAsDecisions';
import { litigationResults } from './litigationResults';
import { normativeDocuments } from './normativeDocuments';
import { outcomeTotals } from './outcomeTotals';
import { publicStock } from './publicStock';
import { refusalTotal } from './refusalTotal';
import { replyTotal } from './replyTotal';
import { responseWays } from './responseWays';
import { reviewResults } from './reviewResults';
import { rulesBelowCity } from './rulesBelowCity';
import { staffTotal } from './staffTotal';
import { unusualChange } from './unusualChange';

/** Every rule, in the order of the forms. A new rule is one file and one line here. */
export const CHECKS: readonly Check[] = [
  disclosureBounds,
  normativeDocuments,
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
  unusualChange,
];

/**
 * What every rule for the report's form says of it.
 *
 * @param before the report of the year before; ignored unless it is of the same unit and scope and of that very year,
 *   so that a change of scope is never told as a fault
 * @returns findings in the order of {@link CHECKS}, passed ones included
 */
export function checkReport(current: ReportFigures, before?: ReportFigures): readonly Finding[] {
  const { unit, scope, year, form } = current.report;
  const precedes =
    before !== undefined &&
    before.report.unit === unit &&
    before.report.scope === scope &&
    before.report.year === year - 1;
  return CHECKS.filter((check) => check.forms.includes(form)).flatMap((check) =>
    check.run(current, precedes ? before : undefined),
  );
}
