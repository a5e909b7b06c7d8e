import { NAME_AXIS, TOKENS } from './theme';

/** What stands beside a row: a name, or the heading of the rows below it; both undefined leaves it blank. */
interface RowText {
  readonly heading?: string | undefined;
  readonly name?: string | undefined;
}

/** The look of a heading is told with its row: styles named inside a text have every text of the axis taken apart to be laid out. */
const HEADING = { color: TOKENS.ink3, fontSize: 11 } as const;

/** The axis of bars or points that lie in rows, the first on top, under headings where they are of several groups. */
export function rowAxis(rows: readonly RowText[]) {
  const texts = rows.map(({ heading, name }) => heading ?? name ?? '');
  return {
    type: 'category' as const,
    inverse: true,
    ...NAME_AXIS,
    axisLine: { show: false },
    data: rows.map(({ heading }, i) =>
      heading === undefined ? String(i) : { value: String(i), textStyle: HEADING },
    ),
    axisLabel: {
      ...NAME_AXIS.axisLabel,
      interval: 0,
      formatter: (_: string, at: number) => texts[at] ?? '',
    },
  };
}
