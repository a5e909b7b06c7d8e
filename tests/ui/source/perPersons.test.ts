import { describe, expect, it } from 'vitest';
import type { Population } from '../../../src/domain/population';
import { openFigure } from '../../../src/ui/source/openedFigure';
import { perPersons } from '../../../src/ui/source/perPersons';
import { aMeasure, LOADED, opened } from './opened';

const NANKANG = '360703@2017@whole';
const OFFICE = '310000/上海市人民政府办公厅@2019@department';

const population: Population = {
  id: 'p',
  file: '人口.csv',
  kind: 'real',
  basis: 'resident',
  figures: [{ region: '360703', year: 2017, persons: 800_000, source: '统计年鉴', line: 7 }],
};

function told(report: string, measure: string) {
  const { current } = opened(report);
  const unit = LOADED.units.find(({ id }) => id === current.report.unit);
  if (unit === undefined) throw new Error('no unit');
  return perPersons(openFigure(aMeasure(report, measure), opened(report)), current.report, unit, population);
}

describe('每万人 of an opened figure', () => {
  it('names the quotient, the persons, and the file and line they stand in', () => {
    // 6 件 ÷ 80 万人 = 0.075 件/万人
    expect(told(NANKANG, 'application.received')).toEqual({
      text: '0.0750 件/万人（÷ 常住人口 80 万人）',
      population: '常住人口，来源：统计年鉴（文件 人口.csv），第 7 行',
    });
  });

  it('says why a department is not divided by the persons of its division', () => {
    expect(told(OFFICE, 'application.received')).toEqual({
      text: '部门、乡镇不除以全区（县）人口',
      population: undefined,
    });
  });

  it('has nothing to say of a rate', () => {
    expect(told(NANKANG, 'rate.proposal.npc.a')).toBeUndefined();
  });

  it('estimates no year that the file does not have', () => {
    expect(told('360703@2016@whole', 'application.received')?.text).toBe('人口文件没有当年的人口，不推算');
  });
});
