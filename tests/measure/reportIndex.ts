import Papa from 'papaparse';

/** What the index of a folder says of a report. */
export interface IndexedReport {
  readonly file: string;
  /** Name of the unit; undefined where it is not known. */
  readonly unit: string | undefined;
  readonly year: number | undefined;
  /** The whole table is there, so that figures beyond those noted down are wrong. */
  readonly isWhole: boolean;
}

/** Reads an index with columns file, jurisdiction, year, complete_table; a remark in brackets is no part of a name. */
export function reportIndex(csv: string): readonly IndexedReport[] {
  const { data } = Papa.parse<Readonly<Record<string, string>>>(csv.replace(/^\ufeff/u, ''), {
    header: true,
    skipEmptyLines: true,
  });
  return data.map(({ file = '', jurisdiction = '', year = '', complete_table }) => ({
    file,
    unit: jurisdiction.replace(/[(（].*$/u, '').trim() || undefined,
    year: /^\d{4}$/u.test(year) ? Number(year) : undefined,
    isWhole: complete_table !== 'no',
  }));
}
