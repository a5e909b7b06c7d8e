/**
 * What is being done with an import: its rows go into the engine (载入), then into the browser's store (保存); one that is given
 * up while it is kept is taken out of both again. Reading (读取) comes before, file by file.
 */
type ImportStage = 'loading' | 'keeping' | 'stopping';

/** How far an import has come. */
export interface ImportProgress {
  readonly stage: ImportStage;
  /** From 0 to 1; undefined where it is not known. */
  readonly share: number | undefined;
}

/** Follows an import. */
export interface ImportWatch {
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
  /** Raised, the import is given up: everything is as it was. */
  readonly signal?: AbortSignal | undefined;
}
