import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../../src/domain/checks';
import type { Correction } from '../../../src/domain/correction';
import type { DeskFile } from '../../../src/state/desk/deskFile';
import { checkTitle } from '../../../src/state/findings/checkTitles';
import { problemKindNames } from '../../../src/state/desk/problemKinds';
import { checkSummary, countWords, entryPlace } from '../../../src/ui/ingest/checkWords';
import { findNumber } from '../../../src/ui/ingest/assignNumber';
import { comparedWords, differences } from '../../../src/ui/ingest/offerWords';
import { contentWords, loadingWords, loadWords, whyNothing } from '../../../src/ui/ingest/partWords';
import { placesText } from '../../../src/ui/ingest/populationPlaces';
import { whyNotYet } from '../../../src/ui/ingest/whyNotYet';
import { aReading } from '../../state/desk/desks';
import { anIntake } from '../../state/reports';
import { hasChinese, inEnglish } from '../../support/inEnglish';

const choice = { encoding: undefined, scope: 'unstated' } as const;
const reading = aReading(
  anIntake('a.csv', [
    { unit: '360703', year: 2022, received: 1 },
    { unit: '360703', year: 2023, received: 1 },
  ]),
  choice,
);
const file: DeskFile = {
  id: 1,
  file: new File([], 'a.csv'),
  others: [],
  encoding: undefined,
  reports: new Map(),
  mappings: new Map(),
  assigned: [],
  reading: aReading(undefined, choice),
  isBeingRead: false,
  failure: undefined,
};

describe('the words of an import in English', () => {
  it('count files, rows and progress', async () => {
    await inEnglish(() => {
      expect(contentWords(reading)).toBe('1 unit · 2 reports · 2 figures');
      expect(loadWords({ accepted: 1, refused: 0 })).toBe('Import 1 row');
      expect(loadWords({ accepted: 41, refused: 3 })).toBe('Import 41 rows, leave 3 out');
      expect(loadingWords({ stage: 'keeping', share: 0.4 })).toBe('Saving on this machine 40%');
      expect(loadingWords({ stage: 'loading', share: undefined })).toBe('Loading…');
    });
    expect(loadWords({ accepted: 41, refused: 3 })).toBe('导入 41 行，留下 3 行');
  });

  it('say why nothing is loaded: what was asked, what the file has wrong, what was stopped', async () => {
    const unknown = { value: undefined, certainty: 'unknown' } as const;
    const part = {
      name: '',
      layout: { value: 'text', certainty: 'stated' },
      subject: { unit: unknown, year: unknown },
      preview: undefined,
    } as const;
    const problem = {
      level: 'error',
      code: 'unit.blank',
      file: 'a.csv',
      sentence: { zh: '单位未填。', en: 'The unit is blank.' },
    } as const;
    const read = aReading(undefined, choice);
    await inEnglish(() => {
      expect(whyNothing({ ...file, reading: { ...read, parts: [part] } })).toBe(
        'Fill in the unit and the year first; then it can be read.',
      );
      expect(whyNothing({ ...file, reading: { ...read, problems: [problem] } })).toBe('The unit is blank.');
      expect(whyNothing({ ...file, failure: { zh: '已停止。', en: 'Stopped.' } })).toBe('Stopped.');
      expect(whyNothing(file)).toBe('No figures to import were found.');
    });
  });

  it('say what holds the import up', async () => {
    const desk = {
      files: [file],
      isReading: false,
      isLoading: false,
      hasBothKinds: false,
      unanswered: 2,
      canLoad: false,
      rows: { accepted: 3, refused: 0 },
      intakes: [anIntake('a.csv', [])],
      unansweredOffers: [],
      checks: { isDone: true, open: 1, failure: undefined },
    };
    await inEnglish(() => {
      expect(whyNotYet(desk)).toEqual({
        words: 'First choose what to do with 2 repeated reports.',
        step: 'files',
      });
      expect(whyNotYet({ ...desk, unanswered: 0 })).toEqual({
        words: 'First confirm 1 item under “Check”, with a reason.',
        step: 'check',
      });
    });
  });

  it('name checks, places and faults', async () => {
    const row = {
      key: 'a',
      kind: 'rule',
      title: { zh: '合计', en: 'Sum' },
      tone: 'error',
      failed: 2,
      passed: 5,
      uncertain: 0,
      entries: [],
      needsReason: true,
      byDataset: new Map(),
    } as const;
    await inEnglish(() => {
      expect(checkSummary([row])).toBe('1 check: Error 1.');
      expect(countWords(row)).toBe('fails 2 · passes 5');
      expect(entryPlace({ file: 'a.csv', row: 4, column: 3, sentence: row.title })).toBe(
        'a.csv row 4 column 3',
      );
      const found = findNumber({ isText: true, rows: [['共 58 件']] }, '1', 'abc');
      expect('complaint' in found && found.complaint()).toMatch(/^Select a number in the text/);
    });
  });

  it('name the rule and the kind of fault of a confirmed doubt, which are kept in Chinese', async () => {
    const kept = [...CHECKS.map(({ title }) => title.zh), ...problemKindNames().map(({ zh }) => zh)];
    expect(checkTitle(kept[0] ?? '')).toBe(kept[0]);
    const told = await inEnglish(() => kept.map(checkTitle));
    expect(told.filter(hasChinese)).toEqual([]);
    expect(await inEnglish(() => checkTitle('旧规则'))).toBe('旧规则');
  });

  it('compare a workspace with what is here', async () => {
    const corrected = (value: number, note: string): Correction => ({
      kind: 'real',
      report: '360703@2017@whole',
      indicator: 'application.received',
      applicant: 'natural_person',
      value,
      note,
      at: '2026-01-05T02:03:04.000Z',
      original: { value: 6, raw: '6', origin: 'table' },
    });
    const none = { added: [], same: 0, differing: [] };
    const corrections = { ...none, differing: [{ mine: corrected(7, 'a'), theirs: corrected(8, 'b') }] };
    const offer = { sets: [], reviews: none, corrections, columns: none, population: none, views: none };
    await inEnglish(() => {
      expect(comparedWords({ added: [1, 2], same: 1, differing: [] })).toBe('2 new, 1 the same as here');
      expect(comparedWords(none)).toBe('None');
      const [told] = differences(offer, 'corrections', () => 'Nankang 2017');
      expect(told?.about).toMatch(/^Nankang 2017, .*\(.*\)$/);
      expect(hasChinese(told?.about)).toBe(false);
    });
  });

  it('list places without a population', async () => {
    const places = [2017, 2018].map((year) => ({ region: '360703', name: 'Nankang', year }));
    expect(await inEnglish(() => placesText(places))).toBe('Nankang 2017–2018');
  });
});
