import { mkdir, mkdtemp, rm, writeFile, copyFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { servedSite } from './servedSite';
import { loadFiles, openStep, settled } from './steps';

const site = servedSite();
const PACKAGE = ['datapackage.json', 'units.csv', 'reports.csv', 'figures.csv', 'claims.csv', 'README.md'];
const TABLE = '单位,年份,口径,新收政府信息公开申请数\r\n信丰县,2025,全域,9';

/** `赣州` with a table, one in a folder of it, a data package in another, and what a system left. */
let folder: string;
let parent: string;
beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'gongkai-'));
  folder = join(parent, '赣州');
  await mkdir(join(folder, '示例'), { recursive: true });
  await mkdir(join(folder, '2025'));
  await Promise.all([
    writeFile(join(folder, '信丰.csv'), TABLE),
    writeFile(join(folder, '2025', '南康.csv'), TABLE.replace('信丰县', '南康区')),
    writeFile(join(folder, '.DS_Store'), 'left by a system'),
    ...PACKAGE.map((name) => copyFile(join('datasets', 'real-reports', name), join(folder, '示例', name))),
  ]);
});
afterAll(() => rm(parent, { recursive: true }));

const NAMES = ['赣州/示例/datapackage.json', '赣州/2025/南康.csv', '赣州/信丰.csv'];

async function filesOn(page: Page): Promise<readonly (string | null)[]> {
  const files = page.getByRole('list', { name: '文件' }).locator(':scope > li');
  await files.nth(NAMES.length - 1).waitFor();
  await page
    .getByText(/个单位 · \d+ 份报告/)
    .nth(NAMES.length - 1)
    .waitFor();
  return Promise.all((await files.all()).map((file) => file.getAttribute('aria-label')));
}

describe('a folder', () => {
  it('dropped on any page is read with all in it, a data package as one, and what systems leave not at all', async () => {
    const { page } = await site.visit('#v=applications');
    await settled(page);
    const session = await page.context().newCDPSession(page);
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await session.send('Input.dispatchDragEvent', {
        type,
        x: 400,
        y: 400,
        data: { items: [], files: [folder], dragOperationsMask: 1 },
      });
    expect([...(await filesOn(page))].sort()).toEqual([...NAMES].sort());
    const packaged = page.getByRole('listitem', { name: '赣州/示例/datapackage.json' });
    await packaged.getByText('等 6 个文件').waitFor();
    await packaged.getByText('数据包', { exact: true }).first().waitFor();
    // What the package holds is here already; the tables are loaded beside it.
    await page.getByRole('button', { name: /^全部跳过/ }).click();
    await loadFiles(page);
    await page.goto(`${site.url}#v=datasets`);
    await page.getByRole('heading', { name: '赣州/信丰' }).waitFor();
  });

  it('is chosen by a button as well, and without any file says so', async () => {
    const { page } = await site.visit('#v=import');
    await openStep(page, '选文件');
    await page.getByRole('button', { name: '选择文件夹' }).waitFor();
    await page.getByLabel('选择整个文件夹导入').setInputFiles(folder);
    expect([...(await filesOn(page))].sort()).toEqual([...NAMES].sort());
    await page.getByRole('button', { name: '全部移去' }).click();
    const empty = join(parent, '空');
    await mkdir(empty);
    await writeFile(join(empty, '.DS_Store'), 'left by a system');
    await page.getByLabel('选择整个文件夹导入').setInputFiles(empty);
    await page.getByText('文件夹里没有文件').waitFor();
  });

  it('of many files lists some of them and whatever cannot be read, and the others when asked', async () => {
    const many = join(parent, '各县');
    await mkdir(many);
    await Promise.all(
      Array.from({ length: 70 }, (_, at) =>
        writeFile(
          join(many, `${String(2000 + at)}.csv`),
          at === 65
            ? 'no table'
            : TABLE.replace('2025', String(2009 + (at % 17))).replace(',9', `,${String(at)}`),
        ),
      ),
    );
    const { page } = await site.visit('#v=import');
    await openStep(page, '选文件');
    await page.getByLabel('选择整个文件夹导入').setInputFiles(many);
    const files = page.getByRole('list', { name: '文件' }).locator(':scope > li');
    await page.getByText('共 70 个文件，其余 9 个照常读取').waitFor();
    expect(await files.count()).toBe(61);
    expect(await files.last().getAttribute('aria-label')).toBe('各县/2065.csv');
    await page.getByRole('button', { name: '列出更多' }).click();
    await expect.poll(() => files.count()).toBe(70);
    expect(await page.getByRole('button', { name: '列出更多' }).count()).toBe(0);
  });
});
