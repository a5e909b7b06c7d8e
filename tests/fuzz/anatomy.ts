import { storedZip, unpack, zipEntries } from '../../src/ingest/archive/zip';
import type { Anatomy, FuzzFile } from './sample';

/** Bytes of a text; halves of characters as a program that does not look writes them. */
export function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

/** A file that is one text. */
export function textAnatomy(
  token: RegExp,
  read: (bytes: Uint8Array) => string = (bytes) => new TextDecoder().decode(bytes),
  write: (text: string) => Uint8Array<ArrayBuffer> = utf8,
): Anatomy {
  return {
    token,
    parts: ({ bytes }) => new Map([['', read(bytes)]]),
    whole: ({ name }, parts) => ({ name, bytes: write(parts.get('') ?? '') }),
  };
}

/** An archive of texts: each is a part, and all else in it stays as it is. */
export function zipAnatomy(token: RegExp, isText: (name: string) => boolean): Anatomy {
  const entriesOf = ({ bytes }: FuzzFile) =>
    zipEntries(bytes).map((entry) => [entry.name, unpack(bytes, entry)] as const);
  return {
    token,
    parts: (file) =>
      new Map(
        entriesOf(file)
          .filter(([name]) => isText(name))
          .map(([name, content]) => [name, new TextDecoder().decode(content)]),
      ),
    whole: (file, parts) => {
      const contents = entriesOf(file).map(([name, content]) => {
        const text = parts.get(name);
        return [name, text === undefined ? content : utf8(text)] as const;
      });
      return { name: file.name, bytes: new Uint8Array(storedZip(new Map(contents))) };
    },
  };
}

/** Tags and what stands between them. */
export const TAGS = /<[^>]*>|[^<]+|</gu;
/** Cells, and what parts them. */
export const CELLS = /[^,\t;|\r\n]+|[,\t;|]|\r?\n|\r/gu;
/** Names, strings, numbers and brackets. */
export const JSON_WORDS = /"(?:\\.|[^"\\])*"|[[\]{}:,]|[^[\]{}:,"]+|"/gu;
/** Lines with their ends. */
export const LINES = /[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+/gu;
/** Words between blanks, and the blanks. */
export const WORDS = /\s+|[^\s]+/gu;
