import type { AskedQuestion } from './queries/questions';

/** A value that may be bound to a statement. NaN, ±Infinity, BigInt, Date and arrays are refused: they change on the way. */
export type Parameter = string | number | boolean | null;

/** A statement and its parameters; `Row` is the type of what it returns. Made only by the {@link sql} tag. */
export interface Sql<Row = unknown> {
  readonly text: string;
  readonly parameters: readonly Parameter[];
  /** What a chart asks by this statement; absent from all others. An engine may answer it without running the text. */
  readonly asked?: AskedQuestion;
  /** Phantom: carries the row type, never set. */
  readonly row?: Row;
}

const FRAGMENT = Symbol('sql fragment');

interface Fragment<Row = unknown> extends Sql<Row> {
  readonly [FRAGMENT]: true;
}

/**
 * Makes a statement. An interpolated value becomes a parameter, a nested statement is spliced with its parameters;
 * a string can never reach the text.
 *
 * @throws Error on a value that DuckDB-WASM would silently change (NaN becomes NULL) or reject
 */
export function sql<Row = unknown>(
  strings: TemplateStringsArray,
  ...values: readonly (Parameter | Sql)[]
): Sql<Row> {
  let text = strings[0] ?? '';
  const parameters: Parameter[] = [];
  values.forEach((value, i) => {
    if (isFragment(value)) {
      text += value.text;
      parameters.push(...value.parameters);
    } else {
      text += '?';
      parameters.push(checked(value));
    }
    text += strings[i + 1] ?? '';
  });
  return fragment<Row>(text, parameters);
}

/** The same statement, with what it asks. */
export function asking<Row>(asked: AskedQuestion, statement: Sql<Row>): Sql<Row> {
  return { ...statement, asked };
}

/** `(?, ?, ?)` for an IN clause; an empty list is `(NULL)`, which matches nothing. */
export function list(values: readonly Parameter[]): Sql {
  if (values.length === 0) return fragment('(NULL)', []);
  return fragment(`(${values.map(() => '?').join(', ')})`, values.map(checked));
}

/**
 * A whole number written into the text. Keys and years go this way: a statement without parameters need not be
 * prepared, and the engine skips the row groups that cannot hold the number.
 *
 * @throws Error on anything but a whole number
 */
export function integer(value: number): Sql {
  return fragment(digits(value), []);
}

/** The right side of a comparison with whole numbers: `IN (1, 4, 9)`, or `BETWEEN 1 AND 9` when none is left out. */
export function among(values: readonly number[]): Sql {
  const sorted = [...new Set(values)].sort((a, b) => a - b);
  const [first, last] = [sorted[0], sorted[sorted.length - 1]];
  if (first === undefined || last === undefined) return fragment('IN (NULL)', []);
  const inOneRun = sorted.length > 2 && last - first === sorted.length - 1;
  return inOneRun
    ? fragment(`BETWEEN ${digits(first)} AND ${digits(last)}`, [])
    : fragment(`IN (${sorted.map(digits).join(', ')})`, []);
}

function digits(value: number): string {
  if (!Number.isSafeInteger(value)) throw new Error(`not a whole number: ${String(value)}`);
  return String(value);
}

/** Statements joined by a comma, e.g. the rows of a VALUES list. At least one. */
export function commaSeparated(parts: readonly Sql[]): Sql {
  if (parts.length === 0) throw new Error('commaSeparated needs at least one statement');
  return fragment(
    parts.map(({ text }) => text).join(', '),
    parts.flatMap(({ parameters }) => parameters),
  );
}

function fragment<Row>(text: string, parameters: readonly Parameter[]): Fragment<Row> {
  return { text, parameters, [FRAGMENT]: true };
}

function isFragment(value: unknown): value is Fragment {
  return typeof value === 'object' && value !== null && FRAGMENT in value;
}

function checked(value: unknown): Parameter {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new Error(`a value of this kind cannot be bound to a statement: ${typeof value} ${String(value)}`);
}
