import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plain } from '../../src/ingest/label/label';
import { printedPages } from '../support/printedPages';
import { card, saved, settled, tableOf } from './steps';
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

const squeezed = (text: string): string => plain(text).replace(/\s+/gu, '');

/** Opens the dialog of printing and does one of its things; the sheet stays until it is printed to a file. */
async function laid(page: Page, name: RegExp): Promise<void> {
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await page.getByRole('button', { name: '打印', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '打印与离线网页' });
  await dialog.getByRole('button', { name }).click();
  await page.locator('body > .paper').waitFor({ state: 'attached' });
}

async function pdf(page: Page, name: string): Promise<Buffer> {
  const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const folder = process.env['PRINTED'];
  if (folder !== undefined) {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, `${name}.pdf`), bytes);
  }
  return bytes;
}

describe('printing', () => {
  it('prints a wide view whole: charts, every column, heads again on each page, sources, dates and page numbers', async () => {
    const { page, context, faults, foreign } = await visit(browser, site, '#v=applications&k=demo');
    await settled(page);
    const heads = (await tableOf(page.locator('section.card').first()))[0] ?? [];
    await laid(page, /^打印/);
    const titles = await page.locator('.paper h2').allInnerTexts();
    const pages = await printedPages(await pdf(page, 'wide'));
    const whole = pages.map(({ text }) => text).join('');

    expect(titles.length).toBeGreaterThan(2);
    for (const title of titles) expect(whole).toContain(squeezed(title));
    expect(heads.length).toBeGreaterThan(8);
    // That data is made up stands in the margin of every sheet, and so in no column.
    for (const head of heads.filter((one) => one !== '数据性质')) expect(whole).toContain(squeezed(head));
    for (const [at, { text }] of pages.entries()) {
      expect(text).toContain(`第${at + 1}页,共${pages.length}页`);
      expect(text).toMatch(/打印日期\d{4}-\d\d-\d\d/u);
      expect(text).toContain('数据截止');
      expect(text).toContain('合成示例数据');
    }
    expect(whole).toContain('口径');
    // The list of reports is longer than a page, and has its heads on each; what all of them share is said once.
    expect(pages.filter(({ text }) => text.includes('报告报告合成示例数据')).length).toBeGreaterThan(1);
    expect(whole.split('数据集指纹:').length).toBe(2);
    expect(pages.length).toBeLessThan(20);
    expect(pages.some(({ width, height }) => width > height)).toBe(true);
    expect(pages[0]?.height).toBeGreaterThan(pages[0]?.width ?? 0);
    // After printing the page is there again.
    expect(await page.locator('body > .paper').count()).toBe(0);
    expect([faults, foreign]).toEqual([[], []]);
    await context.close();
  });

  it('prints the kind of proposal in every row, with what each place means by its classes', async () => {
    const { page, context } = await visit(
      browser,
      site,
      '#v=proposals&k=demo&d=360703,360702,360704&y=2023-2024',
    );
    await settled(page);
    await laid(page, /^打印/);
    const table = page.locator('.paper table').filter({ hasText: 'A+B+C' }).first();
    expect(await table.locator('thead').textContent()).toContain('类别');
    for (const kind of ['人大建议', '政协提案', '合计'])
      expect(await table.locator('td', { hasText: kind }).count()).toBe(3);
    await pdf(page, 'kinds');
    await context.close();
  });

  it('prints one chart of few units, and what the browser itself prints is the same sheet', async () => {
    const { page, context } = await visit(browser, site, '#v=proposals&k=demo&d=360703,360702&y=2021-2024');
    await settled(page);
    await page.waitForTimeout(7000);
    const pages = await printedPages(await pdf(page, 'small'));
    const whole = pages.map(({ text }) => text).join('');
    const title = (await page.locator('section.card h2').first().innerText()).replace('合成示例数据', '');
    expect(whole).toContain(squeezed(title));
    expect(whole).toContain('附表1');
    expect(whole).toContain('2个单位:');

    await page.evaluate(() => {
      window.print = () => undefined;
    });
    await page.getByRole('button', { name: '打印', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: '打印与离线网页' });
    await dialog.getByRole('combobox', { name: '打印、呈阅或保存哪张图' }).selectOption({ index: 1 });
    await dialog.getByRole('button', { name: /^打印/ }).click();
    expect(await page.locator('.paper .figure').count()).toBe(1);
    const one = (await printedPages(await pdf(page, 'one'))).map(({ text }) => text).join('');
    expect(one).toContain(squeezed(title));
    expect(one).not.toContain('附表2');
    await context.close();
  });

  it.each(['applications', 'disclosure', 'channels', 'proposals', 'disputes', 'overview', 'compare'])(
    'prints a 呈阅 sheet of %s on exactly one page, saying what it leaves out',
    async (view) => {
      const { page, context, faults } = await visit(browser, site, `#v=${view}&k=demo`);
      await settled(page);
      await laid(page, /^呈阅/);
      const sheet = page.locator('.paper');
      expect(await sheet.locator('ol li').count()).toBe(3);
      const title = (await sheet.locator('h1').textContent()) ?? '';
      expect(title).not.toMatch(/。|由于|得益于|先进|优秀/u);
      const pages = await printedPages(await pdf(page, `brief-${view}`));
      expect(pages).toHaveLength(1);
      const text = pages[0]?.text ?? '';
      expect(text).toContain(squeezed(title));
      expect(text).toContain('来源:');
      expect(text).toContain('第1页,共1页');
      expect(text).toContain('合成示例数据');
      expect(faults).toEqual([]);
      await context.close();
    },
  );
});

describe('nothing is cut off', () => {
  it.each([
    ['overview', ''],
    ['applications', ''],
    ['proposals', '&lang=en'],
    ['channels', '&lang=en'],
    ['disputes', '&lang=en'],
    ['compare', '&g=grid'],
  ])('of %s%s: no text leaves its sheet or its drawing', async (view, more) => {
    const { page, context } = await visit(browser, site, `#v=${view}&k=demo${more}`);
    await settled(page);
    await page.evaluate(() => {
      window.print = () => undefined;
    });
    const isEnglish = more.includes('lang=en');
    await page.getByRole('button', { name: isEnglish ? 'Print' : '打印', exact: true }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: isEnglish ? /^Print/u : /^打印/u })
      .click();
    await page.locator('body > .paper').waitFor({ state: 'attached' });
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 700, height: 1000 });
    const seen = await page.locator('body > .paper').evaluate((sheet) => {
      const cut: string[] = [];
      for (const svg of sheet.querySelectorAll('svg')) {
        const box = svg.getBoundingClientRect();
        for (const text of svg.querySelectorAll('text')) {
          const own = text.getBoundingClientRect();
          if (text.textContent.trim() === '') continue;
          // A part of a drawing is a window on it: what stands above and below is in the other parts. A whole one may reach
          // a little into the margin of the sheet, for letters are wider on some machines.
          const room = getComputedStyle(svg).overflow === 'visible' ? 20 : 1;
          if (own.left < box.left - room || own.right > box.right + room) cut.push(text.textContent);
        }
      }
      const hidden = [...sheet.querySelectorAll<HTMLElement>('*')]
        .filter(
          (one) => getComputedStyle(one).overflowX === 'hidden' && one.scrollWidth > one.clientWidth + 1,
        )
        .map((one) => one.textContent);
      return { cut, hidden, texts: sheet.querySelectorAll('svg text').length };
    });
    expect(seen.texts).toBeGreaterThan(10);
    expect([seen.cut, seen.hidden]).toEqual([[], []]);
    await page.emulateMedia({ media: null });
    const pages = await printedPages(await pdf(page, `whole-${view}`));
    expect(pages.flatMap(({ outside }) => outside)).toEqual([]);
    await context.close();
  });
});

describe('a page without charts', () => {
  it.each([
    ['reports', '原始报告'],
    ['reports&p=360703%402017%40whole', '收到申请数'],
    ['checks', '数据校验'],
    ['definitions', '指标说明'],
    ['datasets', '数据集'],
  ])('%s is printed with head, day, sources and page numbers, and without controls', async (view, words) => {
    const { page, context, faults } = await visit(browser, site, `#v=${view}`);
    await page.locator('main h1').waitFor();
    if (view === 'checks') await page.locator('li.item').first().waitFor({ timeout: 60_000 });
    if (view.includes('&p=')) await page.getByText('收到申请数').first().waitFor({ timeout: 60_000 });
    await page.evaluate(() => {
      window.print = () => undefined;
    });
    await page.getByRole('button', { name: '打印', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: /^打印/u }).click();
    await page.locator('main > .around').first().waitFor({ state: 'attached' });
    await page.keyboard.press('Escape');
    await page.emulateMedia({ media: 'print' });
    const controls = await page
      .locator('main')
      .locator('input:visible, select:visible, textarea:visible, .button:visible, .segments:visible')
      .count();
    expect(controls).toBe(0);
    await page.emulateMedia({ media: null });
    const pages = await printedPages(
      await pdf(page, `plain-${view.slice(0, 7)}${view.length > 12 ? '-one' : ''}`),
    );
    const whole = pages.map(({ text }) => text).join('');
    expect(whole).toContain(squeezed(words));
    expect(whole).toContain('三代报表俱全');
    expect(whole).toMatch(/许可指纹/u);
    for (const [at, { text }] of pages.entries()) {
      expect(text).toContain(`第${at + 1}页,共${pages.length}页`);
      expect(text).toMatch(/打印日期\d{4}-\d\d-\d\d/u);
      expect(text).toContain('数据截止');
    }
    expect(pages.flatMap(({ outside }) => outside)).toEqual([]);
    // After printing nothing of it is left on the page.
    expect(await page.locator('.around').count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('repeats the heads of the list of reports, and gives each report few lines', async () => {
    const { page, context } = await visit(browser, site, '#v=reports&k=demo');
    await page.locator('main tbody tr').nth(100).waitFor({ timeout: 60_000 });
    const pages = await printedPages(await pdf(page, 'reports'));
    const listed = pages.filter(({ text }) => /20\d\d年政府信息公开工作年度报告/u.test(text));
    expect(listed.length).toBeGreaterThan(5);
    expect(listed.length).toBeLessThan(18);
    for (const { text } of listed) expect(text).toContain('标题发布');
    await context.close();
  });

  it('lets no finding hang out of its list', async () => {
    const { page, context } = await visit(browser, site, '#v=checks&k=demo');
    await page.locator('li.item').first().waitFor({ timeout: 60_000 });
    const count = await page.locator('li.item').count();
    const pages = await printedPages(await pdf(page, 'findings'));
    const whole = pages.map(({ text }) => text).join('');
    expect(whole.split('待核').length - 1).toBeGreaterThanOrEqual(count);
    await context.close();
  });

  it('repeats the heads of a report longer than a page', async () => {
    const { page, context } = await visit(browser, site, '#v=reports&p=360703%402017%40whole');
    await page.getByText('收到申请数').first().waitFor({ timeout: 60_000 });
    const pages = await printedPages(await pdf(page, 'report'));
    expect(pages.filter(({ text }) => text.includes('统计指标')).length).toBeGreaterThan(1);
    await context.close();
  });
});

describe('the overview', () => {
  it('is printed with its key figures and what stands out', async () => {
    const { page, context } = await visit(browser, site, '#v=overview&k=demo&d=360703');
    await settled(page);
    const value = await page.locator('.kpi .value').first().innerText();
    await page.getByText('谁突出').waitFor();
    await laid(page, /^打印/);
    const whole = (await printedPages(await pdf(page, 'overview'))).map(({ text }) => text).join('');
    expect(whole).toContain('主要指标');
    expect(whole).toContain(squeezed(value));
    expect(whole).toContain('有什么变化2024年比上年');
    expect(whole).toContain('谁突出');
    await context.close();
  });
});

describe('the offline page', () => {
  it('opens from disk without a request, filters its tables and charts, sorts, and carries only what was chosen', async () => {
    const { page, context, faults } = await visit(
      browser,
      site,
      '#v=applications&k=demo&d=360703,360702,360704&y=2021-2024',
    );
    await settled(page);
    const chart = card(page, /新收政府信息公开申请数/).first();
    const table = await tableOf(chart);
    await page.getByRole('button', { name: '打印', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: '打印与离线网页' });
    const file = await saved(page, () => dialog.getByRole('button', { name: /^离线网页/ }).click());
    expect(file.name).toMatch(/合成示例数据.*\.html$/u);
    expect(faults).toEqual([]);
    await context.close();

    const path = join(await mkdtemp(join(tmpdir(), 'offline-')), 'page.html');
    await writeFile(path, file.bytes);
    const offline = await browser.newContext({ offline: true });
    const asked: string[] = [];
    const wrong: string[] = [];
    const read = await offline.newPage();
    read.on('request', (request) => asked.push(request.url()));
    read.on('pageerror', (error) => wrong.push(error.message));
    read.on('console', (message) => {
      if (message.type() === 'error') wrong.push(message.text());
    });
    await read.goto(pathToFileURL(path).href);
    const text = await read.locator('main').innerText();
    expect(text).toContain('合成示例数据');
    expect(text).toContain('只读副本');
    expect(text).toContain('3 个单位：');
    const first = read.locator('.chart').first();
    await first.getByRole('button', { name: '表', exact: true }).click();
    const cells = await first
      .locator('tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) => [...row.children].map((cell) => (cell.textContent ?? '').trim())),
      );
    expect(cells.map(([unit]) => unit)).toEqual(table.slice(1).map(([unit]) => unit));
    // The order of the year shows the chosen among their peers, here as on the page; the course shows the chosen alone.
    const carried = await first
      .locator('[data-u]')
      .evaluateAll((all) => all.map((cell) => cell.getAttribute('data-u')));
    expect([...new Set(carried)].sort()).toEqual(['南康区', '章贡区', '赣县区'].sort());
    const years = await first
      .locator('thead [data-y]')
      .evaluateAll((all) => all.map((cell) => cell.getAttribute('data-y')));
    expect(years).toEqual(['2021', '2022', '2023', '2024']);

    await read.getByRole('checkbox', { name: '章贡区' }).uncheck();
    await read.getByRole('checkbox', { name: '2022' }).uncheck();
    expect(await first.locator('tbody tr:visible').count()).toBe(table.length - 2);
    expect(await first.locator('thead th:visible').allInnerTexts()).not.toContain(
      expect.stringContaining('2022'),
    );
    // A drawing is of everything: under a filter it gives way to a sentence and the table, which is filtered.
    expect(await first.locator('.drawn svg').isVisible()).toBe(false);
    expect(
      await first.getByText('图按未筛选的全部内容画成，筛选时只列表；取消筛选后恢复。').isVisible(),
    ).toBe(true);
    expect(await first.getByRole('button', { name: '图', exact: true }).isVisible()).toBe(false);
    expect(await read.locator('.chart svg:visible').count()).toBe(0);
    expect(await read.locator('.chart table:visible').count()).toBe(await read.locator('.chart').count());
    await read.getByRole('button', { name: '全部' }).first().click();
    await read.getByRole('button', { name: '全部' }).last().click();
    expect(await first.getByText(/^图按未筛选/).isVisible()).toBe(false);
    await first.getByRole('button', { name: '图', exact: true }).click();
    expect(await first.locator('.drawn svg').isVisible()).toBe(true);

    // A head sorts down at the first press and up at the next; a figure without a number stands last both ways.
    await first.getByRole('button', { name: '表', exact: true }).click();
    const head = first.locator('thead th').nth(2);
    const values = async () =>
      (
        await first
          .locator('tbody tr')
          .evaluateAll((rows) => rows.map((row) => row.children[2]?.getAttribute('data-v') ?? ''))
      ).map((text) => (text === '' ? Infinity : Number(text)));
    const before = await values();
    expect(new Set(before).size).toBeGreaterThan(1);
    await head.getByRole('button').click();
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    const rank = (value: number) => (value === Infinity ? -Infinity : value);
    expect(await values()).toEqual([...before].sort((a, b) => rank(b) - rank(a)));
    await head.getByRole('button').click();
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    expect(await values()).toEqual([...before].sort((a, b) => a - b));

    expect(asked.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'))).toEqual([]);
    expect(asked).toHaveLength(1);
    expect(wrong).toEqual([]);
    const folder = process.env['PRINTED'];
    if (folder !== undefined) {
      await read.setViewportSize({ width: 1440, height: 900 });
      await read.screenshot({ path: join(folder, 'offline.png'), fullPage: true });
      await read.getByRole('checkbox', { name: '章贡区' }).uncheck();
      await read.screenshot({ path: join(folder, 'offline-filtered.png'), fullPage: true });
    }
    await offline.close();
  });

  it('speaks the language of the page it was saved from, also when that is the first thing done', async () => {
    const { page, context } = await visit(browser, site, '#v=disclosure&lang=en');
    await settled(page);
    await page.getByRole('button', { name: 'Print', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Print and offline page' });
    const file = await saved(page, () => dialog.getByRole('button', { name: /^Offline page/ }).click());
    await page.goto('about:blank');
    await page.setContent(file.bytes.toString('utf8'));
    const ours = await page
      .locator(
        '.product, dt, .filter summary, .filter button, .faces, .legend .count, .sources caption, .sources thead',
      )
      .allTextContents();
    expect(ours.length).toBeGreaterThan(10);
    expect(ours.filter((text) => /\p{Script=Han}/u.test(text.replace('公开年报看板', '')))).toEqual([]);
    expect(await page.locator('h2').first().textContent()).toMatch(/^Figure 1/u);
    expect(await page.locator('.carries').textContent()).toContain('A read-only copy');
    await context.close();
  });
});
