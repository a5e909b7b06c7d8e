/** What may stand at the top of a screen: a card is not cut where it need not be. */
const STOPS = '.head, .card, article, table, h2';

/**
 * Scrolls to the next screen of a page that is longer than one.
 *
 * @returns false at its end
 */
export function showNextScreen(scroller: HTMLElement, isCalm: boolean): boolean {
  const end = scroller.scrollHeight - scroller.clientHeight - 4;
  if (scroller.scrollTop >= end) return false;
  const { top, bottom } = scroller.getBoundingClientRect();
  const behavior = isCalm ? 'auto' : 'smooth';
  const cut = [...scroller.querySelectorAll<HTMLElement>(STOPS)].find((one) => {
    const box = one.getBoundingClientRect();
    return box.height > 0 && box.bottom > bottom + 4;
  });
  // What is taller than a screen is walked through a screen at a time.
  if (cut !== undefined && cut.getBoundingClientRect().top > top + 40)
    cut.scrollIntoView({ block: 'start', behavior });
  else scroller.scrollBy({ top: scroller.clientHeight * 0.85, behavior });
  return true;
}

/**
 * Scrolls back by a screen.
 *
 * @returns false at the top
 */
export function showScreenBefore(scroller: HTMLElement, isCalm: boolean): boolean {
  if (scroller.scrollTop <= 4) return false;
  scroller.scrollBy({ top: -scroller.clientHeight * 0.85, behavior: isCalm ? 'auto' : 'smooth' });
  return true;
}

/** Widths of the page, in its own px, that fill a wall: wide enough for cards side by side, small enough for large type. */
const LANDSCAPE = { width: 1200, height: 675 } as const;
const PORTRAIT = { width: 760 } as const;

/** How many times larger everything is drawn on a screen of this size; never smaller than elsewhere. */
export function wallZoom(width: number, height: number): number {
  const times =
    height > width ? width / PORTRAIT.width : Math.min(width / LANDSCAPE.width, height / LANDSCAPE.height);
  return Math.round(Math.min(6, Math.max(1, times)) * 100) / 100;
}
