import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gridOfBlocks } from '../../../src/ingest/document/blocks';
import { readHtml } from '../../../src/ingest/document/readHtml';

const lines = (html: string) => gridOfBlocks(readHtml(html)).map(({ cells }) => cells.join('|'));

describe('a saved page', () => {
  it('gives paragraphs and tables in the order of reading', () => {
    expect(
      lines(
        '<h1>标题</h1><p>第一段<b>加粗</b>。</p><table><tr><td>甲</td><td>1</td></tr></table><div>末段</div>',
      ),
    ).toEqual(['标题', '第一段加粗。', '甲|1', '末段']);
  });

  it('joins a label broken over lines inside a cell, and parts paragraphs outside', () => {
    expect(lines('<table><tr><td>本年新<br>制作数量</td></tr></table>甲<br>乙')).toEqual([
      '本年新制作数量',
      '甲',
      '乙',
    ]);
  });

  it('puts a merged cell in its first place and leaves empty what it covers', () => {
    expect(
      lines(
        '<table><tr><td rowspan="2">结果</td><td colspan="2">行政复议</td></tr><tr><td>维持</td><td>纠正</td></tr><tr><td>件</td><td>5</td><td>0</td></tr></table>',
      ),
    ).toEqual(['结果|行政复议|', '|维持|纠正', '件|5|0']);
  });

  it('looks through a table that only arranges the page', () => {
    expect(
      lines(
        '<table><tr><td><p>导航</p></td><td><table><tr><td>规章</td><td>0</td></tr></table></td></tr></table>',
      ),
    ).toEqual(['导航', '规章|0']);
  });

  it('leaves out scripts, styles and what is hidden', () => {
    expect(
      lines(
        '<style>p{}</style><script>document.write(6)</script><p hidden>1</p><p style="display: none">2</p><p>3</p>',
      ),
    ).toEqual(['3']);
  });

  it('refuses elements nested without end', () => {
    expect(() => readHtml(`${'<div>'.repeat(5000)}6`)).toThrow('too-deep');
  });

  it('keeps spans within bounds, whatever a page says of them', () => {
    const [line] = gridOfBlocks(
      readHtml('<table><tr><td colspan="99999999" rowspan="-3">6</td></tr></table>'),
    );
    expect(line?.cells).toHaveLength(1000);
  });

  it('reads or refuses any text, and never breaks', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '<table>',
            '<tr>',
            '<td colspan=3>',
            '</td>',
            '</table>',
            '6',
            '<p>',
            '&nbsp;',
            '<!--',
          ),
          { maxLength: 40 },
        ),
        (parts) => {
          expect(() => gridOfBlocks(readHtml(parts.join('')))).not.toThrow();
        },
      ),
    );
  });
});

describe('a table whose rows cut the same columns differently', () => {
  it('puts the numbers under the heads they stand under in print', () => {
    expect(
      lines(
        '<table><tr><td>信息内容</td><td>上一年项目数量</td><td colspan="2">本年增/减</td><td>处理决定数量</td></tr><tr><td>行政许可</td><td colspan="2">22</td><td>1</td><td>889</td></tr></table>',
      ),
    ).toEqual(['信息内容|上一年项目数量|本年增/减||处理决定数量', '行政许可|22|1||889']);
  });
});
