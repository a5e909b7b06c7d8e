import type { Browser, Page } from 'playwright-core';
import { chooseFiles, openStep, settled, tableOf, card } from '../journeys/steps';
import { visit, type Site, type Visit } from '../journeys/visit';
import { PlainModel } from '../state/plainModel';
import { Filing, pick, subjectOf, type Action } from '../state/randomActions';
import type { Stated } from '../state/reports';

/** Name of each unit on the page. */
const UNITS: ReadonlyMap<string, string> = new Map([
  ['360702', '章贡区'],
  ['360703', '南康区'],
  ['360722', '信丰县'],
  ['360723', '大余县'],
  ['360724', '上犹县'],
]);
const CODES = [...UNITS.keys()];
/** What `datasets/real-reports/figures.csv` has of these units and years. */
const BUNDLED: readonly Stated[] = [
  { unit: '360703', year: 2016, received: 2 },
  { unit: '360703', year: 2017, received: 6 },
];
const NOTE = '核对原件';

/** What the page shows differs from what the model has. */
class Difference extends Error {
  override readonly name = 'Difference';
}

/** One window of a browser in use, and a model that it is held against after every action. */
export class ModelledPage {
  readonly #site: Site;
  readonly #visit: Visit;
  readonly #model = new PlainModel(BUNDLED);
  readonly #filing = new Filing(CODES);

  private constructor(site: Site, visited: Visit) {
    this.#site = site;
    this.#visit = visited;
  }

  static async open(browser: Browser, site: Site): Promise<ModelledPage> {
    const page = new ModelledPage(site, await visit(browser, site, chartOf(CODES)));
    await page.#expectSame(CODES);
    return page;
  }

  /** @throws Difference where the page shows something else than the model, or told of an error */
  async perform(action: Action): Promise<void> {
    switch (action.act) {
      case 'import': {
        const { name, stated } = this.#filing.next(action.subjects);
        const answer = this.#model.answerTo(stated, action.answer);
        await this.#import(name, stated, answer);
        this.#model.import(name, stated, answer);
        break;
      }
      case 'remove': {
        const name = pick(this.#model.imported, action.nth);
        if (name === undefined) return;
        await this.#remove(name);
        this.#model.remove(name);
        break;
      }
      case 'putBack': {
        const name = pick(this.#model.removed, action.nth);
        if (name === undefined || !this.#model.keepsCorrections(name)) return;
        await this.#putBack(name);
        this.#model.putBack(name);
        break;
      }
      case 'undo':
        if (!this.#model.canUndo) return;
        await this.#undo();
        this.#model.undo();
        break;
      case 'correct': {
        const subject = pick(this.#model.correctable, action.nth);
        if (subject === undefined) return;
        await this.#correct(subject, action.value);
        this.#model.correct(subject, action.value);
        break;
      }
      case 'takeBack': {
        const shown = new Set(this.#model.correctable);
        const subject = pick(
          this.#model.corrected.filter((one) => shown.has(one)),
          action.nth,
        );
        if (subject === undefined) return;
        await this.#takeBack(subject);
        this.#model.takeBack(subject);
        break;
      }
      case 'filter':
        await this.#expectSame([pick(CODES, action.nth) ?? '']);
        return;
      case 'reload':
        await this.#reload();
        this.#model.reload();
    }
    await this.#expectSame(CODES);
    await this.#expectSets();
  }

  async close(): Promise<void> {
    await this.#visit.context.close();
  }

  get #page(): Page {
    return this.#visit.page;
  }

  /** Goes to a link inside the page, as a click does. */
  async #goTo(hash: string): Promise<void> {
    await this.#page.evaluate((to) => {
      window.location.hash = to;
    }, hash);
  }

  async #import(name: string, stated: readonly Stated[], answer: string): Promise<void> {
    const page = this.#page;
    const rows = stated.map(
      ({ unit, year, received }) =>
        `${unit},${UNITS.get(unit) ?? ''},${String(year)},全域,${String(received)}`,
    );
    const text = ['行政区划代码,单位,年份,口径,新收政府信息公开申请数', ...rows].join('\r\n');
    await page.getByRole('button', { name: '导入数据' }).first().click();
    await openStep(page, '选文件');
    await chooseFiles(page, [{ name: `${name}.csv`, bytes: new TextEncoder().encode(text) }]);
    await page
      .getByRole('list', { name: '文件' })
      .getByText(`${String(stated.length)} 个数值`)
      .waitFor();
    await openStep(page, '校验');
    await page.getByText(/项校验：|没有可以校验/).waitFor();
    await openStep(page, '选文件');
    const here = new Set(this.#model.figures.map(subjectOf));
    if (stated.some(({ unit, year }) => here.has(`${unit}@${String(year)}`))) {
      const words: Readonly<Record<string, RegExp>> = {
        replace: /^全部替换/,
        both: /^全部并存/,
        skip: /^全部跳过/,
      };
      await page.getByRole('button', { name: words[answer] ?? '' }).click();
    }
    await openStep(page, '校验');
    await page.getByText(/项校验：|没有可以校验/).waitFor();
    const reason = page.getByLabel(/写同一理由/);
    if (await reason.isVisible()) {
      await reason.fill(NOTE);
      await page.getByRole('button', { name: '全部确认' }).click();
    }
    await openStep(page, '导入$');
    await page.getByRole('button', { name: /^导入 [\d,]+ 行/ }).click();
    await page
      .getByText(/^\s*(已导入|文件中的报告都已跳过)/)
      .first()
      .waitFor();
  }

  async #remove(name: string): Promise<void> {
    const page = this.#page;
    await this.#goTo('#v=datasets');
    const set = this.#setCard(name);
    // What is still being kept cannot be removed yet.
    await set.getByText('已保存在本机').waitFor();
    await set.getByRole('button', { name: '移除' }).click();
    await set.waitFor({ state: 'detached' });
    await page
      .getByRole('status')
      .filter({ hasText: `已移除“${name}”` })
      .waitFor();
  }

  async #putBack(name: string): Promise<void> {
    await this.#goTo('#v=datasets');
    const note = this.#page.getByRole('status').filter({ hasText: `已移除“${name}”` });
    await note.getByRole('button', { name: '撤销' }).click();
    await this.#setCard(name).waitFor();
    await note.waitFor({ state: 'detached' });
  }

  async #undo(): Promise<void> {
    await this.#goTo('#v=datasets');
    const button = this.#page.getByRole('button', { name: '撤销导入' });
    await button.click();
    await button.waitFor({ state: 'detached' });
  }

  async #correct(subject: string, value: number): Promise<void> {
    const drawer = await this.#drawer(subject);
    await drawer.getByRole('button', { name: /^(修正此数值|修改)$/ }).click();
    await drawer.getByLabel('新数值').fill(String(value));
    await drawer.getByLabel('备注（必填）').fill(NOTE);
    await drawer.getByRole('button', { name: '保存修正' }).click();
    await drawer.getByRole('button', { name: '撤回修正' }).waitFor();
    await this.#page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });
  }

  async #takeBack(subject: string): Promise<void> {
    const drawer = await this.#drawer(subject);
    await drawer.getByRole('button', { name: /^(撤回修正|删除这条修正)$/ }).click();
    await drawer.getByRole('button', { name: '修正此数值' }).waitFor();
    await drawer.getByText('已过期').waitFor({ state: 'detached' });
    await this.#page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });
  }

  async #drawer(subject: string) {
    const report = encodeURIComponent(`${subject}@whole`);
    await this.#goTo(`#v=reports&p=${report}&s=${report}~application.received`);
    const drawer = this.#page.getByRole('dialog', { name: '数值出处' });
    await drawer.getByRole('heading', { name: '人工修正' }).waitFor();
    return drawer;
  }

  /** Leaves the page once everything is kept, and opens it again. */
  async #reload(): Promise<void> {
    await this.#goTo('#v=datasets');
    for (const name of this.#model.imported) await this.#setCard(name).getByText('已保存在本机').waitFor();
    await this.#page.goto('about:blank');
    await this.#page.goto(this.#site.url + chartOf(CODES));
  }

  #setCard(name: string) {
    return this.#page
      .getByRole('article')
      .filter({ has: this.#page.getByRole('heading', { name, exact: true }) });
  }

  /** The chart's table has the figures of the model; of a report that is there twice one of the two. */
  async #expectSame(units: readonly string[]): Promise<void> {
    const wanted = this.#model.figures.filter((figure) => units.includes(figure.slice(0, 6)));
    // A unit of which nothing is loaded cannot be chosen: its link shows the others.
    if (wanted.length === 0) return;
    await this.#goTo(chartOf(units));
    const page = this.#page;
    const title = /新收政府信息公开申请数/;
    const deadline = Date.now() + 20_000;
    for (;;) {
      await settled(page);
      const shown = figuresIn(await tableOf(card(page, title).first()));
      const isSame =
        shown.every((figure) => wanted.includes(figure)) &&
        new Set(wanted.map(subjectOf)).size === new Set(shown.map(subjectOf)).size;
      if (isSame) break;
      if (Date.now() > deadline)
        throw new Difference(`the page shows\n  ${shown.join('\n  ')}\nand not\n  ${wanted.join('\n  ')}`);
      // An answer may still be on its way.
      await page.waitForTimeout(200);
    }
    const { faults, foreign } = this.#visit;
    if (faults.length + foreign.length > 0) throw new Difference([...faults, ...foreign].join('\n'));
  }

  /** 数据集 has a card for every import of which something is shown, and no other. */
  async #expectSets(): Promise<void> {
    await this.#goTo('#v=datasets');
    await this.#page.getByRole('article').first().waitFor();
    const titles = await this.#page
      .getByRole('article')
      .getByRole('heading', { name: /^import-\d+$/ })
      .allInnerTexts();
    const wanted = [...this.#model.imported];
    if (titles.sort().join() !== wanted.sort().join())
      throw new Difference(`数据集 has ${titles.join()} and not ${wanted.join()}`);
  }
}

function chartOf(units: readonly string[]): string {
  return `#v=applications&d=${units.join(',')}&y=2015-2018`;
}

/** `unit@year = value` of a chart's table, whose years stand across. */
function figuresIn(table: readonly (readonly string[])[]): readonly string[] {
  const [heads = [], ...rows] = table;
  return rows.flatMap(([name = '', ...cells]) => {
    const unit = CODES.find((code) => name.startsWith((UNITS.get(code) ?? '').slice(0, 2)));
    return cells.flatMap((cell, at) => {
      const year = /^20\d\d/.exec(heads[at + 1] ?? '')?.[0];
      const value = /^[\d,]+/.exec(cell)?.[0]?.replaceAll(',', '');
      return unit === undefined || year === undefined || value === undefined
        ? []
        : [`${unit}@${year} = ${value}`];
    });
  });
}
