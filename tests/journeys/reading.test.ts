import { describe, expect, it } from 'vitest';
import { servedSite } from './servedSite';
import { card, cellAt, settled, tableOf, walkTo } from './steps';
import { answerInPlace, visit } from './visit';

const site = servedSite();

describe('opening the page', () => {
  it('shows the real reports, reaches no other origin, and breaks no policy', async () => {
    const { page } = await site.visit();
    await settled(page);
    expect(await page.getByRole('banner').innerText()).toMatch(/真实年报.*6 个单位.*2016–2025.*10 份报告/s);
    const box = (name: RegExp) => page.getByRole('region', { name });
    expect(await box(/有什么变化/).innerText()).toMatch(/新收申请：宿迁市 3525 件 ▲0\.4%/);
    expect(await box(/缺什么/).innerText()).toMatch(/2025 年年报缺 5\/6 个单位/);
    await box(/什么对不上/)
      .getByText(/\d+ 处待核，其中不符 \d+ 处/)
      .waitFor({ timeout: 60_000 });
    await box(/有什么变化/)
      .getByRole('button', { name: '3525 件' })
      .click();
    await page.getByRole('dialog', { name: '数值出处' }).getByText('宿迁市 · 2024年').waitFor();
    await page.keyboard.press('Escape');
    const table = await tableOf(card(page, /新收政府信息公开申请数/));
    expect(cellAt(table, /南康区/, /2017/)).toMatch(/^6/);
    expect(cellAt(table, /淮安市/, /2024/)).toMatch(/^3,?119$/);
    // The engine is up once another view answers.
    await page.getByRole('link', { name: '复议诉讼' }).click();
    await settled(page);
  });

  it('stands on the answers that came with it when the engine cannot start, and says what is off', async () => {
    const { page, context } = await visit(site.browser, site, '#v=datasets');
    await answerInPlace(page, '**/*.wasm', (route) => route.fulfill({ status: 404 }));
    await page.goto(`${site.url}?without-engine`);
    await settled(page);
    const table = await tableOf(card(page, /新收政府信息公开申请数/));
    expect(cellAt(table, /宿迁市/, /2024/)).toMatch(/^3,?525/);
    const figures = await page.getByRole('group', { name: '主要指标' }).innerText();
    expect(figures).toMatch(/44,042/);
    expect(figures).toMatch(/3119\s*–\s*3525/);
    await page.getByRole('button', { name: '重试' }).first().waitFor({ timeout: 60_000 });
    await context.close();
  });
});

describe('an old kernel', () => {
  it('without WebAssembly exceptions gets the build of the engine made for it', async () => {
    const { page: modern, context } = await site.visit('#v=datasets');
    // A page of its own: the first may still be fetching the module made for this browser.
    await modern.close();
    const page = await context.newPage();
    const modules: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('.wasm')) modules.push(request.url());
    });
    await page.addInitScript(() => {
      WebAssembly.validate = () => false;
    });
    await page.goto(`${site.url}?old#v=applications&d=321300`);
    await settled(page);
    const table = await tableOf(card(page, /新收政府信息公开申请数/).first());
    expect(cellAt(table, /宿迁市/, /2024/)).toMatch(/^3,?525/);
    expect(modules.length).toBeGreaterThan(0);
    for (const address of modules) expect(address).toContain('duckdb-mvp');
  });
});

describe('主动公开', () => {
  it('gives 44,042 for 南康区 in 2017 and nothing past 2018, and says why', async () => {
    const { page } = await site.visit('#v=disclosure');
    await settled(page);
    const chart = card(page, /主动公开政府信息数/).first();
    expect(await chart.innerText()).toMatch(/2019/);
    const table = await tableOf(chart);
    expect(cellAt(table, /南康区/, /2017/)).toMatch(/^44,042/);
    const after = table[0]?.flatMap((head, i) => (/(2019|202\d)/.test(head) ? [i] : [])) ?? [];
    expect(after.length).toBeGreaterThan(0);
    for (const row of table.slice(1)) for (const i of after) expect(row[i] ?? '').not.toMatch(/\d/);
  });
});

describe('建议提案', () => {
  it('reads 67.9 % (72/106), 61.4 % (97/158) and 36.4 % (4/11) for 南康区 in 2017', async () => {
    const { page } = await site.visit('#v=proposals&d=360703');
    await settled(page);
    const text = async (title: RegExp) => (await tableOf(card(page, title).first())).flat().join(' ');
    const results = await text(/建议提案办理结果/);
    expect(results).toContain('67.9%');
    expect(results).toMatch(/72\s*\/\s*106|72.*106/);
    expect(results).toContain('61.4%');
    expect(results).toMatch(/97\s*\/\s*158|97.*158/);
    const conversion = await text(/B 类转 A 类/);
    expect(conversion).toContain('36.4%');
    expect(conversion).toMatch(/4\s*\/\s*11|4 11/);
    const goals = page.getByRole('group', { name: '目标' });
    await goals.getByLabel('A ≥，百分之').fill('65');
    await goals.getByLabel('A ≥，百分之').press('Enter');
    await card(page, /建议提案办理结果/)
      .getByText(/目标 A ≥ 65%、C ≤ 5%/)
      .waitFor();
    expect(page.url()).toContain('o=65-5');
    await goals.getByRole('button', { name: '恢复 60/5' }).click();
    await card(page, /建议提案办理结果/)
      .getByText(/目标 A ≥ 60%/)
      .waitFor();
    expect(page.url()).not.toContain('o=');
  });
});

describe('the example set', () => {
  it('is one click away, never beside real figures, and marked wherever it is seen', async () => {
    const { page } = await site.visit('#v=datasets');
    await page
      .getByRole('button', { name: /合成示例数据|示例/ })
      .first()
      .click();
    await page.getByRole('link', { name: '依申请公开' }).click();
    await settled(page);
    expect(await page.getByRole('banner').innerText()).toContain('合成示例数据');
    expect(await page.locator('main').innerText()).toContain('非真实报告');
    for (const heading of await page.locator('section.card h2').allInnerTexts())
      expect(heading).toContain('合成示例数据');
    expect(await page.locator('main').innerText()).not.toContain('宿迁市');
    expect(page.url()).toContain('k=demo');
  });
});

describe('the outcomes of applications', () => {
  it('are shown from who applied to how it ended, walked by keys to the source of a figure', async () => {
    const { page } = await site.visit('#v=applications&k=demo');
    await settled(page);
    const flow = card(page, /各类申请人的办理结果/);
    expect(await flow.innerText()).toMatch(/最多的一股：自然人 → 予以公开 49 件，占全部的 44\.5%（49\/110）/);
    const table = await tableOf(flow);
    const refused = cellAt(table, /^自然人/, /不予公开/) ?? '';
    expect(refused).toMatch(/^\d+$/);
    expect(cellAt(table, /各列之和/, /各项之和/)).toBe('110');
    expect(cellAt(table, /^自然人/, /予以公开/)).toBe('49');
    await flow
      .getByRole('radio', { name: '图' })
      .or(flow.getByRole('button', { name: '图', exact: true }))
      .first()
      .click();
    await walkTo(page, flow, `不予公开（自然人） ${refused} 件`);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: '数值出处' }).getByText('章贡区 · 2024年').waitFor();
  });
});

describe('the layout', () => {
  it.each([
    [1366, 768],
    [1440, 900],
    [1920, 1080],
    [390, 844],
  ])('never scrolls sideways at %i × %i', async (width, height) => {
    const { page } = await site.visit('', { width, height });
    for (const view of [
      'overview',
      'disclosure',
      'channels',
      'applications',
      'proposals',
      'disputes',
      'capacity',
      'datasets',
    ]) {
      await page.goto(`${site.url}#v=${view}`);
      if (view !== 'datasets') await settled(page);
      const [wide, shown] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        window.innerWidth,
      ]);
      expect(wide, view).toBeLessThanOrEqual(shown ?? 0);
    }
  });
});
