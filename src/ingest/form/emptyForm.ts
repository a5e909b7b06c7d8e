import { CHINESE_NAMES } from '../../domain/words/names';
import type { FoundForm } from './findForm';
import type { FormRemark } from './sheetRows';

/** True for a form in which no cell is filled in: a template, or one published blank. `——` is a mark that somebody made. */
export function isEmptyForm({ cells }: FoundForm): boolean {
  return cells.length > 0 && cells.every(({ text }) => text.trim() === '');
}

/** Tells that a form is empty, and what becomes of it. @param isKnown whether unit and year are known */
export function emptyForm({ cells, form, rows }: FoundForm, isKnown: boolean): readonly FormRemark[] {
  const name = form === undefined ? '' : `（${CHINESE_NAMES.forms[form]}）`;
  const count = String(cells.length);
  return [
    isKnown
      ? {
          level: 'warning',
          code: 'form.empty',
          row: rows.first,
          sentence: {
            zh: `这是一张空表${name}，${count} 格都没有填，全部按“未填”载入，不当作 0。如果只是还没有填好的模板，请不要载入。`,
            en: `The form is empty: ${count} cells were loaded as not filled in, never as 0. Do not load it if it is a template still to be filled in.`,
          },
        }
      : {
          level: 'error',
          code: 'form.empty',
          row: rows.first,
          sentence: {
            zh: `这是一张空表${name}，${count} 格都没有填，也没有写是哪个单位、哪一年的。请选定单位和年份，选定后全部按“未填”载入；如果只是模板，不必载入。`,
            en: `The form is empty: none of its ${count} cells is filled in, and it does not say whose it is or of which year. Choose the unit and the year to load them as not filled in; a template need not be loaded.`,
          },
        },
  ];
}

/** Unit and year of an empty form are asked for once, not as faults of their own. */
export function isAnsweredByEmptyForm(code: string, empty: readonly FormRemark[]): boolean {
  return (
    empty.some(({ level }) => level === 'error') && (code.startsWith('unit.') || code === 'year.unreadable')
  );
}
