import { formatCount } from '../../domain/format';
import { keptWords } from './words/kept';

const MEGABYTE = 1024 * 1024;

/** A size for the reader: 3 KB, 12.4 MB. */
export function sizeWords(bytes: number): string {
  return bytes < MEGABYTE
    ? `${formatCount(Math.max(1, Math.ceil(bytes / 1024)))} KB`
    : `${(bytes / MEGABYTE).toFixed(1)} MB`;
}

/** An ISO time in the reader's time zone: 2026-11-24 09:05. */
export function timeWords(iso: string): string {
  const time = new Date(iso);
  const two = (part: number) => String(part).padStart(2, '0');
  const day = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join('-');
  return `${day} ${two(time.getHours())}:${two(time.getMinutes())}`;
}

/** How many rows of a file were not loaded, in words. */
export function refusedWords(rows: number | undefined): string {
  if (rows === undefined) return keptWords().refusedUnknown;
  return rows === 0 ? keptWords().refusedNone : keptWords().refused(formatCount(rows));
}
