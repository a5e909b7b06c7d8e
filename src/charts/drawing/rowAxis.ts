import { NAME_AXIS, TOKENS } from './theme';

/** What stands beside a row: a name, or the heading of the rows below it; both undefined leaves it blank. */
interface RowText {
  readonly heading?: string | undefined;
  readonly name?: string | undefined;
}

/** The axis of bars or points that lie in rows, the first on top, under headings where they are of several groups. */
export function rowAxis(rows: readonly RowText[]) {
  const texts = rows.map(({ heading, name }) => {
    if (heading !== undefined) return `{heading|${heading}}`;
    return name === undefined ? '' : `{name|${name}}`;
  });
  return {
    type: 'category' as const,
    inverse: true,
    ...NAME_AXIS,
    axisLine: { show: false },
    data: rows.map((_, i) => String(i)),
    axisLabel: {
      ...NAME_AXIS.axisLabel,
      interval: 0,
      formatter: (_: string, at: number) => texts[at] ?? '',
      rich: {
        heading: { color: TOKENS.ink3, fontSize: 11, align: 'right' as const },
        name: { color: TOKENS.ink2, fontSize: 12 },
      },
    },
  };
}
