import { describe, expect, it } from 'vitest';
import { DrawingTurns } from '../../../src/ui/charts/drawingTurns';

/** A window whose frames and clock are moved by hand. */
function aWindow() {
  let requested: (() => void)[] = [];
  let painted: (() => void)[] = [];
  let now = 0;
  const done: string[] = [];
  const turns = new DrawingTurns({
    request: (draw) => requested.push(draw),
    afterPainting: (next) => painted.push(next),
    now: () => now,
  });
  return {
    turns,
    /** What was done since it was last asked. */
    done: () => done.splice(0),
    /** Work that takes so many ms. */
    work:
      (name: string, ms = 1) =>
      () => {
        now += ms;
        done.push(name);
      },
    /** @returns whether anybody wanted one */
    frame() {
      const [draws, next] = [requested, () => painted];
      requested = [];
      for (const draw of draws) draw();
      const after = next();
      painted = [];
      for (const tell of after) tell();
      return draws.length > 0;
    },
  };
}

describe('DrawingTurns', () => {
  it('lays out and paints what is in sight in one frame, and the rest in the next', () => {
    const { turns, done, work, frame } = aWindow();
    const [below, first, second] = [turns.join(), turns.join(), turns.join()];
    below.isInSight = false;
    for (const [name, chart] of [
      ['below', below],
      ['first', first],
      ['second', second],
    ] as const) {
      chart.draw('paint', work(`${name} painted`));
      chart.draw('option', work(`${name} laid out`));
    }
    expect(done()).toEqual([]);
    frame();
    expect(done()).toEqual(['first laid out', 'first painted', 'second laid out', 'second painted']);
    frame();
    expect(done()).toEqual(['below laid out', 'below painted']);
    expect(frame()).toBe(false);
  });

  it('goes on in the next frame where one has taken its share', () => {
    const { turns, done, work, frame } = aWindow();
    const chart = turns.join();
    chart.draw('option', work('laid out', 30));
    chart.draw('paint', work('painted', 5));
    frame();
    expect(done()).toEqual(['laid out']);
    frame();
    expect(done()).toEqual(['painted']);
  });

  it('begins nothing that a frame has no time left for, by what it took last', () => {
    const { turns, done, work, frame } = aWindow();
    const [first, second] = [turns.join(), turns.join()];
    const both = (ms: number): void => {
      first.draw('option', work('first', 10));
      second.draw('option', work('second', ms));
    };
    both(25);
    frame();
    expect(done()).toEqual(['first', 'second']);
    // 10 and 25 would be more than a frame takes.
    both(5);
    frame();
    expect(done()).toEqual(['first']);
    frame();
    expect(done()).toEqual(['second']);
    // Now it is known to be short.
    both(5);
    frame();
    expect(done()).toEqual(['first', 'second']);
  });

  it('draws the newest option only, and nothing of a chart that left', () => {
    const { turns, done, work, frame } = aWindow();
    const [chart, gone] = [turns.join(), turns.join()];
    chart.draw('option', work('older'));
    chart.draw('option', work('newer'));
    gone.draw('option', work('gone'));
    gone.leave();
    frame();
    expect(done()).toEqual(['newer']);
  });

  it('tells when nothing in sight waits, before what is out of sight is drawn', () => {
    const { turns, done, work, frame } = aWindow();
    const [chart, below] = [turns.join(), turns.join()];
    below.isInSight = false;
    below.draw('option', work('below'));
    chart.draw('option', work('laid out', 30));
    chart.draw('paint', work('painted'));
    turns.whenSeen(work('told'));
    frame();
    expect(done()).toEqual(['laid out']);
    frame();
    expect(done()).toEqual(['painted', 'told']);
    frame();
    expect(done()).toEqual(['below']);
  });

  it('tells after one frame where nothing is drawn at all', () => {
    const { turns, done, work, frame } = aWindow();
    turns.whenSeen(work('told'));
    expect(done()).toEqual([]);
    frame();
    expect(done()).toEqual(['told']);
    expect(frame()).toBe(false);
  });

  it('lets no chart that fails keep others from being drawn', () => {
    const { turns, done, work, frame } = aWindow();
    const [broken, chart] = [turns.join(), turns.join()];
    broken.draw('option', () => {
      throw new Error('cannot be drawn');
    });
    chart.draw('option', work('drawn'));
    expect(frame).toThrow('cannot be drawn');
    frame();
    expect(done()).toEqual(['drawn']);
  });
});
