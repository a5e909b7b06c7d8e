import { inLanguage, language, type Language } from '../domain/language';
import type { ChartView } from './chart';

/** A chart that can be said again: what goes into a file may be in another language than the page. */
export interface RetoldView extends ChartView {
  /** Makes the same chart of the same rows, in the language in force when it is called. */
  readonly again: () => ChartView;
}

/** A chart with the way to make it again. @param make reads nothing that may have changed when it is called again */
export function retold<View extends ChartView>(make: () => View): View & RetoldView {
  // Not copied: a copy would make the table and the picture that nobody has asked for yet.
  return Object.assign(make(), { again: make });
}

/** The chart as it is said in a language, whatever the page speaks; the English must have been fetched. */
export function chartIn(view: RetoldView, spoken: Language): ChartView {
  return spoken === language() ? view : inLanguage(spoken, view.again);
}
