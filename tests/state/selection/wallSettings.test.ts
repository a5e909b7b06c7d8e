import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  WALL_VIEWS,
  wallFromText,
  wallToText,
  type WallSettings,
} from '../../../src/state/selection/wallSettings';

const anySettings: fc.Arbitrary<WallSettings> = fc.record({
  views: fc.shuffledSubarray([...WALL_VIEWS], { minLength: 1 }),
  turn: fc.option(fc.integer({ min: 5, max: 600 }), { nil: null }),
  idle: fc.option(fc.integer({ min: 10, max: 3600 }), { nil: null }),
  isTerminal: fc.boolean(),
});

describe('the settings of a wall in a link', () => {
  it('are words', () => {
    const settings = { views: ['overview', 'applications'], turn: 20, idle: 90, isTerminal: true } as const;
    expect(wallToText(settings)).toBe('overview,applications~turn20~idle90~terminal');
    expect(wallToText({ ...settings, turn: null, idle: null, isTerminal: false })).toBe(
      'overview,applications',
    );
  });

  it('come back as they were', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        expect(wallFromText(wallToText(settings))).toEqual({ settings, isWhole: true });
      }),
    );
  });

  it.each([
    ['', { views: ['overview'], isTerminal: false }],
    ['import,datasets,checks', { views: ['overview'], isTerminal: false }],
    ['channels,import', { views: ['channels'], isTerminal: false }],
    ['channels~turn1', { views: ['channels'], turn: null }],
    ['channels~turn20~idle99999', { views: ['channels'], turn: 20, idle: null }],
    // Somebody misspelt it: better too closed than too open.
    ['channels~terminel', { views: ['channels'], isTerminal: true }],
    ['<img src=x onerror=alert(1)>', { views: ['overview'] }],
  ])('of %s are told to be broken and open no more than they name', (text, expected) => {
    const { settings, isWhole } = wallFromText(text);
    expect(isWhole).toBe(false);
    expect(settings).toMatchObject(expected);
  });

  it('never throw, and always show something', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => wallFromText(text).settings.views.length > 0),
    );
  });
});
