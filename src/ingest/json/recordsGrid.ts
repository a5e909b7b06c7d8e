import type { Cell, Grid, RowBlock } from '../table/grid';
import { GRID_LIMITS } from '../table/grid';
import { hasOwn, isJsonObject } from './parseJson';
import type { Json, JsonObject } from './parseJson';

/** Keys that change what an object is; never columns of a table. */
const UNSAFE_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
const BLOCK_ROWS = 20_000;

/** An array of records as a grid: the keys are the header, record n stands on line n; the header on line 0. */
export interface RecordsGrid extends Grid {
  /** Keys left out because they are no column names. */
  readonly unsafeKeys: readonly string[];
}

/** Array of records in a JSON file: the file itself, or the one array it holds under a common name. */
export function recordsIn(json: Json): readonly Json[] | undefined {
  if (isArray(json)) return json;
  if (!isJsonObject(json)) return undefined;
  for (const key of ['records', 'data', 'rows', 'reports', 'figures']) {
    const inner = hasOwn(json, key) ? json[key] : undefined;
    if (inner !== undefined && isArray(inner)) return inner;
  }
  return undefined;
}

/** Makes a grid of records. A key that a record lacks is an absent cell; `null` is an empty one. */
export function recordsGrid(records: readonly Json[]): RecordsGrid {
  const keys = new Map<string, number>();
  const unsafe = new Set<string>();
  for (const record of records) {
    if (!isJsonObject(record)) continue;
    for (const key of Object.keys(record)) {
      if (UNSAFE_KEYS.has(key)) unsafe.add(key);
      else if (!keys.has(key) && keys.size < GRID_LIMITS.columns) keys.set(key, keys.size);
    }
  }
  const header = [...keys.keys()];
  return {
    placeWord: { zh: '条记录', en: 'record' },
    lineCount: records.length,
    unsafeKeys: [...unsafe],
    blocks: () => recordBlocks(records, header),
  };
}

function* recordBlocks(records: readonly Json[], header: readonly string[]): Generator<RowBlock> {
  yield { rows: [header], lines: [0], broken: [] };
  for (let start = 0; start < records.length; start += BLOCK_ROWS) {
    const block = records.slice(start, start + BLOCK_ROWS);
    const rows: Cell[][] = [];
    const lines: number[] = [];
    const broken: RowBlock['broken'][number][] = [];
    block.forEach((record, index) => {
      const line = start + index + 1;
      if (isJsonObject(record)) {
        rows.push(header.map((key) => cellOf(record, key)));
        lines.push(line);
      } else broken.push({ line, text: JSON.stringify(record), ...NOT_A_RECORD });
    });
    yield { rows, lines, broken };
  }
}

function cellOf(record: JsonObject, key: string): Cell {
  if (!hasOwn(record, key)) return undefined;
  const value = record[key];
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function isArray(json: Json): json is readonly Json[] {
  return Array.isArray(json);
}

const NOT_A_RECORD = {
  code: 'json.not-a-record',
  sentence: {
    zh: '不是“{列名: 值}”形式的记录，未载入。',
    en: 'is not a record of the form {column: value} and was not loaded.',
  },
} as const;
