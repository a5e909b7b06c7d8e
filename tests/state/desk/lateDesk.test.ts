import { describe, expect, it } from 'vitest';
import type { ImportDesk } from '../../../src/state/desk/importDesk.svelte';
import { LateDesk } from '../../../src/state/desk/lateDesk.svelte';

describe('the desk that is made when it is needed', () => {
  it('is one desk however often it is opened', async () => {
    let made = 0;
    const desk = {} as ImportDesk;
    const late = new LateDesk(() => {
      made += 1;
      return Promise.resolve(desk);
    });
    expect(late.now).toBeUndefined();
    const [one, other] = await Promise.all([late.open(), late.open()]);
    expect([one, other, late.now, made]).toEqual([desk, desk, desk, 1]);
  });

  it('is asked for again after it could not be fetched', async () => {
    let asked = 0;
    const desk = {} as ImportDesk;
    const late = new LateDesk(() =>
      (asked += 1) === 1 ? Promise.reject(new Error('gone')) : Promise.resolve(desk),
    );
    await expect(late.open()).rejects.toThrow('gone');
    expect(late.now).toBeUndefined();
    expect(await late.open()).toBe(desk);
  });
});
