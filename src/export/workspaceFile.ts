import type { DatasetId } from '../domain/report';
import { LARGEST_FILE_BYTES, MOST_JSON_CHARACTERS } from '../domain/readingLimits';
import { Turns } from '../domain/turns';
import type { WorkspaceSettings } from '../domain/workspaceJson';
import { memberOf, WORKSPACE_END, workspacePieces, type Decided, type LoadedReports } from './json';

/** A file that figures of a set were read from, to be taken along. */
export interface TakenSource {
  readonly dataset: DatasetId;
  readonly name: string;
  readonly container: string;
  readonly encoding: string;
  readonly content: Blob;
}

/** What a whole workspace holds beside reports and decisions. */
export interface Surroundings {
  readonly settings: WorkspaceSettings;
  readonly sources: readonly TakenSource[];
}

/** So many bytes of files go into a workspace: with their base64 it is still a file that can be mailed and read back. */
const MOST_SOURCE_BYTES = 40 * 1024 * 1024;
/** What the dashboard reads back, and so writes: characters of the text, bytes of the file. */
const READABLE = { characters: MOST_JSON_CHARACTERS, bytes: LARGEST_FILE_BYTES } as const;
/** Told instead of writing a workspace that no page would read back. */
class WorkspaceTooLargeError extends Error {
  readonly sentence: { readonly zh: string; readonly en: string };

  constructor(hasFiles: boolean) {
    super('the workspace is too large');
    this.sentence = {
      zh: `工作区超过本系统能读回的大小（1.5 亿字，300 MB），因此没有写出。请${hasFiles ? '不附带原文件，或' : ''}到“数据集”移除一部分导入的数据集后分次导出；移除后可以撤销。`,
      en: `The workspace is larger than what can be read back (150 million characters, 300 MB) and was not written. ${hasFiles ? 'Leave the files out, or r' : 'R'}emove some imported sets and export in parts; removing can be undone.`,
    };
  }
}

/** A multiple of 3, so that pieces of base64 can be put side by side. */
const PIECE_BYTES = 3 * 8192;

/** Which files go in, smallest first so that most do, and which are left out for their size; each in the order given. */
export function withinLimit(
  sources: readonly TakenSource[],
  limit: number = MOST_SOURCE_BYTES,
): { readonly inside: readonly TakenSource[]; readonly left: readonly TakenSource[] } {
  const inside = new Set<TakenSource>();
  let bytes = 0;
  for (const source of [...sources].sort((one, other) => one.content.size - other.content.size)) {
    bytes += source.content.size;
    if (bytes <= limit) inside.add(source);
  }
  return {
    inside: sources.filter((source) => inside.has(source)),
    left: sources.filter((source) => !inside.has(source)),
  };
}

/**
 * A workspace as a file: everything that is loaded of one kind, decisions, corrections, settings and source files.
 * Equal workspaces give equal files, byte by byte. The page is not held up while it is written.
 *
 * @throws WorkspaceTooLargeError where it could not be read back
 * @throws DOMException `NotReadableError` where a source file was moved or changed since it was read
 */
export async function workspaceFile(
  loaded: LoadedReports,
  decided: Decided,
  { settings, sources }: Surroundings,
  limits: { readonly characters: number; readonly bytes: number } = READABLE,
): Promise<Blob> {
  const pieces = new Pieces(limits.characters, sources.length > 0);
  const turns = new Turns();
  for (const piece of workspacePieces(loaded, undefined, decided)) {
    pieces.push(piece);
    await turns.pass();
  }
  pieces.push(`,\n "settings": ${JSON.stringify(settings)}`);
  if (sources.length > 0) {
    const [open = '', ...close] = memberOf('sources', []);
    pieces.push(open);
    for (const [at, source] of sources.entries()) {
      pieces.push(at === 0 ? '\n  ' : ',\n  ');
      await writeSource(source, pieces);
    }
    pieces.push(...close);
  }
  pieces.push(WORKSPACE_END);
  const file = new Blob(pieces.texts, { type: 'application/json;charset=utf-8' });
  if (file.size > limits.bytes) throw new WorkspaceTooLargeError(sources.length > 0);
  return file;
}

/** The pieces of a text that has its limit: it is given up as soon as it is too long, before it fills the memory. */
class Pieces {
  readonly texts: string[] = [];
  #characters = 0;
  readonly #limit: number;
  readonly #hasFiles: boolean;

  constructor(limit: number, hasFiles: boolean) {
    this.#limit = limit;
    this.#hasFiles = hasFiles;
  }

  push(...texts: readonly string[]): void {
    for (const text of texts) {
      this.#characters += text.length;
      if (this.#characters > this.#limit) throw new WorkspaceTooLargeError(this.#hasFiles);
      this.texts.push(text);
    }
  }
}

async function writeSource(
  { dataset, name, container, encoding, content }: TakenSource,
  pieces: Pieces,
): Promise<void> {
  pieces.push(`${JSON.stringify({ dataset, name, container, encoding }).slice(0, -1)},"content":"`);
  for (let from = 0; from < content.size; from += PIECE_BYTES) {
    const bytes = new Uint8Array(await content.slice(from, from + PIECE_BYTES).arrayBuffer());
    pieces.push(btoa(String.fromCharCode(...bytes)));
  }
  pieces.push('"}');
}
