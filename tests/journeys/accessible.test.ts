import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VIEWS } from '../../src/state/selection/selection';
import { serveDist, startBrowser, visit, type Site } from './visit';

/** The rules of WCAG 2.2 at level A and AA, and of the versions before it. */
const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

let browser: Browser;
let site: Site;
beforeAll(async () => {
  [browser, site] = await Promise.all([startBrowser(), serveDist()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

interface Axe {
  run(
    root: Document,
    options: object,
  ): Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
    }[];
  }>;
}

/** What axe finds wrong with the page as it stands: rule, place, reason. */
async function violations(page: Page): Promise<readonly string[]> {
  return page.evaluate(async (levels) => {
    const inPage = (window as unknown as { axe: Axe }).axe;
    const { violations: found } = await inPage.run(document, {
      runOnly: levels,
      resultTypes: ['violations'],
    });
    return found.flatMap(({ id, nodes }) =>
      nodes
        .slice(0, 3)
        .map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary ?? ''}`),
    );
  }, LEVELS);
}

/** Waits until no card waits for its answer and no page for its parts. */
async function still(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelectorAll('section.card[aria-busy="true"], .skeleton').length === 0,
    undefined,
    { timeout: 90_000 },
  );
}

describe.each([
  ['light', 'zh'],
  ['dark', 'en'],
  ['dark', 'zh'],
  ['light', 'en'],
] as const)('WCAG 2.2 AA in the %s theme and the language %s', (colorScheme, language) => {
  it('holds on every view', async () => {
    const { page, context } = await visit(browser, site, '');
    await page.emulateMedia({ colorScheme });
    await page.addInitScript({ content: axe.source });
    const link = (view: string) => `${site.url}#v=${view}&k=demo&lang=${language}`;
    await page.goto(link('overview'));
    await page.reload();
    const found: Record<string, readonly string[]> = {};
    for (const view of VIEWS) {
      await page.goto(link(view));
      await still(page);
      const wrong = await violations(page);
      if (wrong.length > 0) found[view] = wrong;
    }
    expect(found).toEqual({});
    await context.close();
  });
});

describe.each([
  ['light', 'zh'],
  ['dark', 'en'],
] as const)('WCAG 2.2 AA of dialogs in the %s theme and the language %s', (colorScheme, language) => {
  it('holds, each takes the focus, keeps it and gives it back', async () => {
    const { page, context } = await visit(browser, site, '');
    await page.emulateMedia({ colorScheme });
    await page.addInitScript({ content: axe.source });
    await page.goto(`${site.url}#v=applications&k=demo&d=360703,360702&lang=${language}`);
    await page.reload();
    await still(page);
    await page.locator(`html[lang="${language === 'en' ? 'en' : 'zh-CN'}"]`).waitFor();
    const found: Record<string, readonly string[]> = {};
    const tools = {
      zh: ['常用视图', '全屏展示', '快捷键', '打印', '设置', '可用数据', '指标说明', /^下载 ▾/],
      en: [
        'Saved views',
        'On the wall',
        'Keys',
        'Print',
        'Settings',
        'Available data',
        'Definitions',
        /^Download ▾/,
      ],
    }[language];
    for (const name of tools) {
      const opener = page.getByRole('button', { name, exact: true }).first();
      await opener.click();
      const dialog = page.getByRole('dialog').first();
      await dialog.waitFor();
      await still(page);
      const wrong = await violations(page);
      if (wrong.length > 0) found[String(name)] = wrong;
      for (let stop = 0; stop < 3; stop += 1) {
        await page.keyboard.press('Tab');
        // The browser's own controls come between the last stop of a dialog and its first.
        const isInside = await page.evaluate(
          () =>
            document.activeElement === document.body || document.activeElement?.closest('dialog') !== null,
        );
        expect(isInside, `the focus stays in ${String(name)}`).toBe(true);
      }
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      expect(await opener.evaluate((at) => at === document.activeElement), String(name)).toBe(true);
    }
    expect(found).toEqual({});
    await context.close();
  });
});

describe('less motion', () => {
  it('is given to readers who ask for it', async () => {
    const { page, context } = await visit(browser, site, '#k=demo');
    await still(page);
    const moving = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('*')].some((one) => {
          const { transitionDuration, animationDuration } = getComputedStyle(one);
          return [transitionDuration, animationDuration]
            .join()
            .split(',')
            .some((time) => parseFloat(time) > 0.01);
        }),
      );
    expect(await moving()).toBe(true);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await moving()).toBe(false);
    await context.close();
  });
});

describe('WCAG 2.2 AA where something is open', () => {
  it('holds for the dialogs, the drawer and the table of a chart', async () => {
    const { page, context } = await visit(browser, site, '');
    await page.addInitScript({ content: axe.source });
    await page.goto(`${site.url}#v=applications&k=demo&d=360703,360702`);
    await page.reload();
    await still(page);
    const found: Record<string, readonly string[]> = {};
    const judge = async (what: string) => {
      const wrong = await violations(page);
      if (wrong.length > 0) found[what] = wrong;
    };
    const chart = page.locator('section.card').first();
    await chart.getByRole('button', { name: '表', exact: true }).click();
    await judge('table');
    await chart.locator('td button').first().click();
    await page.getByRole('dialog').first().waitFor();
    await judge('source');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '设置' }).click();
    await page.getByRole('dialog').first().waitFor();
    await judge('settings');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '可用数据' }).click();
    await page.getByRole('dialog').first().waitFor();
    await judge('availability');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^选择/ }).first().click();
    await judge('regions');
    expect(found).toEqual({});
    await context.close();
  });

  it('holds on a phone, with its drawers', async () => {
    const { page, context } = await visit(browser, site, '', { width: 390, height: 844 });
    await page.addInitScript({ content: axe.source });
    await page.goto(`${site.url}#k=demo`);
    await page.reload();
    await still(page);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '筛选' }).click();
    await page.getByRole('dialog').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '打开栏目' }).click();
    await page.getByRole('dialog').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await context.close();
  });
});
