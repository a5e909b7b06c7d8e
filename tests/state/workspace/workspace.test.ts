import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { APPLICANTS } from '../../../src/domain/applicant';
import { CATALOGUE } from '../../../src/domain/catalogue';
import { originalAt } from '../../../src/domain/correctedBatch';
import type { Correction } from '../../../src/domain/correction';
import { ORIGINS, SCOPES, type Report } from '../../../src/domain/report';
import type { Review } from '../../../src/domain/review';
import { MISSING_KINDS } from '../../../src/domain/value';
import {
  workspaceFile,
  withinLimit,
  type Surroundings,
  type TakenSource,
} from '../../../src/export/workspaceFile';
import { fingerprintOf } from '../../../src/ingest/sha256';
import { FigureBuilder } from '../../../src/ingest/report/figureBuilder';
import { setsOf } from '../../../src/state/workspace/broughtSets';
import { failureOf } from '../../../src/state/failure';
import { mappingsOfText, textOfMappings } from '../../../src/state/desk/mappingsKept';
import { populationsOfText, textOfPopulations } from '../../../src/state/populations/populationsKept';
import { sameReports } from '../../../src/state/workspace/sameReports';
import {
  duplicatesOf,
  NO_ANSWERS,
  sideOf,
  withIntake,
  type Intake,
  type Side,
} from '../../../src/state/library/side';
import { plainName, textOfViews, viewsOfText, type SavedView } from '../../../src/state/selection/viewsKept';
import { ingest } from '../../support/ingestText';
import { aUnit, anIntake } from '../reports';

const POPULATION = textOfPopulations(
  new Map([
    [
      'real',
      {
        id: 'p',
        file: '人口.csv',
        kind: 'real',
        basis: 'resident',
        figures: [{ region: '360703', year: 2017, persons: 880_000, source: '年鉴', line: 2 }],
      },
    ],
  ]),
);
const AT = '2026-11-25T13:30:00.000Z';
const remark = fc
  .string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
  // Of the mark of a lost character every reading of a text tells.
  .filter((words) => !words.includes('\ufffd'))
  .map((words) => `注${words}注`);
const acknowledged = fc.record({
  title: remark,
  count: fc.integer({ min: 1, max: 99 }),
  reason: remark,
  at: fc.constant(AT),
});

/** One figure of a report; its raw string says more than the number, or is not told. */
const figure = fc.record({
  indicator: fc.nat(CATALOGUE.length - 1),
  applicant: fc.nat(APPLICANTS.length - 1),
  value: fc.oneof(
    fc.integer({ min: 0 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom(...MISSING_KINDS),
  ),
  origin: fc.nat(ORIGINS.length - 2),
  row: fc.nat(5000),
  column: fc.nat(50),
  raw: fc.option(remark, { nil: undefined }),
  note: fc.option(remark, { nil: undefined }),
});

const set = fc.record({
  reports: fc.uniqueArray(
    fc.record({
      unit: fc.constantFrom('360702', '360703', '360704'),
      year: fc.integer({ min: 2014, max: 2024 }),
      scope: fc.constantFrom(...SCOPES),
      note: fc.option(remark, { nil: undefined }),
      sheet: fc.option(remark, { nil: undefined }),
      figures: fc.uniqueArray(figure, {
        minLength: 1,
        maxLength: 6,
        selector: ({ indicator, applicant }) => `${String(indicator)} ${String(applicant)}`,
      }),
    }),
    { minLength: 1, maxLength: 4, selector: ({ unit, year, scope }) => `${unit} ${String(year)} ${scope}` },
  ),
  content: fc.uint8Array({ maxLength: 200 }),
  refused: fc.option(fc.nat(9), { nil: undefined }),
  acknowledged: fc.array(acknowledged, { maxLength: 2 }),
  hasFile: fc.boolean(),
});
type SetPlan = typeof set extends fc.Arbitrary<infer Plan> ? Plan : never;

/** A file as the reader of files hands it over. */
async function intakeOf(plan: SetPlan, at: number): Promise<{ intake: Intake; source: TakenSource }> {
  const bytes = Uint8Array.from([at, ...plan.content]);
  const fingerprint = await fingerprintOf(bytes);
  const dataset = `import-${fingerprint}`;
  const builder = new FigureBuilder();
  const reports = plan.reports.map(({ unit, year, scope, note, sheet, figures }, report): Report => {
    for (const one of figures) builder.add({ ...one, report });
    return {
      id: `${unit}@${String(year)}@${scope}`,
      dataset,
      unit,
      year,
      scope,
      form: 'form2021',
      title: `${unit} ${String(year)}`,
      ...(sheet === undefined ? {} : { sheet }),
      ...(note === undefined ? {} : { note }),
    };
  });
  const figures = builder.finish();
  const name = `报告${String(at)}.csv`;
  return {
    intake: {
      info: {
        id: dataset,
        kind: 'real',
        title: `报告${String(at)}`,
        origin: `由文件“${name}”载入`,
        licence: '未注明',
        reportCount: reports.length,
        figureCount: figures.value.length,
        fingerprint,
        ...(plan.refused === undefined ? {} : { refused: plan.refused }),
        ...(plan.acknowledged.length === 0 ? {} : { acknowledged: plan.acknowledged }),
      },
      units: [...new Set(reports.map(({ unit }) => unit))].map((unit) => aUnit(unit)),
      batch: { reports, figures },
      problems: [],
      bytes: bytes.length,
      file: name,
    },
    source: { dataset, name, container: 'text', encoding: 'utf-8', content: new Blob([bytes]) },
  };
}

const EMPTY = sideOf('real', []);
const everythingOf = (side: Side, intakes: readonly Intake[]) =>
  intakes.reduce(
    (before, intake) =>
      withIntake(before, intake, new Map(intake.batch.reports.map(({ id }) => [id, 'both' as const])), AT)
        .side,
    side,
  );
/** What of a side another machine must have as well. */
const heldBy = ({ kind, sets, units, years }: Side) => ({
  kind,
  units,
  years,
  sets: sets.map(({ info, units: own, batch, imported }) => ({
    info,
    units: [...own].sort((one, other) => (one.id < other.id ? -1 : 1)),
    batch,
    imported,
  })),
});

async function readBack(file: Blob) {
  const result = await ingest(new Uint8Array(await file.arrayBuffer()), { name: '工作区.json' });
  const intakes = result.intake === undefined ? [] : setsOf({ ...result.intake, file: '工作区.json' });
  const sources = (result.intake?.sets ?? []).flatMap(({ info, origin }) =>
    origin === undefined ? [] : [{ dataset: info.id, ...origin }],
  );
  return { result, intakes, sources };
}

describe('a workspace', () => {
  it('is the same on an empty side of another machine, and is written there byte by byte the same', async () => {
    const plan = fc.record({
      sets: fc.array(set, { minLength: 1, maxLength: 3 }),
      corrected: fc.array(fc.record({ figure: fc.nat(), value: fc.integer({ min: 0 }), note: remark }), {
        maxLength: 4,
      }),
      decided: fc.array(
        fc.record({ report: fc.nat(), state: fc.constantFrom('open', 'confirmed', 'ignored'), note: remark }),
        { maxLength: 4 },
      ),
      columns: fc.array(
        fc.record({
          heads: fc.stringMatching(/^[0-9a-f]{4,16}$/u),
          indicator: fc.nat(CATALOGUE.length - 1),
        }),
        { maxLength: 3 },
      ),
      years: fc.integer({ min: 2014, max: 2024 }),
      views: fc.array(
        fc.record({
          name: remark,
          hash: fc.constantFrom('#v=compare&k=demo', '#y=2017', '#d=360703&l=change'),
        }),
        { maxLength: 3 },
      ),
    });
    await fc.assert(
      fc.asyncProperty(plan, async ({ sets, corrected, decided, columns, years, views }) => {
        const read = await Promise.all(sets.map(intakeOf));
        const side = everythingOf(
          EMPTY,
          read.map(({ intake }) => intake),
        );
        const sources = read.flatMap(({ source }, at) => (sets[at]?.hasFile === true ? [source] : []));
        const corrections = corrected.flatMap(({ figure: place, value, note }): Correction[] => {
          const batch = side.sets[place % side.sets.length]?.batch;
          const at = place % (batch?.figures.value.length ?? 1);
          const report = batch?.reports[batch.figures.report[at] ?? -1];
          const indicator = CATALOGUE[batch?.figures.indicator[at] ?? -1]?.id;
          const applicant = APPLICANTS[batch?.figures.applicant[at] ?? -1];
          if (
            batch === undefined ||
            report === undefined ||
            indicator === undefined ||
            applicant === undefined
          )
            return [];
          return [
            {
              kind: 'real',
              report: report.id,
              indicator,
              applicant,
              value,
              note,
              at: AT,
              original: originalAt(batch, at),
            },
          ];
        });
        const reviews = decided.map(({ report, state, note }, at): Review => {
          const id = side.reports[report % side.reports.length]?.id ?? '';
          return { finding: `real/${id}/staffTotal/${String(at)}`, state, note, at: AT };
        });
        const text = textOfMappings(
          new Map(
            columns.map(({ heads, indicator }) => [
              heads,
              new Map([[0, { kind: 'indicator' as const, indicator, applicant: 0 }]]),
            ]),
          ),
        );
        const saved = views.map(({ name, hash }): SavedView => ({
          name: plainName(name) || '常用',
          hash,
          at: AT,
        }));
        const viewsText = textOfViews(new Map(saved.map((view) => [view.name, view])));
        const settings: Surroundings['settings'] = {
          link: `#y=${String(years)}`,
          columns: JSON.parse(text) as unknown,
          population: JSON.parse(POPULATION) as unknown,
          views: JSON.parse(viewsText) as unknown,
        };
        const first = await workspaceFile(side, { reviews, corrections }, { settings, sources });

        const back = await readBack(first);
        expect(back.result.problems).toEqual([]);
        const again = everythingOf(EMPTY, back.intakes);
        expect(heldBy(again)).toEqual(heldBy(side));
        const [brought] = back.intakes;
        const kept = mappingsOfText(brought?.settings?.columns ?? null);
        expect(kept).toEqual(mappingsOfText(text));
        const population = brought?.settings?.population ?? '';
        expect(populationsOfText(population)).toEqual(populationsOfText(POPULATION));
        const broughtViews = brought?.settings?.views ?? '';
        expect(viewsOfText(broughtViews)).toEqual(viewsOfText(viewsText));
        const second = await workspaceFile(
          again,
          {
            reviews: back.intakes.flatMap((one) => one.reviews ?? []),
            corrections: back.intakes.flatMap((one) => one.corrections ?? []),
          },
          {
            settings: {
              link: brought?.settings?.link ?? '',
              columns: JSON.parse(textOfMappings(kept)) as unknown,
              population: JSON.parse(population) as unknown,
              views: JSON.parse(broughtViews) as unknown,
            },
            sources: back.sources,
          },
        );
        expect(await second.text()).toBe(await first.text());
        // On the machine that wrote it, nothing of it is asked about.
        const doubles = duplicatesOf(side, back.intakes);
        expect(doubles.length).toBe(side.reports.length);
        expect(sameReports(side, back.intakes, doubles).size).toBe(side.reports.length);
      }),
      { numRuns: 40 },
    );
  });

  it('asks about a report that differs in one figure, and about no other', async () => {
    const mine = anIntake('import-1', [
      { unit: '360703', year: 2017, received: 6 },
      { unit: '360704', year: 2017, received: 9 },
    ]);
    const theirs = anIntake('import-1', [
      { unit: '360703', year: 2017, received: 7 },
      { unit: '360704', year: 2017, received: 9 },
    ]);
    const here = everythingOf(EMPTY, [mine]);
    const file = await workspaceFile(
      everythingOf(EMPTY, [theirs]),
      {},
      { settings: { link: '#' }, sources: [] },
    );
    const { intakes } = await readBack(file);
    const doubles = duplicatesOf(here, intakes);
    expect([...sameReports(here, intakes, doubles)]).toEqual(['360704@2017@whole']);
    // Unasked, nothing of one's own is replaced or doubled.
    const [intake] = intakes;
    expect(intake && withIntake(here, intake, NO_ANSWERS, AT).side).toBe(here);
  });

  it('leaves out the largest files above its limit, and a file that is not the one of its fingerprint', async () => {
    const of = (dataset: string, size: number): TakenSource => ({
      dataset,
      name: `${dataset}.csv`,
      container: 'text',
      encoding: 'utf-8',
      content: new Blob(['x'.repeat(size)]),
    });
    const { inside, left } = withinLimit([of('c', 60), of('a', 50), of('b', 10)], 65);
    expect(inside.map(({ dataset }) => dataset)).toEqual(['a', 'b']);
    expect(left.map(({ dataset }) => dataset)).toEqual(['c']);
    const side = everythingOf(EMPTY, [anIntake('import-1', [{ unit: '360703', year: 2017, received: 6 }])]);
    const forged = await workspaceFile(side, {}, { settings: { link: '#' }, sources: [of('import-1', 5)] });
    const { result, sources } = await readBack(forged);
    expect(sources).toEqual([]);
    expect(result.problems.map(({ sentence }) => sentence.zh)).toEqual([
      '其中的原文件“import-1.csv”残缺或与指纹不符，未载入；数值照常载入，只是不能显示原文片段。',
    ]);
    expect(result.intake?.batch.figures.value.length).toBe(1);
  });

  it('that could not be read back is not written, and that is told', async () => {
    const side = everythingOf(EMPTY, [anIntake('import-1', [{ unit: '360703', year: 2017, received: 6 }])]);
    const settings = { link: '#' };
    const whole = { characters: 1e6, bytes: 1e6 };
    const file = await workspaceFile(side, {}, { settings, sources: [] }, whole);
    const [size, characters] = [file.size, (await file.text()).length];
    expect(size).toBeGreaterThan(characters);
    const write = (limits: Parameters<typeof workspaceFile>[3], sources: readonly TakenSource[] = []) =>
      workspaceFile(side, {}, { settings, sources }, limits);
    await expect(write({ characters, bytes: size })).resolves.toMatchObject({ size });
    for (const limits of [
      { characters: characters - 1, bytes: size },
      { characters, bytes: size - 1 },
    ]) {
      await expect(write(limits)).rejects.toMatchObject({
        sentence: {
          zh: '工作区超过本系统能读回的大小（1.5 亿字，300 MB），因此没有写出。请到“数据集”移除一部分导入的数据集后分次导出；移除后可以撤销。',
        },
      });
    }
    const source: TakenSource = {
      dataset: 'import-1',
      name: 'a.csv',
      container: 'text',
      encoding: 'utf-8',
      content: new Blob(['x'.repeat(1000)]),
    };
    const refusal = await write({ characters: characters + 1000, bytes: 1e6 }, [source]).catch(failureOf);
    expect(refusal).toMatchObject({ zh: expect.stringContaining('不附带原文件，或') as string });
  });

  it('of a newer version is refused in words; versions 1 and 2 are read', async () => {
    const side = everythingOf(EMPTY, [anIntake('import-1', [{ unit: '360703', year: 2017, received: 6 }])]);
    const file = await workspaceFile(side, {}, { settings: { link: '#' }, sources: [] });
    const json = JSON.parse(await file.text()) as Record<string, unknown>;
    const newer = await ingest(JSON.stringify({ ...json, gongkai: 4 }), { name: '新.json' });
    expect(newer.intake).toBeUndefined();
    expect(newer.problems.map(({ sentence }) => sentence.zh)).toEqual([
      '这个文件由较新版本的本系统写出（文件第 4 版，本页能读到第 3 版），没有读取，以免遗漏其中内容。请用新版打开，或请对方用本页的版本重新导出。',
    ]);
    const { settings: _, ...older } = json;
    for (const version of [1, 2]) {
      const read = await ingest(JSON.stringify({ ...older, gongkai: version }), { name: '旧.json' });
      expect(read.problems).toEqual([]);
      expect(setsOf(read.intake ?? anIntake('none', [])).map(({ info }) => info.id)).toEqual(['import-1']);
    }
  });
});
