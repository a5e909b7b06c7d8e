import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simplified } from '../../../src/ingest/encoding/traditional';
import { codesOf, ingest, told } from '../../support/ingestText';

describe('simplified', () => {
  it.each([
    ['規範性檔案', '规范性文件'],
    ['政府資訊公開', '政府信息公开'],
    ['諮詢', '咨询'],
    ['乾县', '乾县'],
    ['行政许可 12', '行政许可 12'],
  ])('reads %s as %s', (text, other) => {
    expect(simplified(text)).toBe(other);
  });

  it('keeps every character in its place', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('規', '檔', '案', '政', '資', '訊', 'a', '1') }),
        (text) => {
          expect(simplified(text)).toHaveLength(text.length);
        },
      ),
    );
  });
});

describe('a copy in traditional characters', () => {
  const PAGE = [
    ['武漢市測試局2020年政府信息公開工作年度報告'],
    ['信息內容', '本年新製作數量', '本年新公開數量', '對外公開總數量'],
    ['規章（設區的市提供相關數據）', '0', '0', '0'],
    ['規範性檔案（一般情況下屬於規範性檔案）', '2', '3', '19'],
    ['其他主動公開檔案（含除規範性檔案以外的檔案）', '186', '86', '255'],
    ['本省自設的一行', '4', '5', '6'],
    ['信息內容', '上一年項目數量', '本年增/減', '處理決定數量'],
    ['行政許可', '8', '5', '93'],
  ];
  const html = `<html><body><table>${PAGE.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table></body></html>`;
  const text = PAGE.map((cells) => cells.join(' | ')).join('\n');

  it.each([
    ['頁面.html', html],
    ['頁面.txt', text],
  ])('is read as the original, added rows told: %s', async (name, content) => {
    const result = await ingest(content, { name });
    const report = '420100/武汉市测试局@2020@unstated';
    expect(told(result)).toEqual(
      expect.arrayContaining([
        `${report} disclosure.normative.total_public 19`,
        `${report} disclosure.otherdoc.issued 186`,
        `${report} disclosure.license.decisions 93`,
      ]),
    );
    expect(codesOf(result)).toContain('form.row-added');
    expect(result.intake?.batch.reports).toMatchObject([{ form: 'form2019' }]);
    if (name.endsWith('html')) {
      expect(result.problems.find(({ code }) => code === 'form.row-unknown')?.sentence.zh).toContain(
        '本省自設的一行',
      );
      expect(result.intake?.batch.reports[0]?.title).toBe('武漢市測試局2020年政府信息公開工作年度報告');
    }
  });

  it('counts what is told since a session of the year as of the year', async () => {
    const reports = new Map([['', { unit: '咸宁市', year: 2022 }]]);
    const prose = '市政協六屆一次會議以來，交由市政府辦理的提案共92件。';
    const result = await ingest(prose, { name: '提案.txt', reports });
    expect(told(result)).toEqual(['421200@2022@unstated proposal.cppcc.total 92']);
  });
});
