import { definitionTable } from '../../charts/table/definitionTable';
import { DEFINITIONS } from '../../domain/definitions';
import { inLanguage, type Language } from '../../domain/language';
import { csvRows } from '../../export/csv';
import { definitionSheets, definitionsFileName } from '../../export/definitionsWorkbook';
import { saveBlob } from '../../export/save';
import { writeBook, writeCsv } from '../../export/writing/writeFile';
import { statedYearsOfAll } from '../../state/statedYears';
import type { PageWorkbench } from '../../state/workbench.svelte';
import { fetchWords } from '../download/fileLanguage';
import type { Waiting } from '../download/fileWriting.svelte';

/**
 * Saves every definition as a workbook or as CSV in a language, with the years of what is loaded.
 *
 * @returns how many rows the file has
 * @throws DOMException `AbortError` after the signal was raised
 */
export async function saveDefinitions(
  extension: 'xlsx' | 'csv',
  { library }: Pick<PageWorkbench, 'library'>,
  spoken: Language,
  waiting: Waiting,
): Promise<number> {
  await fetchWords(spoken);
  const { engine, kind } = library;
  // Without an engine the definitions are worth having all the same; the column of years says what is missing.
  const rows = engine === undefined ? undefined : await statedYearsOfAll(engine);
  const now = new Date();
  const writing = { language: spoken, ...waiting };
  const { table, name, sheets } = inLanguage(spoken, () => {
    const table = definitionTable(DEFINITIONS, rows);
    const book = { table, kind, link: window.location.href, now };
    return { table, name: definitionsFileName(extension, book), sheets: definitionSheets(book) };
  });
  const { length } = table.rows;
  const file =
    extension === 'csv'
      ? (await writeCsv(csvRows(table), length, 'utf8', writing)).file
      : await writeBook(sheets, writing);
  saveBlob(name, file);
  return length;
}
