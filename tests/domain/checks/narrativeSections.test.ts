import { describe, expect, it } from 'vitest';
import { narrativeFindings, narrativeSections } from '../../../src/domain/checks/narrativeSections';
import { narrativeOf } from '../../../src/ingest/reportText/narrativeSections';
import type { Narrative } from '../../../src/domain/narrative';

const TOLD: Narrative = { overview: 'told', problems: 'told', other: 'told' };
const of = (form: 'form2014' | 'form2019' | 'form2021', narrative?: Narrative) =>
  narrativeFindings({ form, ...(narrative === undefined ? {} : { narrative }) });
const failed = (form: 'form2019' | 'form2021', narrative: Narrative) =>
  of(form, narrative)
    .filter(({ result }) => result === 'failed')
    .map(({ place, severity }) => [place, severity]);

describe('narrativeSections', () => {
  it('holds: all three sections are told, and in the form of 2019 the last may be 无', () => {
    expect(of('form2021', TOLD).map(({ result }) => result)).toEqual(['passed', 'passed', 'passed']);
    expect(failed('form2019', { ...TOLD, other: 'empty' })).toEqual([]);
  });
  it('off by one: a section that is empty or not there is asked about', () => {
    expect(failed('form2021', { ...TOLD, problems: 'empty' })).toEqual([['problems', 'warning']]);
    expect(failed('form2019', { ...TOLD, overview: 'absent' })).toEqual([['overview', 'warning']]);
    expect(failed('form2021', { ...TOLD, other: 'empty' })).toEqual([['other', 'remark']]);
    expect(failed('form2019', { ...TOLD, other: 'absent' })).toEqual([['other', 'warning']]);
    expect(of('form2021', { ...TOLD, problems: 'empty' })[1]?.sentence.zh).toBe(
      '“五、存在的主要问题及改进情况”没有内容或只写“无”，请补写。',
    );
  });
  it('missing term: a report of which only the tables were read says nothing', () => {
    expect(of('form2021')).toEqual([]);
  });
  it('other form: the form of 2014 has no such sections', () => {
    expect(of('form2014', { ...TOLD, problems: 'empty' })).toEqual([]);
    expect(narrativeSections.forms).toEqual(['form2019', 'form2021']);
  });
  it('real figures: heads in the order of Hongze 2023, its last section left empty', () => {
    const heads = [
      '一、总体情况',
      '全年公开信息。',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
      '五、存在的主要问题及改进情况',
      '培训还不够。',
      '六、其他需要报告的事项',
    ];
    const narrative = narrativeOf(heads);
    expect(narrative === undefined ? [] : failed('form2021', narrative)).toEqual([['other', 'remark']]);
  });
});
