import type { Excerpt } from '../../domain/excerpt';
import type { Unpacked } from '../archive/archive';
import type { PackageTexts } from '../dashboardFile/packageFiles';
import type { ExcerptRequest } from '../excerpt';
import type { IngestResult, ReadSet } from '../ingestResult';
import type { IngestOptions, IngestProgress } from '../openFile';
import type { PopulationReading } from '../population/readPopulation';
import type { Sentence } from '../sentence';
import type { BatchSlice } from './batchSlices';

/** A file as it crosses to the worker: still unread when it is a `File`, so that the page reads no bytes. */
export interface WorkerFile {
  readonly name: string;
  readonly content: Blob | Uint8Array<ArrayBuffer>;
}

/** Size in bytes. */
export function sizeOf(content: WorkerFile['content']): number {
  return content instanceof Blob ? content.size : content.length;
}

/** What the page asks. `start` comes first, once. */
export type WorkerRequest =
  | { readonly type: 'start'; readonly regionsCsv: string }
  | {
      readonly type: 'read';
      readonly id: number;
      readonly files: readonly WorkerFile[];
      readonly options: IngestOptions;
    }
  | { readonly type: 'unpack'; readonly id: number; readonly file: WorkerFile }
  | { readonly type: 'package'; readonly id: number; readonly texts: PackageTexts }
  | { readonly type: 'excerpt'; readonly id: number; readonly request: ExcerptRequest }
  | { readonly type: 'population'; readonly id: number; readonly file: WorkerFile }
  | { readonly type: 'cancel'; readonly id: number };

/** What the worker answers. Slices of the set `at` so many come before the answer that has it. */
export type WorkerResponse =
  | { readonly type: 'progress'; readonly id: number; readonly progress: IngestProgress }
  | { readonly type: 'slice'; readonly id: number; readonly at: number; readonly slice: BatchSlice }
  | { readonly type: 'read'; readonly id: number; readonly results: readonly IngestResult[] }
  | { readonly type: 'unpack'; readonly id: number; readonly unpacked: Unpacked | undefined }
  | { readonly type: 'package'; readonly id: number; readonly set: ReadSet }
  | { readonly type: 'excerpt'; readonly id: number; readonly excerpt: Excerpt | undefined }
  | { readonly type: 'population'; readonly id: number; readonly reading: PopulationReading }
  | { readonly type: 'cancelled'; readonly id: number }
  | { readonly type: 'failed'; readonly id: number; readonly message: string; readonly sentence: Sentence };
