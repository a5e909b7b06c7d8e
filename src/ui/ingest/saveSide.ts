import { SYNTHETIC_MARK } from '../../domain/dataset';
import { dateDigits } from '../../export/fileName';
import { saveBlob } from '../../export/save';
import { workspaceFile, type TakenSource } from '../../export/workspaceFile';
import { selectionToHash } from '../../state/selection/selection';
import type { Side } from '../../state/library/side';
import { keptViews, textOfViews } from '../../state/selection/viewsKept';
import type { PageWorkbench } from '../../state/workbench.svelte';
import { keptWords } from './words/kept';

/** The files that the imports of a side were read from, as far as they are at hand. */
export function sourcesOf({ sets }: Pick<Side, 'sets'>): readonly TakenSource[] {
  return sets.flatMap(({ info, source }) => {
    if (source?.origin === undefined) return [];
    const { name, content, container, encoding } = source.origin;
    return [{ dataset: info.id, name, container, encoding, content }];
  });
}

/**
 * Saves everything that is loaded on the open side, with what was decided, corrected and chosen, as a file that another
 * machine takes over.
 *
 * @param columns the text of the columns matched by hand, as it is kept between visits
 * @param sources the files that go along
 * @returns its size in bytes
 * @throws DOMException `NotReadableError` where a source file was moved or changed since it was read
 */
export async function saveSide(
  { library, findings, selection, populations, views: store }: PageWorkbench,
  columns: string | undefined,
  sources: readonly TakenSource[],
): Promise<number> {
  const { side } = library;
  const words = keptWords();
  const kind = side.kind === 'synthetic' ? SYNTHETIC_MARK : words.real;
  const name = words.workspaceFile(kind, `${side.years.from}-${side.years.to}`, dateDigits(new Date()));
  const population = populations.text(side.kind);
  const views = keptViews(store);
  const settings = {
    link: selectionToHash({ ...selection.current, view: 'overview' }),
    ...(columns === undefined ? {} : { columns: JSON.parse(columns) as unknown }),
    ...(population === undefined ? {} : { population: JSON.parse(population) as unknown }),
    ...(views.size === 0 ? {} : { views: JSON.parse(textOfViews(views)) as unknown }),
  };
  const decided = { reviews: findings.reviews.all.values(), corrections: library.corrections.all };
  const blob = await workspaceFile(side, decided, { settings, sources });
  saveBlob(name, blob);
  return blob.size;
}
