import fc from 'fast-check';
import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { PROPERTY_NAMES, PROPERTY_WORDS, propertyOf } from './properties';
import { READERS } from './readers';
import type { FuzzedReader } from './sample';

/** What `npm run fuzz` asks for; by itself a test takes a few cases of each kind. */
const { FUZZ_READER, FUZZ_PROPERTY, FUZZ_SECONDS, FUZZ_SEED, FUZZ_PATH, FUZZ_BEAT } = process.env;
const FEW = 6;
/** The same cases each time, so that the test command fails for what was changed and not for luck. */
const SEED = 20_261_126;
const isLong = FUZZ_SECONDS !== undefined;
const isReplayed = FUZZ_SEED !== undefined;
const readers = READERS.filter(({ name }) => FUZZ_READER === undefined || FUZZ_READER === name);
/** Files of megabytes take seconds each: they are for `npm run fuzz`, or asked for by name. */
const SLOW: ReadonlySet<string> = new Set(['overgrown']);
const properties = PROPERTY_NAMES.filter((name) =>
  FUZZ_PROPERTY === undefined ? isLong || isReplayed || !SLOW.has(name) : FUZZ_PROPERTY === name,
);

describe.each(readers.map((reader) => [reader.name, reader] as const))('the reader of %s', (_, reader) => {
  it.each(properties.map((name) => [PROPERTY_WORDS[name], name] as const))(
    '%s',
    async (_words, name) => {
      const seed = isReplayed ? Number(FUZZ_SEED) : isLong ? Math.floor(Math.random() * 2 ** 31) : SEED;
      let run = FUZZ_PATH === undefined ? 0 : Number(FUZZ_PATH.split(':')[0]);
      const property = propertyOf(reader, name).beforeEach(() => {
        // Where one case never ends, what was written last says which.
        if (FUZZ_BEAT !== undefined) writeFileSync(FUZZ_BEAT, replayWords(reader, name, seed, String(run)));
        run += 1;
      });
      const report = await fc.check(property, { seed, ...runsOf(reader) });
      if (isLong)
        process.stdout.write(
          `${reader.name} ${name}: ${String(report.numRuns)} cases, seed ${String(seed)}\n`,
        );
      // No case was through when the time was over: nothing failed.
      if (!report.failed || (report.interrupted && report.counterexample === null)) return;
      const words = replayWords(reader, name, seed, report.counterexamplePath ?? '0');
      expect.fail(`replay: npm run fuzz -- ${words}\n${String(report.errorInstance)}`);
    },
    (Number(FUZZ_SECONDS ?? 0) + 300) * 1000,
  );
});

function replayWords(reader: FuzzedReader, name: string, seed: number, path: string): string {
  return `${reader.name} ${name} --seed ${String(seed)} --path ${path}`;
}

function runsOf({ cost }: FuzzedReader): fc.Parameters<[unknown]> {
  if (isReplayed) return { ...(FUZZ_PATH === undefined ? {} : { path: FUZZ_PATH, endOnFailure: true }) };
  if (!isLong) return { numRuns: Math.max(1, Math.round(FEW / cost)) };
  const ms = (Number(FUZZ_SECONDS) * 1000) / properties.length;
  return { numRuns: 1_000_000_000, interruptAfterTimeLimit: ms, markInterruptAsFailure: false };
}
