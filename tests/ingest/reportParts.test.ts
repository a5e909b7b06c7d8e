import { describe, expect, it } from 'vitest';
import type { FormId } from '../../src/domain/formId';
import type { ReportChoice } from '../../src/ingest/filePart';
import { formDocx, formPage } from '../support/formDocuments';
import { codesOf, figuresOf, ingest } from '../support/ingestText';
import { workbookOf } from '../support/workbook';

const seven = () => '7';
const choices = (name: string, choice: ReportChoice) => new Map([[name, choice]]);

const ROWS = [
  ['统 计 指 标', '单位', '统计数'],
  ['（一）主动公开政府信息数', '条', 12],
  ['其中：主动公开规范性文件数', '条', 2],
  ['制发规范性文件总数', '件', 2],
  ['1．政府公报公开政府信息数', '条', 0],
  ['2．政府网站公开政府信息数', '条', 10],
  ['3．政务微博公开政府信息数', '条', 1],
  ['4．政务微信公开政府信息数', '条', 1],
  ['（一）收到申请数', '件', 6],
  ['单位负责人：张三', '审核人：李四', '电话 13812345678'],
];
const workbook = (sheet: string, title = '政府信息公开情况统计表') =>
  workbookOf({ [sheet]: [[title], ...ROWS] });

describe('a part with a statutory form', () => {
  it('says whose report it is, how sure that is and where it stands', async () => {
    const { parts } = await ingest(await workbook('南康区2017年', '南康区政府信息公开情况统计表'), {
      name: '2017.xlsx',
    });
    expect(parts).toMatchObject([
      {
        name: '南康区2017年',
        layout: { value: 'form', certainty: 'stated' },
        subject: {
          unit: {
            value: { id: '360703' },
            certainty: 'stated',
            from: { zh: '标题“南康区政府信息公开情况统计表”' },
          },
          year: { value: 2017, certainty: 'inferred', from: { zh: '工作表名' } },
          scope: { value: undefined, certainty: 'unknown' },
          form: { value: 'form2014', certainty: 'stated' },
        },
      },
    ]);
  });

  it.each<[string, FormId]>([
    ['报告.html', 'form2021'],
    ['报告.docx', 'form2019'],
  ])(
    'without a unit is shown and asked about, and loads once unit and year are chosen: %s',
    async (name, id) => {
      const content = name.endsWith('html')
        ? formPage(id, '年度报告', seven)
        : formDocx(id, '年度报告', seven);
      const asked = await ingest(content, { name });
      expect(asked.intake).toBeUndefined();
      expect(asked.parts[0]?.subject).toMatchObject({
        unit: { value: undefined, certainty: 'unknown' },
        year: { value: undefined, certainty: 'unknown' },
      });
      const preview = asked.parts[0]?.preview;
      expect(preview).toMatchObject({ kind: 'report', isText: false });
      const reports = choices('', { unit: '南康区', year: 2020, scope: 'whole' });
      const chosen = await ingest(content, { name, reports });
      expect(chosen.intake?.batch.reports).toMatchObject([{ id: '360703@2020@whole' }]);
      expect(chosen.parts[0]?.subject).toMatchObject({
        unit: { certainty: 'chosen' },
        year: { value: 2020, certainty: 'chosen' },
        scope: { value: 'whole', certainty: 'chosen' },
      });
      const place = figuresOf(chosen)[0];
      expect(preview?.rows[(place?.row ?? 0) - 1]?.[(place?.column ?? 0) - 1]).toBe('7');
    },
  );

  it('is of the unit, year and form a person says, whatever its title says', async () => {
    const reports = choices('表', { unit: '360704', year: 2018, form: 'form2014' });
    const result = await ingest(await workbook('表', '南康区2017年统计表'), { name: 'a.xlsx', reports });
    expect(result.intake?.batch.reports).toMatchObject([
      { id: '360704@2018@unstated', form: 'form2014', sheet: '表' },
    ]);
    const wrong = await ingest(await workbook('表', '南康区2017年统计表'), {
      name: 'a.xlsx',
      reports: choices('表', { unit: '没有这个区' }),
    });
    expect(wrong.intake).toBeUndefined();
    expect(codesOf(wrong)).toContain('unit.unknown');
    expect(wrong.parts[0]?.subject.year).toMatchObject({ value: 2017, certainty: 'stated' });
  });

  it('shows no names of signers and no telephone numbers', async () => {
    const { parts } = await ingest(await workbook('南康区2017年'), { name: 'a.xlsx' });
    const shown = JSON.stringify(parts[0]?.preview);
    expect(shown).toContain('单位负责人');
    expect(shown).not.toMatch(/张三|李四|13812345678/u);
  });
});
