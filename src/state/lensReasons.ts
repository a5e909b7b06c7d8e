import { indexRefusal, perTenThousandRefusal } from '../domain/lens/measureRefusals';
import { populationRefusal } from '../domain/lens/perTenThousand';
import type { DatasetKind } from '../domain/dataset';
import type { MeasureId } from '../domain/measure';
import type { Population } from '../domain/population';
import { isMeasureId, measure } from '../domain/measures';
import type { Comparison, Lens, Selection, ViewId } from './selection';

/** Why a lens makes no sense here, in words; a lens that is absent can be chosen. */
export type LensReasons = Readonly<Partial<Record<Lens, string>>>;

const OVERVIEW = '总览已同时给出数值与同比，请到各栏目切换口径。';
/** Per ten thousand persons one year's units can be put in order; other forms of the page are drawn from the figures. */
const ORDER_ONLY = '此图按数值或占比比较单位；每万人请先选“排序”。';
const COMPARE = '对比排名按数值或占比比较单位；变化请看两年对比，走势请到各栏目。';
/** Views whose own charts are made of parts that add up, so that shares are lawful without a measure being chosen. */
const WITH_PROVED_PARTS: readonly ViewId[] = ['applications', 'proposals', 'disputes'];

/** What the populations that were loaded have to do with the reports that are open. */
export interface Persons {
  readonly population: Population | undefined;
  readonly kind: DatasetKind;
}

/**
 * Which lenses a view, the measure in its main chart or the lack of a population rules out, and why.
 *
 * @param comparison how 对比排名 shows the measure; other views do not look at it
 */
export function lensReasons(
  view: ViewId,
  chosen: MeasureId | null,
  persons: Persons,
  comparison: Comparison = 'order',
): LensReasons {
  if (view === 'overview') {
    return { change: OVERVIEW, share: OVERVIEW, index: OVERVIEW, per10k: OVERVIEW };
  }
  const share = shareReason(view, chosen);
  // Without a choice a page shows its first measure: a count, but for the shares of proposals.
  const kind =
    chosen !== null && isMeasureId(chosen) ? measure(chosen).kind : view === 'proposals' ? 'rate' : 'count';
  const isCompared = view === 'compare';
  const index = isCompared ? COMPARE : indexRefusal({ kind })?.zh;
  const persons10k = (perTenThousandRefusal({ kind }) ?? populationRefusal(persons.population, persons.kind))
    ?.zh;
  const per10k = isCompared && comparison !== 'order' ? ORDER_ONLY : persons10k;
  return {
    ...(isCompared ? { change: COMPARE } : {}),
    ...(share === undefined ? {} : { share }),
    ...(index === undefined ? {} : { index }),
    ...(per10k === undefined ? {} : { per10k }),
  };
}

/** The lens that is shown: the chosen one, or 数值 where the chosen one makes no sense. */
export function lensInForce({ view, measure: chosen, lens, comparison }: Selection, persons: Persons): Lens {
  return lensReasons(view, chosen, persons, comparison)[lens] === undefined ? lens : 'value';
}

function shareReason(view: ViewId, chosen: MeasureId | null): string | undefined {
  if (view === 'channels') return '同一信息可在多个渠道发布，各渠道条数可重复计，不作占比。';
  if (chosen === null || !isMeasureId(chosen)) {
    return WITH_PROVED_PARTS.includes(view) ? undefined : '此栏目的指标没有可核实的总数，不作占比。';
  }
  const { kind, partOf } = measure(chosen);
  if (kind === 'rate') return '比率本身已是占比。';
  return partOf === undefined ? '此指标没有可核实的总数，不作占比。' : undefined;
}
