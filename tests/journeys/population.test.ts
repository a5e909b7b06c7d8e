import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { encodeGb18030 } from '../support/encodeGb18030';
import { servedSite } from './servedSite';
import { card, download, saved, settled, tableOf } from './steps';

const site = servedSite();

const TWO = '#v=applications&k=demo&y=2022-2024&d=360703,360702';

describe('每万人', () => {
  it('waits for a population, takes the filled template, divides only by it, and lasts until it is removed', async () => {
    const { page } = await site.visit(TWO);
    await settled(page);
    const lens = page.getByRole('group', { name: '口径' }).getByRole('button', { name: '每万人' });
    const reason = page.locator(`id=${(await lens.getAttribute('aria-describedby')) ?? ''}`);
    expect(await reason.first().textContent()).toContain('请先到“数据集”载入人口文件');

    await page.getByRole('link', { name: '数据集' }).click();
    const box = page.getByRole('region', { name: /人口（用于“每万人”）/ });
    const template = await saved(page, () => box.getByRole('button', { name: '下载人口模板' }).click());
    expect(template.name).toBe('人口模板_合成示例数据.csv');
    const rows = Papa.parse<string[]>(template.bytes.toString('utf8').slice(1), {
      skipEmptyLines: true,
    }).data;
    // As an office fills it: two years of one county, one of another, and one cell that is no number.
    const filled = rows.map((cells, at) => {
      const [code, , year] = cells;
      if (at === 0) return cells;
      const persons =
        code === '360703' && (year === '2023' || year === '2024')
          ? '88.93'
          : code === '360702' && year === '2024'
            ? '66'
            : code === '360722' && year === '2024'
              ? '不详'
              : '';
      return [...cells.slice(0, 3), persons, '演示用', ...cells.slice(5)];
    });
    await page.getByLabel('选择人口文件').setInputFiles({
      name: '人口_合成示例数据.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(encodeGb18030(filled.map((cells) => cells.join(',')).join('\r\n'))),
    });
    await box.getByText('已载入 3 个人口数').waitFor();
    expect(await box.innerText()).toMatch(/1 处没有载入.*第 \d+ 行.*“不详”不是人口数/su);
    expect(await box.innerText()).toContain('常住人口，来源：演示用（文件 人口_合成示例数据.csv）');

    await page.goto(`${site.url}${TWO}`);
    await page.reload();
    await settled(page);
    await lens.click();
    await settled(page);
    expect(page.url()).toContain('l=per10k');
    const trend = card(page, /每万人新收政府信息公开申请数/).first();
    expect(await trend.innerText()).toContain('人口文件没有当年的人口，不推算');
    const table = await tableOf(trend);
    expect(table.find(([name = '']) => name.startsWith('章贡区'))?.slice(2, 5)).toEqual([
      '人口文件没有当年的人口，不推算',
      '人口文件没有当年的人口，不推算',
      expect.stringMatching(/^\d+\.\d+$/u),
    ]);
    // What a number was divided by is one click away, with the file and the line it stands in.
    await trend
      .getByRole('row', { name: /^章贡区/ })
      .getByRole('button', { name: /^\d+\.\d+$/ })
      .click();
    const drawer = page.getByRole('dialog', { name: '数值出处' });
    await drawer.getByText(/件\/万人（÷ 常住人口 66 万人）/).waitFor();
    expect(await drawer.innerText()).toMatch(/文件 人口_合成示例数据\.csv），第 \d+ 行/u);
    await page.keyboard.press('Escape');
    const csv = await download(page, trend, /CSV：逐个数值/);
    const single = Papa.parse<Record<string, string>>(csv.bytes.toString('utf8').slice(1), {
      header: true,
      skipEmptyLines: true,
    }).data;
    const own = single.find((row) => row['单位'] === '章贡区' && row['年份'] === '2024');
    expect(own?.['人口（人）']).toBe('660000');
    expect(Number(own?.['每万人'])).toBeCloseTo(Number(own?.['数值']) / 66, 9);
    const order = await tableOf(card(page, /排序/).first());
    expect(order.some((cells) => cells.some((cell) => cell.includes('人口文件没有当年的人口')))).toBe(true);

    await page.getByRole('link', { name: '对比排名' }).click();
    const compared = await tableOf(card(page, /每万人.*排序/).first());
    expect(
      compared.find(([name = '']) => name.startsWith('章贡区'))?.some((cell) => /^\d+\.\d+$/u.test(cell)),
    ).toBe(true);
    await page.getByRole('button', { name: '热力表' }).click();
    expect(await lens.getAttribute('aria-disabled')).toBe('true');
    await page.getByRole('button', { name: '排序', exact: true }).click();

    await page.getByRole('link', { name: '数据集' }).click();
    await box.getByRole('button', { name: '移除人口' }).click();
    await box.getByRole('button', { name: '撤销' }).click();
    await box.getByText('常住人口，来源：演示用').waitFor();
    await box.getByRole('button', { name: '移除人口' }).click();
    await page.goto(`${site.url}${TWO}&l=per10k`);
    await settled(page);
    await card(page, /^南康区、章贡区 新收政府信息公开申请数/)
      .first()
      .getByText('此图不作每万人，仍为数值')
      .waitFor();
  });

  it('never divides real figures by a made-up population', async () => {
    const { page } = await site.visit('#v=datasets');
    await page.getByLabel('选择人口文件').setInputFiles({
      name: '人口（合成示例数据）.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('地区,年份,常住人口（人）\n南康区,2017,880000'),
    });
    await page.getByText(/与现在打开的数据不相除/).waitFor();
    await page.goto(`${site.url}#v=applications&l=per10k`);
    await settled(page);
    const lens = page.getByRole('group', { name: '口径' }).getByRole('button', { name: '每万人' });
    expect(await lens.getAttribute('aria-disabled')).toBe('true');
    const reason = page.locator(`id=${(await lens.getAttribute('aria-describedby')) ?? ''}`);
    expect(await reason.first().textContent()).toContain('不相除');
  });
});
