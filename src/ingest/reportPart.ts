import type { FilePart, PartLayout, ReportPreview } from './filePart';
import type { SheetRows } from './form/sheetRows';
import { maskPersonal } from './maskPersonal';
import type { Sentence } from './sentence';
import { chosen, found } from './told';

const MOST_ROWS = 3000;
const LONGEST_CELL = 400;

const HOW: Readonly<Record<'form' | 'text', Sentence>> = {
  form: { zh: '法定表式的行名和表头', en: 'the rows and heads of the statutory form' },
  text: { zh: '正文中的行名和句子', en: 'the labels and sentences of the text' },
};

/** A statutory form on a sheet or in a document, or the text of a report, as a part of its file. */
export function reportPart(
  name: string,
  layout: 'form' | 'text',
  subject: FilePart['subject'],
  rows: SheetRows,
  choice: { readonly layout?: PartLayout } | undefined,
): FilePart {
  const isChosen = choice?.layout === layout;
  return {
    name,
    layout: isChosen ? chosen(layout) : found(layout, 'stated', HOW[layout]),
    subject,
    preview: reportPreview(rows, layout === 'text'),
  };
}

/** The rows as they may be shown: cut, and without names and telephone numbers. */
function reportPreview(rows: SheetRows, isText: boolean): ReportPreview {
  return {
    kind: 'report',
    rows: maskPersonal(rows.slice(0, MOST_ROWS), []).map((cells) => cells.map(cut)),
    isText,
  };
}

function cut(cell: string): string {
  return cell.length > LONGEST_CELL ? `${cell.slice(0, LONGEST_CELL)}…` : cell;
}
