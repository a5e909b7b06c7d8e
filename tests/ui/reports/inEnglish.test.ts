import { describe, expect, it } from 'vitest';
import { FORM_IDS } from '../../../src/domain/formId';
import { form } from '../../../src/domain/forms';
import { formSheet, sheetParts } from '../../../src/domain/formSheet';
import { reportFigures } from '../../../src/domain/reportFigures';
import { checkReport } from '../../../src/domain/checks';
import { besideRows } from '../../../src/ui/reports/besideRows';
import { legendOf } from '../../../src/ui/reports/cellTone';
import { checkMarks } from '../../../src/ui/reports/checkMarks';
import { meaningOfLabel } from '../../../src/ui/reports/formLabel';
import { priorCells } from '../../../src/ui/reports/priorYear';
import { hasChinese, inEnglish } from '../../support/inEnglish';
import { realReport } from './realReports';

const nankang = realReport('360703@2017@whole');

describe('a report in English', () => {
  it('gives every printed label of every edition a meaning, and none in Chinese', async () => {
    const labels = FORM_IDS.flatMap((id) => {
      const parts = sheetParts(formSheet(form(id)));
      const rows = parts.flatMap(({ title, rows: own }) => [
        ...(title === undefined ? [] : [{ text: title, row: undefined }]),
        ...own.flatMap((row) =>
          row.cells.flatMap((cell) =>
            cell.kind === 'label' && cell.text !== '' ? [{ text: cell.text, row }] : [],
          ),
        ),
      ]);
      return [{ text: form(id).title, row: undefined }, ...rows];
    });
    const told = await inEnglish(() =>
      labels.map(({ text, row }) => [text, meaningOfLabel(text, row)] as const),
    );
    expect(told.filter(([, meaning]) => meaning === undefined || hasChinese(meaning))).toEqual([]);
    expect(
      labels.map(({ text, row }) => meaningOfLabel(text, row)).filter((one) => one !== undefined),
    ).toEqual([]);
  });

  it('names the rows, heads and sections of two reports side by side', async () => {
    const beside = await inEnglish(() =>
      besideRows(realReport('320813@2024@whole'), nankang, {
        isEveryApplicant: true,
        isOnlyDifferent: false,
      }),
    );
    const texts = beside.sections.flatMap(({ title, rows }) => [
      title,
      ...rows.flatMap(({ label, heads, reason, note }) => [
        label,
        ...heads.map((head) => head.label),
        reason,
        note,
      ]),
    ]);
    expect(texts.length).toBeGreaterThan(100);
    expect(texts.filter(hasChinese)).toEqual([]);
    expect(
      await inEnglish(
        () =>
          besideRows(realReport('320813@2024@whole'), realReport('320813@2023@own'), {
            isEveryApplicant: false,
            isOnlyDifferent: false,
          }).broken,
      ),
    ).toMatch(/^The two reports are of different scopes \(.*\): shown side by side/);
  });

  it('tells the year before, what the rules find and the legend', async () => {
    const now = realReport('321300@2024@whole');
    const figures = reportFigures(nankang.report, nankang.unit.level, nankang.figures);
    await inEnglish(() => {
      const prior = priorCells(now, realReport('321300@2023@whole'));
      const told = now.figures.flatMap((figure) => Object.values(prior(figure)));
      expect(told.filter((text) => hasChinese(text))).toEqual([]);
      const marks = checkMarks(checkReport(figures), figures, undefined);
      expect(marks.length).toBeGreaterThan(0);
      expect(marks.flatMap(({ short, sentence }) => [short, sentence]).filter(hasChinese)).toEqual([]);
      const legend = legendOf([...nankang.figures, undefined]);
      expect(legend.flatMap(({ mark, meaning }) => [mark, meaning]).filter(hasChinese)).toEqual([]);
    });
  });
});
