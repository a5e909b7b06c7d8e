import { definitionTable } from '../../charts/table/definitionTable';
import { DEFINITIONS } from '../../domain/definitions';
import { csvOf } from '../../export/csv';
import { definitionSheets, definitionsFileName } from '../../export/definitionsWorkbook';
import { saveBlob, saveText } from '../../export/save';
import { writeBook } from '../../export/writing/writeFile';
import { statedYearsOfAll } from '../../state/statedYears';
import type { PageWorkbench } from '../../state/workbench.svelte';

/**
 * Saves every definition as a workbook or as CSV, with the years of what is loaded.
 *
 * @returns how many rows the file has
 */
export async function saveDefinitions(
  extension: 'xlsx' | 'csv',
  { library }: Pick<PageWorkbench, 'library'>,
): Promise<number> {
  const { engine, kind } = library;
  // Without an engine the definitions are worth having all the same; the column of years says what is missing.
  const rows = engine === undefined ? undefined : await statedYearsOfAll(engine);
  const table = definitionTable(DEFINITIONS, rows);
  const book = { table, kind, link: window.location.href, now: new Date() };
  const name = definitionsFileName(extension, book);
  if (extension === 'csv') saveText(name, csvOf(table), 'text/csv');
  else saveBlob(name, await writeBook(definitionSheets(book), { language: 'zh' }));
  return table.rows.length;
}
