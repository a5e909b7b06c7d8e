import type { Finding } from '../../domain/check';
import { check } from '../../domain/checks';
import type { DatasetInfo } from '../../domain/dataset';
import { reportFileName, reportSheets } from '../../export/reportWorkbook';
import { saveBlob } from '../../export/save';
import { writeBook } from '../../export/writing/writeFile';
import type { BesideReport } from './besideRows';

/** Makes the workbook of one report and hands it to the browser. @returns the name of the file */
export async function saveReport(
  { report, unit, figures }: BesideReport,
  findings: readonly Finding[],
  dataset: DatasetInfo,
  unitLabel: string,
): Promise<string> {
  const now = new Date();
  const sheets = reportSheets({
    report,
    unit,
    figures,
    findings,
    rule: (id) => check(id).title.zh,
    dataset,
    now,
  });
  const name = reportFileName({ report, dataset, now }, unitLabel);
  saveBlob(name, await writeBook(sheets, { language: 'zh' }));
  return name;
}
