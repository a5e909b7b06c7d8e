import type { DatasetInfo } from '../../domain/dataset';
import type { Problem } from '../../domain/problem';
import type { DatasetId } from '../../domain/report';
import type { ImportedFrom } from '../../domain/workspaceJson';
import type { Container } from '../container';
import { ENCODINGS } from '../encoding/decode';
import { isJsonObject, member } from '../json/parseJson';
import type { Json, JsonObject } from '../json/parseJson';
import { fileProblem } from '../problems';
import { quoted } from '../sentence';
import { fingerprintOf } from '../sha256';
import type { SourceOrigin } from '../sourceFile';

/** Containers that lines can be shown of. */
const CONTAINERS: readonly Container[] = ['text', 'lines', 'json', 'xlsx', 'html', 'docx', 'pdf'];

/** The files inside a workspace, and what is wrong with some of them. */
export interface SourcesReading {
  readonly origins: ReadonlyMap<DatasetId, SourceOrigin>;
  readonly problems: readonly Problem[];
}

/**
 * Reads the files that a workspace brings along. Each must be the very file its set was read from: another, or one that
 * was changed, is left out and told, and no figure with it.
 */
export async function readSources(
  entries: readonly Json[],
  sets: readonly DatasetInfo[],
  file: string,
): Promise<SourcesReading> {
  const origins = new Map<DatasetId, SourceOrigin>();
  const problems: Problem[] = [];
  for (const entry of entries) {
    const source = isJsonObject(entry) ? entry : {};
    const origin = await originOf(source, sets);
    if (origin !== undefined) {
      origins.set(text(source, 'dataset'), origin);
      continue;
    }
    const name = quoted(text(source, 'name'));
    problems.push(
      fileProblem('warning', 'workspace.source', file, {
        zh: `其中的原文件“${name}”残缺或与指纹不符，未载入；数值照常载入，只是不能显示原文片段。`,
        en: `the source file “${name}” inside is damaged or not the one of its fingerprint, and was left out; figures are loaded.`,
      }),
    );
  }
  return { origins, problems };
}

async function originOf(source: JsonObject, sets: readonly DatasetInfo[]): Promise<SourceOrigin | undefined> {
  const set = sets.find(({ id }) => id === member(source, 'dataset'));
  const container = CONTAINERS.find((known) => known === member(source, 'container'));
  const encoding = ENCODINGS.find((known) => known === member(source, 'encoding'));
  const bytes = bytesOf(text(source, 'content'));
  const name = text(source, 'name');
  if (set === undefined || container === undefined || encoding === undefined || bytes === undefined)
    return undefined;
  const fingerprint = await fingerprintOf(bytes);
  if (fingerprint !== set.fingerprint || name === '') return undefined;
  return { name, content: new Blob([bytes]), container, encoding, fingerprint };
}

/** Undefined for what is no base64. */
function bytesOf(base64: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    const binary = atob(base64);
    const bytes = new Uint8Array(binary.length);
    for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
    return bytes;
  } catch {
    return undefined;
  }
}

/** How a set came in on the machine that wrote the file; undefined for one that came with the page. */
export function importedOf(json: Json | undefined): ImportedFrom | undefined {
  if (!isJsonObject(json)) return undefined;
  const at = text(json, 'at');
  if (Number.isNaN(Date.parse(at))) return undefined;
  const bytes = member(json, 'bytes');
  const file = text(json, 'file');
  return {
    at,
    ...(typeof bytes === 'number' && Number.isInteger(bytes) && bytes >= 0 ? { bytes } : {}),
    ...(file === '' ? {} : { file }),
  };
}

function text(object: JsonObject, key: string): string {
  const value = member(object, key);
  return typeof value === 'string' ? value : '';
}
