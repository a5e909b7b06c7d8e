import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REFERENCES } from '../../../src/domain/reference';
import { linkFaultWords } from '../../../src/state/selection/linkFaults';
import {
  COMPARISONS,
  DEFAULT_SELECTION,
  LENSES,
  SCALES,
  VIEWS,
  selectionFromHash,
  selectionToHash,
  type ReadLink,
  type Selection,
} from '../../../src/state/selection/selection';

const told = ({ dropped }: ReadLink) => dropped.map(linkFaultWords);
const year = fc.integer({ min: 2008, max: 2099 });
const unitId = fc
  .tuple(
    fc.integer({ min: 110000, max: 659999 }),
    fc.constantFrom('', '/上海市科学技术委员会', '/a,b&c=d/#?%"\'', '/𠮷 办'),
  )
  .map(([code, rest]) => `${code}${rest}`);
const anySelection: fc.Arbitrary<Selection> = fc.record({
  view: fc.constantFrom(...VIEWS),
  kind: fc.constantFrom('real' as const, 'synthetic' as const),
  units: fc.oneof(fc.constant('all' as const), fc.uniqueArray(unitId, { maxLength: 12 })),
  years: fc.oneof(
    fc.constant('all' as const),
    fc.tuple(year, year).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) })),
  ),
  lens: fc.constantFrom(...LENSES),
  baseYear: fc.option(year, { nil: null }),
  references: fc.subarray([...REFERENCES]),
  measure: fc.constantFrom(null, 'application.received', 'rate.on_time'),
  rankYear: fc.option(year, { nil: null }),
  yearBefore: fc.option(year, { nil: null }),
  comparison: fc.constantFrom(...COMPARISONS),
  scale: fc.constantFrom(...SCALES),
  unit: fc.option(unitId, { nil: null }),
  targets: fc.record({ a: fc.integer({ min: 0, max: 100 }), c: fc.integer({ min: 0, max: 100 }) }),
  report: fc.option(
    fc.tuple(unitId, year, fc.constantFrom('whole', 'own#2')).map((parts) => parts.join('@')),
    { nil: null },
  ),
  beside: fc.constantFrom(null, '360703@2017@whole'),
  cell: fc.constantFrom(null, 'application.received:natural_person'),
  rule: fc.constantFrom(null, 'disclosureBounds'),
  definition: fc.constantFrom(null, 'share:application.received@other', 'form2019'),
  language: fc.constantFrom('zh', 'en'),
});

describe('the link of a selection', () => {
  it('names views, units, years, lens, measure, year and side in short readable keys', () => {
    const hash = selectionToHash({
      view: 'applications',
      kind: 'synthetic',
      units: ['360703', '360702'],
      years: { from: 2015, to: 2019 },
      lens: 'index',
      baseYear: 2016,
      references: ['median', 'band'],
      measure: 'application.received',
      rankYear: 2017,
      yearBefore: 2015,
      comparison: 'slope',
      scale: 'own',
      unit: '360702',
      targets: { a: 65, c: 3 },
      report: '360703@2017@whole',
      beside: null,
      cell: 'application.channel.letter:total',
      rule: null,
      definition: null,
      language: 'zh',
    });
    expect(hash).toBe(
      '#v=applications&d=360703,360702&y=2015-2019&l=index&n=2016&t=median,band&m=application.received&r=2017&a=2015&g=slope&x=own&u=360702&o=65-3&p=360703%402017%40whole&c=application.channel.letter%3Atotal&k=demo',
    );
  });

  it('leaves defaults out and writes a single year once', () => {
    expect(selectionToHash(DEFAULT_SELECTION)).toBe('#');
    expect(selectionToHash({ ...DEFAULT_SELECTION, years: { from: 2017, to: 2017 } })).toBe('#y=2017');
  });

  it('tells none chosen from all', () => {
    expect(selectionToHash({ ...DEFAULT_SELECTION, units: [] })).toBe('#d=');
    expect(selectionFromHash('#d=').selection.units).toEqual([]);
    expect(selectionFromHash('#').selection.units).toBe('all');
  });

  it('encodes slashes, commas and Chinese of a department', () => {
    const hash = selectionToHash({ ...DEFAULT_SELECTION, units: ['310000/科委,一处'] });
    expect(hash).toBe('#d=310000%2F%E7%A7%91%E5%A7%94%2C%E4%B8%80%E5%A4%84');
  });

  it('gives back any selection it was made from', () => {
    fc.assert(
      fc.property(anySelection, (selection) => {
        expect(selectionFromHash(selectionToHash(selection))).toEqual({ selection, dropped: [] });
      }),
    );
  });
});

describe('a link that cannot be used in full', () => {
  it('ignores keys it does not know', () => {
    expect(selectionFromHash('#zoom=3&v=channels&__proto__=1')).toEqual({
      selection: { ...DEFAULT_SELECTION, view: 'channels' },
      dropped: [],
    });
  });

  it('drops goals that are no shares in whole per cent', () => {
    for (const bad of ['101-5', '60', '6.5-5', '-60-5', 'a-b']) {
      expect(selectionFromHash(`#o=${bad}`).selection.targets).toEqual({ a: 60, c: 5 });
      expect(told(selectionFromHash(`#o=${bad}`))).toEqual([`链接中的目标“${bad}”无法识别，已按默认显示。`]);
    }
  });

  it('drops references of which one is unknown, and puts known ones in order', () => {
    expect(selectionFromHash('#t=band,best').selection.references).toEqual([]);
    expect(told(selectionFromHash('#t=band,best'))).toEqual([
      '链接中的参照“band,best”无法识别，已按默认显示。',
    ]);
    expect(selectionFromHash('#t=band,average,band').selection.references).toEqual(['average', 'band']);
  });

  it('drops a wrong value with a sentence and keeps the rest', () => {
    const { selection, dropped } = selectionFromHash(
      '#v=maps&y=2019-2015&l=share&r=17&a=1&g=pie&x=log&k=fake&m=<b>',
    );
    expect(selection).toEqual({ ...DEFAULT_SELECTION, lens: 'share' });
    expect(dropped.map(linkFaultWords)).toEqual([
      '链接中的栏目“maps”无法识别，已按默认显示。',
      '链接中的年份“2019-2015”无法识别，已按默认显示。',
      '链接中的指标“<b>”无法识别，已按默认显示。',
      '链接中的排序年份“17”无法识别，已按默认显示。',
      '链接中的对照年份“1”无法识别，已按默认显示。',
      '链接中的图式“pie”无法识别，已按默认显示。',
      '链接中的刻度“log”无法识别，已按默认显示。',
      '链接中的数据集“fake”无法识别，已按默认显示。',
    ]);
  });

  it('keeps the units it can read and names those it cannot', () => {
    const { selection, dropped } = selectionFromHash(
      '#d=360703,<img src=x onerror=alert(1)>,360703,%E0%A4%A',
    );
    expect(selection.units).toEqual(['360703']);
    expect(dropped.map(linkFaultWords)).toEqual([
      '链接中的地区“<img src=x onerror=a…”“%E0%A4%A”无法识别，已略去。',
    ]);
  });

  it('refuses a megabyte whole and stays at the defaults', () => {
    const { selection, dropped } = selectionFromHash(`#d=${'360703,'.repeat(150_000)}`);
    expect(selection).toEqual(DEFAULT_SELECTION);
    expect(dropped.map(linkFaultWords)).toEqual(['链接过长，其中的选择无法读取，已按默认显示。']);
  });

  it('leaves the language to the browser where the link names none', () => {
    const english = { ...DEFAULT_SELECTION, language: 'en' } as const;
    expect(selectionFromHash('#', 'en').selection).toEqual(english);
    expect(selectionFromHash('#lang=zh', 'en').selection.language).toBe('zh');
    expect(selectionToHash(english, 'en')).toBe('#lang=en');
    expect(selectionToHash(DEFAULT_SELECTION, 'en')).toBe('#lang=zh');
    expect(selectionToHash(DEFAULT_SELECTION)).toBe('#');
    expect(selectionFromHash(`#d=${'360703,'.repeat(150_000)}`, 'en').selection).toEqual(english);
  });

  it('never throws, whatever the hash holds', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.constantFrom('', 'd=', 'y=', 'm='),
        (text, key) => {
          const { selection } = selectionFromHash(`#${key}${text}`);
          expect(VIEWS).toContain(selection.view);
        },
      ),
    );
  });
});
