import { storedZip, unpack, zipEntries } from '../../src/ingest/archive/zip';

/** An archive with the text of one of its files changed; others stay as they are. */
export function withPart(
  archive: Uint8Array<ArrayBuffer>,
  name: string,
  change: (text: string) => string,
): Uint8Array<ArrayBuffer> {
  const parts = new Map<string, Uint8Array>();
  for (const entry of zipEntries(archive)) parts.set(entry.name, unpack(archive, entry));
  const part = parts.get(name);
  if (part === undefined) throw new Error(`no ${name} among ${[...parts.keys()].join(', ')}`);
  parts.set(name, new TextEncoder().encode(change(new TextDecoder().decode(part))));
  return new Uint8Array(storedZip(parts));
}
