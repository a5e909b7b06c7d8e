import { describe, expect, it } from 'vitest';
import { DEFAULT_SELECTION, selectionFromHash, type Selection } from '../../../src/state/selection/selection';

/**
 * Links as earlier versions of the page wrote them; they are in mails and documents and go on opening. A link is added
 * here whenever a key is added, and none is ever changed.
 */
const LINKS: readonly (readonly [string, Partial<Selection>])[] = [
  ['', {}],
  ['#', {}],
  [
    '#v=applications&d=360703,360702&y=2015-2019&l=share&m=application.received&r=2017&k=demo',
    {
      view: 'applications',
      units: ['360703', '360702'],
      years: { from: 2015, to: 2019 },
      lens: 'share',
      measure: 'application.received',
      rankYear: 2017,
      kind: 'synthetic',
    },
  ],
  [
    '#v=reports&p=360703%402017%40whole&c=application.channel.letter%3Atotal',
    { view: 'reports', report: '360703@2017@whole', cell: 'application.channel.letter:total' },
  ],
  ['#v=checks&w=disclosureBounds', { view: 'checks', rule: 'disclosureBounds' }],
  ['#v=proposals&o=65-3', { view: 'proposals', targets: { a: 65, c: 3 } }],
  [
    '#v=reports&p=360703%402017%40whole&b=360703%402018%40whole',
    { view: 'reports', report: '360703@2017@whole', beside: '360703@2018@whole' },
  ],
  ['#v=definitions&i=form2019', { view: 'definitions', definition: 'form2019' }],
  [
    '#v=compare&l=index&n=2016&t=median,band&m=application.received&a=2015&g=slope&x=own',
    {
      view: 'compare',
      lens: 'index',
      baseYear: 2016,
      references: ['median', 'band'],
      measure: 'application.received',
      yearBefore: 2015,
      comparison: 'slope',
      scale: 'own',
    },
  ],
  ['#v=channels&u=360703', { view: 'channels', unit: '360703' }],
  ['#v=compare&lang=en', { view: 'compare', language: 'en' }],
];

describe('links of earlier versions', () => {
  it.each(LINKS)('opens %s', (hash, chosen) => {
    expect(selectionFromHash(hash)).toEqual({ selection: { ...DEFAULT_SELECTION, ...chosen }, dropped: [] });
  });
});
