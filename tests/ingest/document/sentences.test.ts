import { describe, expect, it } from 'vitest';
import { ORIGINS } from '../../../src/domain/report';
import { passageLines } from '../../../src/domain/source/excerptWindow';
import { readExcerpt } from '../../../src/ingest/excerpt';
import { formDocx, formPage } from '../../support/formDocuments';
import { bytesOf, figuresOf, ingest } from '../../support/ingestText';

const PROSE = [
  '2022年，区政府网站公开政府信息3,100余条，窗口收件14,233件，抽查1,028户次，办结14,157件。',
  '全年收到政府信息公开申请25件。全年收取信息处理费460元。',
  '共承办区人大代表建议和区政协提案275件。区人大代表建议方面，答复件为“A类”的72件，占比67.9%。其中“A类”是指问题已经解决的。',
];
const TITLE = '南康区2022年政府信息公开工作年度报告';
const seven = () => '7';

const originsOf = (result: Awaited<ReturnType<typeof ingest>>) =>
  figuresOf(result).flatMap(({ indicator, value, row, column }, at) => {
    const origin = ORIGINS[result.intake?.batch.figures.origin[at] ?? -1];
    return origin === 'text' ? [{ indicator, value, row, column }] : [];
  });

describe.each([
  ['a saved page', '报告.html', () => formPage('form2021', TITLE, seven, PROSE)],
  ['a Word document', '报告.docx', () => formDocx('form2021', TITLE, seven, PROSE)],
])('the sentences of %s', (_what, name, content) => {
  it('tell what the form has no cell for as 正文摘录, and claims of what it has', async () => {
    const result = await ingest(content(), { name, defaultScope: 'whole' });
    expect(originsOf(result).map(({ indicator, value }) => [indicator, value])).toEqual([
      ['proposal.total', 275],
      ['proposal.npc.class_a', 72],
      ['disclosure.narrative.website', 3100],
      ['fees.collected', 0.046],
    ]);
    expect(result.intake?.batch.reports).toMatchObject([
      {
        claims: [
          { measure: 'application.received', printed: '25' },
          { measure: 'rate.proposal.npc.a', printed: '67.9%' },
        ],
        classWording: { a: '问题已经解决' },
      },
    ]);
    expect(figuresOf(result).filter(({ indicator }) => indicator === 'application.received')).toHaveLength(7);
  });

  it('are shown again around the number, marked', async () => {
    const made = content();
    const result = await ingest(made, { name, defaultScope: 'whole' });
    for (const { row, column, value } of originsOf(result)) {
      const excerpt = await readExcerpt({
        name,
        content: new Blob([bytesOf(made)]),
        container: result.container,
        encoding: 'utf-8',
        fingerprint: '',
        place: { row, column },
      });
      const own = excerpt === undefined ? undefined : passageLines(excerpt)?.find((line) => line.row === row);
      expect(own?.marked.replace(',', '')).toBe(value === 0.046 ? '460' : String(value));
    }
  });
});

describe('a document without a form', () => {
  const text = PROSE[2] ?? '';

  it('is read by its sentences alone, once unit and year are known', async () => {
    const page = `<html><body><h1>建议提案办理情况</h1><p>${text}</p></body></html>`;
    const asked = await ingest(page, { name: '办理.html' });
    expect(asked.intake).toBeUndefined();
    expect(asked.parts).toMatchObject([
      { layout: { value: 'text' }, subject: { unit: { certainty: 'unknown' } }, preview: { isText: true } },
    ]);
    const reports = new Map([['', { unit: '南康区', year: 2022 }]]);
    const chosen = await ingest(page, { name: '办理.html', reports });
    expect(originsOf(chosen).map(({ indicator }) => indicator)).toEqual([
      'proposal.total',
      'proposal.npc.class_a',
    ]);
    expect(chosen.container).toBe('html');
  });
});
