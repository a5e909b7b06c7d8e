import type { Page } from 'playwright-core';
import { describe, it } from 'vitest';
import { formPage } from '../support/formDocuments';
import { expectEnglish } from './chineseLeft';
import { goTo, loadInEnglish, spoken, stepsOf } from './englishSteps';
import { servedSite } from './servedSite';
import { openAll } from './steps';

const site = servedSite();

/** A report as a page: its figures 0 but for what was received, and one field left empty. */
const REPORT = formPage('form2021', '章贡区2023年政府信息公开工作年度报告', ({ indicator, applicant }) => {
  if (applicant !== 'total') return '0';
  if (indicator === 'application.carried_out') return '';
  return indicator === 'application.received' ? '58' : '0';
}).replace('</body>', '<p>另有结转下年度继续办理的申请 17 件。</p></body>');

const HEADLESS = ['单位,年份,口径,甲项,乙项', '信丰县,2023,全域,12,约五十', '大余县,2023,全域,9,'].join(
  '\r\n',
);

/** Hands files to the import page that is open in English, and waits until they are read. */
async function giveFiles(page: Page, files: Readonly<Record<string, string>>): Promise<void> {
  await page.getByLabel('Choose files to import').setInputFiles(
    Object.entries(files).map(([name, text]) => ({
      name,
      mimeType: name.endsWith('.csv') ? 'text/csv' : 'text/html',
      buffer: Buffer.from(text),
    })),
  );
  for (const name of Object.keys(files)) await page.getByText(name).first().waitFor();
  await page.getByText('Files have been read').waitFor({ state: 'attached', timeout: 60_000 });
}

describe('an import in English', () => {
  it('leaves none in the preview of a report page and in putting a number into an empty field', async () => {
    const { page } = await site.visit('#v=import&lang=en');
    await spoken(page);
    await giveFiles(page, { 'report.html': REPORT, 'headless.csv': HEADLESS });
    await expectEnglish(page, 'a page and a table');
    await stepsOf(page)
      .getByRole('button', { name: /Preview/ })
      .click();
    await page.getByLabel('File to preview').selectOption({ label: 'report.html' });
    await openAll(page);
    await expectEnglish(page, 'a report beside its figures');
    await page.getByRole('button', { name: 'Fill in by row number' }).click();
    await expectEnglish(page, 'putting a number into an empty field');
  }, 240_000);

  it('leaves none in what a bad link and a file that cannot be read are told', async () => {
    const { page } = await site.visit(
      '#v=applications&lang=en&d=999999,abc&y=1999-2003&l=nope&m=nope&g=x&t=x&o=9&p=x&c=x&w=x&i=x&f=import-1.aaaaaaaaaaaaaaaa.nankang',
    );
    await spoken(page);
    await expectEnglish(page, 'a bad link');
    await goTo(page, '#v=import&lang=en');
    await page.getByLabel('Choose files to import').setInputFiles([
      { name: 'broken.xlsx', mimeType: '', buffer: Buffer.from('PK\u0003\u0004 not a workbook') },
      { name: 'broken.pdf', mimeType: '', buffer: Buffer.from('%PDF-1.4 nothing') },
      { name: 'broken.json', mimeType: '', buffer: Buffer.from('{"reports": [') },
      { name: 'picture.png', mimeType: 'image/png', buffer: Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]) },
      { name: 'empty.csv', mimeType: 'text/csv', buffer: Buffer.from('') },
    ]);
    await page.getByText('Files have been read').waitFor({ state: 'attached', timeout: 60_000 });
    await expectEnglish(page, 'files that cannot be read');
    await stepsOf(page)
      .getByRole('button', { name: /Import$/ })
      .click();
    await expectEnglish(page, 'nothing to import');
  }, 240_000);

  it('leaves none in matching columns by hand, in the same file given twice, and in taking a set off', async () => {
    const { page } = await site.visit('#v=import&lang=en');
    await spoken(page);
    const table = { 'heads.csv': '单位,年份,口径,予以公开,来件合计（口头）\r\n章贡区,2024,全域,7,12' };
    await giveFiles(page, table);
    const preview = stepsOf(page).getByRole('button', { name: /Preview/ });
    await preview.click();
    await expectEnglish(page, 'a column that is not known');
    const column = page.getByRole('combobox', { name: /来件合计/ });
    await column.fill('Applications newly received');
    await expectEnglish(page, 'what a column can be');
    await column.press('Enter');
    await page.getByText('1 unit · 1 report · 2 figures').first().waitFor();
    await expectEnglish(page, 'a column as it was matched');
    await loadInEnglish(page);

    // Files are chosen on the first step, which is not the one that an import ends on.
    await stepsOf(page).getByRole('button', { name: /Files/ }).click();
    await giveFiles(page, table);
    await page
      .getByText(/same unit, year and scope/i)
      .first()
      .waitFor({ timeout: 60_000 });
    await expectEnglish(page, 'the same file again');
    await preview.click();
    await page.getByText('Matched as last time.').waitFor();
    await expectEnglish(page, 'columns matched as last time');
    await stepsOf(page).getByRole('button', { name: /Files/ }).click();
    await page.getByRole('button', { name: 'Skip all' }).click();
    await expectEnglish(page, 'the same file, left out');

    await goTo(page, '#v=datasets&lang=en');
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    await page.getByText(/^Removed “heads”/).waitFor({ timeout: 60_000 });
    await expectEnglish(page, 'a set that was taken off');
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await page.getByRole('button', { name: 'Remove', exact: true }).waitFor({ timeout: 60_000 });
    await expectEnglish(page, 'a set that was put back');
  }, 240_000);
});
