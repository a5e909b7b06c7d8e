import { describe, expect, it } from 'vitest';
import { Turning } from '../../../src/ui/wall/turning.svelte';
import { wallZoom } from '../../../src/ui/wall/screens';

function setup(turn: number | null, idle: number | null) {
  const moves: string[] = [];
  const turning = new Turning(
    { views: ['overview'], turn, idle, isTerminal: true },
    { advance: () => moves.push('advance'), reset: () => moves.push('reset') },
  );
  const wait = (seconds: number) => {
    for (let passed = 0; passed < seconds; passed += 0.5) turning.pass(0.5);
  };
  return { moves, turning, wait };
}

describe('the clock of a wall', () => {
  it('shows screen after screen, and how far it is', () => {
    const { moves, turning, wait } = setup(20, 90);
    wait(5);
    expect([turning.share, turning.left]).toEqual([0.25, 15]);
    wait(15);
    expect(moves).toEqual(['advance']);
    expect(turning.left).toBe(20);
    // Nobody touched it: there is nothing to put back.
    wait(200);
    expect(moves).toEqual(Array.from({ length: 11 }, () => 'advance'));
  });

  it('waits after a touch, and goes back to its start when it was left alone', () => {
    const { moves, turning, wait } = setup(20, 30);
    wait(10);
    turning.touched();
    expect(turning.isPaused).toBe(true);
    wait(29);
    turning.touched();
    wait(29);
    expect(moves).toEqual([]);
    wait(1);
    expect(moves).toEqual(['reset']);
    expect(turning.isPaused).toBe(false);
    wait(20);
    expect(moves).toEqual(['reset', 'advance']);
  });

  it('goes back once also where nothing turns', () => {
    const { moves, turning, wait } = setup(null, 30);
    wait(500);
    turning.touched();
    expect([turning.turns, turning.isPaused]).toEqual([false, false]);
    wait(500);
    expect(moves).toEqual(['reset']);
  });

  it('goes on after a minute where nothing is put back, or at once when told to', () => {
    const { moves, turning, wait } = setup(20, null);
    turning.touched();
    wait(59);
    expect(turning.isPaused).toBe(true);
    wait(1);
    expect(turning.isPaused).toBe(false);
    turning.touched();
    turning.resume();
    wait(20);
    expect(moves).toEqual(['advance']);
  });
});

it.each([
  [1920, 1080, 1.6],
  [3840, 2160, 3.2],
  [1080, 1920, 1.42],
  [1366, 768, 1.14],
  [390, 844, 1],
])('draws a wall of %d × %d %d times as large', (width, height, zoom) => {
  expect(wallZoom(width, height)).toBe(zoom);
});
