import type { DatasetId } from '../domain/report';
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
/** The page has its turn after so many ms of writing. */
const PORTION_MS = 8;
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
 * @throws DOMException `NotReadableError` where a source file was moved or changed since it was read
 */
export async function workspaceFile(
  loaded: LoadedReports,
  decided: Decided,
  { settings, sources }: Surroundings,
): Promise<Blob> {
  const pieces: string[] = [];
  let until = performance.now() + PORTION_MS;
  for (const piece of workspacePieces(loaded, undefined, decided)) {
    pieces.push(piece);
    if (performance.now() < until) continue;
    await new Promise((done) => setTimeout(done));
    until = performance.now() + PORTION_MS;
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
  return new Blob(pieces, { type: 'application/json;charset=utf-8' });
}

async function writeSource(
  { dataset, name, container, encoding, content }: TakenSource,
  pieces: string[],
): Promise<void> {
  pieces.push(`${JSON.stringify({ dataset, name, container, encoding }).slice(0, -1)},"content":"`);
  for (let from = 0; from < content.size; from += PIECE_BYTES) {
    const bytes = new Uint8Array(await content.slice(from, from + PIECE_BYTES).arrayBuffer());
    pieces.push(btoa(String.fromCharCode(...bytes)));
  }
  pieces.push('"}');
}
