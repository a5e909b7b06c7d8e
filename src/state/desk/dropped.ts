/** What was dropped on the page. */
export interface Dropped {
  readonly files: readonly File[];
  /** The same and the folders among them; empty where a browser knows of no folders. */
  readonly entries: readonly FileSystemEntry[];
}

/** Takes hold of what was dropped: once the event is over a browser has forgotten it. Undefined where it is no file. */
export function droppedIn(transfer: DataTransfer | null): Dropped | undefined {
  if (transfer === null) return undefined;
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const files = [...transfer.files];
  return entries.length + files.length === 0 ? undefined : { files, entries };
}
