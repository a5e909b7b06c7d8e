import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { build, preview, type InlineConfig } from 'vite';
import { CATALOGUE } from '../../src/domain/catalogue';
import { loadFiles, openStep } from '../journeys/steps';
import { findChromium } from '../support/chromium.mjs';
import { encodeGb18030 } from '../support/encodeGb18030';
import { peakMegabytes } from '../support/peakMemory';
import { longCsv, nationalFigures } from './nationalFigures';
import { longestTask, type LongestTask } from './longestTask';

/** What a stretch of the way of a file through the page took. */
export interface ImportStretch {
  readonly what: string;
  readonly seconds: number;
  readonly longest: LongestTask;
  /** Largest memory of the page's process since it started, in MB; undefined where the system does not tell. */
  readonly peakMb: number | undefined;
}

/**
 * Walks files through the page as a reader does: chosen, read, checked, loaded, drawn; then reloads the page, which has
 * kept them. Undefined where there is no browser.
 */
export async function measureImports(figureCount: number): Promise<readonly ImportStretch[] | undefined> {
  const executablePath = findChromium();
  if (executablePath === undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-imports-'));
  const config: InlineConfig = {
    logLevel: 'error',
    build: { outDir: join(folder, 'dist'), emptyOutDir: true },
  };
  try {
    await build(config);
    const server = await preview({ ...config, preview: { port: 0, host: '127.0.0.1' } });
    const address = server.resolvedUrls?.local[0] ?? '';
    try {
      return await walkAll(executablePath, address, filesOf(folder, figureCount));
    } finally {
      await server.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function walkAll(
  executablePath: string,
  address: string,
  files: readonly BenchFile[],
): Promise<readonly ImportStretch[]> {
  const stretches: ImportStretch[] = [];
  for (const file of files) {
    // A process of its own each, as its memory is measured.
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    try {
      stretches.push(...(await walk(browser, address, file)));
    } finally {
      await browser.close();
    }
  }
  return stretches;
}

interface BenchFile {
  readonly what: string;
  readonly path: string;
}

function filesOf(folder: string, figureCount: number): readonly BenchFile[] {
  const national = nationalFigures(readFileSync('datasets/regions/regions.csv', 'utf8'), figureCount);
  const text = longCsv(national, (code) => CATALOGUE[code]?.id ?? '');
  const files = [
    { what: 'UTF-8', path: join(folder, 'national-utf8.csv'), bytes: Buffer.from(text) },
    { what: 'GB18030', path: join(folder, 'national-gb18030.csv'), bytes: encodeGb18030(text) },
  ];
  for (const { path, bytes } of files) writeFileSync(path, bytes);
  return files;
}

async function walk(
  browser: Browser,
  address: string,
  { what, path }: BenchFile,
): Promise<readonly ImportStretch[]> {
  const page = await browser.newPage({ serviceWorkers: 'block' });
  await page.goto(`${address}#v=applications`);
  await drawn(page);
  const stretches: ImportStretch[] = [];
  const timed = async (name: string, work: () => Promise<void>): Promise<void> => {
    await browser.startTracing(page, { categories: ['toplevel', 'disabled-by-default-devtools.timeline'] });
    const start = performance.now();
    await work();
    const seconds = (performance.now() - start) / 1000;
    const longest = longestTask(await browser.stopTracing());
    stretches.push({ what: `${what}, ${name}`, seconds, longest, peakMb: await peakMegabytes(browser) });
  };
  await page.getByRole('button', { name: '导入数据' }).first().click();
  const input = page.getByLabel('选择要导入的文件');
  await input.waitFor({ state: 'attached' });
  await timed('chosen to read', async () => {
    await input.setInputFiles(path);
    await page.getByText(/份报告 · [\d,]+ 个数值/).waitFor({ timeout: 300_000 });
  });
  await timed('checked', async () => {
    await openStep(page, '校验');
    await page.getByText(/项校验：|没有可以校验/).waitFor({ timeout: 300_000 });
  });
  await timed('loaded and kept', () => loadFiles(page));
  await timed('drawn', async () => {
    await page.goto(`${address}#v=applications`);
    await drawn(page);
  });
  const loaded = page.getByRole('banner').getByText(/份报告/u);
  const words = await loaded.innerText();
  await timed('opened again', async () => {
    await page.reload();
    await loaded.filter({ hasText: words }).waitFor({ timeout: 300_000 });
    await drawn(page);
  });
  await page.close();
  return stretches;
}

async function drawn(page: Page): Promise<void> {
  await page.locator('section.card').first().waitFor({ timeout: 300_000 });
  await page.waitForFunction(
    () => document.querySelectorAll('section.card[aria-busy="true"]').length === 0,
    undefined,
    { timeout: 300_000 },
  );
}
