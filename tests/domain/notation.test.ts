import { describe, expect, it } from 'vitest';
import { notationOf, type Notation } from '../../src/domain/notation';
import type { Value } from '../../src/domain/value';

describe('notationOf', () => {
  it.each<readonly [string | undefined, Value, readonly Notation[]]>([
    [undefined, 5, []],
    ['44,042', 44042, []],
    ['44042  ', 44042, []],
    ['-3', -3, []],
    ['--253', -253, ['doubledSign']],
    ['－－253', -253, ['doubledSign', 'fullWidth']],
    ['+22', 22, ['plusSign']],
    ['约20', 20, ['approximate']],
    ['20左右', 20, ['approximate']],
    ['5500余条', 5500, ['approximate', 'unitInCell']],
    ['103.3879万元', 1033879, ['unitInCell']],
    ['6件', 6, ['unitInCell']],
    ['22（其中修订 16 件）', 22, ['textAfter']],
    ['22①', 22, ['textAfter']],
    ['3万', 30000, ['unitInCell']],
    ['１２', 12, ['fullWidth']],
    ['６件', 6, ['unitInCell', 'fullWidth']],
    ['/', 'unfilled', ['blankMark']],
    ['', 'unfilled', []],
    ['——', 'notInForm', []],
    ['无', 'illegible', ['illegible']],
  ])('%s read as %s: %j', (raw, value, expected) => {
    expect(notationOf(raw, value)).toEqual(expected);
  });
});
