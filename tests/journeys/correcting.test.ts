import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { servedSite } from './servedSite';
import { card, chooseFiles, download, exportWorkspace, loadFiles, saved, settled, tableOf } from './steps';

const site = servedSite();

const CELL = '#v=reports&p=360703%402017%40whole';
const CHART = '#v=disclosure&d=360703&y=2017';
const NOTE = '经核实为各渠道之和';
const drawerOf = (page: Page) => page.getByRole('dialog', { name: '数值出处' });
const chartOf = (page: Page) => card(page, /主动公开政府信息数/).first();

async function openTotal(page: Page, value: RegExp) {
  await page.goto(site.url + CELL);
  // The engine may still be on its way.
  await page.getByRole('button', { name: value }).first().click({ timeout: 90_000 });
  const drawer = drawerOf(page);
  await drawer.getByRole('heading', { name: '人工修正' }).waitFor();
  return drawer;
}

/** Corrects 44,042, which the report's own channels contradict, to their sum. */
async function correctTotal(page: Page): Promise<void> {
  const drawer = await openTotal(page, /主动公开政府信息数.*：44,042/);
  await drawer.getByRole('button', { name: '修正此数值' }).click();
  await drawer.getByLabel('新数值').fill('2,668');
  await drawer.getByRole('button', { name: '保存修正' }).click();
  await drawer.getByText('请写明修正的依据').waitFor();
  await drawer.getByLabel('备注（必填）').fill(NOTE);
  await drawer.getByRole('button', { name: '保存修正' }).click();
  await drawer.getByRole('button', { name: '撤回修正' }).waitFor();
}

describe('correcting a figure', () => {
  it('changes chart, findings and downloads, keeps the original beside it, survives a reload and can be taken back', async () => {
    const { page } = await site.visit(CHART);
    await settled(page);
    await correctTotal(page);
    const told = await drawerOf(page).innerText();
    expect(told).toMatch(
      /表中原值 44,042 → 人工修正 2668，备注：经核实为各渠道之和，\d{4}-\d\d-\d\d \d\d:\d\d/,
    );
    expect(told).toContain('“44042”');
    expect(told).not.toContain('大于各渠道之和 2668');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /主动公开政府信息数.*：2668（人工修正）/ }).waitFor();

    await page.goto('about:blank');
    await page.goto(site.url + CHART);
    await settled(page);
    expect((await tableOf(chartOf(page))).flat().join(' ')).toMatch(/2668 .*✎/);
    expect(await chartOf(page).innerText()).toMatch(/✎ 人工修正（.+）：.*表中原值 44,042 → 人工修正 2668/);
    const { bytes } = await download(page, chartOf(page), /CSV：与表一致/);
    expect(bytes.toString()).toMatch(/人工修正\r?\n.*2668.*表中原值 44,042 → 人工修正 2668/);

    const drawer = await openTotal(page, /主动公开政府信息数.*：2668/);
    await drawer.getByRole('button', { name: '撤回修正' }).click();
    await drawer.getByRole('button', { name: '修正此数值' }).waitFor();
    await page.keyboard.press('Escape');
    await page
      .getByRole('button', { name: /主动公开政府信息数.*：44,042/ })
      .first()
      .waitFor();
  });

  it('travels in the exported file to another machine, is listed there, undone with the import and cleared at once', async () => {
    const { page, context } = await site.visit(CHART);
    await settled(page);
    await correctTotal(page);
    await page.keyboard.press('Escape');
    await drawerOf(page).waitFor({ state: 'detached' });
    await page.goto(`${site.url}#v=datasets`);
    await page.getByRole('heading', { name: '数据集', exact: true }).waitFor();
    const file = await saved(page, () => exportWorkspace(page));
    await context.close();

    const other = await site.visit('#v=datasets');
    const box = other.page.getByRole('region', { name: '人工修正' });
    const load = async () => {
      await chooseFiles(other.page, [file]);
      const offer = other.page.getByRole('region', { name: '工作区文件带来的内容' });
      await offer.getByText('新增 1 条').waitFor();
      await loadFiles(other.page);
      await other.page.goto(`${site.url}#v=datasets`);
      await box.getByText(/已套用 1 处/).waitFor();
      expect(await box.innerText()).toContain(NOTE);
    };
    // Undoing the import takes the correction back with it.
    await load();
    await other.page.getByRole('button', { name: '撤销导入' }).click();
    await box.getByText('没有人工修正').waitFor();
    await load();
    await box.getByRole('button', { name: '清除全部人工修正' }).click();
    await other.page.getByRole('dialog').getByRole('button', { name: '确认清除' }).click();
    await box.getByText('没有人工修正').waitFor();
  });
});
