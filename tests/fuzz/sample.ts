import type fc from 'fast-check';
import type { IngestOptions } from '../../src/ingest/openFile';

/** A file handed to the reader. */
export interface FuzzFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The texts of the cells of a file that hold figures, by `report indicator@applicant`. */
export type CellTexts = ReadonlyMap<string, string>;

/** A valid file of which everything is known. */
export interface Sample {
  readonly cells: CellTexts;
  /** Keys of the cells that are changed one at a time; all where it is absent. */
  readonly changed?: readonly string[];
  /** The file with these texts in its cells. */
  readonly write: (cells: CellTexts) => FuzzFile | Promise<FuzzFile>;
  /** A row holds one figure, so that a number that cannot be one is refused with its row. */
  readonly isOneFigureARow: boolean;
}

/** How a file is taken apart for changing it: its parts as text, and put together again. */
export interface Anatomy {
  readonly parts: (file: FuzzFile) => ReadonlyMap<string, string>;
  readonly whole: (file: FuzzFile, parts: ReadonlyMap<string, string>) => FuzzFile;
  /** What is moved, doubled and left out: tags, cells, lines, keys. */
  readonly token: RegExp;
}

/** One reader under fuzzing. */
export interface FuzzedReader {
  readonly name: string;
  readonly samples: fc.Arbitrary<Sample>;
  /** Which texts a cell of such a file can carry unchanged. */
  readonly canHold: (text: string) => boolean;
  readonly anatomy: Anatomy;
  /** Figures are placed in this very file, so that its lines around a figure can be shown. */
  readonly isPlaced: boolean;
  /** What it costs beside the others: runs are divided by it. */
  readonly cost: number;
}

/** What every file is read with: a scope for reports that state none. */
export const FUZZ_OPTIONS: IngestOptions = { defaultScope: 'whole' };
