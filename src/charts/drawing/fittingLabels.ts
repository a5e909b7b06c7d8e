/** What ECharts tells of a label before it is drawn: its own room and that of its mark, in px. */
interface LaidLabel {
  readonly rect?: { readonly width: number; readonly height: number };
  readonly labelRect: { readonly width: number; readonly height: number };
}

/** As ECharts takes it: a letter of no size is not drawn, and takes no room from its neighbours. */
const NOT_DRAWN = { hideOverlap: true, fontSize: 0 };
const DRAWN = { hideOverlap: true };

/** The `labelLayout` of numbers inside the parts of a stack: one that is wider or higher than its part is left out; tables have it. */
export function insideItsPart({ rect, labelRect }: LaidLabel): typeof DRAWN {
  if (rect === undefined) return DRAWN;
  // A line of text is higher than its digits.
  const fits = labelRect.width <= Math.abs(rect.width) && labelRect.height - 4 <= Math.abs(rect.height);
  return fits ? DRAWN : NOT_DRAWN;
}

/** The `labelLayout` of numbers over upright bars side by side: one that reaches over both neighbours is left out. */
export function aboveItsBar({ rect, labelRect }: LaidLabel): typeof DRAWN {
  return rect === undefined || labelRect.width <= 2.5 * Math.abs(rect.width) ? DRAWN : NOT_DRAWN;
}
