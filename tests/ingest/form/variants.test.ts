import { describe, expect, it } from 'vitest';
import type { FormId } from '../../../src/domain/formId';
import { cellsOf, form } from '../../../src/domain/forms';
import type { Value } from '../../../src/domain/value';
import { CONTAINERS, type ContainerName, type PrintedReport } from '../../support/formContainers';
import { documentOf } from '../../support/formDocuments';
import { figuresOf, ingest } from '../../support/ingestText';
import { VARIANTS } from './formVariants';

const YEARS: Readonly<Record<FormId, number>> = { form2014: 2017, form2019: 2019, form2021: 2024 };
const NAMES = Object.keys(CONTAINERS) as ContainerName[];

/** A form each of whose number cells holds a number of its own, and what the numbers are. */
function printedForm(id: FormId): { report: PrintedReport; numbers: ReadonlyMap<string, number> } {
  const numbers = new Map(
    cellsOf(form(id)).map(({ indicator, applicant }, at) => [keyOf({ indicator, applicant }), 101 + at]),
  );
  return {
    report: {
      title: `南康区${String(YEARS[id])}年政府信息公开工作年度报告`,
      prose: ['一、总体情况', '按要求公开。'],
      tables: documentOf(id, (cell) => String(numbers.get(keyOf(cell)))),
    },
    numbers,
  };
}

const keyOf = ({ indicator, applicant }: { readonly indicator: string; readonly applicant: string }) =>
  `${indicator}@${applicant}`;

describe.each(Object.entries(VARIANTS))('a form %s', (_, variant) => {
  const cases = variant.forms.flatMap((id) =>
    NAMES.filter((name) => name !== 'pdf' || variant.isOfLayout === true).map((name) => [id, name] as const),
  );

  it.each(cases)('of %s in %s', async (id, name) => {
    const { report, numbers } = printedForm(id);
    const changed = variant.change?.(report, id) ?? report;
    const content = await CONTAINERS[name](changed);
    const ending = name.slice(name.lastIndexOf('.') + 1);
    const result = await ingest(content, { name: `报告.${ending}`, defaultScope: 'whole' });
    const read = new Map(figuresOf(result).map((figure) => [keyOf(figure), figure.value]));
    const wanted = new Map<string, Value>();
    for (const [key, number] of numbers) {
      const value = variant.reads === undefined ? number : variant.reads(key, number, id);
      if (value !== undefined) wanted.set(key, value);
    }
    for (const [key, value] of variant.more?.(numbers) ?? []) wanted.set(key, value);
    if (variant.lossy?.includes(name) === true) {
      for (const [key, value] of read) expect([key, value]).toEqual([key, wanted.get(key)]);
      if (read.size < wanted.size) expect(result.problems).not.toEqual([]);
      return;
    }
    expect(read).toEqual(wanted);
    expect(result.problems.map(({ code }) => code)).toEqual(
      expect.arrayContaining([...(variant.told ?? [])]),
    );
    expect(result.intake?.batch.reports).toMatchObject([{ unit: '360703', year: YEARS[id], form: id }]);
  });
});

describe('a text in which commas stand in numbers between blanks', () => {
  it('is not cut at them: no row tells half of its number', async () => {
    const { report, numbers } = printedForm('form2014');
    const text = CONTAINERS['blanks.txt']({
      ...report,
      tables: report.tables.map((table) => ({
        ...table,
        rows: table.rows.map((cells) =>
          cells.map((cell) => ({ ...cell, text: cell.text.replace(/^(\d)(\d\d)$/u, '$1,0$2') })),
        ),
      })),
    });
    const result = await ingest(text, { name: '报告.txt', defaultScope: 'whole' });
    expect(new Map(figuresOf(result).map((figure) => [keyOf(figure), figure.value]))).toEqual(
      new Map([...numbers].map(([key, number]) => [key, number + 900])),
    );
  });
});
