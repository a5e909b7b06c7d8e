import type { Finding, OtherCheck, Severity, Words } from '../check';
import { FORM_IDS } from '../formId';
import { cellsOf, form as formOf } from '../forms';
import type { Report } from '../report';

/** What is known of the number cells of a report. */
export interface FilledCells {
  /** Cells with a number, and cells that are there but empty (未填). */
  readonly stated: number;
  readonly unfilled: number;
  /** Sum of the absolute numbers; 0 for a table of noughts. */
  readonly total: number;
}

/**
 * Every number cell of the form is filled: a blank is not 0, and where nothing happened 0 is written.
 *
 * Some blanks, or a file that holds only a part of the form, are a remark. A warning: most cells left blank, or a
 * whole table of noughts. Missing: cells that no file tells (未收录) are no blanks of the report.
 */
export const blankCells: OtherCheck = {
  kind: 'report',
  id: 'blankCells',
  severity: 'remark',
  title: { zh: '报表各格都填了数', en: 'Every number cell of the form is filled' },
  source: '数据质量核对：空格、空表；没有发生的应填 0',
  forms: FORM_IDS,
};

/** @returns undefined for a report without any cell of its form */
export function blankCellsFinding(
  { form }: Pick<Report, 'form'>,
  { stated, unfilled, total }: FilledCells,
): Finding | undefined {
  const known = stated + unfilled;
  if (known === 0) return undefined;
  const cells = cellsOf(formOf(form)).length;
  const of = `${String(cells)} 格`;
  if (unfilled * 2 > cells) {
    return told('warning', {
      zh: `全表 ${of}中有 ${String(unfilled)} 格未填，大半为空。`,
      en: `${String(unfilled)} of ${String(cells)} cells are blank: more than half of the table.`,
    });
  }
  if (stated * 2 > cells && total === 0) {
    return told('warning', {
      zh: `表中有数的 ${String(stated)} 格全部为 0，请核对是否为空表。`,
      en: `All ${String(stated)} numbers of the table are 0.`,
    });
  }
  if (unfilled > 0) {
    return told('remark', {
      zh: `有 ${String(unfilled)} 格未填，不按 0 计算；没有发生的应填 0。`,
      en: `${String(unfilled)} cells are blank. They are not counted as 0; where nothing happened, 0 is due.`,
    });
  }
  if (known * 2 < cells) {
    return told('remark', {
      zh: `全表 ${of}中只收录 ${String(known)} 格，其余没有数据。`,
      en: `Only ${String(known)} of ${String(cells)} cells are loaded.`,
    });
  }
  return {
    check: blankCells.id,
    place: 'cells',
    severity: blankCells.severity,
    result: 'passed',
    figures: [],
    sentence: { zh: '没有未填的格。', en: 'No cell is blank.' },
  };
}

function told(severity: Severity, sentence: Words): Finding {
  return { check: blankCells.id, place: 'cells', severity, result: 'failed', figures: [], sentence };
}
