import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../../src/ingest/archive/crc32';
import { encodeGb18030 } from './encodeGb18030';

/** A file to be packed as no well-behaved packer would. */
export interface PackedFile {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** How the name is written: in UTF-8 with its mark, in UTF-8 without, or in GBK. */
  readonly nameIn?: 'marked' | 'utf-8' | 'gbk';
  readonly method?: number;
  readonly isEncrypted?: boolean;
  /** What the directory says instead of the truth. */
  readonly toldBytes?: number;
  readonly toldCrc?: number;
  /** Lies where the file before it lies. */
  readonly isOverlapping?: boolean;
}

/** An archive byte by byte, after the format's own description (APPNOTE.TXT, sections 4.3 and 4.4). */
export function zipOf(files: readonly PackedFile[]): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  let before = 0;
  for (const file of files) {
    const content = typeof file.content === 'string' ? new TextEncoder().encode(file.content) : file.content;
    const method = file.method ?? 8;
    const packed = method === 8 ? deflateRawSync(content) : content;
    const { name, flags } = nameBytes(file);
    const told = file.toldBytes ?? content.length;
    const fields = [
      ...[20, flags | (file.isEncrypted === true ? 1 : 0), method, 0, 0x21].flatMap(two),
      ...[file.toldCrc ?? crc32(content), packed.length, told].flatMap(four),
      ...[name.length, 0].flatMap(two),
    ];
    const at = file.isOverlapping === true ? before : offset;
    directory.push(
      Uint8Array.from([
        ...[0x50, 0x4b, 1, 2, 20, 0, ...fields],
        ...[0, 0, 0].flatMap(two),
        ...[0, at].flatMap(four),
        ...name,
      ]),
    );
    before = offset;
    if (file.isOverlapping === true) continue;
    for (const part of [Uint8Array.from([0x50, 0x4b, 3, 4, ...fields, ...name]), packed]) {
      parts.push(part);
      offset += part.length;
    }
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = Uint8Array.from([
    ...[0x50, 0x4b, 5, 6],
    ...[0, 0, files.length, files.length].flatMap(two),
    ...[size, offset].flatMap(four),
    ...two(0),
  ]);
  return new Uint8Array(Buffer.concat([...parts, ...directory, end]));
}

function nameBytes({ name, nameIn = 'marked' }: PackedFile): { name: Uint8Array; flags: number } {
  if (nameIn === 'gbk') return { name: encodeGb18030(name), flags: 0 };
  return { name: new TextEncoder().encode(name), flags: nameIn === 'marked' ? 1 << 11 : 0 };
}

function two(value: number): number[] {
  return [value & 0xff, (value >> 8) & 0xff];
}

function four(value: number): number[] {
  return [value & 0xff, (value >>> 8) & 0xff, (value >>> 16) & 0xff, value >>> 24];
}
