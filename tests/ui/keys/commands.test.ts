import { describe, expect, it } from 'vitest';
import { commandOf, yearsMoved, type Press } from '../../../src/ui/keys/commands';

const press = (key: string, rest: Partial<Press> = {}): Press => ({
  key,
  isComposing: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  repeat: false,
  ...rest,
});

describe('single keys', () => {
  it.each([
    ['?', { kind: 'list' }],
    ['？', { kind: 'list' }],
    ['/', { kind: 'search' }],
    ['1', { kind: 'view', view: 'overview' }],
    ['8', { kind: 'view', view: 'compare' }],
    ['9', { kind: 'view', view: 'reports' }],
    ['0', { kind: 'view', view: 'checks' }],
    ['[', { kind: 'year', by: -1 }],
    ['】', { kind: 'year', by: 1 }],
    ['t', { kind: 'table' }],
    ['D', { kind: 'download' }],
    ['a', undefined],
    ['Enter', undefined],
    ['F1', undefined],
  ])('%s', (key, command) => {
    expect(commandOf(press(key))).toEqual(command);
  });

  it('are none while an input method is composing, with a modifier, or held down', () => {
    for (const rest of [{ isComposing: true }, { ctrlKey: true }, { metaKey: true }, { altKey: true }])
      for (const key of ['?', '/', '1', '[', 't']) expect(commandOf(press(key, rest))).toBeUndefined();
    expect(commandOf(press('t', { repeat: true }))).toBeUndefined();
    expect(commandOf(press('[', { repeat: true }))).toEqual({ kind: 'year', by: -1 });
  });
});

describe('years a year on', () => {
  const loaded = { from: 2014, to: 2024 };
  it('stay as many and within what is loaded', () => {
    expect(yearsMoved('all', -1, loaded)).toEqual({ from: 2024, to: 2024 });
    expect(yearsMoved({ from: 2016, to: 2018 }, -1, loaded)).toEqual({ from: 2015, to: 2017 });
    expect(yearsMoved({ from: 2014, to: 2014 }, -1, loaded)).toBeUndefined();
    expect(yearsMoved({ from: 2022, to: 2024 }, 1, loaded)).toBeUndefined();
  });
});
