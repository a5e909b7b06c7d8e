import type { Finding } from '../../domain/check';
import { check } from '../../domain/checks';
import type { DatasetInfo } from '../../domain/dataset';
import { reportFileName, reportWorkbookOf } from '../../export/reportWorkbook';
import { saveBlob } from '../../export/save';
import type { BesideReport } from './besideRows';
import { said } from '../../domain/language';

/** Makes the workbook of one report and hands it to the browser. @returns the name of the file */
export async function saveReport(
  { report, unit, figures }: BesideReport,
  findings: readonly Finding[],
  dataset: DatasetInfo,
  unitLabel: string,
): Promise<string> {
  const now = new Date();
  const blob = await reportWorkbookOf({
    report,
    unit,
    figures,
    findings,
    rule: (id) => said(check(id).title),
    dataset,
    now,
  });
  const name = reportFileName({ report, dataset, now }, unitLabel);
  saveBlob(name, blob);
  return name;
}
