import { CATALOGUE, indicator, type CatalogueEntry, type IndicatorId } from '../catalogue';
import { FORM_IDS } from '../formId';
import type { Measure, MeasureId } from '../measure';
import {
  byForm,
  count,
  inEveryForm,
  NOT_PROCESSED_PARTS,
  OTHER_PARTS,
  REFUSED_PARTS_2014,
  REFUSED_PARTS_2019,
  REPLY_KINDS_2014,
  UNAVAILABLE_PARTS,
  wordingByForm,
  type Formulas,
} from './formulas';
import { INDICATOR_RULINGS } from './indicatorRulings';
import { SHORT_NAMES } from './shortNames';
import { crosswalkOf } from './verdicts';

/** The measure that kinds of outcome are parts of: replies in the 2014 form, （七）总计 from 2019. */
export const OUTCOMES_WHOLE = 'application.outcomes';

/** The measures that classes A, B and C are parts of; class D and last year's class B stay outside. */
export const CLASSED_NPC = 'proposal.npc.classed';
/** The same of proposals of the 政协; {@link CLASSED_NPC} has those of the 人大. */
export const CLASSED_CPPCC = 'proposal.cppcc.classed';

/**
 * Group heads that print no number cell in the forms of 2019 and 2021, with the rows that make them up.
 * 其他处理 is not among them: reports print it in one row as late as 2024, so its own figure is read.
 */
const SUMMED_SINCE_2019: Readonly<Partial<Record<IndicatorId, readonly IndicatorId[]>>> = {
  'application.result.refused': REFUSED_PARTS_2019,
  'application.result.unavailable': UNAVAILABLE_PARTS,
  'application.result.not_processed': NOT_PROCESSED_PARTS,
  'litigation.total': ['litigation.direct.total', 'litigation.after_review.total'],
  'litigation.upheld': ['litigation.direct.upheld', 'litigation.after_review.upheld'],
  'litigation.corrected': ['litigation.direct.corrected', 'litigation.after_review.corrected'],
  'litigation.other': ['litigation.direct.other', 'litigation.after_review.other'],
  'litigation.pending': ['litigation.direct.pending', 'litigation.after_review.pending'],
};

/** Counts of a state at one moment: adding them over years counts the same thing again. */
const STOCKS: ReadonlySet<IndicatorId> = new Set<IndicatorId>([
  'disclosure.normative.in_force',
  'disclosure.normative.total_public',
  'disclosure.regulation.in_force',
  'disclosure.regulation.total_public',
  'disclosure.otherdoc.total_public',
  'disclosure.license.items_prior',
  'disclosure.other_service.items_prior',
  'disclosure.penalty.items_prior',
  'disclosure.coercion.items_prior',
  'disclosure.fee.items_prior',
  'application.carried_in',
  'application.carried_out',
  'review.pending',
  'litigation.pending',
  'litigation.direct.pending',
  'litigation.after_review.pending',
  'resources.offices',
  'resources.access_points',
  'resources.staff',
  'resources.staff.full_time',
  'resources.staff.part_time',
]);

/** Parts proved by the form's own arithmetic, by the measure they add up to. Channels of disclosure overlap: none. */
const PROVED_PARTS: Readonly<Record<MeasureId, readonly IndicatorId[]>> = {
  'application.received': [
    'application.channel.in_person',
    'application.channel.fax',
    'application.channel.online',
    'application.channel.letter',
  ],
  'application.closed': ['application.closed.on_time', 'application.closed.extended'],
  [OUTCOMES_WHOLE]: [
    ...REPLY_KINDS_2014,
    'application.result.unavailable',
    'application.result.not_processed',
    'application.result.other',
  ],
  'application.result.refused': [...REFUSED_PARTS_2014, ...REFUSED_PARTS_2019],
  'application.result.unavailable': UNAVAILABLE_PARTS,
  'application.result.not_processed': NOT_PROCESSED_PARTS,
  'application.result.other': OTHER_PARTS,
  'review.total': ['review.upheld', 'review.corrected', 'review.other', 'review.pending'],
  'litigation.total': [
    'litigation.upheld',
    'litigation.corrected',
    'litigation.other',
    'litigation.pending',
    'litigation.direct.total',
    'litigation.after_review.total',
  ],
  'litigation.direct.total': [
    'litigation.direct.upheld',
    'litigation.direct.corrected',
    'litigation.direct.other',
    'litigation.direct.pending',
  ],
  'litigation.after_review.total': [
    'litigation.after_review.upheld',
    'litigation.after_review.corrected',
    'litigation.after_review.other',
    'litigation.after_review.pending',
  ],
  'resources.staff': ['resources.staff.full_time', 'resources.staff.part_time'],
  [CLASSED_NPC]: ['proposal.npc.class_a', 'proposal.npc.class_b', 'proposal.npc.class_c'],
  [CLASSED_CPPCC]: ['proposal.cppcc.class_a', 'proposal.cppcc.class_b', 'proposal.cppcc.class_c'],
};

const WHOLE_OF: ReadonlyMap<string, MeasureId> = new Map(
  Object.entries(PROVED_PARTS).flatMap(([whole, parts]) => parts.map((part) => [part, whole] as const)),
);

/** One count per indicator that has a number, in the order of the catalogue; the measure's id is the indicator's. */
export const INDICATOR_COUNTS: readonly Measure[] = CATALOGUE.flatMap((entry) =>
  entry.unit === undefined ? [] : [countOf(entry, entry.unit)],
);

function countOf(entry: CatalogueEntry, unit: string): Measure {
  const formulas = formulasOf(entry);
  const whole = WHOLE_OF.get(entry.id);
  return {
    id: entry.id,
    name: entry.name,
    shortName: SHORT_NAMES[entry.id] ?? entry.name.zh,
    group: entry.group,
    kind: 'count',
    unit,
    formulaText: wordingOf(entry),
    formulas,
    direction: 'none',
    ...(whole === undefined ? {} : { partOf: whole }),
    ...(STOCKS.has(entry.id) ? { isStock: true } : {}),
    crosswalk: crosswalkOf(formulas, INDICATOR_RULINGS[entry.id] ?? {}),
    ...(entry.note === undefined ? {} : { note: entry.note }),
  };
}

/** Rows of the forms where there are any; figures told only in the text may come with a report of any form. */
function formulasOf(entry: CatalogueEntry): Formulas {
  if (Object.keys(entry.rows).length === 0) return inEveryForm(count(entry.id));
  const parts = SUMMED_SINCE_2019[entry.id];
  return byForm((form) => {
    if (entry.rows[form] === undefined) return undefined;
    return form !== 'form2014' && parts !== undefined ? count(...parts) : count(entry.id);
  });
}

function wordingOf(entry: CatalogueEntry): string {
  if (Object.keys(entry.rows).length === 0) return `报告正文：${entry.name.zh}`;
  const parts = SUMMED_SINCE_2019[entry.id];
  const sum = parts?.map((part) => indicator(part).name.zh).join(' + ');
  const wordings = FORM_IDS.flatMap((form) => {
    const row = entry.rows[form];
    if (row === undefined) return [];
    return [[form, form !== 'form2014' && sum !== undefined ? sum : row] as const];
  });
  return wordingByForm(Object.fromEntries(wordings));
}
