import type { DeskFile } from '../../state/desk/deskFile';
import { openPoints, whyNothing } from './partWords';

/** A folder may have hundreds of files; so many of them are listed at a time. */
export const FILES_AT_ONCE = 60;

/** The first files in their order, and of the rest those that ask something of the reader: none of those may go unseen. */
export function listedFiles(files: readonly DeskFile[], most: number): readonly DeskFile[] {
  return files.length <= most ? files : files.filter((entry, at) => at < most || asksReader(entry));
}

function asksReader(entry: DeskFile): boolean {
  return whyNothing(entry) !== undefined || (entry.reading?.rows.refused ?? 0) > 0 || openPoints([entry]) > 0;
}
