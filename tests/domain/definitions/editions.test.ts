import { expect, it } from 'vitest';
import { BREAKS } from '../../../src/domain/crosswalk';
import { editionOf, EDITIONS, rowChanges } from '../../../src/domain/definitions/editions';

it('names the document behind each form, and the break it made', () => {
  expect(EDITIONS.map((one) => [one.document, one.years, one.break?.label])).toEqual([
    ['国办发〔2014〕32号', '2014–2018 年度', undefined],
    ['国办公开办函〔2019〕60号', '2019–2020 年度', '2018｜2019 改版'],
    ['国办公开办函〔2021〕30号', '2021 年度起', '2020｜2021 改版'],
  ]);
  for (const { explanation } of EDITIONS) expect(explanation).toMatch(/。$/);
  expect(editionOf('form2021')?.document).toBe('国办公开办函〔2021〕30号');
  expect(editionOf('form2030')).toBeUndefined();
});

it('puts every row at a break into one list: stopped, started, or kept with its verdict', () => {
  const [at2019, at2021] = BREAKS.map(rowChanges);
  const ids = (list: readonly { readonly id: string }[] | undefined) => list?.map(({ id }) => id) ?? [];
  expect(ids(at2019?.stopped)).toContain('disclosure.total');
  expect(ids(at2019?.stopped)).toContain('disclosure.channel.wechat');
  expect(ids(at2019?.started)).toContain('application.carried_in');
  expect(ids(at2019?.kept.no)).toContain('application.result.refused');
  expect(ids(at2019?.kept['with-note'])).toContain('application.received');
  expect(ids(at2019?.kept.yes)).toContain('application.result.disclosed_partial');
  expect(ids(at2021?.stopped)).toContain('disclosure.normative.total_public');
  expect(ids(at2021?.started)).toEqual(
    expect.arrayContaining([
      'disclosure.normative.in_force',
      'application.result.other.misc',
      'fees.collected',
    ]),
  );
  expect(ids(at2021?.kept.yes)).toContain('application.received');
  for (const changes of [at2019, at2021]) {
    const all = [
      ...ids(changes?.stopped),
      ...ids(changes?.started),
      ...Object.values(changes?.kept ?? {}).flatMap(ids),
    ];
    expect(new Set(all).size).toBe(all.length);
  }
});
