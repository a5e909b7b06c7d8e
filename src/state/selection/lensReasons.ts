import type { DatasetKind } from '../../domain/dataset';
import { said, type Bilingual } from '../../domain/language';
import { indexRefusal, perTenThousandRefusal } from '../../domain/lens/measureRefusals';
import { populationRefusal } from '../../domain/lens/perTenThousand';
import type { MeasureId } from '../../domain/measure';
import { isMeasureId, measure } from '../../domain/measures';
import type { Population } from '../../domain/population';
import { lensWords } from '../words/lenses';
import type { Comparison, Lens, Selection, ViewId } from './selection';

/** Why a lens makes no sense here, in words; a lens that is absent can be chosen. */
export type LensReasons = Readonly<Partial<Record<Lens, string>>>;

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
    const { overview } = lensWords();
    return { change: overview, share: overview, index: overview, per10k: overview };
  }
  const share = shareReason(view, chosen);
  // Without a choice a page shows its first measure: a count, but for the shares of proposals.
  const kind =
    chosen !== null && isMeasureId(chosen) ? measure(chosen).kind : view === 'proposals' ? 'rate' : 'count';
  // One year's units can be put in order so; other forms of 对比排名 are drawn from the figures.
  const drawnPlain = view === 'compare' && comparison !== 'order' ? lensWords().orderOnly : undefined;
  const index = drawnPlain ?? reasonOf(indexRefusal({ kind }));
  const per10k =
    drawnPlain ??
    reasonOf(perTenThousandRefusal({ kind }) ?? populationRefusal(persons.population, persons.kind));
  return {
    ...(drawnPlain === undefined ? {} : { change: drawnPlain }),
    ...(share === undefined ? {} : { share }),
    ...(index === undefined ? {} : { index }),
    ...(per10k === undefined ? {} : { per10k }),
  };
}

/** The lens that is shown: the chosen one, or 数值 where the chosen one makes no sense. */
export function lensInForce({ view, measure: chosen, lens, comparison }: Selection, persons: Persons): Lens {
  return lensReasons(view, chosen, persons, comparison)[lens] === undefined ? lens : 'value';
}

function reasonOf(refusal: Bilingual | undefined): string | undefined {
  return refusal === undefined ? undefined : said(refusal);
}

function shareReason(view: ViewId, chosen: MeasureId | null): string | undefined {
  if (view === 'channels') return lensWords().channels;
  if (chosen === null || !isMeasureId(chosen)) {
    return WITH_PROVED_PARTS.includes(view) ? undefined : lensWords().noWholeOnView;
  }
  const { kind, partOf } = measure(chosen);
  if (kind === 'rate') return lensWords().isShare;
  return partOf === undefined ? lensWords().noWhole : undefined;
}
