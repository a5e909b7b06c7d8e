import type { Page } from 'playwright-core';
import { beginLoad, openStep } from '../../journeys/steps';
import type { BenchFiles } from './benchFiles';

/** Measures one stretch of the way, or only walks it. */
export type Stretch = (what: string, work: () => Promise<void>) => Promise<void>;

const PATIENCE_MS = 300_000;

/** What comes after the charts stand: the browser's store still takes the import in. */
export const KEPT = 'kept';

/** Takes files through the page as a reader does: chosen, read, checked, loaded, drawn; and waits until it is kept. */
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
  await keepBoth(page);
  await stretch('loaded', async () => {
    await beginLoad(page, '报告原文如此', PATIENCE_MS);
    // Offered as soon as everything is loaded, while it is still being kept.
    await page.getByRole('link', { name: '到图表中查看' }).waitFor({ timeout: PATIENCE_MS });
  });
  await stretch('drawn', async () => {
    await page.evaluate(() => {
      location.hash = '#v=applications';
    });
    await drawn(page);
  });
  await stretch(KEPT, () =>
    page
      .getByText(/^\s*已导入/)
      .first()
      .waitFor({ timeout: PATIENCE_MS }),
  );
}

/** Reports of a country that are here already are kept beside those that are here, where the page asks about them. */
async function keepBoth(page: Page): Promise<void> {
  await openStep(page, '选文件');
  const both = page.getByRole('button', { name: '全部并存', exact: true });
  if (await both.isVisible()) await both.click();
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
