/** One text on this machine that lasts between visits. Both calls may throw. */
export interface TextStore {
  /** Null where nothing was kept. */
  read(): string | null;
  write(text: string): void;
  /** Calls back whenever another window wrote the text or removed it; absent where there are no other windows. */
  watch?(onChange: () => void): void;
}
