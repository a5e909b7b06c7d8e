/** One text on this machine that lasts between visits. Both calls may throw. */
export interface TextStore {
  /** Null where nothing was kept. */
  read(): string | null;
  write(text: string): void;
}
