import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settled } from './steps';
import { serveDist, startBrowser, visit, type Site } from './visit';

let browser: Browser;
let site: Site;
beforeAll(async () => {
  [browser, site] = await Promise.all([startBrowser(), serveDist()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** What can be touched and is smaller than 48 px on the screen. */
const smallTargets = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('button, select, a[href], summary, [role="option"]')].flatMap((one) => {
      const { width, height } = one.getBoundingClientRect();
      const isSmall = width > 0 && (width < 47.5 || height < 47.5);
      return isSmall ? [`${one.textContent.trim()} ${width} × ${height}`] : [];
    }),
  );

/** Holds the corner as a finger does. */
async function holdCorner(page: Page, ms: number): Promise<void> {
  await page.getByRole('button', { name: '公开年报看板' }).hover();
  await page.mouse.down();
  await page.waitForTimeout(ms);
  await page.mouse.up();
}

describe('the wall', () => {
  it('starts from its dialog, which says how to leave, and is left only by holding the corner', async () => {
    const { page, context, faults, foreign } = await visit(browser, site, '#v=applications', {
      width: 1920,
      height: 1080,
    });
    await settled(page);
    await page.getByRole('button', { name: '全屏展示' }).click();
    const dialog = page.getByRole('dialog', { name: '全屏展示' });
    expect(await dialog.innerText()).toContain('按住左上角的“公”字 3 秒');
    await dialog.getByRole('checkbox', { name: '建议提案办理' }).check();
    await dialog.getByRole('button', { name: '开始展示' }).click();
    await page.getByRole('navigation', { name: '展示的栏目' }).waitFor();
    expect(page.url()).toMatch(/#v=applications&wall=applications,proposals~turn20~idle90$/);
    await page.goBack();
    await page.waitForTimeout(200);
    expect(await page.getByRole('navigation', { name: '展示的栏目' }).count()).toBe(1);
    expect(page.url()).toContain('wall=');

    // The menu of the right button would open links elsewhere.
    const isMenuShown = await page
      .getByRole('heading', { level: 1 })
      .evaluate((at) => at.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true })));
    expect(isMenuShown).toBe(false);
    await page.keyboard.press('5');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('navigation', { name: '展示的栏目' }).count()).toBe(1);
    await page.keyboard.press('Control+Shift+E');
    const leaving = page.getByRole('dialog', { name: '退出全屏展示？' });
    await leaving.getByRole('button', { name: '继续展示' }).click();
    await leaving.waitFor({ state: 'detached' });
    expect(page.url()).toContain('wall=');

    await holdCorner(page, 800);
    expect(await page.getByRole('dialog').count()).toBe(0);
    await holdCorner(page, 3300);
    await page.getByRole('dialog', { name: '退出全屏展示？' }).getByRole('button', { name: '退出' }).click();
    await page.getByRole('button', { name: '导入数据' }).first().waitFor();
    expect(page.url()).not.toContain('wall=');
    expect(faults).toEqual([]);
    expect(foreign).toEqual([]);
    await context.close();
  });

  it('opens from its link as a terminal: large targets, nothing to take away, no way to other views', async () => {
    const link = '#v=reports&p=360703%402017%40whole&wall=overview,applications,reports~idle600~terminal';
    const { page, context, faults, foreign } = await visit(browser, site, link, {
      width: 1080,
      height: 1920,
    });
    const views = page.getByRole('navigation', { name: '展示的栏目' });
    await views.waitFor();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.locator('main table td').first().waitFor();
    expect(await smallTargets(page)).toEqual([]);
    const taking = /导入|下载|打印|分享|修正此数值|填入数值|移除|设置/;
    const offered = async () =>
      (await page.getByRole('button').allInnerTexts()).filter((text) => taking.test(text));
    expect(await offered()).toEqual([]);

    // The address of the report is told and not opened.
    await page.locator('a[target="_blank"]').first().click();
    await page.getByText('展示中不打开外部网址').waitFor();
    expect(context.pages()).toHaveLength(1);
    // A figure opens its source, in which nothing can be corrected.
    await page.getByRole('button', { name: /：\d/ }).first().click();
    const drawer = page.getByRole('dialog', { name: '数值出处' });
    await drawer.waitFor();
    expect(await offered()).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
    await drawer.getByRole('button', { name: '关闭' }).click();

    await views.getByRole('button', { name: '依申请公开' }).click();
    await settled(page);
    expect(await smallTargets(page)).toEqual([]);
    expect(page.url()).toContain('v=reports');
    await page.evaluate(() => {
      location.hash = '#v=import';
    });
    await page.waitForTimeout(200);
    expect(await views.count()).toBe(1);
    expect(await page.getByLabel('选择要导入的文件').count()).toBe(0);

    // A reader of the public chooses a district.
    await page.getByRole('button', { name: '选择地区和年份' }).click();
    const choosing = page.getByRole('dialog', { name: '选择地区和年份' });
    await choosing.getByLabel('查找单位').fill('洪泽');
    await choosing.getByLabel('查找单位').press('Enter');
    expect(await smallTargets(page)).toEqual([]);
    await choosing.getByRole('button', { name: '查看结果' }).click();
    await page
      .getByText(/^1 个单位/)
      .first()
      .waitFor();
    expect(faults).toEqual([]);
    expect(foreign).toEqual([]);
    await context.close();
  });

  it('turns by itself, waits for who touches it, and goes back to its start when left alone', async () => {
    const link = '#v=channels&k=demo&d=360702&wall=channels,disputes~turn5~idle10~terminal';
    const { page, context, faults } = await visit(browser, site, link, { width: 1920, height: 1080 });
    const views = page.getByRole('navigation', { name: '展示的栏目' });
    await views.waitFor();
    expect(await page.getByRole('banner').innerText()).toContain('合成示例数据');
    const now = () => views.locator('[aria-current="page"]').innerText();
    expect(await now()).toBe('公开渠道');
    await page.waitForFunction(
      () => document.querySelector('nav [aria-current="page"]')?.textContent === '复议诉讼',
      undefined,
      { timeout: 60_000 },
    );
    await views.getByRole('button', { name: '公开渠道' }).click();
    await page.getByText('已暂停').waitFor();
    await page.getByRole('button', { name: '选择地区和年份' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '清空' }).click();
    await page.waitForTimeout(6000);
    expect(await page.getByRole('dialog').count()).toBe(1);
    await page.getByRole('dialog').waitFor({ state: 'detached', timeout: 15_000 });
    expect(await now()).toBe('公开渠道');
    await page
      .getByText(/^1 个单位/)
      .first()
      .waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('is read in English at a touch, keeps that in its link and for no later visit, and goes back to its start', async () => {
    const link = '#v=channels&k=demo&d=360702&wall=channels,disputes~idle10~terminal';
    const { page, context, faults } = await visit(browser, site, link, { width: 1920, height: 1080 });
    await page.getByRole('navigation', { name: '展示的栏目' }).waitFor();
    await settled(page);
    await page.getByRole('button', { name: 'English', exact: true }).click();
    await page.getByRole('navigation', { name: 'Views' }).waitFor();
    await page.getByRole('heading', { level: 1, name: 'Channels' }).waitFor();
    expect(new URL(page.url()).hash).toBe(`${link}&lang=en`);
    expect(await smallTargets(page)).toEqual([]);
    await page.reload();
    await page.getByRole('navigation', { name: 'Views' }).waitFor();
    // Who opens the page next on this machine reads what this browser is set to.
    const next = await context.newPage();
    await next.goto(`${site.url}#v=channels&k=demo`);
    await next.getByRole('heading', { level: 1, name: '公开渠道' }).waitFor();
    await next.close();
    await page.getByRole('button', { name: '中文', exact: true }).click();
    await page.getByRole('navigation', { name: '展示的栏目' }).waitFor();
    // Left alone it is as its link opened it.
    await page.getByRole('navigation', { name: 'Views' }).waitFor({ timeout: 40_000 });
    expect(new URL(page.url()).hash).toBe(`${link}&lang=en`);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('says that a broken link is broken, and shows what it can', async () => {
    const { page, context } = await visit(browser, site, '#wall=maps,channels~turn0~terminl');
    await page.getByText('链接中的展示设置有一部分无法识别').waitFor();
    await page.getByRole('heading', { level: 1, name: '公开渠道' }).waitFor();
    expect(await page.getByRole('button', { name: '选择地区和年份' }).count()).toBe(1);
    await context.close();
  });
});
