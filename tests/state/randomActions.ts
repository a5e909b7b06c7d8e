import fc from 'fast-check';
import type { DuplicateAnswer } from '../../src/state/library/side';
import type { Stated } from './reports';

/** One thing that a reader does; what is not there to be done is passed over. */
export type Action =
  | { readonly act: 'import'; readonly subjects: readonly number[]; readonly answer: DuplicateAnswer }
  | { readonly act: 'remove' | 'putBack' | 'takeBack' | 'filter'; readonly nth: number }
  | { readonly act: 'correct'; readonly nth: number; readonly value: number }
  | { readonly act: 'undo' | 'reload' };

const YEARS = [2015, 2016, 2017, 2018] as const;
/** So many units the actions speak of. */
const UNIT_COUNT = 5;

const nth = fc.nat({ max: 30 });

export const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      act: fc.constant('import' as const),
      subjects: fc.uniqueArray(fc.nat({ max: UNIT_COUNT * YEARS.length - 1 }), {
        minLength: 1,
        maxLength: 4,
      }),
      answer: fc.constantFrom<DuplicateAnswer[]>('replace', 'both', 'skip'),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      act: fc.constantFrom('remove' as const, 'putBack' as const, 'takeBack' as const),
      nth,
    }),
  },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('filter' as const), nth }) },
  {
    weight: 3,
    arbitrary: fc.record({
      act: fc.constant('correct' as const),
      nth,
      value: fc.integer({ min: 10_000, max: 99_999 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ act: fc.constantFrom('undo' as const, 'reload' as const) }) },
);

/** Writes the files that are imported: no two figures of them are the same. */
export class Filing {
  #filed = 100;
  #imports = 0;
  readonly #units: readonly string[];

  /** @param units five of them */
  constructor(units: readonly string[]) {
    this.#units = units;
  }

  next(subjects: readonly number[]): { readonly name: string; readonly stated: readonly Stated[] } {
    this.#imports += 1;
    const stated = subjects.map((subject): Stated => {
      this.#filed += 1;
      return {
        unit: pick(this.#units, subject) ?? '',
        year: YEARS[Math.floor(subject / UNIT_COUNT)] ?? YEARS[0],
        received: this.#filed,
      };
    });
    return { name: `import-${String(this.#imports)}`, stated };
  }
}

/** One of some items, whatever the number; undefined of none. */
export function pick<Item>(items: readonly Item[], at: number): Item | undefined {
  return items[at % Math.max(1, items.length)];
}

/** `unit@year` of `unit@year = value` */
export function subjectOf(figure: string): string {
  return figure.split(' ')[0] ?? '';
}

/** @throws what `perform` throws, with the action at which it did */
export async function performAll(
  actions: readonly Action[],
  perform: (action: Action) => Promise<void>,
): Promise<void> {
  for (const [at, one] of actions.entries()) {
    try {
      await perform(one);
    } catch (cause) {
      const told = `action ${String(at + 1)} of ${String(actions.length)}: ${JSON.stringify(one)}`;
      throw new Error(told, { cause });
    }
  }
}
