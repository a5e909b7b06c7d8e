import { APPLICANTS } from '../../domain/applicant';
import { CATALOGUE } from '../../domain/catalogue';
import type { ColumnMapping, ColumnTarget } from '../../ingest/filePart';
import { ROLE_NAMES } from '../../ingest/table/columnTargets';
import type { ColumnRole } from '../../ingest/table/headerAliases';
import { isFields } from '../../domain/fields';
import { parsedJson } from '../kept/keptJson';

/** Columns as a person matched them, by the fingerprint of their heads; the one matched last comes last. */
export type Mappings = ReadonlyMap<string, ColumnMapping>;

/** The shape of the text; a text of any other version is not read. */
const VERSION = 1;
/** Older ones are forgotten, so that what is kept stays small. */
const MOST_KEPT = 200;

/** What is kept. Indicators and applicants go by their names: their codes hold for one build. */
export function textOfMappings(mappings: Mappings): string {
  const heads = [...mappings].slice(-MOST_KEPT).map(([fingerprint, mapping]) => ({
    fingerprint,
    columns: [...mapping].map(([column, target]) => ({ column, ...wordsOf(target) })),
  }));
  return JSON.stringify({ version: VERSION, heads });
}

/** Reads what was kept. Whatever is no mapping, or names something this page does not know, is left out. */
export function mappingsOfText(text: string | null): Mappings {
  const json = parsedJson(text);
  const kept = new Map<string, ColumnMapping>();
  if (!isFields(json) || json['version'] !== VERSION || !Array.isArray(json['heads'])) return kept;
  for (const head of json['heads'] as readonly unknown[]) {
    if (!isFields(head) || typeof head['fingerprint'] !== 'string' || !Array.isArray(head['columns']))
      continue;
    const columns = (head['columns'] as readonly unknown[]).flatMap((entry) => columnOf(entry));
    if (columns.length > 0) kept.set(head['fingerprint'], new Map(columns));
  }
  return kept;
}

function wordsOf(target: ColumnTarget): object {
  if (target.kind === 'ignored') return { ignored: true };
  if (target.kind === 'role') return { role: target.role };
  return { indicator: CATALOGUE[target.indicator]?.id, applicant: APPLICANTS[target.applicant] };
}

function columnOf(entry: unknown): readonly (readonly [number, ColumnTarget])[] {
  if (!isFields(entry)) return [];
  const { column } = entry;
  const target = targetOf(entry);
  if (typeof column !== 'number' || !Number.isInteger(column) || column < 0) return [];
  return target === undefined ? [] : [[column, target]];
}

function targetOf(entry: Readonly<Record<string, unknown>>): ColumnTarget | undefined {
  if (entry['ignored'] === true) return { kind: 'ignored' };
  const role = (Object.keys(ROLE_NAMES) as ColumnRole[]).find((known) => known === entry['role']);
  if (role !== undefined) return { kind: 'role', role };
  const indicator = CATALOGUE.findIndex(({ id }) => id === entry['indicator']);
  const applicant = APPLICANTS.findIndex((known) => known === entry['applicant']);
  return indicator < 0 || applicant < 0 ? undefined : { kind: 'indicator', indicator, applicant };
}
