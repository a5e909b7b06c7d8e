import type { Measure } from '../../domain/measure';
import { SCOPE_NAMES } from '../../domain/report';
import { UNIT_LEVEL_NAMES } from '../../domain/unit';
import type { RankingRow } from '../../engine/queries/rows';
import type { ChartTable, TableCell, TableColumn } from '../chart';
import { doubtSign } from '../doubts';
import { distinct, pickOf, pointText, scopeOf, type ChartContext } from '../points';
import { placeText } from '../ranking/rankingGroups';
import { dotted } from '../subject';
import { bumpWords } from '../words/bump';
import { rankingWords } from '../words/ranking';
import { tableWords } from '../words/table';

/** Units as rows, years as columns: place of N with the figure; a year without a place says why. */
export function bumpTable(
  caption: string,
  rows: readonly RankingRow[],
  context: ChartContext,
  measure: Measure,
): ChartTable {
  const { naming } = context;
  const years = [...distinct(rows.map(({ year }) => year))].sort((a, b) => a - b);
  const lines = new Map<string, RankingRow[]>();
  for (const row of rows) {
    const key = `${String(row.unit_key)} ${String(row.scope)} ${String(row.form_class)}`;
    lines.set(key, [...(lines.get(key) ?? []), row]);
  }
  const cell = (row: RankingRow | undefined): TableCell => {
    if (row === undefined) return { text: '', number: null };
    const place = placeText(measure, row);
    // What is not ranked has no place, nor a number of places.
    const aside = place === '' || row.position === null ? place : rankingWords().ofRanked(place, row.ranked);
    return {
      text: `${dotted(aside, pointText(measure, row))}${doubtSign(row, context)}`,
      number: measure.direction === 'none' ? null : row.position,
      pick: pickOf(row),
    };
  };
  const body = [...lines.values()].flatMap((own): readonly (readonly TableCell[])[] => {
    const [first] = own;
    if (first === undefined) return [];
    return [
      [
        { text: naming.label(first.unit_key) },
        { text: UNIT_LEVEL_NAMES[naming.unit(first.unit_key).level] },
        { text: SCOPE_NAMES[scopeOf(first)] },
        ...years.map((year) => cell(own.find((row) => row.year === year))),
      ],
    ];
  });
  return {
    caption,
    columns: [
      { key: 'unit', label: tableWords().unit, kind: 'text' },
      { key: 'level', label: tableWords().level, kind: 'text' },
      { key: 'scope', label: tableWords().scope, kind: 'text' },
      ...years.map((year): TableColumn => ({
        key: String(year),
        label: bumpWords().placeColumn(year),
        kind: 'number',
      })),
    ],
    rows: body,
    legend: [],
  };
}
