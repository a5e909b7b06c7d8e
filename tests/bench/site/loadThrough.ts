import type { Page } from 'playwright-core';
import type { BenchFiles } from './benchFiles';

/** Measures one stretch of the way, or only walks it. */
export type Stretch = (what: string, work: () => Promise<void>) => Promise<void>;

const PATIENCE_MS = 300_000;

/** What comes after the charts stand: the browser's store still takes the import in. */
export const KEPT = 'kept';

/**
 * Takes files through the page as a reader does: chosen, read, checked, loaded, drawn; and waits until it is kept. Buttons are
 * pressed and words waited for inside the page, frame by frame: from outside each click takes tenths of a second, and each wait
 * up to half a second more than the page. What a person decides on the way is in no stretch.
 */
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
    await told(page, '份报告 · [\\d,]+ 个数值', sets);
  });
  await stretch('checked', async () => {
    await press(page, '校验');
    await told(page, '项校验：|没有可以校验');
  });
  await decide(page);
  await stretch('loaded', async () => {
    await press(page, '^导入 [\\d,]+ 行');
    // Offered as soon as everything is loaded, while it is still being kept.
    await told(page, '到图表中查看');
  });
  await stretch('drawn', async () => {
    await page.evaluate(() => {
      location.hash = '#v=applications';
    });
    await drawn(page);
  });
  await stretch(KEPT, () => told(page, '已导入'));
}

/** Waits until every card has its chart. */
export async function drawn(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector('section.card') !== null &&
      document.querySelectorAll('section.card[aria-busy="true"]').length === 0,
    undefined,
    { timeout: PATIENCE_MS },
  );
}

/** What the page asks a person: reports that are here already are kept beside those that come, doubts get a reason. */
async function decide(page: Page): Promise<void> {
  await press(page, '选文件');
  const both = page.getByRole('button', { name: '全部并存', exact: true });
  if (await both.isVisible()) await both.click();
  await press(page, '校验');
  await told(page, '项校验：|没有可以校验');
  const reason = page.getByLabel(/写同一理由/);
  if (await reason.isVisible()) {
    await reason.fill('报告原文如此');
    await page.getByRole('button', { name: '全部确认' }).click();
  }
  await press(page, '导入$');
}

/** Waits until words stand on the page, as often as they are to. */
async function told(page: Page, words: string, times = 1): Promise<void> {
  await page.waitForFunction(
    ([pattern, count]) =>
      (document.querySelector('main')?.textContent.match(new RegExp(pattern, 'gu'))?.length ?? 0) >= count,
    [words, times] as const,
    { timeout: PATIENCE_MS },
  );
}

/** Presses the button with these words as soon as there is one that can be pressed. */
async function press(page: Page, words: string): Promise<void> {
  await page.waitForFunction(
    (pattern) => {
      const button = [...document.querySelectorAll('main button')].find(
        (one) =>
          one instanceof HTMLButtonElement &&
          !one.disabled &&
          new RegExp(pattern, 'u').test(one.textContent.trim()),
      );
      if (button instanceof HTMLButtonElement) button.click();
      return button !== undefined;
    },
    words,
    { timeout: PATIENCE_MS },
  );
}
