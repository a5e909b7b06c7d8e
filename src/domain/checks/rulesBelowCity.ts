import type { IndicatorId } from '../catalogue';
import type { Check } from '../check';
import { compare, nameOf, read } from '../comparison';
import type { FormId } from '../formId';

const ROWS: Readonly<Partial<Record<FormId, readonly IndicatorId[]>>> = {
  form2019: [
    'disclosure.regulation.issued',
    'disclosure.regulation.disclosed',
    'disclosure.regulation.total_public',
  ],
  form2021: [
    'disclosure.regulation.issued',
    'disclosure.regulation.repealed',
    'disclosure.regulation.in_force',
  ],
};

/**
 * Below cities with districts no government makes rules (规章), so all three cells must be 0 for counties and townships.
 * Departments are left out: whose department it is decides, and the report does not say.
 *
 * Missing: an empty cell is uncertain beside a filled one, not failed; a row without any number is skipped.
 * @returns one finding per cell
 */
export const rulesBelowCity: Check = {
  id: 'rulesBelowCity',
  severity: 'error',
  title: { zh: '设区的市以下没有规章', en: 'No government rules below cities with districts' },
  source: '2019表、2021表 二：第二十条第（一）项规章行；规章由省级和设区的市级政府制定',
  forms: ['form2019', 'form2021'],
  run: (report) => {
    if (report.level !== 'county' && report.level !== 'town') return [];
    const readings = (ROWS[report.report.form] ?? []).map((id) => read(report, id));
    if (!readings.some(({ value }) => typeof value === 'number')) return [];
    return readings.flatMap((reading) => {
      const [finding] = compare({
        check: rulesBelowCity,
        left: { name: nameOf(reading.figure.indicator), readings: [reading] },
        relation: 'atMost',
        right: { name: { zh: '应有的', en: 'the lawful' }, readings: [] },
      });
      if (finding !== undefined) return [finding];
      return [
        {
          check: rulesBelowCity.id,
          severity: rulesBelowCity.severity,
          result: 'uncertain' as const,
          figures: [reading.figure],
          sentence: {
            zh: `${nameOf(reading.figure.indicator).zh}没有数，无法核对是否为 0。`,
            en: `${nameOf(reading.figure.indicator).en} has no figure to hold against 0.`,
          },
        },
      ];
    });
  },
};
