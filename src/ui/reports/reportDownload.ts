import type { Finding } from '../../domain/check';
import { check } from '../../domain/checks';
import type { DatasetInfo } from '../../domain/dataset';
import { inLanguage, said, type Language } from '../../domain/language';
import { reportFileName, reportSheets } from '../../export/reportWorkbook';
import { saveBlob } from '../../export/save';
import { writeBook } from '../../export/writing/writeFile';
import { fetchWords } from '../download/fileLanguage';
import type { Waiting } from '../download/fileWriting.svelte';
import type { BesideReport } from './besideRows';

/**
 * Makes the workbook of one report in a language and hands it to the browser.
 *
 * @returns the name of the file
 * @throws DOMException `AbortError` after the signal was raised
 */
export async function saveReport(
  { report, unit, figures }: BesideReport,
  findings: readonly Finding[],
  dataset: DatasetInfo,
  unitLabel: string,
  spoken: Language,
  waiting: Waiting,
): Promise<string> {
  await fetchWords(spoken);
  const now = new Date();
  const rule = (id: string): string => said(check(id).title);
  const [name, sheets] = inLanguage(
    spoken,
    () =>
      [
        reportFileName({ report, dataset, now }, unitLabel),
        reportSheets({ report, unit, figures, findings, rule, dataset, now }),
      ] as const,
  );
  saveBlob(name, await writeBook(sheets, { language: spoken, ...waiting }));
  return name;
}
