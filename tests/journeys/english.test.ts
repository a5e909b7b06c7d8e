import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { VIEWS, type ViewId } from '../../src/state/selection/selection';
import { expectEnglish } from './chineseLeft';
import { goTo, loadInEnglish, spoken, stepsOf } from './englishSteps';
import { servedSite } from './servedSite';
import { card, chooseFiles, figuresOf, loadFiles, settled } from './steps';

const site = servedSite();

const linkTo = (view: ViewId, side: string) => `#${view === 'overview' ? '' : `v=${view}&`}lang=en${side}`;

const NANKANG = {
  name: 'nankang.csv',
  bytes: new TextEncoder().encode(
    ['单位,年份,口径,新收政府信息公开申请数', '南康区,2022,全域,41', '南康区,2023,全域,52'].join('\r\n'),
  ),
};

/** Opens what a button opens, reads it, and closes it again. */
async function readOpened(page: Page, button: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).first().click();
  await page.getByRole('dialog').first().waitFor();
  await spoken(page);
  await expectEnglish(page, String(button));
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').first().waitFor({ state: 'detached' });
}

describe('the page in English', () => {
  it.each(['', '&k=demo'])(
    'leaves no Chinese on any view%s',
    async (side) => {
      const { page } = await site.visit(`#lang=en${side}`);
      for (const view of VIEWS) {
        await goTo(page, linkTo(view, side));
        await expectEnglish(page, view);
      }
    },
    240_000,
  );

  it('leaves none in the dialogs of the frame and of a chart, in its table and in the source of a figure', async () => {
    const { page } = await site.visit('#v=applications&k=demo&d=360703,360702&lang=en');
    await spoken(page);
    // A link that cannot be copied for the reader is shown to be copied by hand.
    await page.evaluate(() => {
      document.execCommand = () => false;
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await readOpened(page, 'Share link');
    for (const tool of ['Saved views', 'On the wall', 'Keys', 'Print', 'Settings', 'Available data'])
      await readOpened(page, tool);
    await page
      .getByRole('button', { name: /^Choose/ })
      .first()
      .click();
    await page.getByLabel('Find units').waitFor();
    await expectEnglish(page, 'the panel of units');
    await page.keyboard.press('Escape');

    const chart = page.locator('section.card').first();
    await chart.getByRole('button', { name: 'Definitions' }).click();
    await page.getByRole('dialog').waitFor();
    await expectEnglish(page, 'definitions of a chart');
    await page.keyboard.press('Escape');
    await chart.getByRole('button', { name: /^Download/ }).click();
    await page.getByRole('dialog').waitFor();
    await expectEnglish(page, 'downloads');
    await page.keyboard.press('Escape');
    await chart.getByRole('button', { name: 'Table', exact: true }).click();
    await chart.locator('td button').first().waitFor();
    await expectEnglish(page, 'table of a chart');
    await chart.locator('td button').first().click();
    const drawer = page.getByRole('dialog', { name: 'Source of the figure' });
    await drawer.getByRole('heading', { name: 'Correction' }).waitFor();
    await drawer.getByRole('heading', { name: 'Report' }).waitFor();
    await expectEnglish(page, 'source of a count');
    await drawer.getByRole('button', { name: 'Correct this figure' }).click();
    await drawer.getByLabel('New figure').fill('41');
    await drawer.getByLabel('Note (required)').fill('as the unit says');
    await drawer.getByRole('button', { name: 'Save correction' }).click();
    await drawer.getByRole('button', { name: 'Take the correction back' }).waitFor();
    await expectEnglish(page, 'correction');
    await page.keyboard.press('Escape');
    await goTo(page, '#v=datasets&k=demo&lang=en');
    await expectEnglish(page, 'datasets with a correction');
    await page.getByRole('button', { name: 'Export workspace' }).click();
    await page.getByRole('dialog').waitFor();
    await expectEnglish(page, 'export of the workspace');
    await page.keyboard.press('Escape');

    // A rate has its formula in the drawer, and findings that touch its figures.
    await goTo(page, '#v=applications&k=demo&d=360731&y=2014-2018&lang=en');
    const rate = card(page, /on time/).first();
    await rate.getByRole('button', { name: 'Table', exact: true }).click();
    await rate.locator('td button', { hasText: '%' }).first().click();
    await drawer.getByRole('heading', { name: 'Formula' }).first().waitFor();
    await expectEnglish(page, 'source of a rate');
  }, 240_000);

  it('leaves none in findings, rules and reports', async () => {
    const { page } = await site.visit('#v=checks&k=demo&lang=en');
    await spoken(page);
    await page.getByRole('listitem').filter({ hasText: 'Open report' }).first().waitFor({ timeout: 90_000 });
    await page.waitForFunction(() => !/Checking rule by rule/.test(document.body.innerText), undefined, {
      timeout: 90_000,
    });
    await expectEnglish(page, 'list of findings');
    await page.getByRole('button', { name: 'By unit' }).click();
    await expectEnglish(page, 'findings by unit');
    await page.getByText(/^All rules \(/).click();
    await page.getByRole('region', { name: 'All rules' }).waitFor();
    await expectEnglish(page, 'catalogue of rules');
    await page.getByRole('button', { name: 'Matrix', exact: true }).click();
    await page.getByRole('grid').or(page.locator('main table')).first().waitFor();
    await expectEnglish(page, 'matrix of findings');

    for (const report of ['360703@2017@whole', '360731@2022@whole']) {
      await goTo(page, `#v=reports&p=${encodeURIComponent(report)}&k=demo&lang=en`);
      await page.locator('main table td').first().waitFor();
      await spoken(page);
      await expectEnglish(page, `form of ${report}`);
      for (const face of ['From the text', 'Beside the year before', 'Beside another report']) {
        await page.getByRole('button', { name: face }).click();
        await spoken(page);
        await expectEnglish(page, `${report}: ${face}`);
      }
    }

    const real = await site.visit('#v=reports&p=360703%402017%40whole&lang=en');
    await spoken(real.page);
    await real.page.getByRole('button', { name: /44,042, see the source/ }).click();
    await real.page
      .getByText('Settle under Checks')
      .or(real.page.getByText('Decision: Open'))
      .first()
      .waitFor();
    await expectEnglish(real.page, 'source of a cell with a finding');
  }, 240_000);

  it('leaves none in the charts of a comparison, the chooser of measures and the definitions', async () => {
    const { page } = await site.visit('#v=compare&k=demo&lang=en');
    await spoken(page);
    for (const comparison of ['dumbbell', 'slope', 'grid', 'multiples', 'strip', 'bump']) {
      await goTo(page, `#v=compare&m=rate.proposal.a&g=${comparison}&k=demo&lang=en`);
      await expectEnglish(page, comparison);
    }
    await page.getByRole('button', { name: /^Choose a measure/ }).click();
    await page.getByRole('dialog').getByLabel('Find a measure').fill('rate');
    await expectEnglish(page, 'chooser of measures');
    await page.keyboard.press('Escape');
    for (const definition of [
      'application.received',
      'rate.disclosed',
      'form2019',
      'form2021',
      'proposal.npc.b',
    ]) {
      await goTo(page, `#v=definitions&i=${definition}&k=demo&lang=en`);
      await page.locator('article, main h2').first().waitFor();
      await expectEnglish(page, `definition of ${definition}`);
    }
    for (const lens of ['change', 'share', 'index', 'per10k']) {
      await goTo(page, `#v=applications&l=${lens}&t=mean,median&k=demo&lang=en`);
      await expectEnglish(page, `shown as ${lens}`);
    }
  }, 240_000);

  it('leaves none in the steps of an import and on the wall', async () => {
    const { page } = await site.visit('#v=import&lang=en');
    await spoken(page);
    await page.getByText('Paste a table or the text of a report').click();
    const odd = {
      name: 'faulty.csv',
      bytes: new TextEncoder().encode(
        ['单位,年份,口径,新收政府信息公开申请数,备注', '南康区,2021,全域,41,', '某地,2023,别的,约五十,'].join(
          '\r\n',
        ),
      ),
    };
    await page
      .getByLabel('Choose files to import')
      .setInputFiles(
        [NANKANG, odd].map(({ name, bytes }) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(bytes) })),
      );
    await page.getByText('faulty.csv').first().waitFor();
    await page.getByText('Files have been read').waitFor({ state: 'attached', timeout: 60_000 });
    await expectEnglish(page, 'files to import');
    await stepsOf(page)
      .getByRole('button', { name: /Preview/ })
      .click();
    await expectEnglish(page, 'preview');
    await page.getByLabel('File to preview').selectOption({ label: 'faulty.csv' });
    await expectEnglish(page, 'preview of the faulty file');
    await stepsOf(page).getByRole('button', { name: /Check/ }).click();
    await page
      .getByText(/checks?:|nothing to check/)
      .first()
      .waitFor();
    await expectEnglish(page, 'checks of an import');
    for (const places of await page.getByText('See places').all()) await places.click();
    await expectEnglish(page, 'places of what was found');
    await stepsOf(page)
      .getByRole('button', { name: /Import$/ })
      .click();
    await expectEnglish(page, 'last step before what was found is confirmed');
    await loadInEnglish(page);
    await expectEnglish(page, 'what was imported and what was left out');
    await page.getByRole('button', { name: 'Share link' }).click();
    await page.getByRole('dialog', { name: 'Share link' }).waitFor();
    await expectEnglish(page, 'sharing a view of imported data');
    await page.keyboard.press('Escape');
    await goTo(page, '#v=datasets&lang=en');
    await expectEnglish(page, 'datasets with an import');

    const wall = await site.visit(
      '#v=applications&lang=en&wall=applications,proposals~turn60~idle600~terminal',
    );
    await wall.page.getByRole('navigation').waitFor();
    await spoken(wall.page);
    await expectEnglish(wall.page, 'wall');
  }, 240_000);

  it('is chosen with the keyboard, kept on this machine, and taken back without losing what is loaded', async () => {
    const { page } = await site.visit('#v=applications');
    await settled(page);
    await chooseFiles(page, [NANKANG]);
    await loadFiles(page);
    await page.evaluate(() => {
      window.location.hash = '#v=applications&d=360703&y=2022-2023';
    });
    await settled(page);
    const chart = card(page, /新收政府信息公开申请数/).first();
    const before = await figuresOf(chart);
    expect(before.flat()).toContain('41');
    const link = new URL(page.url());

    await page.getByRole('button', { name: 'English', exact: true }).focus();
    await page.keyboard.press('Enter');
    await spoken(page);
    expect(await page.title()).toBe('Applications · Disclosure reports');
    expect(page.url()).toContain('lang=en');
    await page.getByRole('button', { name: '中文', exact: true }).press('Enter');
    await page.waitForFunction(() => document.documentElement.lang === 'zh-CN');
    expect(page.url()).toContain(link.hash);
    expect(page.url()).not.toContain('lang=');
    expect(await figuresOf(chart)).toEqual(before);

    await page.getByRole('button', { name: 'English', exact: true }).press('Enter');
    await spoken(page);
    await page.goto(`${site.url}#v=datasets`);
    await page.reload();
    await spoken(page);
    await page.getByRole('heading', { level: 1, name: 'Datasets' }).waitFor();
    await page.goto(`${site.url}#v=datasets&lang=zh`);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: '数据集' }).waitFor();
  });
});
