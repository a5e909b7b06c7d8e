import type { Sentence } from '../sentence';

/** A row has more cells than the heads. */
export const EXTRA_CELLS: Sentence = {
  zh: '这一行的单元格比表头多。可能是数字中的千分位逗号没有加引号，请核对。',
  en: 'this row has more cells than the header; a thousands separator may lack its quotes.',
};
/** A row holds one text. */
export const NOT_DATA: Sentence = {
  zh: '这一行只有一个单元格有内容，像是标题或说明，不是数据，未载入。',
  en: 'only one cell of this row is filled; it looks like a title or a note and was not loaded.',
};
/** A note below a table has numbers in it. */
export const NOTE: Sentence = {
  zh: '这一行是说明，不是数据，未载入。',
  en: 'this row is a note and no data; it was not loaded.',
};
/** Row and columns of a matrix do not fit together. */
export const NOT_COUNTED: Sentence = {
  zh: '这一行和各列合起来不是一项已知的指标，未载入。',
  en: 'this row and its columns name no known indicator together; not loaded.',
};
/** A row ends before its value. */
export const SHORT_ROW: Sentence = {
  zh: '这一行没有数值单元格，请补全。',
  en: 'this row ends before the value column.',
};
