/**
 * Walks the built page in old browsers, one after another: `npm run kernels -- /path/to/chromium …`. Walks the built
 * folder, so `npm run build` comes first. Each is opened view by view, is given a file, and is opened again; one below
 * the floor must say so and nothing else. Prints what each did and ends with 1 where one failed. The driver of the
 * browser cannot click in kernels of that age, so the page is asked from inside it, with what such a kernel has.
 */
import process from 'node:process';
import { chromium, type Page } from 'playwright-core';
import { serveDist } from '../journeys/visit';
import { VIEWS } from '../../src/state/selection/selection';

/** The oldest kernel that must do everything. */
const FLOOR = 90;
/** The one that cannot start the engine, whatever a server sends; it keeps the charts that come with the page. */
const WITHOUT_ENGINE = 96;
const PATIENCE_MS = 90_000;
const CSV = '单位,年份,口径,新收政府信息公开申请数\r\n章贡区,2023,全域,58\r\n章贡区,2024,全域,71';
/** What a kernel says of a policy with a word that came after it; the word is ignored, as it should be. */
const IGNORED = /wasm-unsafe-eval/u;

const paths = process.argv.slice(2);
if (paths.length === 0) {
  process.stderr.write('usage: npm run kernels -- /path/to/chromium …\n');
  process.exit(2);
}

const site = await serveDist();
for (const path of paths) {
  const browser = await chromium.launch({ executablePath: path, args: ['--headless', '--no-sandbox'] });
  const version = browser.version();
  const kernel = Number(version.split('.')[0]);
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !IGNORED.test(message.text())) faults.push(message.text());
    });
    const told = kernel < FLOOR ? await belowTheFloor(page) : await walk(page, kernel);
    if (faults.length > 0) throw new Error(faults.join('; '));
    process.stdout.write(`${version}: ${told}\n`);
  } catch (cause) {
    process.exitCode = 1;
    process.stdout.write(`${version}: failed: ${cause instanceof Error ? cause.message : String(cause)}\n`);
  } finally {
    await browser.close();
  }
}
await site.close();

async function belowTheFloor(page: Page): Promise<string> {
  await page.goto(site.url);
  await until(page, 'the message', () => document.body.innerText.includes('浏览器版本过旧'));
  return 'told to be too old, in both languages';
}

async function walk(page: Page, kernel: number): Promise<string> {
  await page.goto(`${site.url}#v=overview`);
  await until(page, 'the first chart', () => document.querySelector('[role=application]') !== null);
  if (kernel === WITHOUT_ENGINE) {
    await until(page, 'why there is no engine', () => document.querySelector('[role=alert]') !== null);
    return 'no engine, told; the opening charts stand';
  }
  await until(page, 'the engine', () => !/正在启动|正在载入/u.test(document.body.innerText));
  for (const view of VIEWS) {
    await page.evaluate((name) => {
      location.hash = `#v=${name}`;
    }, view);
    await until(page, view, () => document.querySelector('main h1, main h2') !== null);
    await until(page, `the answers of ${view}`, () => document.querySelector('[aria-busy=true]') === null);
    const alert = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[role=alert]')]
        .map((told) => told.innerText.trim())
        .join(' '),
    );
    if (alert !== '') throw new Error(`${view}: ${alert}`);
  }
  await until(page, 'the field for files', () => document.querySelector('main input[type=file]') !== null);
  await page.evaluate((text) => {
    const field = document.querySelector<HTMLInputElement>('main input[type=file]');
    const chosen = new DataTransfer();
    chosen.items.add(new File([text], 'a.csv', { type: 'text/csv' }));
    if (field === null) return;
    field.files = chosen.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }, CSV);
  await press(page, '4\\s*导入$');
  await press(page, '^导入 2 行');
  await until(page, 'the import', () => /已导入/u.test(document.body.innerText));
  await page.goto(`${site.url}?again#v=applications`);
  await until(page, 'what was imported', () =>
    (document.querySelector<HTMLElement>('main')?.innerText ?? '').includes('章贡区'),
  );
  await until(page, 'the engine again', () => !/正在启动|正在载入/u.test(document.body.innerText));
  return `${String(VIEWS.length)} views, an import, opened again`;
}

async function press(page: Page, words: string): Promise<void> {
  await until(
    page,
    `a button ${words}`,
    (pattern) => {
      const found = [...document.querySelectorAll<HTMLButtonElement>('main button')].find(
        (button) => new RegExp(pattern, 'u').test(button.innerText.trim()) && !button.disabled,
      );
      found?.click();
      return found !== undefined;
    },
    words,
  );
}

/** Asks again and again inside the page. @throws Error that names what never came */
async function until(page: Page, what: string, isSo: (words: string) => boolean, words = ''): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while (!(await page.evaluate(isSo, words))) {
    if (performance.now() > end) throw new Error(`${what} never came`);
    await page.waitForTimeout(100);
  }
}
