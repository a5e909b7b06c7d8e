import readExcelFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { servedSite } from './servedSite';
import { card, saved, settled } from './steps';

const site = servedSite();

describe('指标说明', () => {
  it('finds 受理 as 新收政府信息公开申请数, by keyboard alone, and tells the years of what is loaded', async () => {
    const { page } = await site.visit();
    await page.getByRole('link', { name: '指标说明' }).click();
    const search = page.getByRole('searchbox', { name: '查找指标' });
    await search.fill('受理');
    await search.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(
      /新收政府信息公开申请数.*受理申请数/s,
    );
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: '新收政府信息公开申请数' }).waitFor();
    const article = page.locator('article');
    const words = await article.innerText();
    expect(words).toMatch(/2014表\s*三、（一）收到申请数/);
    expect(words).toMatch(/2018｜2019\s*可比，须附说明.*国办公开办函〔2019〕60号/s);
    await article.getByText(/已载入 10 份报告中的 \d+ 份/).waitFor({ timeout: 90_000 });
    expect(await article.getByRole('list', { name: '各年有此项的报告数' }).innerText()).toMatch(
      /2017\s*1\/1/,
    );
    expect(page.url()).toMatch(/#v=definitions&i=application\.received$/);
  });

  it('leaves letters that an input method is still composing unsearched', async () => {
    const { page } = await site.visit('#v=definitions');
    const search = page.getByRole('searchbox', { name: '查找指标' });
    await search.waitFor();
    const found = page.getByText(/^找到 \d+ 项$/);
    const compose = (value: string, isComposing: boolean) =>
      search.evaluate(
        (input, [text, composing]) => {
          if (!(input instanceof HTMLInputElement)) throw new Error('no input');
          input.value = text;
          input.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: composing }));
          if (!composing) input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
        },
        [value, isComposing] as const,
      );
    await compose("shou'li", true);
    expect(await found.count()).toBe(0);
    await compose('受理', false);
    await found.waitFor();
  });

  it('opens from a chart with the essentials, gives the focus back, and leads to the page', async () => {
    const { page } = await site.visit('#v=applications');
    await settled(page);
    const help = card(page, /新收政府信息公开申请数/)
      .first()
      .getByRole('button', { name: '指标说明' });
    await help.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: '新收政府信息公开申请数' });
    await dialog.waitFor();
    expect(await dialog.innerText()).toMatch(/当年新收到的政府信息公开申请件数。/);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await help.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await dialog.getByRole('link', { name: '完整说明' }).click();
    await page.getByRole('heading', { level: 2, name: '新收政府信息公开申请数' }).waitFor();
    expect(await dialog.count()).toBe(0);
    // A chart of several parts explains each of them.
    await page.goBack();
    await settled(page);
    await card(page, /申请人类别/)
      .first()
      .getByRole('button', { name: '指标说明' })
      .click();
    const parts = page.getByRole('dialog', { name: '这张图的指标说明' });
    await parts.waitFor();
    expect(await parts.locator('summary').allInnerTexts()).toContain('自然人申请');
  });

  it('opens at a shared link, names the document behind a break, and leads to the rule in 数据校验', async () => {
    const { page } = await site.visit('#v=definitions&i=disclosure.total');
    const article = page.locator('article');
    await article.getByRole('heading', { name: '主动公开政府信息数' }).waitFor();
    await article.getByRole('link', { name: '国办公开办函〔2019〕60号' }).click();
    await article.getByRole('heading', { name: '国办公开办函〔2019〕60号' }).waitFor();
    expect(page.url()).toMatch(/i=form2019$/);
    await article.getByText(/^止于2014表/).click();
    await article.getByRole('link', { name: '主动公开政府信息数', exact: true }).click();
    await article.locator('a[href*="w=disclosureBounds"]').click();
    await page.getByRole('heading', { level: 1, name: '数据校验' }).waitFor();
    expect(page.url()).toMatch(/w=disclosureBounds/);
    await page.goto(`${site.url}#v=definitions&i=no.such.thing`);
    await page.getByText('链接中的指标“no.such.thing”没有收录').waitFor();
  });

  it('is taken away as a workbook and as CSV, one row for each', async () => {
    const { page } = await site.visit('#v=definitions&i=application.received');
    await page.getByText(/已载入 10 份报告中的/).waitFor({ timeout: 90_000 });
    const book = await saved(page, () => page.getByRole('button', { name: '下载 XLSX' }).click());
    expect(book.name).toMatch(/^指标说明_\d{8}\.xlsx$/);
    const sheets = await readExcelFile(book.bytes);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['指标说明', '报表改版', '说明']);
    const rows = sheets[0]?.data ?? [];
    expect(rows).toHaveLength(260);
    const years = rows[0]?.indexOf('已载入年份') ?? -1;
    const received = rows.find((row) => row[2] === 'application.received');
    expect(String(received?.[years])).toMatch(/^2016–2017、.*（已载入 10 份报告中的 \d+ 份）$/);
    const csv = await saved(page, () => page.getByRole('button', { name: '下载 CSV' }).click());
    expect(csv.name).toMatch(/^指标说明_\d{8}\.csv$/);
    const text = csv.bytes.toString('utf8');
    expect(text.startsWith('\ufeff分组,类别,编号,名称')).toBe(true);
    expect(text.trimEnd().split('\r\n')).toHaveLength(260);
  });

  it('on a phone shows the list or what was chosen in it, and never wider than the screen', async () => {
    const { page } = await site.visit('#v=definitions', { width: 390, height: 844 });
    const search = page.getByRole('searchbox', { name: '查找指标' });
    await search.fill('信函');
    await page
      .getByRole('link', { name: /^信函申请数/ })
      .first()
      .click();
    const heading = page.getByRole('heading', { level: 2, name: '信函申请数' });
    await heading.waitFor();
    expect(await search.isVisible()).toBe(false);
    expect(await heading.evaluate((node) => node === document.activeElement)).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.getByRole('link', { name: '‹ 返回目录' }).click();
    await search.waitFor();
  });
});
