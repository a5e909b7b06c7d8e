import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { card, cellAt, saved, settled, tableOf } from './steps';
import { serveDist, startBrowser, visit, type Serving } from './visit';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

describe.each<readonly [string, Serving]>([
  ['a folder two levels down', { path: '/a/b/' }],
  ['a folder whose name wants escaping', { path: '/公开 2024/' }],
  ['the root of a server that nobody set up', { path: '/', isBare: true }],
  ['a folder of such a server', { path: '/a/b/', isBare: true }],
])('served from %s', (_name, serving) => {
  it('draws, answers, fetches what comes later and writes the offline page, all from that folder', async () => {
    const site = await serveDist(serving);
    const { page, context, foreign, faults } = await visit(browser, site);
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().startsWith('http')) asked.push(request.url());
    });
    await settled(page);
    const chart = card(page, /新收政府信息公开申请数/).first();
    expect(cellAt(await tableOf(chart), /宿迁市/, /2024/)).toMatch(/^3,?525/);

    // What the snapshot has no answer for comes from the engine; each of these is a chunk of its own.
    await page.goto(`${site.url}#v=applications&d=321300&y=2021-2024`);
    await settled(page);
    expect(cellAt(await tableOf(card(page, /新收政府信息公开申请数/).first()), /宿迁市/, /2024/)).toMatch(
      /^3,?525/,
    );
    await page.getByRole('link', { name: '指标说明' }).click();
    await page.getByRole('heading', { name: '指标说明' }).first().waitFor();
    await page.goto(`${site.url}#v=reports&k=demo`);
    await page.getByText('合成示例数据').first().waitFor();
    await page.goto(`${site.url}#v=applications&k=demo&d=360703,360702&y=2021-2024`);
    await settled(page);

    await page.getByRole('button', { name: '打印', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: '打印与离线网页' });
    const file = await saved(page, () => dialog.getByRole('button', { name: /^离线网页/ }).click());
    expect(file.bytes.toString('utf8')).toContain('章贡区');

    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '设置' }).click();
    const [licences] = await Promise.all([
      context.waitForEvent('page'),
      page.getByRole('link', { name: '第三方软件及其许可' }).click(),
    ]);
    expect(await licences.locator('body').innerText()).toMatch(
      /^Third-party[^]*\becharts {2}\d[^]*Apache License/,
    );

    expect(asked.filter((address) => !address.startsWith(site.url))).toEqual([]);
    expect([faults, foreign]).toEqual([[], []]);
    await context.close();
    await site.close();
  });
});
