import { formatCount, formatRate } from './format';
import type { Measure } from './measure';
import { roundHalfUp } from './rounding';

/** Below this base the difference stands first and the percentage is only an aside: 2→6 件 is +200%, true and useless. */
export const TINY_BASE = 10;

/** What is known of a point and the one it is compared with. */
export interface ChangeQuestion {
  readonly value: number | null;
  readonly year: number;
  readonly previous: number | null;
  readonly previousYear: number | null;
  /** How the two may be compared; `form-break` and `scope-break` forbid a figure. */
  readonly comparison: 'same' | 'with-note' | 'form-break' | 'scope-break';
}

/** A change in words. Colour is chosen by the reader's setting, so only the direction is told here. */
export interface Change {
  readonly direction: 'up' | 'down' | 'flat' | 'none';
  /** ▲, ▼, or nothing. */
  readonly mark: '▲' | '▼' | '';
  /** For cards and table cells: ▲12.3%, ▲4 件, ▼3.2 个百分点, 持平, —. */
  readonly short: string;
  /** A whole clause: 同比增长 12.3%（+4 件）. */
  readonly text: string;
  /** True when the base is under {@link TINY_BASE}: a percentage, if shown, is grey. */
  readonly isTinyBase: boolean;
}

/**
 * Words for the change of a measure since an earlier report: 同比 only for the year before, 个百分点 for rates,
 * never a percentage over a base of 0, nothing across a break.
 */
export function formatChange(measure: Pick<Measure, 'kind' | 'unit'>, question: ChangeQuestion): Change {
  const { value, previous, previousYear, year, comparison } = question;
  if (comparison === 'form-break') return none('口径变化', '报表改版，口径变化，不计算同比');
  if (comparison === 'scope-break') return none('范围变化', '统计范围变化，不计算同比');
  if (value === null) return none('—', '本年无数据，不计算同比');
  if (previous === null || previousYear === null) return none('—', '上年无数据，不计算同比');
  const years = year - previousYear;
  const than: Than =
    years === 1 ? { lead: '同比', base: '上年' } : { lead: `比${previousYear}年`, base: `${previousYear}年` };
  const change =
    measure.kind === 'rate'
      ? rateChange(value, previous, than)
      : countChange(measure.unit, value, previous, than);
  const aside = `${years === 1 ? '' : `（间隔${years}年）`}${comparison === 'with-note' ? '※' : ''}`;
  return {
    ...change,
    short: `${change.short}${comparison === 'with-note' ? '※' : ''}`,
    text: `${change.text}${aside}`,
  };
}

/** What the sign ※ after a change means. */
export const WITH_NOTE_MEANING = '※ 前后报表此项含义略有不同，见口径说明';

interface Than {
  readonly lead: string;
  readonly base: string;
}

function none(short: string, text: string): Change {
  return { direction: 'none', mark: '', short, text, isTinyBase: false };
}

function rateChange(value: number, previous: number, { lead, base }: Than): Change {
  if (value === previous) return flat(base, false);
  const isUp = value > previous;
  const points = roundHalfUp(Math.abs(cleanDifference(value, previous)), 1, 2);
  const size = points === '0.0' ? '不足 0.1 个百分点' : `${points} 个百分点`;
  const mark = isUp ? '▲' : '▼';
  return {
    direction: isUp ? 'up' : 'down',
    mark,
    short: `${mark}${size}`,
    text: `${lead}${isUp ? '提高' : '下降'}${size.startsWith('不足') ? '' : ' '}${size}`,
    isTinyBase: false,
  };
}

function countChange(unit: string, value: number, previous: number, { lead, base }: Than): Change {
  const isTinyBase = previous < TINY_BASE;
  if (value === previous) return flat(base, isTinyBase);
  const difference = cleanDifference(value, previous);
  const isUp = difference > 0;
  const mark = isUp ? '▲' : '▼';
  const size = `${formatCount(Math.abs(difference))} ${unit}`;
  const common = { direction: isUp ? 'up' : 'down', mark, isTinyBase } as const;
  if (previous <= 0) {
    return {
      ...common,
      short: `${mark}${size}`,
      text: `${base}为 ${formatCount(previous)}，${isUp ? '增加' : '减少'} ${size}`,
    };
  }
  const percent = formatRate(Math.abs(difference) / previous);
  const sign = isUp ? '+' : '−';
  return isTinyBase
    ? {
        ...common,
        short: `${mark}${size}`,
        text: `${lead}${isUp ? '增加' : '减少'} ${size}（${sign}${percent}）`,
      }
    : {
        ...common,
        short: `${mark}${percent}`,
        text: `${lead}${isUp ? '增长' : '下降'} ${percent}（${sign}${size}）`,
      };
}

function flat(base: string, isTinyBase: boolean): Change {
  return { direction: 'flat', mark: '', short: '持平', text: `与${base}持平`, isTinyBase };
}

/** 0.3 − 0.1 must be 0.2: binary dust is cut far below anything a report prints. */
function cleanDifference(value: number, previous: number): number {
  return Number(roundHalfUp(value - previous, 9));
}
