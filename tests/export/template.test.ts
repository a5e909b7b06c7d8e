import { describe, expect, it } from 'vitest';
import { filledExampleCsv, templateCsv } from '../../src/export/template';
import { figuresOf, ingest } from '../support/ingestText';

describe('filledExampleCsv', () => {
  it('is read back whole by the importer, an empty cell as 未填', async () => {
    const result = await ingest(filledExampleCsv());
    expect(result.problems.filter(({ level }) => level === 'error')).toEqual([]);
    const figures = figuresOf(result);
    expect(figures).toHaveLength(10);
    expect(figures.filter(({ value }) => value === 'unfilled').map(({ indicator }) => indicator)).toEqual([
      'review.total',
    ]);
    expect(figures.find(({ applicant }) => applicant === 'natural_person')).toMatchObject({
      indicator: 'application.received',
      value: 55,
    });
  });
});

describe('templateCsv', () => {
  it('holds heads alone and no figure', async () => {
    expect((await ingest(templateCsv())).intake).toBeUndefined();
  });
});
