import type { Page } from 'playwright-core';
import { loadFiles, openStep } from '../../journeys/steps';
import type { BenchFiles } from './benchFiles';

/** Measures one stretch of the way, or only walks it. */
export type Stretch = (what: string, work: () => Promise<void>) => Promise<void>;

const PATIENCE_MS = 300_000;

/** Takes files through the page as a reader does: chosen, read, checked, loaded and kept, drawn. */
export async function loadThrough(
  page: Page,
  { paths, sets }: BenchFiles,
  stretch: Stretch = (_, work) => work(),
): Promise<void> {
  await page.getByRole('button', { name: '导入数据' }).first().click();
  const input = page.getByLabel('选择要导入的文件');
  await input.waitFor({ state: 'attached' });
  await stretch('chosen until read', async () => {
    await input.setInputFiles([...paths]);
    await page
      .getByText(/份报告 · [\d,]+ 个数值/)
      .nth(sets - 1)
      .waitFor({ timeout: PATIENCE_MS });
  });
  await stretch('checked', async () => {
    await openStep(page, '校验');
    await page.getByText(/项校验：|没有可以校验/).waitFor({ timeout: PATIENCE_MS });
  });
  await stretch('loaded and kept', () => loadFiles(page, '报告原文如此', PATIENCE_MS));
  await stretch('drawn', async () => {
    await page.evaluate(() => {
      location.hash = '#v=applications';
    });
    await drawn(page);
  });
}

/** Waits until every card has its chart. */
export async function drawn(page: Page): Promise<void> {
  await page.locator('section.card').first().waitFor({ timeout: PATIENCE_MS });
  await page.waitForFunction(
    () => document.querySelectorAll('section.card[aria-busy="true"]').length === 0,
    undefined,
    { timeout: PATIENCE_MS },
  );
}
