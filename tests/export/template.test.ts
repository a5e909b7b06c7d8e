import { describe, expect, it } from 'vitest';
import { filledExampleCsv, populationTemplateCsv, templateCsv } from '../../src/export/template';
import { readPopulationFile } from '../../src/ingest/population/readPopulationFile';
import { bytesOf, figuresOf, ingest, REGIONS } from '../support/ingestText';

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

describe('populationTemplateCsv', () => {
  const places = [
    { region: '360703', name: '南康区', year: 2022 },
    { region: '360703', name: '南康区', year: 2023 },
  ];
  const read = (text: string) => readPopulationFile('人口模板.csv', bytesOf(text), REGIONS);

  it('is read back once it is filled in, and is no population before', async () => {
    const text = populationTemplateCsv(places, 'real');
    expect((await read(text)).population).toBeUndefined();
    const { population, problems } = await read(text.replace('2023,,', '2023,88.93,统计公报'));
    expect(problems).toEqual([]);
    expect(population).toMatchObject({ kind: 'real', basis: 'resident' });
    expect(population?.figures).toMatchObject([{ region: '360703', year: 2023, persons: 889300 }]);
  });
  it('is marked as made up where the reports are', async () => {
    const text = populationTemplateCsv(places, 'synthetic').replace('2023,,', '2023,88.93,');
    expect((await read(text)).population?.kind).toBe('synthetic');
  });
});
