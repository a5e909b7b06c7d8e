import { changedView } from '../../charts/changedView';
import type { ChartView } from '../../charts/chart';
import type { Lens } from '../../state/selection/selection';
import { pageWords } from './words/page';

/** A chart whose subtitle says that it does not follow the lens in force; unchanged where it does. */
export function withLensNote(view: ChartView, notShown: Lens | undefined): ChartView {
  const note = notShown === undefined ? '' : pageWords().notShown[notShown];
  if (note === '') return view;
  return changedView(view, { subtitle: [view.subtitle, note].filter((part) => part !== '').join(' · ') });
}
