import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { narrativeOf } from '../../../src/ingest/reportText/narrativeSections';

const TABLES = [
  '二、主动公开政府信息情况',
  '规章 0 0 0',
  '三、收到和处理政府信息公开申请情况',
  '（七）总计 6 0 0 0 0 0 6',
];
const whole = (overview: readonly string[], problems: readonly string[], other: readonly string[]) => [
  '一、总体情况',
  ...overview,
  ...TABLES,
  '四、政府信息公开行政复议、行政诉讼情况',
  '0 0 0 0 0',
  '五、存在的主要问题及改进情况',
  ...problems,
  '六、其他需要报告的事项',
  ...other,
];

describe('narrativeOf', () => {
  it('finds what is told in each section', () => {
    const lines = whole(['全年公开信息。'], ['队伍还不稳。'], ['全年未收取信息处理费。']);
    expect(narrativeOf(lines)).toEqual({ overview: 'told', problems: 'told', other: 'told' });
  });
  it('takes 无, a page number and nothing at all for an empty section', () => {
    expect(narrativeOf(whole(['- 1 -'], ['　无。'], []))).toEqual({
      overview: 'empty',
      problems: 'empty',
      other: 'empty',
    });
    const said = whole(['有。'], ['有。'], ['没有其他需要报告的事项。']);
    expect(narrativeOf(said)).toMatchObject({ problems: 'told', other: 'empty' });
  });
  it('reads on behind a head in the same line, and over a page break', () => {
    const lines = whole(['有。'], ['- 4 -', '继续改进。'], []).map((line) =>
      line.startsWith('六、') ? `${line}：全年收取信息处理费120元。` : line,
    );
    expect(narrativeOf(lines)).toMatchObject({ problems: 'told', other: 'told' });
  });
  it('knows heads with Kangxi radicals, and with the name of the report in them', () => {
    const lines = whole(['有。'], ['有。'], ['有。']).map((line) =>
      line.replace('一、', '⼀、').replace('存在的主要问题', '政府信息公开工作存在的主要问题'),
    );
    expect(narrativeOf(lines)).toEqual({ overview: 'told', problems: 'told', other: 'told' });
  });
  it('says that a head is not there', () => {
    const lines = whole(['有。'], ['有。'], []).filter((line) => !line.startsWith('六、'));
    expect(narrativeOf(lines)).toEqual({ overview: 'told', problems: 'told', other: 'absent' });
  });
  it('says nothing of tables alone, of other texts, and of rows that begin with 一、', () => {
    expect(narrativeOf(TABLES)).toBeUndefined();
    expect(narrativeOf(['一、总体情况', '全区有十二个乡镇。'])).toBeUndefined();
    expect(narrativeOf([...TABLES, '一、本年新收政府信息公开申请数量 6'])).toBeUndefined();
  });
  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...whole(['有。'], ['无'], ['']), '', '无', '六、其他', '五、问题')),
        (lines) => {
          narrativeOf(lines);
        },
      ),
    );
  });
});
