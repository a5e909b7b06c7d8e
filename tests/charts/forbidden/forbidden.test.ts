import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootNodeEngine } from '../../../src/engine/nodeEngine';
import type { Engine } from '../../../src/engine/engine';
import { acrossUnitsRefused } from './acrossUnits';
import { OUTPUTS, type Refusals } from './answers';
import { ACROSS_UNITS, OVERLAPPING, OVER_YEARS, WORDINGS } from './cases';
import { otherWordingRefused } from './otherWording';
import { overlappingRefused } from './overlappingParts';
import { overYearsRefused } from './overYears';
import { mixedKindsRefused } from './realWithMadeUp';

interface Case {
  readonly name: string;
  readonly refused: (engine: Engine) => Promise<Refusals>;
}

const CASES: readonly Case[] = [
  ...OVER_YEARS.map((one): Case => ({ name: one.name, refused: (engine) => overYearsRefused(engine, one) })),
  ...ACROSS_UNITS.map((one): Case => ({
    name: one.name,
    refused: (engine) => acrossUnitsRefused(engine, one),
  })),
  ...OVERLAPPING.map((id): Case => ({
    name: `${id}, added up`,
    refused: (engine) => overlappingRefused(engine, id),
  })),
  ...WORDINGS.map((one): Case => ({ name: one.name, refused: (engine) => otherWordingRefused(engine, one) })),
  {
    name: 'made-up reports added to real ones',
    refused: (engine) => mixedKindsRefused(engine, 'real'),
  },
  {
    name: 'real reports added to made-up ones',
    refused: (engine) => mixedKindsRefused(engine, 'synthetic'),
  },
];

let engine: Engine;
beforeAll(async () => {
  engine = await bootNodeEngine();
});
afterAll(() => engine.close());

it('covers so many comparisons, each in six outputs', () => {
  expect(new Set(CASES.map(({ name }) => name)).size).toBe(CASES.length);
  expect({
    overYears: OVER_YEARS.length,
    acrossUnits: ACROSS_UNITS.length,
    overlapping: OVERLAPPING.length,
    wordings: WORDINGS.length,
    all: CASES.length,
    outputs: OUTPUTS.length,
  }).toEqual({ overYears: 25, acrossUnits: 12, overlapping: 2, wordings: 4, all: 45, outputs: 6 });
});

describe.each(CASES)('$name', ({ refused }) => {
  let refusals: Refusals;
  beforeAll(async () => {
    refusals = await refused(engine);
  });

  it.each(OUTPUTS)('is refused in the %s', (output) => {
    refusals[output]();
  });
});
