import { form } from '../../domain/forms';
import { FORM_IDS } from '../../domain/formId';
import type { FormId } from '../../domain/formId';
import { formSheet } from '../../domain/formSheet';
import { gridOf } from '../../domain/formSheet/grid';
import { keysOf } from '../form/rowMatcher';
import type { GridPart, GridRow } from './gridPart';
import type { PlainLine } from './textLines';

/** So much of the words of a form must be there; fewer may be of a text about it. */
const FOUND = 0.9;
/** Words below the last of the form are not looked at. */
const LONGEST_LABEL = 120;

/**
 * A form of which nothing is filled in, in a text that has its words and no number among them: the form with blank cells.
 *
 * @returns undefined where words are missing or something is filled in
 */
export function blankForm(lines: readonly PlainLine[]): GridPart | undefined {
  const printed = lines.flatMap(({ text }, at) => {
    const words = text.trim();
    if (words === '' || words.length > LONGEST_LABEL) return [];
    return [words, ...words.split(/\s+/u)].map((part) => ({ key: keysOf(part).plain, line: at + 1 }));
  });
  const lineOf = new Map(printed.filter(({ key }) => key !== '').map(({ key, line }) => [key, line]));
  const [best] = FORM_IDS.map((id) => ({ id, ...foundIn(id, lineOf) })).sort(
    (left, right) => right.rows + right.heads - left.rows - left.heads,
  );
  if (best === undefined || best.rows < FOUND) return undefined;
  const within = lines.slice(best.first - 1, best.last);
  const marks = within.filter(({ text }) => isFilled(text)).length;
  return marks > printedMarks(best.id) ? undefined : gridPart(best.id, lineOf, best.first);
}

/** How much of the labels of a form is there, and of the heads that tell it from others. */
function foundIn(
  id: FormId,
  lineOf: ReadonlyMap<string, number>,
): { readonly rows: number; readonly heads: number; readonly first: number; readonly last: number } {
  const wordsOf = (wanted: 'row' | 'columns'): readonly string[] => [
    ...new Set(
      formSheet(form(id)).rows.flatMap(({ role, cells }) =>
        role === wanted
          ? cells.flatMap((cell) => (cell.kind === 'label' ? keysOf(cell.text).plain : []))
          : [],
      ),
    ),
  ];
  const share = (words: readonly string[]): number =>
    words.filter((word) => lineOf.has(word)).length / words.length;
  const rows = wordsOf('row').filter((word) => word !== '');
  const at = rows.flatMap((word) => lineOf.get(word) ?? []);
  return {
    rows: share(rows),
    heads: share(wordsOf('columns')),
    first: Math.min(...at),
    last: Math.max(...at),
  };
}

/** A number or a mark that stands alone or behind a label; the numbers of labels stand before theirs. */
function isFilled(text: string): boolean {
  return /(?:^|\s)(?:[+-]*\d[\d,.]*(?:万|亿)?[元件条次篇个人项]{0,2}|[-—―─–]{1,4}|\/|无)\s*$/u.test(text);
}

/** Headings of the 2014 form are printed with marks: at most so many lines of them are no filling in. */
function printedMarks(id: FormId): number {
  if (id !== 'form2014') return 0;
  const cells = formSheet(form(id)).rows.flatMap((row) => row.cells);
  return cells.filter((cell) => 'text' in cell && /^—+$/u.test(cell.text)).length;
}

function gridPart(id: FormId, lineOf: ReadonlyMap<string, number>, first: number): GridPart {
  const sheet = formSheet(form(id));
  let line = first;
  const rows = gridOf(sheet.rows, sheet.columns).map((cells): GridRow => {
    const texts = cells.map((cell) => (cell?.kind === 'label' || cell?.kind === 'unit' ? cell.text : ''));
    line = texts.map((text) => lineOf.get(keysOf(text).plain)).find((at) => at !== undefined) ?? line;
    return { line, cells: texts };
  });
  return { rows, remarks: [] };
}
