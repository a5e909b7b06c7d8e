import { describe, expect, it } from 'vitest';
import { clipboardTable } from '../../src/export/tableClipboard';
import { TABLE } from './aChart';

describe('clipboardTable', () => {
  const { html, text } = clipboardTable(TABLE);

  it('keeps numbers plain, a code its zero, and a formula from running', () => {
    expect(text.split('\r\n').map((line) => line.split('\t'))).toEqual([
      ['单位', '行政区划代码', '年份', '收到申请（件）', '按时办结率'],
      ['南康区', '060703', '2017', '44042', String(72 / 106)],
      ['\'=cmd|"x",1', '360702', '2018', '-3', '未填'],
    ]);
  });
  it('marks codes and words as text and rates as percent, and escapes what would be markup', () => {
    expect(html).toContain(`<td style="mso-number-format:'\\@'" sdnum="1033;0;@">060703</td>`);
    const rate = String(72 / 106);
    expect(html).toContain(
      `<td align="right" style="mso-number-format:'0\\.0%'" sdval="${rate}" sdnum="1033;0;0.0%">${rate}</td>`,
    );
    expect(html).toContain(
      `<td align="right" style="mso-number-format:'General'" sdval="-3" sdnum="1033;0;General">-3</td>`,
    );
    expect(html).toContain('=cmd|&quot;x&quot;,1');
  });
  it('keeps a cell with tabs and line ends one cell', () => {
    const [row = []] = TABLE.rows;
    const broken = { ...TABLE, rows: [[{ text: '甲\t乙\n丙' }, ...row.slice(1)]] };
    expect(clipboardTable(broken).text.split('\r\n')[1]?.split('\t')[0]).toBe('甲 乙 丙');
    expect(clipboardTable(broken).html).not.toContain('<br');
  });
});
