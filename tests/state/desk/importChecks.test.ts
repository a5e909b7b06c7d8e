import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/domain/problem';
import { ImportChecks } from '../../../src/state/desk/importChecks.svelte';
import type { NamedCheck } from '../../../src/state/desk/namedCheck';
import { MOST_CHECKED, namedChecks, type Checked } from '../../../src/state/desk/namedChecks';
import { sideOf } from '../../../src/state/library/side';
import { MOST_CHECKED_BEFORE } from '../../../src/ui/ingest/checkWords';
import { anIntake } from '../reports';

const problem = (level: Problem['level'], row: number): Problem => ({
  level,
  code: level === 'error' ? 'cell.not-a-number' : 'scope.unstated',
  file: 'a.csv',
  row,
  sentence: { zh: '看第几行', en: 'see' },
});
const problems = [problem('warning', 2), problem('error', 3), problem('error', 4)];
const grown = { ...anIntake('import-1', [{ unit: '360703', year: 2018, received: 600 }]), problems };
const before = anIntake('real-reports', [{ unit: '360703', year: 2017, received: 6 }]);
const loaded = sideOf('real', [{ ...before, isBundled: true }]);
const checked: Checked = { intakes: [grown], problems, loaded, skipped: new Set() };

function rowsOf(what: Checked): readonly NamedCheck[] {
  const steps = namedChecks(what);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
const row = (rows: readonly NamedCheck[], key: string) => rows.find((each) => each.key === key);

describe('the checks before an import', () => {
  it('put faults of one kind together, errors first, and ask a reason for warnings only', () => {
    const rows = rowsOf(checked);
    expect(rows[0]).toMatchObject({ key: 'file error cell.not-a-number', failed: 2, needsReason: false });
    expect(row(rows, 'file warning scope.unstated')).toMatchObject({ failed: 1, needsReason: true });
  });

  it('hold a report against that of the year before that is loaded: 6, then 600', () => {
    expect(row(rowsOf(checked), 'rule unusualChange')).toMatchObject({ failed: 1, needsReason: true });
    const alone = { ...checked, loaded: sideOf('real', []) };
    expect(row(rowsOf(alone), 'rule unusualChange')?.failed ?? 0).toBe(0);
  });

  it('look at how the cells are written as well: a number cell that says 600件', () => {
    expect(row(rowsOf(checked), 'rule cellNotation')).toMatchObject({ failed: 1 });
  });

  it('leave out reports that will not be loaded', () => {
    const skipped = new Set(['360703@2018@whole']);
    expect(rowsOf({ ...checked, skipped }).every(({ kind }) => kind === 'file')).toBe(true);
  });

  it('are told of with the bound they have', () => {
    expect(MOST_CHECKED_BEFORE).toBe(MOST_CHECKED);
  });

  it('stay open until each has a reason and is ticked; the reasons go with the set they are of', async () => {
    const checks = new ImportChecks(() => Promise.resolve(namedChecks));
    checks.run(checked);
    expect(checks.isDone).toBe(false);
    await until(() => checks.isDone);
    const asked = checks.asked.length;
    expect(checks.open).toBe(asked);
    const [first] = checks.asked;
    if (first === undefined) throw new Error('nothing is asked');
    checks.say(first, { isTicked: true });
    expect(checks.open).toBe(asked);
    checks.say(first, { reason: '原文如此' });
    expect(checks.open).toBe(asked - 1);
    checks.sayToAll('已电话核实');
    expect(checks.open).toBe(0);
    const [kept] = checks.withReasons([grown], '2026-11-25T08:00:00.000Z');
    expect(kept?.info.acknowledged).toHaveLength(asked);
    expect(kept?.info.acknowledged?.[0]).toMatchObject({ count: first.failed, reason: '原文如此' });
  });

  it('ask again where another number of places is at fault', async () => {
    const checks = new ImportChecks(() => Promise.resolve(namedChecks));
    checks.run(checked);
    await until(() => checks.isDone);
    checks.sayToAll('原文如此');
    const more = [...problems, problem('warning', 5)];
    checks.run({ ...checked, problems: more, intakes: [{ ...grown, problems: more }] });
    await until(() => checks.isDone);
    expect(checks.open).toBe(1);
  });
});

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve));
}
