import type { ChartTable, ChartView } from '../../charts/chart';
import { correctedTable } from '../../charts/table/markedTable';
import type { Sentence } from '../../charts/sentences';
import { markedNames } from '../../charts/drawing/paperNames';
import { paperSize } from '../../charts/drawing/paperSize';
import { patterned, stillLook } from '../../charts/drawing/stillLook';
import { marksOf } from '../../charts/walk';
import { SYNTHETIC_MARK } from '../../domain/dataset';
import { SCOPE_NAMES } from '../../domain/report';
import type { Paper, PaperBlock, PaperChart } from '../../export/paper/paper';
import { PAPER_WIDTH } from '../../export/paper/columnGroups';
import { rowsInFile } from '../../state/library/rowsInFile';
import type { PageWorkbench } from '../../state/workbench.svelte';
import { drawCuttable } from '../charts/drawSvg';
import { doubtsAndCorrections } from '../pages/doubts';
import { viewName } from '../shell/viewNames';
import { navigationWords } from '../shell/words/navigation';

/**
 * A table without the column that marks made-up data in every row: on paper every sheet has the mark in its margin. A column of
 * that key with other words is another one, such as the kind of a proposal.
 */
function unmarked({ table }: Pick<ChartView, 'table'>): ChartTable {
  const kept = table.columns.flatMap(({ key }, place) =>
    key === 'kind' && table.rows.every((row) => row[place]?.text === SYNTHETIC_MARK) ? [] : [place],
  );
  return {
    ...table,
    columns: kept.flatMap((place) => table.columns[place] ?? []),
    rows: table.rows.map((row) => kept.flatMap((place) => row[place] ?? [])),
  };
}

/** What paper is made of: charts and sentences as they are seen. */
export interface PaperSource {
  readonly charts: readonly ChartView[];
  readonly sentences: readonly Sentence[];
  /** What else stands on the page; left out where a chart is taken alone. */
  readonly told?: readonly PaperBlock[];
  /** Px that each drawing is high at the least; as high as it needs to be where this is left out. */
  readonly least?: number;
  /** The table of a chart as it goes along; {@link unmarked} where this is left out. */
  readonly table?: (view: ChartView) => ChartTable;
}

/** Charts and sentences of the open view as they go on paper, drawn anew at its width in the light colours. */
export function paperOf(
  { charts, sentences, told = [], table = unmarked, least = 0 }: PaperSource,
  workbench: PageWorkbench,
): Paper {
  const { selection, library, naming } = workbench;
  const marks = doubtsAndCorrections(workbench);
  const drawn = charts.map((view): PaperChart => {
    const { width, height: needed } = paperSize(view.option, view.height, PAPER_WIDTH.portrait);
    const height = Math.max(needed, least);
    const still = stillLook(markedNames(patterned(view.option)), width);
    const size = { width, height: height + still.extra };
    return {
      title: view.title,
      subtitle: view.subtitle,
      drawing: { ...drawCuttable(still.option, size), ...size },
      table: correctedTable(table(view), marks),
      notes: view.notes,
      reports: view.reports.map((key) => naming.report(key)),
    };
  });
  // The day of an older report says nothing of how far the newest year goes.
  const published = library.reports
    .flatMap(({ year, published: day }) => (year === library.years.to && day !== undefined ? [day] : []))
    .sort();
  return {
    product: navigationWords().product,
    view: viewName(selection.current.view),
    sentences: sentences.map(textOf),
    told,
    charts: drawn,
    units: selection.unitKeys.map((key) => naming.label(key)),
    unitLabel: (unit) => naming.label(unit),
    years: selection.years,
    scopes: [...new Set(charts.flatMap(({ subject }) => subject.scopes))].map((scope) => SCOPE_NAMES[scope]),
    kind: naming.kind,
    datasets: library.datasets,
    rowsOf: (report) => rowsInFile(library.side.sets, report),
    until: { year: library.years.to, published: published.at(-1) },
    now: new Date(),
    link: window.location.href,
  };
}

/**
 * What a chart finds, to stand over it: sentences of the page about its measures; where the page has none, what the chart
 * says of its newest figure.
 */
export function findingsOf(
  view: ChartView,
  sentences: readonly Sentence[],
  workbench: PageWorkbench,
): readonly Sentence[] {
  const measures = new Set(view.subject.measures.map(({ id }) => id));
  const own = sentences.filter((sentence) => {
    const picks = sentence.flatMap(({ pick }) => (pick === undefined ? [] : [pick]));
    return picks.every((pick) => measures.has(workbench.naming.measure(pick.measure).id));
  });
  const [first, ...others] = [...own].sort((one, other) => figuresIn(other) - figuresIn(one));
  if (first !== undefined && figuresIn(first) > 0) return [first, ...others];
  const newest = newestWords(view);
  return newest === undefined ? [] : [[{ text: newest }], ...own];
}

function newestWords(view: ChartView): string | undefined {
  const drawn = marksOf(view).filter(({ isDrawn, pick }) => isDrawn && pick !== undefined);
  const mark = drawn.reduce<(typeof drawn)[number] | undefined>(
    (best, one) => ((one.pick?.year ?? 0) > (best?.pick?.year ?? 0) ? one : best),
    undefined,
  );
  return mark === undefined ? undefined : view.wordsAt?.(mark.seriesIndex, mark.dataIndex);
}

function figuresIn(sentence: Sentence): number {
  return sentence.some(({ pick }) => pick !== undefined) ? 1 : 0;
}

function textOf(sentence: Sentence): string {
  return sentence.map(({ text }) => text).join('');
}
