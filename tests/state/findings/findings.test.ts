import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../../src/domain/report';
import { findingId } from '../../../src/domain/review';
import { measureKey } from '../../../src/domain/measures';
import type { Engine } from '../../../src/engine/engine';
import type { CheckedSide, Rules } from '../../../src/state/findings/findingsRules';
import type { TextStore } from '../../../src/state/kept/textStore';
import type { LocatedFinding } from '../../../src/state/workbench';
import type { findingsOn as FindingsOn } from './findingsInPage.svelte';
import { openPageModules, type PageModules } from '../page';
import { anIntake } from '../reports';

let page: PageModules;
let findingsOn: typeof FindingsOn;
beforeAll(async () => {
  page = await openPageModules();
  ({ findingsOn } = await page.import<{ findingsOn: typeof FindingsOn }>(
    '/tests/state/findings/findingsInPage.svelte.ts',
  ));
});
afterAll(() => page.close());

const REPORTS: readonly Report[] = anIntake('real-reports', [
  { unit: '360703', year: 2016, received: 2 },
  { unit: '360703', year: 2017, received: 6 },
]).batch.reports;
const ENGINE: Engine = {
  query: () => Promise.resolve([]),
  replace: () => Promise.resolve(),
  append: () => Promise.resolve(),
  revise: () => Promise.resolve(),
  close: () => Promise.resolve(),
};

/** A failed error of the 2017 report: the applications received are not the sum of the four ways. */
function aFinding(part: Partial<LocatedFinding> = {}): LocatedFinding {
  const finding: Omit<LocatedFinding, 'id'> = {
    check: 'applicationChannels',
    place: 'total',
    severity: 'error',
    result: 'failed',
    left: 6,
    right: 5,
    difference: 1,
    figures: [
      { indicator: 'application.received', applicant: 'total' },
      { indicator: 'application.channel.letter', applicant: 'total' },
    ],
    sentence: { zh: '收到申请数为 6，四种方式之和为 5。', en: '6 against 5.' },
    report: 1,
    ...part,
  };
  const report = REPORTS[finding.report]?.id ?? '360703@2017@whole';
  return { id: findingId('real', report, finding), ...finding };
}

/** Rules that answer when the test says so, in any order. */
class HeldRules implements Rules {
  readonly asked: CheckedSide[] = [];
  readonly #answers: { give: (findings: readonly LocatedFinding[]) => void; fail: (cause: Error) => void }[] =
    [];
  placeOfCheck = (check: string) => ['applicationChannels', 'staffTotal'].indexOf(check);
  async *findingsOf(_engine: Engine, side: CheckedSide) {
    this.asked.push(side);
    yield await new Promise<readonly LocatedFinding[]>((give, fail) => this.#answers.push({ give, fail }));
  }
  async give(run: number, ...findings: LocatedFinding[]) {
    this.#answers[run]?.give(findings);
    await settled();
  }
  async fail(run: number, cause: Error) {
    this.#answers[run]?.fail(cause);
    await settled();
  }
}

const settled = () => new Promise((done) => setTimeout(done, 5));

class MemoryStore implements TextStore {
  text: string | null = null;
  read = () => this.text;
  write = (text: string) => {
    this.text = text;
  };
}

async function setup(store: TextStore = new MemoryStore()) {
  const rules = new HeldRules();
  const stage = findingsOn(rules, store);
  stage.change({ isRead: true, engine: ENGINE, reports: REPORTS });
  await settled();
  return { rules, ...stage };
}

describe('checking the open side', () => {
  it('waits for the engine, checks when it is there, and is ready when every rule was asked', async () => {
    const rules = new HeldRules();
    const { findings, change } = findingsOn(rules, new MemoryStore());
    expect(findings.status).toBe('waiting');
    change({ isRead: true, reports: REPORTS });
    expect(findings.status).toBe('waiting');
    change({ engine: ENGINE });
    expect(findings.status).toBe('checking');
    await settled();
    await rules.give(0, aFinding());
    expect(findings.status).toBe('ready');
    expect(findings.all).toEqual([aFinding()]);
    expect(findings.ofReport(1)).toEqual([aFinding()]);
    expect(findings.ofReport(0)).toEqual([]);
    expect(findings.openCount).toBe(1);
  });

  it('asks nothing more while the reader is at work, and goes on afterwards', async () => {
    const asked: number[] = [];
    const rules: Rules = {
      placeOfCheck: () => 0,
      async *findingsOf() {
        for (const turn of [1, 2, 3]) {
          asked.push(turn);
          yield await Promise.resolve([aFinding({ left: turn })]);
        }
      },
    };
    const rests: (() => void)[] = [];
    const { findings, change } = findingsOn(
      rules,
      new MemoryStore(),
      () => new Promise((rest) => rests.push(rest)),
    );
    change({ isRead: true, engine: ENGINE, reports: REPORTS });
    for (const turns of [[], [1], [1, 2], [1, 2, 3]]) {
      await settled();
      expect(asked).toEqual(turns);
      expect(findings.status).toBe('checking');
      rests.at(-1)?.();
    }
    await settled();
    expect(findings.status).toBe('ready');
  });

  it('orders by report, then by rule, whatever order the answers come in', async () => {
    const { rules, findings } = await setup();
    const staff = aFinding({ check: 'staffTotal' });
    const channels = aFinding();
    const earlier = aFinding({ check: 'staffTotal', report: 0 });
    await rules.give(0, staff, channels, earlier);
    expect(findings.all).toEqual([earlier, channels, staff]);
  });

  it('shows the newest side when answers come in reverse order', async () => {
    const { rules, findings, change } = await setup();
    const others = [...REPORTS];
    change({ reports: others });
    await settled();
    expect(rules.asked.map(({ reports }) => reports === others)).toEqual([false, true]);
    await rules.give(1, aFinding({ left: 7 }));
    await rules.give(0, aFinding());
    expect(findings.all.map(({ left }) => left)).toEqual([7]);
    expect(findings.status).toBe('ready');
  });

  it('never shows findings of one side with the reports of another', async () => {
    const { rules, findings, change } = await setup();
    await rules.give(0, aFinding());
    change({ kind: 'synthetic', reports: [] });
    expect(findings.all).toEqual([]);
    expect(findings.ofReport(1)).toEqual([]);
    expect(findings.openCount).toBe(0);
    expect(findings.status).toBe('checking');
  });

  it('tells a failure in words, passes it on, and asks again when told to', async () => {
    const { rules, findings, failed } = await setup();
    const cause = Object.assign(new Error('boom'), { sentence: { zh: '请重试。', en: 'Try again.' } });
    await rules.fail(0, cause);
    expect(findings.status).toBe('failed');
    expect(findings.failure).toEqual({ zh: '请重试。', en: 'Try again.' });
    expect(failed).toEqual([cause]);
    findings.retry();
    await settled();
    await rules.give(1, aFinding());
    expect(findings.status).toBe('ready');
    expect(findings.failure).toBeUndefined();
    expect(findings.all).toHaveLength(1);
  });

  it('tells why there is no engine, and starts over with the next one', async () => {
    const { rules, findings, change } = await setup();
    change({ engine: undefined, failure: { zh: '引擎未能启动。', en: 'No engine.' } });
    expect(findings.status).toBe('failed');
    expect(findings.failure?.zh).toBe('引擎未能启动。');
    change({ engine: { ...ENGINE }, failure: undefined });
    await settled();
    await rules.give(0, aFinding());
    expect(findings.all).toEqual([]);
    await rules.give(1, aFinding());
    expect(findings.all).toHaveLength(1);
  });
});

describe('deciding', () => {
  it('takes a decided finding off the open ones, and keeps it over a reload', async () => {
    const store = new MemoryStore();
    const { rules, findings } = await setup(store);
    await rules.give(0, aFinding());
    expect(findings.reviewOf(aFinding())).toBeUndefined();
    findings.decide([aFinding()], 'confirmed', ' 已退回 ');
    expect(findings.openCount).toBe(0);
    expect(findings.reviewOf(aFinding())).toMatchObject({
      state: 'confirmed',
      note: '已退回',
      left: 6,
      right: 5,
    });
    const reloaded = await setup(store);
    await reloaded.rules.give(0, aFinding());
    expect(reloaded.findings.reviewOf(aFinding())?.state).toBe('confirmed');
    expect(reloaded.findings.openCount).toBe(0);
  });

  it('opens a finding again whose figures have changed since', async () => {
    const { rules, findings } = await setup();
    await rules.give(0, aFinding({ right: 4, difference: 2 }));
    findings.decide([aFinding()], 'ignored', '核实无误');
    expect(findings.reviewOf(aFinding({ right: 4 }))).toMatchObject({
      state: 'open',
      note: '核实无误',
      right: 5,
    });
    expect(findings.openCount).toBe(1);
  });

  it('lets the last word hold, even against a clock that is ahead', async () => {
    const { rules, findings } = await setup();
    await rules.give(0, aFinding());
    const { id } = aFinding();
    findings.restore([
      { finding: id, state: 'ignored', note: '', at: '2999-01-01T00:00:00.000Z', left: 6, right: 5 },
    ]);
    expect(findings.notice).toBe('已载入文件中的核对意见 1 条。');
    findings.decide([aFinding()], 'open', '');
    expect(findings.reviewOf(aFinding())?.state).toBe('open');
    expect(findings.openCount).toBe(1);
  });

  it('counts neither remarks nor what cannot be told among the open ones', async () => {
    const { rules, findings } = await setup();
    await rules.give(
      0,
      aFinding({ severity: 'remark' }),
      aFinding({ check: 'staffTotal', result: 'uncertain' }),
      aFinding({ check: 'staffTotal', place: 'other', severity: 'warning' }),
    );
    expect(findings.openCount).toBe(1);
  });
});

describe('doubts', () => {
  const received = () => measureKey('application.received');
  const staff = () => measureKey('resources.staff');

  it('fall on a measure that is computed from a figure of a failed error', async () => {
    const { rules, findings } = await setup();
    await rules.give(0, aFinding());
    expect(findings.doubtsOf(1, received())).toEqual([aFinding()]);
    expect(findings.doubtsOf(1, staff())).toEqual([]);
    expect(findings.doubtsOf(0, received())).toEqual([]);
  });

  it('fall away once the reader has found the figures right', async () => {
    const { rules, findings } = await setup();
    await rules.give(0, aFinding());
    findings.decide([aFinding()], 'confirmed', '');
    expect(findings.doubtsOf(1, received())).toHaveLength(1);
    findings.decide([aFinding()], 'ignored', '');
    expect(findings.doubtsOf(1, received())).toEqual([]);
  });

  it('fall on neither warnings nor what cannot be told', async () => {
    const { rules, findings } = await setup();
    await rules.give(0, aFinding({ severity: 'warning' }), aFinding({ place: 'other', result: 'uncertain' }));
    expect(findings.doubtsOf(1, received())).toEqual([]);
  });

  it('fall on both years of a rule that looks back, each on its own figures', async () => {
    const { rules, findings } = await setup();
    const between = aFinding({
      before: 0,
      figures: [
        { indicator: 'application.received', applicant: 'total' },
        { indicator: 'resources.staff', applicant: 'total', before: true },
      ],
    });
    await rules.give(0, between);
    expect(findings.doubtsOf(1, received())).toEqual([between]);
    expect(findings.doubtsOf(0, staff())).toEqual([between]);
    expect(findings.doubtsOf(0, received())).toEqual([]);
    expect(findings.doubtsOf(1, staff())).toEqual([]);
  });
});
