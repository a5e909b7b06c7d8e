import type { Bilingual } from '../domain/language';
import { SYNTHETIC_MARK } from '../domain/dataset';
import type { DatasetInfo, DatasetKind } from '../domain/dataset';
import type { Problem } from '../domain/problem';
import type { Scope } from '../domain/report';
import { Turns } from '../domain/turns';
import { throwIfAborted } from '../domain/cancel';
import type { DecodedText, Encoding } from './encoding/decode';
import type { ColumnMapping, ReportChoice } from './filePart';
import { LAYOUT_WORDS } from './ingestResult';
import type { Container } from './container';
import type { IngestResult } from './ingestResult';
import type { RegionLookup } from './label/matchUnit';

/** What a reader may say of a file before it is read. */
export interface IngestOptions {
  /** Wins over the encoding found. */
  readonly encoding?: Encoding | undefined;
  /** Scope of all reports but those that a column, or what a person said of one of them, gives another. */
  readonly defaultScope?: Scope | undefined;
  /** Made-up data says so itself; this marks what does not. */
  readonly kind?: DatasetKind | undefined;
  /** What a person said of single reports, by the name of their part. */
  readonly reports?: ReadonlyMap<string, ReportChoice> | undefined;
  /** Columns as a person matched them, by the fingerprint of the heads, for this file and for earlier ones. */
  readonly mappings?: ReadonlyMap<string, ColumnMapping> | undefined;
  /** Fingerprints of heads that were matched for this very file. */
  readonly chosenHeads?: ReadonlySet<string> | undefined;
}

/** A file to be read. */
export interface IngestInput {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly options?: IngestOptions;
}

/** How far the reading of a file has come: lines (or records) of how many. */
export interface IngestProgress {
  readonly file: string;
  readonly done: number;
  readonly of: number;
}

/** A file being read. */
export interface OpenFile {
  readonly input: IngestInput;
  /** Undefined for a file that is no text. */
  readonly decoding: DecodedText | undefined;
  readonly regions: RegionLookup;
  readonly onProgress: (progress: IngestProgress) => void;
  readonly signal: AbortSignal | undefined;
  readonly fingerprint: string;
}

/** Reading goes on for so long, in ms, before messages are let in: a turn costs a browser 4 ms at least. */
const turns = new Turns(undefined, 100);

/** Lets messages in (a cancel is one) between blocks of rows, where the last turn was long ago. @throws DOMException `AbortError` */
export async function pause(
  {
    input,
    onProgress,
    signal,
  }: Pick<OpenFile, 'onProgress' | 'signal'> & { readonly input: Pick<IngestInput, 'name'> },
  done: number,
  of: number,
): Promise<void> {
  if (!turns.isDue) return;
  onProgress({ file: input.name, done, of });
  await turns.give();
  throwIfAborted(signal);
}

/** True where the name of a file, or a person, says that it is made up. */
export function saysSynthetic({ name, options }: IngestInput): boolean {
  return name.includes(SYNTHETIC_MARK) || options?.kind === 'synthetic';
}

/** Names the set a file makes by what is in it. */
export function importId({ fingerprint }: Pick<OpenFile, 'fingerprint'>): string {
  return `import-${fingerprint}`;
}

/** The set a file makes, its counts still 0. */
export function importInfo(file: OpenFile, kind: DatasetKind): DatasetInfo {
  const { name } = file.input;
  return {
    id: importId(file),
    kind,
    title: name.replace(/\.[^.]+$/u, ''),
    origin: `由文件“${name}”载入`,
    licence: '未注明，使用前请向提供者确认',
    reportCount: 0,
    figureCount: 0,
    fingerprint: file.fingerprint,
  };
}

/** A result with nothing in it yet. */
export function resultHead(
  {
    input,
    decoding,
  }: { readonly input: Pick<IngestInput, 'name'>; readonly decoding: DecodedText | undefined },
  layout: Bilingual,
  container: Container,
): IngestResult {
  return {
    file: input.name,
    container,
    encoding: decoding?.encoding ?? 'utf-8',
    encodingNote: decoding?.note,
    layout,
    intake: undefined,
    datasets: [],
    problems: [],
    parts: [],
    rows: { accepted: 0, refused: 0 },
    header: [],
    refused: [],
    refusedCsv: undefined,
  };
}

/** The result of a file of which nothing can be read. */
export function refusedFile(name: string, problem: Problem, decoding?: DecodedText): IngestResult {
  return { ...resultHead({ input: { name }, decoding }, LAYOUT_WORDS.unknown, 'none'), problems: [problem] };
}
