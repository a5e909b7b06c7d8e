import { describe, expect, it } from 'vitest';
import type { FormCell } from '../../src/domain/form';
import { documentOf } from '../support/formDocuments';
import { pdfOf } from '../support/pdfOf';
import { printed } from '../support/pdfPrint';
import { servedSite } from './servedSite';
import { chooseFiles, loadFiles, openStep } from './steps';

const site = servedSite();

const count = ({ indicator, applicant }: FormCell) =>
  indicator === 'application.received' && applicant === 'total' ? '58' : '0';
const pagesOf = (title: string) => printed(title, ['一、总体情况'], documentOf('form2021', count));

describe('a report as a PDF', () => {
  it('is read in the page, whether its characters are named or in GBK, and shows a figure where it stands', async () => {
    const { page } = await site.visit('#v=import');
    await chooseFiles(page, [
      { name: '章贡区.pdf', bytes: pdfOf(pagesOf('章贡区2023年政府信息公开工作年度报告')) },
      { name: '信丰县.pdf', bytes: pdfOf(pagesOf('信丰县2023年政府信息公开工作年度报告'), { isGbk: true }) },
    ]);
    await page.getByText('报告正文中的法定统计表').nth(1).waitFor({ timeout: 60_000 });
    await loadFiles(page);
    for (const unit of ['信丰县', '章贡区']) {
      await page.goto(`${site.url}#v=reports`);
      await page.getByRole('link', { name: unit, exact: true }).click();
      await page.getByRole('button', { name: /新收.*58/ }).click();
      const drawer = page.getByRole('dialog', { name: '数值出处' });
      await drawer.getByRole('region', { name: '文件片段' }).getByText('58').waitFor();
      expect(await drawer.innerText()).toContain('第 1 页');
      await page.keyboard.press('Escape');
    }
  });

  it('that is a scan is said to be one, and the page goes on', async () => {
    const { page } = await site.visit('#v=import');
    await chooseFiles(page, [
      { name: '扫描.pdf', bytes: pdfOf([{ texts: [], lines: [], isPicture: true }]) },
      { name: '章贡区.pdf', bytes: pdfOf(pagesOf('章贡区2023年政府信息公开工作年度报告')) },
    ]);
    await page.getByText('报告正文中的法定统计表').waitFor({ timeout: 60_000 });
    await openStep(page, '校验');
    for (const more of await page.getByText('看位置').all()) await more.click();
    await page
      .getByText(/这是扫描件/)
      .first()
      .waitFor();
    await loadFiles(page);
    const left = page.getByRole('region', { name: '没有导入的文件' });
    expect(await left.innerText()).toMatch(/扫描\.pdf：.*这是扫描件/s);
    expect(await left.innerText()).not.toContain('章贡区.pdf');
  });
});
