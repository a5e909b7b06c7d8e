import type { Page } from 'playwright-core';
import { expectEnglish } from './chineseLeft';

/** Waits until the page speaks English and nothing is awaited. */
export async function spoken(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.documentElement.lang === 'en' &&
      document.querySelector('main h1, main h2') !== null &&
      document.querySelectorAll('.skeleton, [aria-busy="true"]').length === 0,
    undefined,
    { timeout: 90_000 },
  );
}

/** Goes to a link of a page that is open. */
export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((next) => {
    window.location.hash = next;
  }, hash);
  const view = /v=(\w+)/.exec(hash)?.[1];
  await page
    .locator(`nav a[aria-current="page"][href*="${view === undefined ? '#' : `v=${view}`}"]`)
    .first()
    .waitFor();
  await spoken(page);
}

/** The four steps of an import. */
export const stepsOf = (page: Page) => page.getByRole('list', { name: 'Steps of the import' });

/** Confirms what was found for one reason, and loads what was read. */
export async function loadInEnglish(page: Page): Promise<void> {
  await stepsOf(page).getByRole('button', { name: /Check/ }).click();
  await page
    .getByText(/checks?:|nothing to check/)
    .first()
    .waitFor({ timeout: 60_000 });
  const common = page.getByLabel(/^One reason for/);
  if (await common.isVisible()) {
    await common.fill('so in the report itself');
    await expectEnglish(page, 'checks with a reason');
    await page.getByRole('button', { name: 'Confirm all' }).click();
  }
  await stepsOf(page)
    .getByRole('button', { name: /Import$/ })
    .click();
  await expectEnglish(page, 'last step of an import');
  await page.getByRole('button', { name: /^Import [\d,]+ row/ }).click();
  await page.getByText(/Imported [\d,]+ row/).waitFor({ timeout: 60_000 });
}
