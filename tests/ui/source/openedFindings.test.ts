import { describe, expect, it } from 'vitest';
import type { FormCell } from '../../../src/domain/form';
import type { JudgedFinding } from '../../../src/domain/source/judgedFinding';
import { findingCells, type ReportNames } from '../../../src/ui/source/findingCells';
import { heldClaims, openFindings } from '../../../src/ui/source/openedFindings';
import { keyOf, LOADED, opened } from './opened';

const NANKANG = '360703@2017@whole';
const keys = new Map(LOADED.reports.map(({ id }, key) => [id, key]));

function on(report: string, cell: FormCell, kept: readonly JudgedFinding[] = []): readonly JudgedFinding[] {
  return openFindings(opened(report), [cell], 'real', kept, (id) => keys.get(id));
}

const told = (findings: readonly JudgedFinding[], rule: string) =>
  findings
    .filter(({ check }) => check === rule)
    .map(({ result, left, right }) => `${result} ${String(left)} ${String(right)}`);

describe('the checks on a figure of 南康 2017', () => {
  it('hold for the letters: 6 is the sum of the four channels', () => {
    const findings = on(NANKANG, { indicator: 'application.channel.letter', applicant: 'total' });
    expect(told(findings, 'applicationChannels')).toEqual(['passed 6 6']);
  });

  it('fail for the staff: 4 is not 2 + 0', () => {
    const findings = on(NANKANG, { indicator: 'resources.staff', applicant: 'total' });
    expect(told(findings, 'staffTotal')).toEqual(['failed 4 2']);
  });

  it('name the finding as the list of findings does', () => {
    const [staff] = on(NANKANG, { indicator: 'resources.staff', applicant: 'total' });
    expect(staff?.id).toBe(`real/${NANKANG}/staffTotal/${staff?.place ?? ''}`);
    expect(staff?.report).toBe(keyOf(NANKANG));
  });

  it('take over what only all reports together can tell, and leave out what is worked out anew', () => {
    const figures = [{ indicator: 'resources.staff', applicant: 'total' }] as const;
    const aKept = (check: string): JudgedFinding => ({
      id: `real/${NANKANG}/${check}/somewhere`,
      check,
      place: 'somewhere',
      severity: 'warning',
      result: 'failed',
      figures,
      sentence: { zh: '', en: '' },
      report: keyOf(NANKANG),
    });
    const kept = ['copiedReport', 'staffTotal', 'statedShares', 'cellNotation'].map(aKept);
    const findings = on(NANKANG, figures[0], kept);
    expect(findings.filter(({ place }) => place === 'somewhere').map(({ check }) => check)).toEqual([
      'copiedReport',
    ]);
  });
});

describe('the checks on how a cell is written', () => {
  it('are those on the cell shown', () => {
    // 22（其中修订 16 件）
    const id = '310000/上海市人民政府办公厅@2025@department';
    const repealed = { indicator: 'disclosure.regulation.repealed', applicant: 'total' } as const;
    expect(on(id, repealed).filter(({ check }) => check === 'cellNotation')).toHaveLength(1);
    const created = { indicator: 'disclosure.license.decisions', applicant: 'total' } as const;
    expect(on(id, created).filter(({ check }) => check === 'cellNotation')).toEqual([]);
  });
});

describe('the checks on a figure of a year with a year after', () => {
  it('hold the rules that look back to it from there', () => {
    // What 宿迁 carried out of 2023 must come into 2024: the rule is one of the report of 2024.
    const findings = on('321300@2023@whole', { indicator: 'application.carried_out', applicant: 'total' });
    const carried = findings.filter(({ check }) => check === 'carriedOver');
    expect(carried.map(({ report, before }) => [report, before])).toEqual([
      [keyOf('321300@2024@whole'), keyOf('321300@2023@whole')],
    ]);
  });

  it('leave out what rules of this year say of the same cell of the year before', () => {
    const findings = on('321300@2024@whole', { indicator: 'application.carried_out', applicant: 'total' });
    expect(findings.filter(({ check }) => check === 'carriedOver')).toEqual([]);
  });
});

describe('what the text states', () => {
  it.each([
    ['rate.proposal.npc.a', '67.9%'],
    ['rate.proposal.cppcc.a', '61.4%'],
    ['rate.proposal.b_to_a', '36.4%'],
  ])('of %s in 南康 2017 is %s and agrees', (measure, printed) => {
    expect(heldClaims(opened(NANKANG).current, measure)).toMatchObject([{ printed, agrees: true }]);
  });

  it('of the reviews of 宿迁 2024 is 134 and does not agree with the 170 of the table', () => {
    const { current } = opened('321300@2024@whole');
    expect(current.checked.value('review.total')).toBe(170);
    expect(heldClaims(current, 'review.total')).toMatchObject([{ printed: '134', agrees: false }]);
  });

  it('of other measures is nothing', () => {
    expect(heldClaims(opened(NANKANG).current, 'disclosure.channel.website')).toEqual([]);
  });
});

describe('the other figures of a finding', () => {
  const names: ReportNames = {
    keyOf: (id) => keys.get(id) ?? -1,
    reportOf: (key) => LOADED.reports[key],
    labelOf: ({ unit, year }) => `${unit} ${String(year)}年`,
  };

  it('are named with their values, without the one shown', () => {
    const shown = { indicator: 'resources.staff', applicant: 'total' } as const;
    const [staff] = on(NANKANG, shown);
    if (staff === undefined) throw new Error('no finding on the staff');
    const cells = findingCells(staff, [shown], opened(NANKANG), names);
    expect(cells.map(({ address }) => address.indicator)).toEqual([
      'resources.staff.full_time',
      'resources.staff.part_time',
    ]);
    expect(cells.map(({ text }) => text.slice(-2))).toEqual([' 2', ' 0']);
  });

  it('carry the year where they are of another', () => {
    const shown = { indicator: 'application.carried_out', applicant: 'total' } as const;
    const carried = on('321300@2023@whole', shown).find(({ check }) => check === 'carriedOver');
    if (carried === undefined) throw new Error('no finding on what was carried over');
    const cells = findingCells(carried, [shown], opened('321300@2023@whole'), names);
    expect(cells.map(({ address }) => [address.report, address.indicator])).toEqual([
      [keyOf('321300@2024@whole'), 'application.carried_in'],
    ]);
    expect(cells[0]?.text).toMatch(/^2024年/);
  });
});
