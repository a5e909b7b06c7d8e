import { describe, expect, it } from 'vitest';
import { servedSite } from './servedSite';
import { settled } from './steps';

const site = servedSite();

/** How many pixels of the first chart have exactly the colour, `[red, green, blue]`: words are drawn with their full colour inside. */
const PIXELS_OF = (colour: readonly number[]) => {
  const canvas = document.querySelector('section.card canvas');
  if (!(canvas instanceof HTMLCanvasElement)) throw new Error('no chart');
  const copy = document.createElement('canvas');
  [copy.width, copy.height] = [canvas.width, canvas.height];
  const context = copy.getContext('2d');
  if (context === null) throw new Error('no context');
  context.drawImage(canvas, 0, 0);
  const { data } = context.getImageData(0, 0, copy.width, copy.height);
  let count = 0;
  for (let at = 0; at < data.length; at += 4) {
    if (data[at + 3] === 255 && colour.every((part, i) => data[at + i] === part)) count += 1;
  }
  return count;
};
/** Words of an axis on the light card and on the dark one. */
const WORDS = { light: [0x55, 0x60, 0x6b], dark: [0xb4, 0xbe, 0xc6] } as const;

describe('the look of the page', () => {
  it('is set with the keyboard, holds for charts too, and lasts', async () => {
    const { page } = await site.visit('#v=applications&k=demo&y=2021-2024');
    await settled(page);
    const root = page.locator('html');
    expect(await root.getAttribute('data-theme')).toBe('light');
    const axis = () => page.evaluate(() => getComputedStyle(document.body).getPropertyValue('--ink').trim());
    const light = await axis();
    const painted = (colour: readonly number[]) => page.evaluate(PIXELS_OF, colour);
    expect(await painted(WORDS.light)).toBeGreaterThan(0);
    expect(await painted(WORDS.dark)).toBe(0);
    await page.getByRole('button', { name: '设置' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: '设置' });
    await dialog.getByRole('button', { name: '深色' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.documentElement.dataset['theme'] === 'dark');
    expect(await axis()).not.toBe(light);
    await dialog.getByRole('button', { name: '红涨绿跌' }).click();
    await page.keyboard.press('Escape');
    expect(await root.getAttribute('data-changes')).toBe('redUp');
    // Words and lines of the chart are light on the dark card once it is drawn anew.
    await expect.poll(() => painted(WORDS.dark), { timeout: 20_000 }).toBeGreaterThan(0);
    expect(await painted(WORDS.light)).toBe(0);
    await page.reload();
    await settled(page);
    expect(await root.getAttribute('data-theme')).toBe('dark');
    expect(await root.getAttribute('data-changes')).toBe('redUp');
  });

  it('follows the system until the reader chooses, and is light on paper', async () => {
    const { page } = await site.visit('#k=demo');
    await settled(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.waitForFunction(() => document.documentElement.dataset['theme'] === 'dark');
    await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(paper).toBe('rgb(255, 255, 255)');
    const ink = await page.evaluate(() => getComputedStyle(document.body).color);
    expect(ink).toBe('rgb(26, 32, 39)');
  });
});
