import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/domain/report';
import { cellsOfFinding } from '../../../src/ui/checks/findingCells';
import { countsOf, failedByRule, reportsInView } from '../../../src/ui/checks/inView';
import { printedCells } from '../../../src/ui/checks/printedCells';
import { anIntake } from '../../state/reports';
import { aFinding } from '../../support/aFinding';

describe('what is in view', () => {
  it('stands unit by unit in the reader’s order, then by year, limited to the years chosen', () => {
    const reports = [{ year: 2018 }, { year: 2017 }, { year: 2016 }, { year: 2017 }];
    const unitOf = (report: number) => (report === 3 ? 9 : 4);
    expect(reportsInView(reports, unitOf, [9, 4], { from: 2017, to: 2018 })).toEqual([3, 1, 0]);
    expect(reportsInView(reports, unitOf, [4], { from: 2016, to: 2016 })).toEqual([2]);
  });

  it('is counted by kind; open are errors and warnings nobody decided', () => {
    const decided = aFinding({ place: 'decided' });
    const findings = [
      aFinding(),
      decided,
      aFinding({ severity: 'warning' }),
      aFinding({ severity: 'remark' }),
      aFinding({ result: 'uncertain' }),
    ];
    expect(countsOf(findings, ({ id }) => id !== decided.id)).toEqual({
      error: 2,
      warning: 1,
      remark: 1,
      uncertain: 1,
      open: 2,
    });
    expect([...failedByRule(findings)]).toEqual([['staffTotal', 4]]);
  });
});

const REPORTS: readonly Report[] = anIntake('real-reports', [
  { unit: '360703', year: 2016, received: 2 },
  { unit: '360703', year: 2017, received: 6 },
]).batch.reports;

describe('the cells of a finding', () => {
  const lookup = {
    reports: REPORTS,
    keyOf: (id: string) => REPORTS.findIndex((report) => report.id === id),
    labelOf: (report: number) => `南康区 ${String(REPORTS[report]?.year)}`,
  };
  const received = { indicator: 'application.received', applicant: 'total' } as const;

  it('are named by their place in the form, and by their report where it is not the one judged', () => {
    const finding = aFinding({
      report: 1,
      before: 0,
      figures: [
        received,
        { indicator: 'application.channel.letter', applicant: 'total' },
        { ...received, before: true },
        received,
      ],
    });
    expect(cellsOfFinding(finding, lookup).map(({ report, label }) => [report, label])).toEqual([
      [1, '三、（一）收到申请数'],
      [1, '三、（一）4.信函申请数'],
      [0, '上年 三、（一）收到申请数'],
    ]);
  });

  it('of another report name it, and those of a report that is not loaded are left out', () => {
    const finding = aFinding({
      report: 1,
      figures: [
        { ...received, report: '360703@2016@whole' },
        { ...received, before: true },
      ],
    });
    expect(cellsOfFinding(finding, lookup).map(({ label }) => label)).toEqual([
      '南康区 2016 三、（一）收到申请数',
    ]);
  });
});

describe('cells as printed', () => {
  it('are the raw string, and 未收录 where the report does not tell', () => {
    const batches = [
      anIntake('a', [{ unit: '360702', year: 2017, received: 9 }]).batch,
      anIntake('b', [{ unit: '360703', year: 2017, received: 6 }]).batch,
    ];
    const printed = printedCells(batches, new Set([1]));
    expect(printed(1, 'application.received', 'total')).toBe('6件');
    expect(printed(1, 'application.closed', 'total')).toBe('未收录');
    expect(printed(0, 'application.received', 'total')).toBe('未收录');
  });
});
