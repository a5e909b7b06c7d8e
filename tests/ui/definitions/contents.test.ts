import { expect, it } from 'vitest';
import { DEFINITIONS } from '../../../src/domain/definitions';
import { CONTENTS } from '../../../src/ui/definitions/contents';

const lines = CONTENTS.flatMap(({ parts }) => parts.flatMap((part) => part.lines));

it('lists every definition once, in the groups of the report', () => {
  expect(lines.map(({ definition }) => definition.id).sort()).toEqual(DEFINITIONS.map(({ id }) => id).sort());
  expect(CONTENTS[0]?.group).toBe('disclosure');
  expect(CONTENTS.at(-1)?.group).toBe('proposals');
  for (const { count, parts } of CONTENTS) {
    expect(parts.reduce((sum, part) => sum + part.lines.length, 0)).toBe(count);
  }
});

it('indents a row below the row it is a part of, and nothing that is computed', () => {
  const depthOf = (id: string) => lines.find(({ definition }) => definition.id === id)?.depth;
  expect(depthOf('application')).toBe(0);
  expect(depthOf('application.received')).toBe(1);
  expect(depthOf('application.channel.letter')).toBe(2);
  expect(depthOf('rate.on_time')).toBe(0);
});
