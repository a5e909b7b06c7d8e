import { MEASURES, measureKey } from '../../src/domain/measures';
import { compositionQuery } from '../../src/engine/queries/composition';
import { coverageQuery } from '../../src/engine/queries/coverage';
import { rankingQuery } from '../../src/engine/queries/ranking';
import { referencesQuery } from '../../src/engine/queries/references';
import { tallyQuery } from '../../src/engine/queries/tally';
import { trendQuery } from '../../src/engine/queries/trend';
import type { Sql } from '../../src/engine/sql';

/** A view of the page with what it asks when a filter changes. */
export interface ViewQuestions {
  readonly view: string;
  readonly statements: readonly Sql[];
}

/** All years that are made. */
const ALL_YEARS = { from: 2008, to: 2024 };
const SPAN = { from: 2014, to: 2024 };
const YEAR = 2022;

/**
 * What each view asks, of ten units and of their order among all.
 *
 * @param unitCount how many units are chosen from: the same number asks the same of a larger load
 */
export function viewQuestions(unitCount: number): readonly ViewQuestions[] {
  const all = Array.from({ length: unitCount }, (_, key) => key);
  const ten = all.filter((key) => key % Math.floor(unitCount / 10) === 0).slice(0, 10);
  const received = measureKey('application.received');
  const rate = measureKey('rate.disclosed_of_received');
  const parts = (
    ['natural_person', 'enterprise', 'research', 'public_welfare', 'legal_service', 'other'] as const
  ).map((applicant) => measureKey(`application.received@${applicant}`));
  const groups = [...new Set(MEASURES.map(({ group }) => group))].map((group) => ({
    group,
    keys: [...MEASURES.keys()].filter((key) => MEASURES[key]?.group === group),
  }));
  const firsts = groups.flatMap(({ keys }) => keys.slice(0, 1));
  return [
    {
      view: 'overview: key figures, their orders, coverage',
      statements: [
        trendQuery({ measures: firsts, units: ten.slice(0, 1), ...SPAN }),
        ...firsts.slice(0, 4).map((measure) => rankingQuery({ measure, units: all, year: yearOf(measure) })),
        coverageQuery({ units: ten, ...SPAN }),
      ],
    },
    ...groups.map(({ group, keys: [measure = received] }) => ({
      view: `${group}: course of 10 units, order of all in two years`,
      statements: [
        trendQuery({ measures: [measure], units: ten, ...SPAN }),
        rankingQuery({ measure, units: all, year: yearOf(measure) }),
        rankingQuery({ measure, units: all, year: yearOf(measure) - 1 }),
      ],
    })),
    {
      view: 'applications in full: course, rate, order, rank, parts, references, coverage',
      statements: [
        trendQuery({ measures: [received], units: ten, ...SPAN }),
        trendQuery({ measures: [rate], units: ten, ...SPAN }),
        rankingQuery({ measure: received, units: all, year: YEAR }),
        rankingQuery({ measure: rate, units: all, year: YEAR }),
        compositionQuery({ parts, units: ten.slice(0, 1), ...SPAN }),
        referencesQuery({ measure: rate, peers: ten, parent: null, ...SPAN }),
        coverageQuery({ units: ten, ...SPAN }),
      ],
    },
    {
      view: 'comparison: grid of all units × all years',
      statements: [trendQuery({ measures: [received], units: all, ...ALL_YEARS })],
    },
    {
      view: 'checks: how every rule fared, 15 units',
      statements: [tallyQuery({ units: all.slice(0, 15), ...SPAN })],
    },
  ];
}

/** The year of the order, or for a measure that the newest form has dropped the last before its form ended. */
function yearOf(measure: number): number {
  const formulas = MEASURES[measure]?.formulas;
  if (formulas?.form2021 !== undefined) return YEAR;
  return formulas?.form2019 === undefined ? 2018 : 2020;
}
