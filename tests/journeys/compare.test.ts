import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { servedSite } from './servedSite';
import { card, download, settled, tableOf } from './steps';

const site = servedSite();

const DEMO = '#v=compare&k=demo';
const form = (page: Page, name: string) =>
  page.getByRole('group', { name: '图式' }).getByRole('button', { name, exact: true });

describe('对比排名', () => {
  it('has its measure found by an alias and chosen with the keyboard, and kept in the link', async () => {
    const { page } = await site.visit(DEMO);
    await settled(page);
    await page.getByRole('button', { name: /^选择指标，现为\s?新收/ }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: '选择指标' });
    await dialog.getByLabel('查找指标').focus();
    await page.keyboard.type('受理');
    await dialog.getByRole('list', { name: '找到的指标' }).getByText('受理申请数').waitFor();
    await dialog.getByLabel('查找指标').fill('建议提案A类率');
    await dialog.getByText('找到 1 项').waitFor();
    await page.keyboard.press('ArrowDown');
    // What has the focus is explained beside the list, and says in which years it is stated.
    await dialog
      .getByRole('region', { name: '指标说明' })
      .getByText('分母', { exact: true })
      .first()
      .waitFor();
    await dialog
      .getByRole('button', { name: /2014–2024.*%/ })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/m=rate\.proposal\.a/);
    await settled(page);
    await card(page, /A类率排名/).waitFor();
    expect(await form(page, '排名').getAttribute('aria-pressed')).toBe('true');

    const other = await site.visit(new URL(page.url()).hash);
    await card(other.page, /A类率排名/).waitFor();
  });

  it('compares two years that compare, with marks walked by keys, and says why others do not', async () => {
    const { page } = await site.visit(`${DEMO}&d=360703,360702,360704&r=2023`);
    await settled(page);
    await form(page, '两年哑铃').click();
    await page.waitForURL(/g=dumbbell/);
    const chart = card(page, /2023 年与 2022 年相比/);
    await chart.waitFor();
    await page.getByLabel('对照年份').selectOption('2021');
    await page.waitForURL(/a=2021/);
    const later = card(page, /2023 年与 2021 年相比/);
    await later.waitFor();
    await later.getByRole('application').focus();
    await page.keyboard.press('ArrowRight');
    expect(await later.getByRole('status').innerText()).toMatch(/^\S+ 2021 年新收政府信息公开申请数 \d+ 件/);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText(/2021/).first().waitFor();
    await page.keyboard.press('Escape');

    const [heads, ...table] = await tableOf(later);
    expect(heads?.slice(0, 6)).toEqual(['单位', '级别', '口径', '2021年（件）', '2023年（件）', '变化']);
    expect(table).toHaveLength(3);
    await form(page, '两年斜线').click();
    await page.waitForURL(/g=slope/);

    await page.goto(`${site.url}${DEMO}&d=360703&m=application.result.refused&r=2021&a=2018&g=dumbbell`);
    await settled(page);
    await page.getByText('2018 年与 2021 年没有可比的单位：报表改版，口径变化，不可比。').first().waitFor();
    const dumbbell = form(page, '两年哑铃');
    expect(await dumbbell.getAttribute('aria-disabled')).toBe('true');
  });

  it('says which part of a link it does not follow', async () => {
    const { page } = await site.visit(`${DEMO}&m=rate.proposal.b&g=pie&a=2024&r=2022`);
    await settled(page);
    await page.getByText(/B 类没有全国统一含义.*已改为“新收政府信息公开申请数”/).waitFor();
    await page.getByText(/链接中的图式“pie”无法识别/).waitFor();
    await page.getByText(/对照年份 2024 年不早于 2022 年/).waitFor();
  });

  it('has a grid of units and years that scrolls and is walked by keys, and points at its unit everywhere', async () => {
    const { page } = await site.visit(`${DEMO}&g=grid`);
    await settled(page);
    const grid = page.getByRole('table', { name: /单位 × 年份/ });
    const order = card(page, /2024 年新收政府信息公开申请数排序/);
    await order.getByRole('button', { name: '表', exact: true }).click();
    // Nothing lies under the pointer that could point at another unit while keys are pressed.
    await page.getByRole('heading', { level: 1 }).hover();
    await grid.getByRole('button', { name: /^章贡区 2014 年/ }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    const cell = grid.getByRole('button', { name: /^南康区 2024 年新收政府信息公开申请数 152 件/ });
    expect(await cell.evaluate((node) => node === document.activeElement)).toBe(true);
    // A year without a report has its sign, no shade, and says why.
    const hole = grid.getByRole('button', { name: /^会昌县 2020 年：未收录/ });
    expect(await hole.innerText()).toBe('·');
    expect((await hole.getAttribute('style')) ?? '').not.toContain('background');

    const row = order.getByRole('row', { name: /^南康区/ });
    await order.locator('tr.pointed').filter({ hasText: '南康区' }).waitFor();
    await row.hover();
    await order.getByRole('row', { name: /^大余县/ }).hover();
    await grid.locator('tr.pointed').filter({ hasText: '大余县' }).waitFor();

    await cell.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText(/152/).first().waitFor();
    await page.keyboard.press('Escape');

    const csv = await download(page, card(page, /单位 × 年份/), /CSV：与表一致/);
    expect(csv.bytes.toString('utf8')).toContain('未收录');
    const picture = await download(page, card(page, /单位 × 年份/), /^图片/);
    expect(picture.bytes.readUInt32BE(16)).toBe(2112);
  });

  it.each(['overview', 'applications', 'compare', 'reports', 'checks'])(
    'points at a unit everywhere on %s, by pointer and by focus',
    async (view) => {
      const { page } = await site.visit(`#v=${view}&k=demo&d=360703,360702`);
      const chip = page.locator('.chip', { hasText: '章贡区' });
      await chip.hover();
      await page.locator('.chip.pointed').filter({ hasText: '章贡区' }).waitFor();
      await page.getByRole('heading', { level: 1 }).hover();
      await page.waitForFunction(() => document.querySelector('.pointed') === null);
      // Whatever first stands for a unit outside the bar, focused by key alone.
      const own = page.locator('main :is(.figure, tbody tr button, tbody tr a, li.item input)');
      await own.first().focus({ timeout: 60_000 });
      await page.locator('.chip.pointed').waitFor();
      await page.keyboard.press('Shift+Tab');
    },
  );

  it('points at no unit that slides under a pointer at rest, and at it once the pointer moves', async () => {
    const { page } = await site.visit(`${DEMO}&d=360703,360702`);
    await settled(page);
    const first = page.locator('.chip', { hasText: '南康区' }).getByRole('button');
    const box = await first.boundingBox();
    if (box === null) throw new Error('the chip stands on the page');
    await first.click();
    await page.waitForURL(/d=360702/);
    await settled(page);
    expect(await page.locator('.chip.pointed').count()).toBe(0);
    await page.mouse.move(box.x + 1, box.y + box.height / 2);
    await page.locator('.chip.pointed').filter({ hasText: '章贡区' }).waitFor();
  });

  it('has small charts whose title tells the scale, a strip that names the chosen, and places where they are lawful', async () => {
    const { page } = await site.visit(`${DEMO}&d=360703,360702`);
    await settled(page);
    const bump = form(page, '名次变化');
    expect(await bump.getAttribute('aria-disabled')).toBe('true');
    await bump.click({ force: true });
    expect(page.url()).not.toContain('g=bump');

    await form(page, '小图并列').click();
    await card(page, /（统一刻度）/).waitFor();
    await page.getByRole('group', { name: '刻度' }).getByRole('button', { name: '各自刻度' }).click();
    await page.waitForURL(/g=multiples&x=own/);
    await card(page, /（各自刻度）/).waitFor();

    await form(page, '分布').click();
    await card(page, /2024 年新收政府信息公开申请数分布/).waitFor();
    await page.getByText(/有数的 18 个单位，中位数 .+；/).waitFor();

    await page.goto(`${site.url}${DEMO}&d=360703,360702&m=rate.proposal.a&g=bump`);
    const places = card(page, /建议提案A类率：2014–2024 年名次变化/);
    await places.waitFor();
    await places.getByRole('application').focus();
    await page.keyboard.press('ArrowRight');
    expect(await places.getByRole('status').innerText()).toMatch(/第 \d+（共 \d+ 个）/);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText('建议提案A类率').first().waitFor();
  });
});
