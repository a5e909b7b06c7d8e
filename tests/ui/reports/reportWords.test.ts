import { describe, expect, it } from 'vitest';
import { parseRegions, RegionTree } from '../../../src/domain/region';
import { DEFAULT_SELECTION, selectionFromHash } from '../../../src/state/selection/selection';
import {
  listLink,
  officialLink,
  reportLabel,
  reportLink,
  unitInFull,
} from '../../../src/ui/reports/reportWords';
import { datasetFile } from '../../datasets/readPackage';
import { realReport } from './realReports';

const { report } = realReport('320813@2023@own');
const other = realReport('320813@2024@whole').report;

describe('officialLink', () => {
  it('offers addresses of the web alone', () => {
    const linkOf = (url: string) => officialLink({ ...report, url });
    expect(linkOf('https://example.invalid/a')).toBe('https://example.invalid/a');
    expect(linkOf('javascript:alert(1)')).toBeUndefined();
    expect(linkOf('data:text/html,x')).toBeUndefined();
    expect(officialLink(report)).toBeUndefined();
  });
});

describe('links', () => {
  const from = { ...DEFAULT_SELECTION, units: ['320813'], cell: 'review.total:total' };

  it('open a report, and one beside it, with the choice of units kept and no cell', () => {
    const { selection, dropped } = selectionFromHash(reportLink(from, report, other));
    expect(dropped).toEqual([]);
    expect(selection).toMatchObject({
      view: 'reports',
      units: ['320813'],
      report: '320813@2023@own',
      beside: '320813@2024@whole',
      cell: null,
    });
  });
  it('lead back to the list', () => {
    const { selection } = selectionFromHash(listLink({ ...from, report: report.id }));
    expect(selection).toMatchObject({ view: 'reports', report: null, units: ['320813'] });
  });
});

describe('reportLabel', () => {
  it('tells two scopes of one unit apart', () => {
    expect(reportLabel('洪泽区', report)).toBe('洪泽区 2023 年（本级）');
    expect(reportLabel('洪泽区', other)).toBe('洪泽区 2024 年（全域）');
  });
});

describe('unitInFull', () => {
  const regions = new RegionTree(parseRegions(datasetFile('regions', 'regions.csv')));

  it('names a government with what lies above it, its code and its level', () => {
    const unit = {
      id: '360703',
      region: '360703',
      name: '南康区',
      shortName: '南康',
      level: 'county',
    } as const;
    expect(unitInFull(unit, regions)).toBe('江西省赣州市南康区（360703，县级）');
  });
  it('names no division twice that a department names itself', () => {
    const name = '上海市科学技术委员会';
    const unit = {
      id: `310000/${name}`,
      region: '310000',
      name,
      shortName: '科委',
      level: 'department',
    } as const;
    expect(unitInFull(unit, regions)).toBe('上海市科学技术委员会（310000，部门）');
  });
});
