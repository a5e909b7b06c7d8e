import { readFileSync } from 'node:fs';
import Papa from 'papaparse';

/** A row of a table, by column name. */
export type Row = Readonly<Record<string, string>>;

interface Table {
  readonly header: readonly string[];
  readonly rows: readonly Row[];
}

/** What a test reads of `datapackage.json`. */
export interface PackageDescription {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly gongkai: { readonly kind: string; readonly id: string };
  readonly licenses: readonly unknown[];
  readonly sources: readonly unknown[];
  readonly resources: readonly unknown[];
}

/** A file of a bundled dataset, as text. */
export function datasetFile(set: string, file: string): string {
  return readFileSync(`datasets/${set}/${file}`, 'utf8');
}

/** A table of a bundled dataset. @throws Error on a row that does not parse or has another number of cells */
export function readTable(set: string, table: string): Table {
  const { data, errors, meta } = Papa.parse<Record<string, string>>(datasetFile(set, `${table}.csv`), {
    header: true,
    skipEmptyLines: true,
  });
  if (errors[0] !== undefined) throw new Error(`${set}/${table}.csv: ${errors[0].message}`);
  return { header: meta.fields ?? [], rows: data };
}

/** The description of a bundled dataset. */
export function readDescription(set: string): PackageDescription {
  return JSON.parse(datasetFile(set, 'datapackage.json')) as PackageDescription;
}
