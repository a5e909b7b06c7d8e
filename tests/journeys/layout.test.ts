import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { VIEWS } from '../../src/state/selection/selection';
import { servedSite } from './servedSite';

const site = servedSite();

const SIZES = {
  phone: { width: 390, height: 844 },
  screen: { width: 1440, height: 900 },
  wide: { width: 1920, height: 1080 },
} as const;

/** Waits until the view of a link stands: no card waits for its answer and no page for its parts. */
async function standing(page: Page, view: string): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      (new URLSearchParams(location.hash.slice(1)).get('v') ?? 'overview') === wanted &&
      document.querySelectorAll('main').length > 0 &&
      document.querySelectorAll('section.card[aria-busy="true"], .skeleton').length === 0,
    view,
    { timeout: 60_000 },
  );
}

/** What is wrong with how the page lies in its window, in words. */
const FAULTS = (): readonly string[] => {
  const told: string[] = [];
  const root = document.documentElement;
  const over = root.scrollWidth - root.clientWidth;
  if (over > 0) told.push(`the page is ${String(over)} px wider than the window`);
  const nameOf = (one: HTMLElement) =>
    `${one.tagName.toLowerCase()} “${(one.innerText || one.getAttribute('aria-label') || '').slice(0, 30)}”`;

  // Texts that end where they stand: without dots, a title, or a way to scroll to the rest.
  for (const one of document.querySelectorAll<HTMLElement>('body *')) {
    if (one.clientWidth < 2 || one.closest('.visually-hidden, [title]') !== null) continue;
    const { overflowX, textOverflow } = getComputedStyle(one);
    if (overflowX !== 'hidden' && overflowX !== 'clip') continue;
    if (textOverflow !== 'ellipsis' && one.scrollWidth > one.clientWidth + 1 && one.innerText !== '')
      told.push(`${nameOf(one)} is cut off`);
    if (textOverflow === 'ellipsis' && one.scrollWidth > one.clientWidth + 1)
      told.push(`${nameOf(one)} ends in dots and has no title`);
  }

  // Controls over each other. What is scrolled out of its frame is not in the way of anything.
  const seen = (one: Element): DOMRect => {
    const { left, top, right, bottom } = one.getBoundingClientRect();
    const box = { left, top, right, bottom };
    for (let frame = one.parentElement; frame !== null; frame = frame.parentElement) {
      if (getComputedStyle(frame).overflow === 'visible') continue;
      const around = frame.getBoundingClientRect();
      box.left = Math.max(box.left, around.left);
      box.top = Math.max(box.top, around.top);
      box.right = Math.min(box.right, around.right);
      box.bottom = Math.min(box.bottom, around.bottom);
    }
    return new DOMRect(
      box.left,
      box.top,
      Math.max(0, box.right - box.left),
      Math.max(0, box.bottom - box.top),
    );
  };
  const isFixed = (one: Element): boolean =>
    one.parentElement !== null &&
    (['fixed', 'sticky'].includes(getComputedStyle(one).position) || isFixed(one.parentElement));
  const controls = [...document.querySelectorAll<HTMLElement>('button, a[href], input, select, summary')]
    .filter((one) => one.closest('.visually-hidden') === null && !isFixed(one))
    .filter((one) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
    .map((one) => ({ one, box: seen(one) }))
    .filter(({ box }) => box.width > 2 && box.height > 2)
    .sort((a, b) => a.box.top - b.box.top);
  controls.forEach(({ one, box }, at) => {
    for (const other of controls.slice(at + 1)) {
      if (other.box.top >= box.bottom) break;
      if (one.contains(other.one) || other.one.contains(one)) continue;
      const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
      if (across > 2 && down > 2) told.push(`${nameOf(one)} and ${nameOf(other.one)} lie over each other`);
    }
  });
  return [...new Set(told)].slice(0, 12);
};

describe.each([
  ['phone', 'zh'],
  ['phone', 'en'],
  ['screen', 'en'],
  ['wide', 'zh'],
] as const)('the layout on a %s in %s', (size, language) => {
  it('cuts nothing off, lays nothing over another and stays inside the window on every view', async () => {
    const { page } = await site.visit(`#v=overview&k=demo&lang=${language}`, SIZES[size]);
    await page.locator(`html[lang="${language === 'en' ? 'en' : 'zh-CN'}"]`).waitFor();
    const wrong: Record<string, readonly string[]> = {};
    for (const view of VIEWS) {
      await page.goto(`${site.url}#v=${view}&k=demo&lang=${language}`);
      await standing(page, view);
      const found = await page.evaluate(FAULTS);
      if (found.length > 0) wrong[view] = found;
    }
    expect(wrong).toEqual({});
  });
});

/** How far what is in sight may move while a view is loaded, as browsers count it; below it they call a page steady. */
const SHIFT = 0.1;
/** So often a view is opened before it counts as jumping. */
const TURNS = 3;

/** Counts what moves from the first frame on. */
const WATCH = () => {
  const sum = { value: 0, moved: [] as string[] };
  Object.assign(window, { shifted: sum });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, hadRecentInput, sources } = entry as PerformanceEntry & {
        readonly value: number;
        readonly hadRecentInput: boolean;
        readonly sources: readonly { readonly node: Node | null }[];
      };
      if (hadRecentInput) continue;
      sum.value += value;
      const names = sources.map(({ node }) =>
        node instanceof HTMLElement ? `${node.tagName.toLowerCase()}.${node.className}` : '',
      );
      sum.moved.push(`${value.toFixed(3)}: ${names.join(', ')}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
};

/** How far a view moved while it was loaded, and what of it. */
async function opened(page: Page, view: string): Promise<{ value: number; moved: string[] }> {
  await page.goto('about:blank');
  await page.goto(`${site.url}#v=${view}&k=demo`);
  await standing(page, view);
  return page.evaluate(() => (window as unknown as { shifted: { value: number; moved: string[] } }).shifted);
}

/** One view of each kind of page; every one of them is opened anew. */
const OPENED = ['disclosure', 'proposals', 'compare', 'checks'] as const;

describe.each(['phone', 'screen'] as const)('a view opened by its link on a %s', (size) => {
  it('does not move while it is loaded', async () => {
    const wrong: Record<string, unknown> = {};
    const { page } = await site.visit('', SIZES[size]);
    await page.addInitScript(WATCH);
    for (const view of OPENED) {
      let least: { readonly value: number; readonly moved: readonly string[] } | undefined;
      // A page that jumps does so each time; one that waits for a busy machine does not.
      for (let turn = 0; turn < TURNS && (least === undefined || least.value >= SHIFT); turn += 1) {
        const shift = await opened(page, view);
        if (least === undefined || shift.value < least.value) least = shift;
      }
      if (least !== undefined && least.value >= SHIFT) wrong[view] = least;
    }
    expect(wrong).toEqual({});
  });
});
