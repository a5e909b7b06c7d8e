import { describe, expect, it } from 'vitest';
import { servedSite } from './servedSite';
import { card, chooseFiles, figuresOf, loadFiles, openStep, settled } from './steps';

const site = servedSite();

const NANKANG = {
  name: '南康2022–2024.csv',
  bytes: new TextEncoder().encode(
    [
      '单位,年份,口径,新收政府信息公开申请数',
      '南康区,2022,全域,41',
      '南康区,2023,全域,52',
      '南康区,2024,全域,63',
    ].join('\r\n'),
  ),
};

describe('a link made on imported data', () => {
  it('asks for its file by name where that is missing, and shows what it chose once it is imported', async () => {
    const one = await site.visit('#v=applications');
    await settled(one.page);
    await chooseFiles(one.page, [NANKANG]);
    await loadFiles(one.page);
    await one.page.goto(`${site.url}#v=applications&d=360703&y=2022-2023`);
    await settled(one.page);
    const seen = await figuresOf(card(one.page, /新收政府信息公开申请数/).first());
    expect(seen.flat()).toContain('41');
    await one.page.getByRole('button', { name: '分享链接' }).click();
    const link = await one.page.getByRole('textbox', { name: '链接' }).inputValue();
    await one.context.close();
    expect(decodeURIComponent(link)).toMatch(/&f=[0-9a-f]{8}~3~南康2022–2024\.csv$/);

    const other = await site.visit(new URL(link).hash);
    const { page } = other;
    const banner = page.getByRole('status').filter({ hasText: '此链接基于' });
    await banner.waitFor();
    expect(await banner.innerText()).toMatch(/“南康2022–2024\.csv”（3 份报告，指纹 [0-9a-f]{4}…），请先导入/);
    await banner.getByRole('button', { name: '导入', exact: true }).click();
    await page
      .getByLabel('选择要导入的文件')
      .setInputFiles([{ ...NANKANG, mimeType: 'text/csv', buffer: Buffer.from(NANKANG.bytes) }]);
    await openStep(page, '校验');
    await page.getByText(/项校验：|没有可以校验/).waitFor();
    await loadFiles(page);
    await banner.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '按链接查看' }).click();
    await settled(page);
    expect(page.url()).toBe(link.replace(new URL(link).origin, new URL(site.url).origin));
    expect(await figuresOf(card(page, /新收政府信息公开申请数/).first())).toEqual(seen);
  });

  it('shows what there is to a reader who goes on without, and never a chart without words', async () => {
    const link = '#v=applications&d=360733&f=ab12cd34~3~%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E';
    const { page } = await site.visit(link);
    await page.getByText('“<img src=x onerror=alert(1)>”（3 份报告，指纹 ab12…）').waitFor();
    expect(await page.locator('main').innerText()).toContain('请先导入');
    await page.getByRole('button', { name: '仍按现有数据查看' }).click();
    await page.getByText('此链接基于').waitFor({ state: 'detached' });
    expect(page.url()).not.toContain('f=');
    await page.reload();
    await page
      .locator('main')
      .getByText(/未收录|请选择|新收政府信息公开申请数/)
      .first()
      .waitFor();
    expect(await page.getByText('此链接基于').count()).toBe(0);
  });
});

describe('what stands open', () => {
  it('is kept by the link: tables, the unit and year of a composition, the source of a figure', async () => {
    const { page } = await site.visit('#v=channels&k=demo&d=360702,360703');
    await settled(page);
    const course = page.locator('section.card').first();
    await course.locator('select').selectOption({ label: '南康区' });
    await page.waitForURL(/u=360703/);
    await settled(page);
    await course.getByRole('button', { name: '表', exact: true }).click();
    await page.waitForURL(/h=disclosure-channels\.years/);
    await page.locator('section.card').nth(1).locator('select').selectOption('2016');
    await page.waitForURL(/r=2016/);
    await settled(page);
    await course.locator('td button').first().click();
    const drawer = page.getByRole('dialog', { name: '数值出处' });
    await drawer.getByRole('heading', { name: '报告', exact: true }).waitFor();
    await page.waitForURL(/s=360703/);
    const told = await drawer.getByRole('heading').nth(1).innerText();
    const link = new URL(page.url()).hash;
    await page.goto('about:blank');
    await page.goto(site.url + link);
    await drawer.getByRole('heading', { name: told, exact: true }).first().waitFor();
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });
    expect(page.url()).not.toMatch(/[#&]s=/);
    await settled(page);
    await course.locator('table').waitFor();
    expect(await course.getByRole('heading').innerText()).toContain('南康区');
    expect(await page.locator('section.card').nth(1).getByRole('heading').innerText()).toContain('2016');
  });

  it('says that the figure of a link is not there, and which parts of a link cannot be read', async () => {
    const link = '#v=channels&s=360799%402017%40whole~application.received&f=oops&h=%3Cb%3E';
    const { page } = await site.visit(link);
    const drawer = page.getByRole('dialog', { name: '数值出处' });
    await drawer.getByText('这份报告已不在数据集中').waitFor({ timeout: 60_000 });
    await drawer.getByRole('button', { name: '关闭' }).click();
    await page.getByText('链接所需的数据“oops”无法识别').waitFor();
    await page.getByText('链接中的显示为表的图“<b>”无法识别').waitFor();
  });
});

describe('views saved by name', () => {
  it('are saved, opened on another day, renamed, and put back after they were removed', async () => {
    const { page } = await site.visit('#v=channels&d=360703');
    await settled(page);
    const dialog = page.getByRole('dialog', { name: '常用视图' });
    const open = () => page.getByRole('button', { name: '常用视图' }).click();
    await open();
    await dialog.getByRole('textbox', { name: '名称' }).fill('南康渠道');
    await dialog.getByRole('button', { name: '保存现在的视图' }).click();
    await dialog.getByText('已保存“南康渠道”').waitFor();
    await page.goto('about:blank');
    await page.goto(`${site.url}#v=proposals`);
    await settled(page);
    await open();
    await dialog.getByRole('button', { name: '给“南康渠道”改名' }).click();
    await dialog.getByRole('textbox', { name: '新名称' }).fill('例会用');
    await dialog.getByRole('button', { name: '确定' }).click();
    await dialog.getByRole('button', { name: '移除“例会用”' }).click();
    await dialog.getByRole('button', { name: '撤销' }).click();
    await dialog.getByRole('button', { name: '打开“例会用”' }).click();
    await settled(page);
    expect(new URL(page.url()).hash).toBe('#v=channels&d=360703');
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: /建议提案/ }).waitFor();
  });
});

describe('single keys', () => {
  it('lead to views, years, districts, table and downloads, and can be switched off for good', async () => {
    const { page } = await site.visit('#v=applications');
    await settled(page);
    // While an input method composes, a key belongs to it.
    const press = (key: string, isComposing: boolean) =>
      page.evaluate(
        (event) => document.body.dispatchEvent(new KeyboardEvent('keydown', { ...event, bubbles: true })),
        { key, isComposing },
      );
    await press('3', true);
    await page.waitForTimeout(200);
    expect(page.url()).toContain('v=applications');
    await press('3', false);
    await page.waitForURL(/v=channels/);
    await page.goBack();
    await page.waitForURL(/v=applications/);
    await settled(page);
    await page.keyboard.press('?');
    const list = page.getByRole('dialog', { name: '快捷键' });
    expect(await list.innerText()).toContain('打开“公开渠道”');
    await page.keyboard.press('3');
    expect(page.url()).toContain('v=applications');
    await page.keyboard.press('Escape');
    await page.keyboard.press('[');
    await page.keyboard.press('[');
    await page.waitForURL(/y=2024$/);
    const chart = card(page, /新收政府信息公开申请数/).first();
    await settled(page);
    await chart.getByRole('application').focus();
    await page.keyboard.press('t');
    await chart.locator('table').waitFor();
    await page.keyboard.press('d');
    await page.getByRole('dialog', { name: /^下载/ }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    // Typed before the panel is there, it leads nowhere else.
    await page.keyboard.type('4');
    expect(page.url()).toContain('v=applications');
    await page.waitForFunction(() => document.activeElement instanceof HTMLInputElement);
    await page.keyboard.type('4');
    expect(await page.getByLabel('查找单位').inputValue()).toBe('4');
    expect(page.url()).toContain('v=applications');
    await page.keyboard.press('Escape');
    await page.keyboard.press('3');
    await page.waitForURL(/v=channels/);

    await page.keyboard.press('?');
    await list.getByRole('checkbox', { name: '启用单键快捷键' }).uncheck();
    await page.keyboard.press('Escape');
    await page.reload();
    await settled(page);
    await page.keyboard.press('5');
    await page.keyboard.press('?');
    expect(await list.count()).toBe(0);
    expect(page.url()).toContain('v=channels');
  });
});
