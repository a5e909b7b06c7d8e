import type { IndicatorId } from '../catalogue';
import { WITHIN, type FigureRef, type Finding, type OtherCheck, type ReportFigures } from '../check';
import { nameOf } from '../equation';
import { FORM_IDS } from '../formId';
import { formatCount } from '../format';
import type { Report, Scope } from '../report';
import { isStated } from '../value';
import { CHINESE_NAMES } from '../words/names';
import { WATCHED_ROWS } from './unusualChange';

/** A figure of both years, for the sentence. */
export interface ScopeJump {
  readonly indicator: IndicatorId;
  readonly now: number;
  readonly then: number;
}

const MOST_JUMPS = 3;

/**
 * The year before is reported in the same scope. Where it is there only in another, the two years do not compare,
 * however much the figures seem to have grown.
 *
 * Missing: without any report of the year before nothing is said.
 */
export const scopeChange: OtherCheck = {
  kind: 'among',
  id: 'scopeChange',
  severity: 'warning',
  title: { zh: '统计口径与上年相同', en: 'The scope is that of the year before' },
  source: '数据质量核对：相邻年度突变，先问统计范围；口径不同的两年不可比',
  forms: FORM_IDS,
};

/**
 * The reports whose unit has a report of the year before, but none of the same scope; each with that report (the first
 * of several).
 *
 * @param reports of one kind, real or made up
 */
export function scopeChangesAmong<Told extends Pick<Report, 'unit' | 'year' | 'scope'>>(
  reports: readonly Told[],
): readonly (readonly [report: Told, other: Told])[] {
  const byUnitAndYear = new Map<string, Told[]>();
  for (const report of reports) {
    const key = `${report.unit} ${String(report.year)}`;
    byUnitAndYear.set(key, [...(byUnitAndYear.get(key) ?? []), report]);
  }
  return reports.flatMap((report) => {
    const earlier = byUnitAndYear.get(`${report.unit} ${String(report.year - 1)}`) ?? [];
    const [first] = earlier;
    if (first === undefined || earlier.some(({ scope }) => scope === report.scope)) return [];
    return [[report, first] as const];
  });
}

/**
 * Figures that changed most between two reports of one form, at most three, largest change first: what a reader would
 * take for growth. Changes of less than half, and among small figures, are left out.
 */
export function scopeJumps(current: ReportFigures, other: ReportFigures): readonly ScopeJump[] {
  if (current.report.form !== other.report.form) return [];
  return WATCHED_ROWS.flatMap((indicator): (ScopeJump & { readonly times: number })[] => {
    const [now, then] = [current.value(indicator), other.value(indicator)];
    if (!isStated(now) || !isStated(then)) return [];
    const [small, large] = now < then ? [now, then] : [then, now];
    if (large < WITHIN.smallest || large < 2 * small) return [];
    return [{ indicator, now, then, times: small > 0 ? large / small : Infinity }];
  })
    .sort((one, another) => (one.times === another.times ? 0 : another.times - one.times))
    .slice(0, MOST_JUMPS)
    .map(({ indicator, now, then }) => ({ indicator, now, then }));
}

/**
 * @param other the report of the year before, of another scope
 * @param jumps figures to name, e.g. of {@link scopeJumps}
 */
export function scopeChangeFinding(
  report: Pick<Report, 'year' | 'scope'>,
  other: Pick<Report, 'id' | 'year' | 'scope'>,
  jumps: readonly ScopeJump[] = [],
): Finding {
  const zh = jumps.map(
    ({ indicator, now, then }) => `${nameOf(indicator).zh} ${formatCount(then)} → ${formatCount(now)}`,
  );
  const en = jumps.map(
    ({ indicator, now, then }) => `${nameOf(indicator).en} ${formatCount(then)} → ${formatCount(now)}`,
  );
  return {
    check: scopeChange.id,
    place: 'yearBefore',
    severity: scopeChange.severity,
    result: 'failed',
    figures: jumps.flatMap(({ indicator }): FigureRef[] => [
      { indicator, applicant: 'total' },
      { indicator, applicant: 'total', report: other.id },
    ]),
    sentence: {
      zh: `${String(other.year)}年报告的口径为${scopeWords(other.scope)}，${String(report.year)}年为${scopeWords(report.scope)}，两年不可比${zh.length === 0 ? '' : `：${zh.join('，')}`}。`,
      en: `The report of ${String(other.year)} is of scope ${other.scope}, that of ${String(report.year)} of ${report.scope}; the two do not compare${en.length === 0 ? '' : `: ${en.join(', ')}`}.`,
    },
  };
}

function scopeWords(scope: Scope): string {
  return scope === 'unstated' ? '未注明' : CHINESE_NAMES.scopes[scope];
}
