import fc from 'fast-check';
import { HOSTILE_PIECES } from './cellTexts';
import type { Anatomy, FuzzFile } from './sample';

/** Longest that a change makes a file: repeats of repeats would be nothing but large. */
const LONGEST = 300_000;

/** One change of a list of tokens; places are shares of the whole, so that shrinking a file keeps them in it. */
interface Change {
  readonly kind: 'leave-out' | 'double' | 'swap' | 'replace' | 'insert' | 'cut' | 'move';
  readonly at: number;
  readonly to: number;
  readonly length: number;
  readonly times: number;
  readonly piece: string;
}

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('leave-out', 'double', 'swap', 'replace', 'insert', 'cut', 'move'),
  at: fc.nat(10_000),
  to: fc.nat(10_000),
  length: fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 1, max: 6 }) },
    fc.integer({ min: 1, max: 400 }),
  ),
  times: fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 1, max: 3 }) }, fc.integer({ min: 1, max: 300 })),
  piece: fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...HOSTILE_PIECES) },
    fc.string({ unit: 'binary', maxLength: 6 }),
  ),
});

/** How a file is damaged, whatever file it is. */
export interface Damage {
  readonly part: number;
  readonly changes: readonly Change[];
}

/** Changes of one part of a file, token by token. */
export const damages: fc.Arbitrary<Damage> = fc.record({
  part: fc.nat(10_000),
  changes: fc.array(change, { minLength: 1, maxLength: 5 }),
});

/** The file with one of its parts changed. */
export function damaged(file: FuzzFile, anatomy: Anatomy, { part, changes }: Damage): FuzzFile {
  const parts = new Map(anatomy.parts(file));
  const name = [...parts.keys()][part % Math.max(1, parts.size)] ?? '';
  const tokens = (parts.get(name) ?? '').match(anatomy.token) ?? [];
  parts.set(name, changes.reduce<readonly string[]>(changed, tokens).join('').slice(0, LONGEST));
  return anatomy.whole(file, parts);
}

function changed(
  tokens: readonly string[],
  { kind, at, to, length, times, piece }: Change,
): readonly string[] {
  const from = Math.floor((at * tokens.length) / 10_001);
  const end = Math.min(tokens.length, from + length);
  const other = Math.floor((to * tokens.length) / 10_001);
  const before = tokens.slice(0, from);
  const own = tokens.slice(from, end);
  const after = tokens.slice(end);
  const many = Math.min(times, 1 + Math.floor(2000 / Math.max(1, own.length)));
  switch (kind) {
    case 'leave-out':
      return [...before, ...after];
    case 'double':
      return [...before, ...own, ...Array.from({ length: many }, () => own).flat(), ...after];
    case 'swap':
      return tokens.map((token, index) =>
        index === from ? (tokens[other] ?? '') : index === other ? (tokens[from] ?? '') : token,
      );
    case 'replace':
      return [...before, piece, ...after];
    case 'insert':
      return [...before, piece.repeat(times), ...own, ...after];
    case 'cut':
      return before;
    case 'move': {
      const rest = [...before, ...after];
      return [...rest.slice(0, other), ...own, ...rest.slice(other)];
    }
  }
}

/** A run of tokens, or a piece, that comes again until the part is so long: deep, wide, long, or swelling. */
export interface Overgrowth {
  readonly part: number;
  readonly at: number;
  readonly length: number;
  /** Undefined: the tokens that stand there. */
  readonly piece: string | undefined;
  readonly characters: number;
}

/** What opens and is never closed, or makes much of little. */
const SWELLING = [
  ...['[', '{"a":', '[{', '(', '<', '<table><tr><td>', '<b>', '<!--', '<td>', '<td colspan="1000">', '&amp;'],
  ...['<row>', '<row r="1048576"><c r="XFD1048576"><v>6</v></c></row>', '<mergeCell ref="A1:XFD1048576"/>'],
  ...[
    '<w:tbl><w:tr><w:tc>',
    '<w:gridSpan w:val="9999"/>',
    '"',
    '""',
    ',',
    '\n',
    '\r',
    ' ',
    '\u0000',
    '\u202e',
  ],
  ...['"__proto__":', '=1+', '6', '6,', '-', '（', '“', '360702', '章贡区', '2023年', '新收6件，', '\ud800'],
];

/** Growths of up to two million characters. */
export const overgrowths: fc.Arbitrary<Overgrowth> = fc.record({
  part: fc.nat(10_000),
  at: fc.nat(10_000),
  length: fc.integer({ min: 1, max: 60 }),
  piece: fc.option(fc.constantFrom(...SWELLING), { freq: 2, nil: undefined }),
  characters: fc.integer({ min: 20_000, max: 2_000_000 }),
});

/** The file with one of its parts overgrown. */
export function overgrown(file: FuzzFile, anatomy: Anatomy, growth: Overgrowth): FuzzFile {
  const parts = new Map(anatomy.parts(file));
  const name = [...parts.keys()][growth.part % Math.max(1, parts.size)] ?? '';
  const tokens = (parts.get(name) ?? '').match(anatomy.token) ?? [];
  const from = Math.floor((growth.at * tokens.length) / 10_001);
  const piece = growth.piece ?? tokens.slice(from, from + growth.length).join('');
  const times = Math.floor(growth.characters / Math.max(1, piece.length));
  const text = [...tokens.slice(0, from), piece.repeat(times), ...tokens.slice(from)].join('');
  parts.set(name, text);
  return anatomy.whole(file, parts);
}

/** Changes of bytes: some set, a piece left out or doubled, the end cut off, bytes put behind. */
export interface ByteDamage {
  readonly set: readonly (readonly [number, number])[];
  readonly cut: number | undefined;
  readonly doubled: readonly [number, number] | undefined;
  readonly behind: Uint8Array;
}

const place = fc.nat(1_000_000);

/** Changes of bytes, places as shares of a million. */
export const byteDamages: fc.Arbitrary<ByteDamage> = fc.record({
  set: fc.array(fc.tuple(place, fc.nat(255)), { maxLength: 6 }),
  cut: fc.option(place, { nil: undefined, freq: 3 }),
  doubled: fc.option(fc.tuple(place, fc.integer({ min: 1, max: 3000 })), { nil: undefined, freq: 3 }),
  behind: fc.oneof({ weight: 4, arbitrary: fc.constant(new Uint8Array()) }, fc.uint8Array({ maxLength: 40 })),
});

/** The file with its bytes changed. */
export function withBytesDamaged(file: FuzzFile, { set, cut, doubled, behind }: ByteDamage): FuzzFile {
  const at = (share: number) => Math.floor((share * file.bytes.length) / 1_000_001);
  const bytes = file.bytes.slice();
  for (const [share, byte] of set) bytes[at(share)] = byte;
  const [from, length] = doubled ?? [0, 0];
  const again = bytes.slice(at(from), at(from) + length);
  const head = bytes.slice(0, at(from));
  const whole = [...head, ...again, ...bytes.slice(head.length)];
  const end = cut === undefined ? whole.length : at(cut);
  return { name: file.name, bytes: Uint8Array.from([...whole.slice(0, end), ...behind]) };
}
