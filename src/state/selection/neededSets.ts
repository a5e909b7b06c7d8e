import type { LoadedSet } from '../library/side';
import type { LinkFault } from './linkFaults';
import { shortened } from './selection';

/** An imported set that a link was made on: enough to know it again, and to say which file is missing. */
export interface NeededSet {
  /** First eight hex digits of the file's fingerprint. */
  readonly fingerprint: string;
  readonly reports: number;
  /** Name of the file, or title of the set, cut short; empty for one of many. */
  readonly title: string;
}

const DIGITS = 8;
/** So many sets of a link are named; more would make a link that no mail takes. */
const MOST_SETS = 40;
/** Of many sets the first have their titles in the link. */
const MOST_TITLES = 3;
const LONGEST_TITLE = 40;
const FINGERPRINT = /^[0-9a-f]{8}/;
const SET = /^([0-9a-f]{8})~(\d{1,7})~(.*)$/s;

/** The imports of a side, as a link names them. */
export function neededOf(
  sets: readonly Pick<LoadedSet, 'isBundled' | 'info' | 'imported'>[],
): readonly NeededSet[] {
  return sets
    .filter(({ isBundled, info }) => !isBundled && FINGERPRINT.test(info.fingerprint))
    .map(({ info, imported }) => ({
      fingerprint: info.fingerprint.slice(0, DIGITS),
      reports: info.reportCount,
      title: plain(imported?.file ?? info.title),
    }));
}

/** The value of the key `f`: `<fingerprint>~<reports>~<title>`, a comma between two. Empty for none. */
export function neededToText(sets: readonly NeededSet[]): string {
  return sets
    .slice(0, MOST_SETS)
    .map(({ fingerprint, reports, title }, at) =>
      [fingerprint, reports, at < MOST_TITLES ? encodeURIComponent(title) : ''].join('~'),
    )
    .join(',');
}

/** Reads the key `f` of a hash; what cannot be read of it is left out. Never throws, whatever the hash holds. */
export function neededFromHash(hash: string): readonly NeededSet[] {
  return partsOf(hash)
    .map(readSet)
    .filter((set) => set !== undefined);
}

/** What of the key `f` cannot be read, as a fault of the link; none where all can. */
export function neededFaults(hash: string): readonly LinkFault[] {
  const values = partsOf(hash).filter((part) => readSet(part) === undefined);
  return values.length === 0 ? [] : [{ kind: 'needed', values: values.map(shortened) }];
}

function partsOf(hash: string): readonly string[] {
  const value = /[#&]f=([^&]*)/.exec(hash)?.[1];
  return value === undefined ? [] : value.split(',', MOST_SETS);
}

/** Those of `asked` that are not among `loaded`. */
export function missingOf(asked: readonly NeededSet[], loaded: readonly NeededSet[]): readonly NeededSet[] {
  const known = new Set(loaded.map(({ fingerprint }) => fingerprint));
  return asked.filter(({ fingerprint }) => !known.has(fingerprint));
}

function readSet(text: string): NeededSet | undefined {
  const [, fingerprint = '', reports = '', title = ''] = SET.exec(text) ?? [];
  if (fingerprint === '') return undefined;
  try {
    return { fingerprint, reports: Number(reports), title: plain(decodeURIComponent(title.slice(0, 1000))) };
  } catch {
    return { fingerprint, reports: Number(reports), title: '' };
  }
}

/** One line without characters that turn or hide what stands beside them. */
function plain(text: string): string {
  const letters = [...text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')];
  return letters.length > LONGEST_TITLE
    ? `${letters.slice(0, LONGEST_TITLE - 1).join('')}…`
    : letters.join('');
}
