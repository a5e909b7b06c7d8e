import fc from 'fast-check';
import { FORM_IDS, type FormId } from '../../../src/domain/formId';
import { cellsOf, form as formOf } from '../../../src/domain/forms';
import { ORIGINS, SCOPES } from '../../../src/domain/report';
import { MISSING_KINDS, type Missing } from '../../../src/domain/value';
import { UNITS, type ReportSketch } from '../fixture';

const [FIRST, LAST] = [2017, 2023];

/** What cells say: small numbers, so that there are ties and noughts, fractions, and every kind of missing. */
const cellValue: fc.Arbitrary<number | Missing> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 12 }) },
  { weight: 2, arbitrary: fc.integer({ min: -100_000, max: 10_000_000 }).map((number) => number / 1000) },
  { weight: 1, arbitrary: fc.constantFrom<Missing>(...MISSING_KINDS) },
);

/** Cells of a form with a figure or without, as a report may leave them; the same few cells are filled over and over. */
function cellsIn(form: FormId): fc.Arbitrary<ReportSketch['cells']> {
  const names = [
    ...new Set(cellsOf(formOf(form)).map(({ indicator, applicant }) => nameOf(indicator, applicant))),
  ];
  return fc
    .record({
      values: fc.array(cellValue, { minLength: 1, maxLength: 24 }),
      step: fc.constantFrom(1, 5, 7, 11),
      holes: fc.constantFrom(0, 0, 3, 13, 29),
    })
    .map(({ values, step, holes }) =>
      Object.fromEntries(
        names.flatMap((name, i) => {
          const value = values[(i * step) % values.length];
          return value === undefined || (holes > 0 && i % holes === 0) ? [] : [[name, value] as const];
        }),
      ),
    );
}

function nameOf(indicator: string, applicant: string): string {
  return applicant === 'total' ? indicator : `${indicator}@${applicant}`;
}

/** One report; several of them may be of one unit, year and scope only as copies. */
const report: fc.Arbitrary<ReportSketch> = fc.constantFrom(...FORM_IDS).chain((form) =>
  fc.record({
    unit: fc.nat({ max: UNITS.length - 1 }),
    year: fc.integer({ min: FIRST, max: LAST }),
    form: fc.constant(form),
    scope: fc.constantFrom(...SCOPES),
    copy: fc.constantFrom(undefined, undefined, undefined, 2, 3),
    origin: fc.constantFrom(...ORIGINS),
    cells: cellsIn(form),
  }),
) as fc.Arbitrary<ReportSketch>;

/** Reports of some units over years, forms, scopes and copies, none twice. */
export const reports: fc.Arbitrary<readonly ReportSketch[]> = fc.uniqueArray(report, {
  minLength: 1,
  maxLength: 40,
  selector: ({ unit, year, scope, copy }) => [unit, year, scope, copy].join(' '),
});

/** Keys of units, some of them not loaded, some named twice. */
export const unitKeys = fc.array(fc.nat({ max: UNITS.length + 1 }), { maxLength: 9 });

/** A span of years with both ends. */
export const span = fc
  .tuple(fc.integer({ min: FIRST - 1, max: LAST }), fc.nat({ max: 8 }))
  .map(([from, years]) => ({ from, to: from + years }));
