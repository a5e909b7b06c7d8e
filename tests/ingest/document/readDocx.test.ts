import { describe, expect, it } from 'vitest';
import { gridOfBlocks } from '../../../src/ingest/document/blocks';
import { readDocx } from '../../../src/ingest/document/readDocx';

const document = (body: string) =>
  `<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`;
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const cell = (text: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
const lines = (body: string) => gridOfBlocks(readDocx(document(body))).map(({ cells }) => cells.join('|'));

describe('the main part of a Word document', () => {
  it('gives paragraphs and tables in the order of reading', () => {
    expect(
      lines(
        `${paragraph('标题')}<w:tbl><w:tr>${cell('规章')}${cell('0')}</w:tr></w:tbl>${paragraph('末段')}`,
      ),
    ).toEqual(['标题', '规章|0', '末段']);
  });

  it('joins runs that one word was typed in', () => {
    expect(lines('<w:p><w:r><w:t>收到</w:t></w:r><w:r><w:t>申请数</w:t></w:r></w:p>')).toEqual([
      '收到申请数',
    ]);
  });

  it('puts merged cells in their first place', () => {
    const table = `<w:tbl><w:tr>${cell('结果', '<w:vMerge w:val="restart"/>')}${cell('行政复议', '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('维持')}${cell('纠正')}</w:tr></w:tbl>`;
    expect(lines(table)).toEqual(['结果|行政复议|', '|维持|纠正']);
  });

  it('leaves out deleted text and codes of fields', () => {
    expect(
      lines(
        '<w:p><w:del><w:r><w:t>7</w:t></w:r></w:del><w:r><w:instrText>PAGE</w:instrText><w:t>6</w:t></w:r></w:p>',
      ),
    ).toEqual(['6']);
  });

  it('decodes entities and never follows one to a file', () => {
    expect(lines(paragraph('甲&amp;乙'))).toEqual(['甲&乙']);
  });

  it('refuses what is no document, and what is cut off', () => {
    expect(() => readDocx('<html><body>6</body></html>')).toThrow('damaged');
    expect(() => readDocx('<w:document xmlns:w="w"><w:body><w:p')).toThrow('damaged');
  });
});
