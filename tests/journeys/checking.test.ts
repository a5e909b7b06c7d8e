import type { Locator, Page } from 'playwright-core';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { servedSite } from './servedSite';
import { chooseFiles, exportWorkspace, loadFiles, saved, settled } from './steps';

const site = servedSite();

/** The finding with these words. */
function finding(page: Page, words: string): Locator {
  return page.locator('article, li').filter({ hasText: words }).last();
}

async function checked(page: Page): Promise<void> {
  await page.getByText(/选中全部 \d+ 条/).waitFor({ timeout: 90_000 });
  // Rule by rule: the last one has answered.
  await page.getByText('正在逐条校验').waitFor({ state: 'detached', timeout: 90_000 });
}

describe('数据校验', () => {
  it('tells what 南康区 2017 itself contradicts, by rule, and leaves its proposals alone', async () => {
    const { page } = await site.visit('#v=checks&d=360703');
    await checked(page);
    const told = await page.getByRole('main').innerText();
    expect(told).toContain('主动公开政府信息数为 44,042，大于各渠道之和 2668，超出 41,374');
    expect(told).toMatch(/为 305，大于各回应方式之和 63/);
    expect(told).toContain('申请办结 6 件，申请答复数却为 0');
    expect(told).toMatch(/工作人员数为 4，专职与兼职人员之和为 2，相差 2/);
    expect(told).toMatch(/列出 4 条/);
    expect(told).not.toMatch(/代表建议.*相差|政协提案.*相差/);
    await finding(page, '44,042')
      .getByRole('button', { name: /政府网站/ })
      .click();
    await page.getByRole('dialog', { name: '数值出处' }).getByText('2215').first().waitFor();
  });

  it('tells the totals of 0 of 洪泽区 2023, and that its scope changed the year after', async () => {
    const { page } = await site.visit('#v=checks&d=320813');
    await checked(page);
    const told = await page.getByRole('main').innerText();
    expect(told).toContain('行政复议数量为 0，四种结果之和为 11，相差 11');
    expect(told).toContain('复议后起诉总计为 0，四种结果之和为 5，相差 5');
    expect(told).toMatch(/本级.*全域.*不可比|本级.*全域.*不能/s);
  });

  it('keeps what was decided of a planted contradiction over a reload, and takes it along in every file', async () => {
    const { page } = await site.visit('#v=checks&k=demo&d=360722');
    await checked(page);
    const words = '主动公开政府信息数为 8620，大于各渠道之和 7270，超出 1350';
    await finding(page, words).getByRole('textbox').fill('已电话告知，待更正');
    await page.keyboard.press('Enter');
    await finding(page, words).getByRole('button', { name: '已确认' }).click();
    await page.reload();
    await checked(page);
    const again = finding(page, words);
    expect(await again.getByRole('button', { name: '已确认' }).getAttribute('aria-pressed')).toBe('true');
    expect(await again.getByRole('textbox').inputValue()).toBe('已电话告知，待更正');

    const list = await saved(page, () => page.getByRole('button', { name: /下载核对清单/ }).click());
    expect(list.name).toContain('合成示例数据');
    const sheets = await readWorkbook(list.bytes);
    const lines = (sheets[0]?.data ?? []).map((row) => row.join(' '));
    const line = lines.find((text) => text.includes('8620'));
    expect(line).toContain('已确认');
    expect(line).toContain('已电话告知，待更正');
    expect(line).toContain('请核对');

    await page.getByRole('link', { name: '数据集' }).click();
    const workspace = await saved(page, () => exportWorkspace(page));
    expect(workspace.bytes.toString('utf8')).toContain('已电话告知，待更正');

    // On another machine: nothing decided yet, then the file.
    const other = await site.visit('#v=checks&k=demo&d=360722');
    await checked(other.page);
    expect(await finding(other.page, words).getByRole('textbox').inputValue()).toBe('');
    await chooseFiles(other.page, [workspace]);
    await loadFiles(other.page);
    await other.page.goto(`${site.url}#v=checks&k=demo&d=360722`);
    await checked(other.page);
    await other.page.getByRole('button', { name: '已确认', pressed: true }).first().waitFor();
    expect(await finding(other.page, words).getByRole('textbox').inputValue()).toBe('已电话告知，待更正');
  });

  it('marks on charts the figures with an open error, and no longer once the reader ignores it', async () => {
    const { page } = await site.visit('#v=disclosure&d=360703');
    await settled(page);
    await page
      .getByText(/该数有未处理的不符/)
      .first()
      .waitFor({ timeout: 60_000 });
    await page.getByRole('link', { name: /数据校验/ }).click();
    await checked(page);
    await finding(page, '44,042').getByRole('button', { name: '忽略' }).click();
    await page.getByRole('link', { name: '主动公开' }).click();
    await settled(page);
    await page.waitForFunction(() => !document.body.innerText.includes('该数有未处理的不符'));
  });
});
