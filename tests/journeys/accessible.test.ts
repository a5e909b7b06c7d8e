import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { VIEWS } from '../../src/state/selection/selection';
import { formPage } from '../support/formDocuments';
import { servedSite } from './servedSite';
import { openAll } from './steps';

/** The rules of WCAG 2.2 at level A and AA, and of the versions before it. */
const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const site = servedSite();

interface Axe {
  run(
    root: Document,
    options: object,
  ): Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
    }[];
  }>;
}

/** What axe finds wrong with the page as it stands: rule, place, reason. */
async function violations(page: Page): Promise<readonly string[]> {
  return page.evaluate(async (levels) => {
    const inPage = (window as unknown as { axe: Axe }).axe;
    const { violations: found } = await inPage.run(document, {
      runOnly: levels,
      resultTypes: ['violations'],
    });
    return found.flatMap(({ id, nodes }) =>
      nodes
        .slice(0, 3)
        .map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary ?? ''}`),
    );
  }, LEVELS);
}

/** Waits until no card waits for its answer and no page for its parts. */
async function still(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelectorAll('section.card[aria-busy="true"], .skeleton').length === 0,
    undefined,
    { timeout: 90_000 },
  );
}

describe.each([
  ['light', 'zh'],
  ['dark', 'en'],
  ['dark', 'zh'],
  ['light', 'en'],
] as const)('WCAG 2.2 AA in the %s theme and the language %s', (colorScheme, language) => {
  it('holds on every view', async () => {
    const { page } = await site.visit('');
    await page.emulateMedia({ colorScheme });
    await page.addInitScript({ content: axe.source });
    const link = (view: string) => `${site.url}#v=${view}&k=demo&lang=${language}`;
    await page.goto(link('overview'));
    await page.reload();
    const found: Record<string, readonly string[]> = {};
    for (const view of VIEWS) {
      await page.goto(link(view));
      await still(page);
      const wrong = await violations(page);
      if (wrong.length > 0) found[view] = wrong;
    }
    expect(found).toEqual({});
  });
});

describe.each([
  ['light', 'zh'],
  ['dark', 'en'],
] as const)('WCAG 2.2 AA of dialogs in the %s theme and the language %s', (colorScheme, language) => {
  it('holds, each takes the focus, keeps it and gives it back', async () => {
    const { page } = await site.visit('');
    await page.emulateMedia({ colorScheme });
    await page.addInitScript({ content: axe.source });
    await page.goto(`${site.url}#v=applications&k=demo&d=360703,360702&lang=${language}`);
    await page.reload();
    await still(page);
    await page.locator(`html[lang="${language === 'en' ? 'en' : 'zh-CN'}"]`).waitFor();
    const found: Record<string, readonly string[]> = {};
    const tools = {
      zh: ['常用视图', '全屏展示', '快捷键', '打印', '设置', '可用数据', '指标说明', /^下载 ▾/],
      en: [
        'Saved views',
        'On the wall',
        'Keys',
        'Print',
        'Settings',
        'Available data',
        'Definitions',
        /^Download ▾/,
      ],
    }[language];
    for (const name of tools) {
      const opener = page.getByRole('button', { name, exact: true }).first();
      await opener.click();
      const dialog = page.getByRole('dialog').first();
      await dialog.waitFor();
      await still(page);
      const wrong = await violations(page);
      if (wrong.length > 0) found[String(name)] = wrong;
      for (let stop = 0; stop < 3; stop += 1) {
        await page.keyboard.press('Tab');
        // The browser's own controls come between the last stop of a dialog and its first.
        const isInside = await page.evaluate(
          () =>
            document.activeElement === document.body || document.activeElement?.closest('dialog') !== null,
        );
        expect(isInside, `the focus stays in ${String(name)}`).toBe(true);
      }
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      expect(await opener.evaluate((at) => at === document.activeElement), String(name)).toBe(true);
    }
    expect(found).toEqual({});
  });
});

/** Words of the import by which a journey finds its way. */
const IMPORT = {
  zh: {
    choose: '选择要导入的文件',
    read: '文件已读完',
    file: '预览的文件',
    steps: '导入的步骤',
    checked: /项校验：|没有可以校验/,
    reason: /写同一理由/,
    confirm: '全部确认',
    load: /^导入 [\d,]+ 行/,
    loaded: /已导入/,
    share: '分享链接',
  },
  en: {
    choose: 'Choose files to import',
    read: 'Files have been read',
    file: 'File to preview',
    steps: 'Steps of the import',
    checked: /checks?:|nothing to check/,
    reason: /^One reason for/,
    confirm: 'Confirm all',
    load: /^Import [\d,]+ row/,
    loaded: /Imported [\d,]+ row/,
    share: 'Share link',
  },
} as const;

const REPORT = formPage('form2021', '章贡区2023年政府信息公开工作年度报告', ({ indicator, applicant }) =>
  indicator === 'application.received' && applicant === 'total' ? '58' : '0',
);

/** Files of every kind that the steps show otherwise: a report, a table with refused rows, one without known heads. */
const FILES = {
  'report.html': REPORT,
  'faulty.csv': [
    '单位,年份,口径,新收政府信息公开申请数,备注',
    '南康区,2022,全域,41,',
    '某地,2023,别的,约五十,',
  ].join('\r\n'),
  'headless.csv': ['单位,年份,口径,甲项,乙项', '信丰县,2023,全域,12,约五十'].join('\r\n'),
};

/** Walks the steps of an import and hands each state of the page to `look`. */
async function walkImport(
  page: Page,
  language: keyof typeof IMPORT,
  look: (what: string) => Promise<void>,
): Promise<void> {
  const words = IMPORT[language];
  const step = (at: number) => page.getByRole('list', { name: words.steps }).getByRole('button').nth(at);
  await page.getByLabel(words.choose).setInputFiles(
    Object.entries(FILES).map(([name, text]) => ({
      name,
      mimeType: name.endsWith('.csv') ? 'text/csv' : 'text/html',
      buffer: Buffer.from(text),
    })),
  );
  await page.getByText('headless.csv').first().waitFor();
  await page.getByText(words.read).waitFor({ state: 'attached', timeout: 60_000 });
  await openAll(page);
  await look('files');
  await step(1).click();
  for (const file of Object.keys(FILES)) {
    await page.getByLabel(words.file).selectOption({ label: file });
    await openAll(page);
    await look(`preview of ${file}`);
  }
  await step(2).click();
  await page.getByText(words.checked).first().waitFor({ timeout: 60_000 });
  await openAll(page);
  await look('checks');
  const common = page.getByLabel(words.reason);
  if (await common.isVisible()) {
    await common.fill('……');
    await page.getByRole('button', { name: words.confirm }).click();
    await look('confirmed');
  }
  await step(3).click();
  await look('before loading');
  await page.getByRole('button', { name: words.load }).click();
  await page.getByText(words.loaded).first().waitFor({ timeout: 60_000 });
  await look('loaded');
}

describe.each([
  ['light', 'zh'],
  ['dark', 'en'],
  ['dark', 'zh'],
  ['light', 'en'],
] as const)('WCAG 2.2 AA of an import in the %s theme and the language %s', (colorScheme, language) => {
  it('holds on each step with what can be opened open, and in the dialog of sharing', async () => {
    const { page } = await site.visit('');
    await page.emulateMedia({ colorScheme });
    await page.addInitScript({ content: axe.source });
    await page.goto(`${site.url}#v=import&lang=${language}`);
    await page.reload();
    await page.locator(`html[lang="${language === 'en' ? 'en' : 'zh-CN'}"]`).waitFor();
    await still(page);
    // Rows out of sight are not laid out, and have places that overlap; axe judges them as they are in sight.
    await page.addStyleTag({ content: '* { content-visibility: visible !important; }' });
    const found: Record<string, readonly string[]> = {};
    const judge = async (what: string) => {
      const wrong = await violations(page);
      if (wrong.length > 0) found[what] = wrong;
    };
    await walkImport(page, language, judge);
    await page.getByRole('button', { name: IMPORT[language].share }).click();
    await page.getByRole('dialog').first().waitFor();
    await judge('sharing');
    expect(found).toEqual({});
  });
});

/** Wider than the window: text 1.5 lines high with words, letters and paragraphs apart (WCAG 1.4.12). */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }`;

/** Texts that are cut off where they stand: neither can they be scrolled to, nor do they end in dots on purpose. */
const cutTexts = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main *')].flatMap((one) => {
      const { overflowX, overflowY, textOverflow } = getComputedStyle(one);
      const isHidden = one.closest('.visually-hidden') !== null || one.clientWidth < 2;
      const isCut =
        (overflowX === 'hidden' && textOverflow !== 'ellipsis' && one.scrollWidth > one.clientWidth + 1) ||
        (overflowY === 'hidden' && textOverflow !== 'ellipsis' && one.scrollHeight > one.clientHeight + 1);
      return isCut && !isHidden ? [`${one.tagName}.${one.className}: ${one.innerText.slice(0, 40)}`] : [];
    }),
  );

const overhang = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe('an import', () => {
  // A window of 1440 px at 200 % is one of 720 px.
  it.each([
    ['200 %', 720, 'zh', ''],
    ['390 px', 390, 'zh', ''],
    ['text spacing', 1280, 'en', SPACED],
    ['text spacing on a phone', 390, 'zh', SPACED],
  ] as const)('can be read and used at %s without scrolling sideways', async (_, width, language, css) => {
    const { page } = await site.visit(`#v=import&lang=${language}`, {
      width,
      height: 800,
    });
    await still(page);
    await page.locator(`html[lang="${language === 'en' ? 'en' : 'zh-CN'}"]`).waitFor();
    if (css !== '') await page.addStyleTag({ content: css });
    const wrong: Record<string, unknown> = {};
    await walkImport(page, language, async (what) => {
      const cut = await cutTexts(page);
      const over = await overhang(page);
      if (cut.length > 0 || over > 0) wrong[what] = { cut, over };
    });
    expect(wrong).toEqual({});
  });
});

describe('less motion', () => {
  it('is given to readers who ask for it', async () => {
    const { page } = await site.visit('#k=demo');
    await still(page);
    const moving = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('*')].some((one) => {
          const { transitionDuration, animationDuration } = getComputedStyle(one);
          return [transitionDuration, animationDuration]
            .join()
            .split(',')
            .some((time) => parseFloat(time) > 0.01);
        }),
      );
    expect(await moving()).toBe(true);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await moving()).toBe(false);
  });
});

describe('WCAG 2.2 AA where something is open', () => {
  it('holds for the dialogs, the drawer and the table of a chart', async () => {
    const { page } = await site.visit('');
    await page.addInitScript({ content: axe.source });
    await page.goto(`${site.url}#v=applications&k=demo&d=360703,360702`);
    await page.reload();
    await still(page);
    const found: Record<string, readonly string[]> = {};
    const judge = async (what: string) => {
      const wrong = await violations(page);
      if (wrong.length > 0) found[what] = wrong;
    };
    const chart = page.locator('section.card').first();
    await chart.getByRole('button', { name: '表', exact: true }).click();
    await judge('table');
    await chart.locator('td button').first().click();
    await page.getByRole('dialog').first().waitFor();
    await judge('source');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '设置' }).click();
    await page.getByRole('dialog').first().waitFor();
    await judge('settings');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '可用数据' }).click();
    await page.getByRole('dialog').first().waitFor();
    await judge('availability');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^选择/ }).first().click();
    await judge('regions');
    expect(found).toEqual({});
  });

  it.each([
    ['light', 'zh'],
    ['dark', 'en'],
    ['dark', 'zh'],
    ['light', 'en'],
  ] as const)(
    'holds on a phone, with its drawers, in the %s theme and the language %s',
    async (colorScheme, language) => {
      const { page } = await site.visit('', { width: 390, height: 844 });
      await page.emulateMedia({ colorScheme });
      await page.addInitScript({ content: axe.source });
      await page.goto(`${site.url}#k=demo&lang=${language}`);
      await page.reload();
      await page.locator(`html[lang="${language === 'en' ? 'en' : 'zh-CN'}"]`).waitFor();
      await still(page);
      const words = { zh: ['筛选', '打开栏目'], en: ['Filters', 'Open views'] }[language];
      expect(await violations(page)).toEqual([]);
      for (const name of words) {
        await page.getByRole('button', { name }).click();
        await page.getByRole('dialog').first().waitFor();
        await still(page);
        expect(await violations(page), name).toEqual([]);
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').first().waitFor({ state: 'detached' });
      }
    },
  );
});
