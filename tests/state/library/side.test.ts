import { describe, expect, it } from 'vitest';
import {
  duplicatesOf,
  sideOf,
  withIntake,
  withoutSet,
  type DuplicateAnswer,
} from '../../../src/state/library/side';
import { anIntake, figuresOf } from '../reports';

const bundled = anIntake('bundled', [
  { unit: '360702', year: 2016, received: 4 },
  { unit: '360703', year: 2017, received: 6 },
  { unit: '360703', year: 2018, received: 9 },
]);
const side = sideOf('real', [
  { info: bundled.info, isBundled: true, units: bundled.units, batch: bundled.batch },
]);
const file = anIntake('import-1', [
  { unit: '360703', year: 2017, received: 7 },
  { unit: '360704', year: 2017, received: 1 },
]);
const answered = (answer?: DuplicateAnswer) =>
  withIntake(side, file, new Map(answer === undefined ? [] : [['360703@2017@whole', answer]]));

describe('a side', () => {
  it('spans the years of its reports and lists each unit once', () => {
    expect(side.years).toEqual({ from: 2016, to: 2018 });
    expect(side.units.map(({ id }) => id)).toEqual(['360702', '360703']);
    expect(sideOf('real', []).years).toEqual({ from: 0, to: 0 });
  });

  it('finds reports of the same unit, year and scope, and no others', () => {
    const other = anIntake('import-2', [
      { unit: '360703', year: 2017, received: 7, scope: 'own' },
      { unit: '360703', year: 2018, received: 7 },
    ]);
    expect(duplicatesOf(side, [other]).map(({ report }) => report.id)).toEqual(['360703@2018@whole']);
  });
});

describe('two files at once', () => {
  it('are held against each other as well', () => {
    const first = anIntake('import-1', [{ unit: '360704', year: 2017, received: 1 }]);
    const second = anIntake('import-2', [{ unit: '360704', year: 2017, received: 2 }]);
    expect(
      duplicatesOf(side, [first, second]).map(({ report, loaded }) => [report.dataset, loaded.length]),
    ).toEqual([['import-2', 1]]);
  });
});

describe('adding a file with a report that is loaded already', () => {
  it('skips it unless told otherwise', () => {
    const { side: added, keepsKeys } = answered();
    expect(figuresOf(added.sets.map(({ batch }) => batch))).toEqual([
      '360702@2016@whole = 4 "4件"',
      '360703@2017@whole = 6 "6件"',
      '360703@2018@whole = 9 "9件"',
      '360704@2017@whole = 1 "1件"',
    ]);
    expect(keepsKeys).toBe(true);
    expect(added.sets[1]?.info).toMatchObject({ reportCount: 1, figureCount: 1 });
  });

  it('replaces the loaded one with its figures when told to', () => {
    const { side: added, keepsKeys } = answered('replace');
    expect(figuresOf(added.sets.map(({ batch }) => batch))).toEqual([
      '360702@2016@whole = 4 "4件"',
      '360703@2018@whole = 9 "9件"',
      '360703@2017@whole = 7 "7件"',
      '360704@2017@whole = 1 "1件"',
    ]);
    expect(keepsKeys).toBe(false);
    expect(added.sets[0]?.info).toMatchObject({ reportCount: 2, figureCount: 2 });
  });

  it('keeps both under two names when told to, and a third under a third', () => {
    const { side: twice } = answered('both');
    expect(twice.reports.map(({ id }) => id)).toEqual([
      '360702@2016@whole',
      '360703@2017@whole',
      '360703@2018@whole',
      '360703@2017@whole#2',
      '360704@2017@whole',
    ]);
    const again = anIntake('import-2', [{ unit: '360703', year: 2017, received: 8 }]);
    const { side: thrice } = withIntake(twice, again, new Map([['360703@2017@whole', 'both']]));
    expect(thrice.reports.at(-1)?.id).toBe('360703@2017@whole#3');
  });

  it('keeps the keys of loaded units and reports when nothing is replaced', () => {
    const { side: added } = answered('both');
    expect(added.units.slice(0, side.units.length)).toEqual(side.units);
    expect(added.reports.slice(0, side.reports.length)).toEqual(side.reports);
  });

  it('names a set that comes a second time apart from the first', () => {
    const { side: once } = answered('both');
    const { added } = withIntake(once, file, new Map(file.batch.reports.map(({ id }) => [id, 'both'])));
    expect(added?.id).toBe('import-1#2');
  });

  it('adds no empty set when every report is skipped', () => {
    const known = anIntake('import-2', [{ unit: '360703', year: 2017, received: 7 }]);
    const { side: same, added } = withIntake(side, known, new Map([['360703@2017@whole', 'skip']]));
    expect(same).toBe(side);
    expect(added).toBeUndefined();
  });

  it('drops an imported set of which nothing is left', () => {
    const { side: once } = withIntake(
      side,
      anIntake('import-2', [{ unit: '360704', year: 2017, received: 7 }]),
      new Map(),
    );
    const { side: then } = withIntake(once, file, new Map([['360704@2017@whole', 'replace']]));
    expect(then.sets.map(({ info }) => info.id)).toEqual(['bundled', 'import-1']);
  });

  it('leaves the side it was added to as it was', () => {
    answered('replace');
    expect(side.reports).toHaveLength(3);
    expect(side.sets).toHaveLength(1);
  });

  it('marks the reports with the set they came in', () => {
    expect(answered().side.reports.at(-1)?.dataset).toBe('import-1');
  });
});

describe('removing a set', () => {
  it('takes an imported set away and leaves bundled ones', () => {
    const { side: added } = answered('both');
    expect(withoutSet(added, 'import-1').reports).toEqual(side.reports);
    expect(withoutSet(added, 'bundled').reports).toEqual(added.reports);
  });

  /** One more file of one district's year; a report beside it, so that its set is not gone once that is replaced. */
  const withFile = (before: typeof side, received: number, answer: DuplicateAnswer) =>
    withIntake(
      before,
      anIntake(`import-${String(received)}`, [
        { unit: '360704', year: 2017, received },
        { unit: '360705', year: 2010 + received, received: 0 },
      ]),
      new Map([['360704@2017@whole', answer]]),
    ).side;
  const doubled = (of: typeof side) =>
    of.sets.flatMap(({ batch: { reports, figures } }) =>
      reports.flatMap(({ id, unit }, at) =>
        unit === '360704' ? [{ id, value: figures.value[figures.report.indexOf(at)] }] : [],
      ),
    );
  const valuesOf = (of: typeof side) => doubled(of).map(({ value }) => value);
  const idsOf = (of: typeof side) => doubled(of).map(({ id }) => id);

  it('leaves replaced what a later set replaced, also where ids before it are free or taken again', () => {
    const stack = withFile(
      withFile(withFile(withFile(withFile(side, 1, 'both'), 2, 'both'), 3, 'replace'), 4, 'both'),
      5,
      'replace',
    );
    expect(valuesOf(stack)).toEqual([5]);
    const without3 = withoutSet(stack, 'import-3');
    expect(valuesOf(without3)).toEqual([5]);
    const without35 = withoutSet(without3, 'import-5');
    expect(valuesOf(without35)).toEqual([1, 2, 4]);
    expect(idsOf(without35)).toEqual(['360704@2017@whole', '360704@2017@whole#2', '360704@2017@whole#3']);
    // What replaces them now finds them under the ids they have, and is found again by those they came with.
    const again = withFile(without35, 6, 'replace');
    expect(valuesOf(again)).toEqual([6]);
    expect(valuesOf(withoutSet(again, 'import-1'))).toEqual([6]);
    expect(valuesOf(withoutSet(again, 'import-6'))).toEqual([1, 2, 4]);
  });
});
