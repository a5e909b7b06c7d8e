import fc from 'fast-check';
import { expect } from 'vitest';
import type { Value } from '../../src/domain/value';
import { figuresOf } from '../support/ingestText';
import { answersOf } from './answer';
import type { Answer } from './answer';
import { CELL_CASES } from './cellTexts';
import { byteDamages, damaged, damages, overgrown, overgrowths, withBytesDamaged } from './change';
import type { FuzzedReader, FuzzFile, Sample } from './sample';
import { expectTraceable } from './trace';

/** What is held of every reader. */
export const PROPERTY_NAMES = ['intact', 'one-cell', 'damaged', 'bytes', 'overgrown'] as const;

/** One of them. */
export type PropertyName = (typeof PROPERTY_NAMES)[number];

/** In words, as a test is called. */
export const PROPERTY_WORDS: Readonly<Record<PropertyName, string>> = {
  intact: 'gives exactly the figures of a file that nothing was done to',
  'one-cell': 'changes the figure of a cell that is changed, and no other',
  damaged: 'answers for a file whose parts are changed, and each figure stands in it',
  bytes: 'answers for a file whose bytes are changed, and each figure stands in it',
  overgrown: 'answers soon for a file of which a part is deep, wide or long without sense',
};

/** One of the properties of a reader, as fast-check runs it. */
export function propertyOf(reader: FuzzedReader, name: PropertyName): fc.IAsyncPropertyWithHooks<[unknown]> {
  switch (name) {
    case 'intact':
      return property(reader.samples, (sample) => expectIntact(reader, sample));
    case 'one-cell':
      return property(
        fc.tuple(reader.samples, fc.nat(10_000), fc.constantFrom(...casesOf(reader))),
        ([sample, at, cell]) => expectOneChanged(reader, sample, at, cell),
      );
    case 'damaged':
      return property(fc.tuple(reader.samples, damages), async ([sample, damage]) =>
        expectAnswered(reader, damaged(await sample.write(sample.cells), reader.anatomy, damage)),
      );
    case 'bytes':
      return property(fc.tuple(reader.samples, byteDamages), async ([sample, damage]) =>
        expectAnswered(reader, withBytesDamaged(await sample.write(sample.cells), damage)),
      );
    case 'overgrown':
      return property(fc.tuple(reader.samples, overgrowths), async ([sample, growth]) =>
        expectAnswered(reader, overgrown(await sample.write(sample.cells), reader.anatomy, growth)),
      );
  }
}

function property<Case>(
  cases: fc.Arbitrary<Case>,
  holds: (one: Case) => Promise<void>,
): fc.IAsyncPropertyWithHooks<[unknown]> {
  return fc.asyncProperty(cases as fc.Arbitrary<unknown>, (one) => holds(one as Case));
}

function casesOf(reader: FuzzedReader): typeof CELL_CASES {
  return CELL_CASES.filter(({ text }) => reader.canHold(text));
}

async function expectIntact(reader: FuzzedReader, sample: Sample): Promise<void> {
  return expectAnswered(reader, await sample.write(sample.cells), numbersOf(sample));
}

async function expectOneChanged(
  reader: FuzzedReader,
  sample: Sample,
  at: number,
  { text, value, isRefused }: (typeof CELL_CASES)[number],
): Promise<void> {
  const keys = sample.changed ?? [...sample.cells.keys()];
  const key = keys[at % keys.length] ?? '';
  const wanted = new Map<string, Value>(numbersOf(sample));
  if (isRefused === true && sample.isOneFigureARow) wanted.delete(key);
  else wanted.set(key, value);
  return expectAnswered(reader, await sample.write(new Map(sample.cells).set(key, text)), wanted);
}

/** Wrong figures, and characters of each part of a file, that are shown where it fails. */
const LISTED = 8;
const SHOWN = 2500;

/** Reads a file and holds what is true of every answer; what fails is told with the file it fails on. */
async function expectAnswered(
  reader: FuzzedReader,
  file: FuzzFile,
  wanted?: ReadonlyMap<string, Value>,
): Promise<void> {
  try {
    const answers = await answersOf(file);
    if (wanted !== undefined) expectFigures(answers, wanted);
    for (const answer of answers) await expectTraceable(answer, reader.isPlaced);
  } catch (error) {
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const parts = partsOf(reader.anatomy, file).map(
      ([name, text]) => `${name} ${JSON.stringify(text.slice(0, SHOWN))}`,
    );
    const size = String(file.bytes.length);
    throw new Error(`${told}\n\n${file.name}, ${size} bytes:\n${parts.join('\n')}`, { cause: error });
  }
}

function expectFigures(answers: readonly Answer[], wanted: ReadonlyMap<string, Value>): void {
  const figures = answers.flatMap(({ result }) => figuresOf(result));
  const read = new Map(
    figures.map(({ report, indicator, applicant, value }) => [`${report} ${indicator}@${applicant}`, value]),
  );
  const wrong = [...new Set([...read.keys(), ...wanted.keys()])]
    .filter((key) => read.get(key) !== wanted.get(key))
    .map((key) => `${key}: read ${String(read.get(key))}, stands ${String(wanted.get(key))}`);
  if (wrong.length > 0) expect.fail(wrong.slice(0, LISTED).join('\n'));
  expect(figures).toHaveLength(wanted.size);
}

/** An archive that is broken is no archive any more. */
function partsOf(anatomy: FuzzedReader['anatomy'], file: FuzzFile): readonly (readonly [string, string])[] {
  try {
    return [...anatomy.parts(file)];
  } catch {
    return [['', new TextDecoder('latin1').decode(file.bytes)]];
  }
}

function numbersOf({ cells }: Sample): ReadonlyMap<string, number> {
  return new Map([...cells].map(([key, text]) => [key, Number(text)]));
}
