import type { ChartView } from '../../charts/chart';
import type { Lens } from '../../state/selection';

const WORDS: Readonly<Record<Lens, string>> = {
  value: '',
  change: '此图不作同比，仍为数值',
  share: '此项没有可核实的总数，不作占比，仍为数值',
  index: '此图不作指数，仍为数值',
  per10k: '此图不作每万人，仍为数值',
};

/** A chart whose subtitle says that it does not follow the lens in force; unchanged where it does. */
export function withLensNote(view: ChartView, notShown: Lens | undefined): ChartView {
  if (notShown === undefined || WORDS[notShown] === '') return view;
  return { ...view, subtitle: [view.subtitle, WORDS[notShown]].filter((part) => part !== '').join(' · ') };
}
