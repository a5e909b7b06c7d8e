import { describe, expect, it } from 'vitest';
import { Hurry } from '../../../src/ui/charts/hurry.svelte';

/** A page whose frames come when a test says so. */
function aPage() {
  let told: (() => void)[] = [];
  const hurry = new Hurry((one) => told.push(one));
  const painted = () => {
    const now = told;
    told = [];
    for (const tell of now) tell();
  };
  return { hurry, painted };
}

describe('Hurry', () => {
  it('lasts from a choice until what is in sight is painted', () => {
    const { hurry, painted } = aPage();
    expect(hurry.isOn).toBe(false);
    hurry.begin();
    expect(hurry.isOn).toBe(true);
    painted();
    expect(hurry.isOn).toBe(false);
  });

  it('outlasts frames in which a card in sight still waits for its answer', () => {
    const { hurry, painted } = aPage();
    hurry.begin();
    const [first, second] = [hurry.wait(), hurry.wait()];
    painted();
    expect(hurry.isOn).toBe(true);
    first();
    painted();
    expect(hurry.isOn).toBe(true);
    second();
    // The answer is there, its picture not yet.
    expect(hurry.isOn).toBe(true);
    painted();
    expect(hurry.isOn).toBe(false);
  });

  it('does not begin because something waits that nobody chose', () => {
    const { hurry, painted } = aPage();
    hurry.wait()();
    painted();
    expect(hurry.isOn).toBe(false);
  });
});
