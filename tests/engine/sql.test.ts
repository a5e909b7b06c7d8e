import { describe, expect, test } from 'vitest';
import { among, commaSeparated, integer, list, sql } from '../../src/engine/sql';

describe('the sql tag', () => {
  test('makes every value a parameter', () => {
    expect(sql`SELECT ${'x; DROP TABLE unit'}, ${3}, ${null}, ${true}`).toMatchObject({
      text: 'SELECT ?, ?, ?, ?',
      parameters: ['x; DROP TABLE unit', 3, null, true],
    });
  });

  test('splices a statement with its parameters in their order', () => {
    const inner = sql`b = ${2}`;
    expect(sql`a = ${1} AND ${inner} AND c IN ${list([3, 4])}`).toMatchObject({
      text: 'a = ? AND b = ? AND c IN (?, ?)',
      parameters: [1, 2, 3, 4],
    });
  });

  test('an object that only looks like a statement is refused', () => {
    const forged = { text: 'DROP TABLE unit', parameters: [] };
    expect(() => sql`${forged}`).toThrow('cannot be bound');
  });

  test.each([
    ['NaN', NaN],
    ['Infinity', Infinity],
    ['a BigInt', 1n],
    ['a Date', new Date(0)],
    ['an array', [1]],
    ['undefined', undefined],
  ])('%s is refused', (_, value) => {
    expect(() => sql`SELECT ${value as number}`).toThrow('cannot be bound');
  });

  test('an empty list matches nothing', () => {
    expect(list([]).text).toBe('(NULL)');
  });

  test('statements are joined by commas, and none at all is refused', () => {
    expect(commaSeparated([sql`(${1})`, sql`(${2})`])).toMatchObject({
      text: '(?), (?)',
      parameters: [1, 2],
    });
    expect(() => commaSeparated([])).toThrow('at least one');
  });
});

describe('whole numbers', () => {
  test('go into the text', () => {
    expect(sql`year = ${integer(2017)}`).toMatchObject({ text: 'year = 2017', parameters: [] });
  });

  test.each([1.5, NaN, 2 ** 53])('%d is refused', (value) => {
    expect(() => integer(value)).toThrow('not a whole number');
  });

  test('text that is passed for a number is refused', () => {
    expect(() => among(['1) OR (1=1' as unknown as number])).toThrow('not a whole number');
  });

  test.each([
    [[], 'IN (NULL)'],
    [[4], 'IN (4)'],
    [[9, 4, 4, 1], 'IN (1, 4, 9)'],
    [[3, 1, 2], 'BETWEEN 1 AND 3'],
    [[10, 9, 8], 'BETWEEN 8 AND 10'],
  ])('among %j is %s', (values, text) => {
    expect(among(values).text).toBe(text);
  });
});
