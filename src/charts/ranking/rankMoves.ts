import { rankChanges, type RankChanges, type RankMove } from '../../domain/lens/rankChange';
import type { RankingRow } from '../../engine/queries/rows';
import type { ChartTable, ChartView, TableCell } from '../chart';
import { changedView } from '../changedView';
import { comparedOf } from '../lens/lensRows';
import { onDemand } from '../onDemand';
import { isStatedPoint, namesText, pickOf, type ChartContext } from '../points';
import type { Sentence } from '../sentences';
import { rankingWords } from '../words/ranking';

/** Orders of one measure in two years running. */
export interface RankMovesContext extends Pick<ChartContext, 'naming' | 'measure'> {
  /** The later of the two years. */
  readonly year: number;
  readonly now: readonly RankingRow[];
  readonly before: readonly RankingRow[];
}

/** A rank with a column of how places moved since the year before, and a note of whom they were counted among. */
export function withRankMoves(view: ChartView, context: RankMovesContext): ChartView {
  const groups = groupsOf(context);
  if (groups.length === 0 || view.empty !== undefined) return view;
  const table = onDemand(() => withColumn(view.table, groups, context));
  return changedView(view, {
    get table() {
      return table();
    },
    notes: [...view.notes, ...groups.flatMap((group) => notesOf(group, context))],
  });
}

/** Who rose and who fell most since the year before, each with both places. */
export function rankMoveSentence(context: RankMovesContext): readonly Sentence[] {
  const { naming, now, year } = context;
  const [largest] = [...groupsOf(context)].sort((a, b) => movesOf(b).length - movesOf(a).length);
  if (largest === undefined) return [];
  const moves = [...movesOf(largest)].sort((a, b) => b.rise - a.rise);
  const [up, down] = [moves[0], moves.at(-1)];
  const words = rankingWords();
  const parts = [
    ...(up !== undefined && up.rise > 0 ? [[words.roseMost, up] as const] : []),
    ...(down !== undefined && down.rise < 0 ? [[words.fellMost, down] as const] : []),
  ];
  if (parts.length === 0) return [];
  return [
    [
      { text: words.moved(year - 1, moves.length) },
      ...parts.flatMap(([told, move], i) => {
        const row = now.find(({ unit_key }) => unit_key === move.unit);
        const { open, close } = words;
        return [
          { text: `${i === 0 ? '' : words.comma}${told}` },
          { text: naming.label(move.unit), isStrong: true } as const,
          { text: open },
          { text: placesText(move), ...(row === undefined ? {} : { pick: pickOf(row) }) },
          { text: close },
        ];
      }),
      { text: words.end },
    ],
  ];
}

interface Group {
  readonly level: number;
  readonly changes: RankChanges;
}

/** Units of one level; scope and form are held against each other by the rule itself. */
function groupsOf({ naming, measure: key, now, before }: RankMovesContext): readonly Group[] {
  const measure = naming.measure(key);
  if (measure.direction === 'none') return [];
  const figures = (rows: readonly RankingRow[], level: number) =>
    rows.flatMap((row) =>
      row.level === level && row.position !== null && isStatedPoint(row)
        ? [{ ...comparedOf(row), unit: row.unit_key }]
        : [],
    );
  // A unit with two scopes in one year stands in two ranks, and its move would be neither's.
  const once = (rows: readonly RankingRow[]) => {
    const ranks = new Map<number, number>();
    for (const { unit_key, position } of rows)
      if (position !== null) ranks.set(unit_key, (ranks.get(unit_key) ?? 0) + 1);
    return rows.filter(({ unit_key }) => (ranks.get(unit_key) ?? 0) < 2);
  };
  const scopes = [...new Set(now.map(({ level, scope }) => `${String(level)} ${String(scope)}`))];
  return scopes.flatMap((one) => {
    const [level = 0, scope = 0] = one.split(' ').map(Number);
    const ofScope = once(now).filter((row) => row.scope === scope);
    const changes = rankChanges(measure, figures(once(before), level), figures(ofScope, level));
    return changes.moves === null ? [] : [{ level, changes }];
  });
}

function movesOf({ changes }: Group): readonly RankMove[] {
  return changes.moves ?? [];
}

function withColumn(
  table: ChartTable,
  groups: readonly Group[],
  { year, now }: RankMovesContext,
): ChartTable {
  const moves = new Map(groups.flatMap((group) => movesOf(group).map((move) => [move.unit, move])));
  const placed = new Set(
    now.flatMap(({ report_key, position, below_base, ranked }) =>
      position !== null && !below_base && ranked > 1 ? [report_key] : [],
    ),
  );
  const place = table.columns.findIndex(({ key }) => key === 'place') + 1;
  const columns = [...table.columns];
  columns.splice(place, 0, { key: 'move', label: rankingWords().moveColumn(year - 1), kind: 'text' });
  return {
    ...table,
    columns,
    rows: table.rows.map((cells) => {
      const pick = cells.find((cell) => cell.pick !== undefined)?.pick;
      const move = pick === undefined || !placed.has(pick.report) ? undefined : moves.get(pick.unit);
      const told: TableCell[] = [...cells];
      told.splice(place, 0, { text: move === undefined ? '' : moveText(move) });
      return told;
    }),
  };
}

function notesOf({ changes }: Group, { naming, year }: RankMovesContext): readonly string[] {
  if (changes.moves === null) return [];
  const { compared, of, leftOut, note } = changes;
  const out = namesText(leftOut.map((unit) => naming.label(unit)));
  return [rankingWords().movesNote(year - 1, compared, of, out), ...(note === undefined ? [] : [note])];
}

/** ↑2（第 5 → 第 3）, or 不变（第 3）. */
function moveText(move: RankMove): string {
  const { rise } = move;
  const words = rankingWords();
  if (rise === 0) return words.stayed(words.place(move.now, move.isTiedNow));
  return words.step(`${rise > 0 ? '↑' : '↓'}${String(Math.abs(rise))}`, placesText(move));
}

function placesText({ before, isTiedBefore, now, isTiedNow }: RankMove): string {
  const { place } = rankingWords();
  return `${place(before, isTiedBefore)} → ${place(now, isTiedNow)}`;
}
