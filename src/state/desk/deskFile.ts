import type { Bilingual } from '../../domain/language';
import type { Problem } from '../../domain/problem';
import type { Report } from '../../domain/report';
import type { Review } from '../../domain/review';
import type { Unpacked } from '../../ingest/archive/archive';
import type { Container } from '../../ingest/container';
import type { FilePart, ReportChoice } from '../../ingest/filePart';
import type { IngestProgress } from '../../ingest/openFile';
import type { SourceFile } from '../../ingest/sourceFile';
import type { ReadingChoice } from '../../ingest/worker/ingestClient';
import type { KeptReviews } from '../findings/reviews.svelte';
import type { Reviews } from '../findings/reviewsKept';
import type { Change } from '../immutable';
import type { Intake } from '../library/side';
import type { Failure } from '../liveQuery.svelte';
import type { KeptPopulations } from '../populations/populations.svelte';
import type { keptViews, takeBackViews, takeViews } from '../selection/viewsKept';
import type { setsOf } from '../workspace/broughtSets';
import type { sameReports } from '../workspace/sameReports';
import type { offerOf, takenOf, unansweredOf, withNames } from '../workspace/workspaceOffer';
import type { Assigned } from './assignedCell';
import type { CheckPort } from './importChecks.svelte';
import type { MappingPort } from './mappingMemory.svelte';
import type { Mappings } from './mappingsKept';

/** A file as read, nothing loaded yet. */
export interface FileReading {
  /** One of the encodings that can be chosen. */
  readonly encoding: string;
  /** How it was found, e.g. GB18030，按内容判断; undefined for a file that is no text. */
  readonly encodingNote: Bilingual | undefined;
  /** What the file is; a workbook has no encoding to choose. */
  readonly container?: Container;
  /** Names of the sheets of a workbook that reports were read from. */
  readonly sheets?: readonly string[];
  /** How the table was understood, e.g. 长表：一行一个数值. */
  readonly layout: Bilingual;
  /** What can be loaded; undefined when nothing can. */
  readonly intake: Intake | undefined;
  /** Errors first. */
  readonly problems: readonly Problem[];
  /** Rows that hold figures, and how many of them are not loaded. */
  readonly rows: { readonly accepted: number; readonly refused: number };
  /** The refused rows with line and reason as a file to be corrected; undefined when there are none. */
  readonly refusedCsv: string | undefined;
  /** The file itself, where its figures can be shown in it. */
  readonly source?: SourceFile | undefined;
  /** What was understood, sheet by sheet or table by table; absent for a file of the dashboard. */
  readonly parts?: readonly FilePart[];
}

/** A file on the desk, or the files of one data package. */
export interface DeskFile {
  readonly id: number;
  /** Of a data package its description. */
  readonly file: File;
  /** The other files of the data package; empty for any other file. */
  readonly others: readonly File[];
  readonly encoding: string | undefined;
  /** What a person said of its reports, by the name of their part. */
  readonly reports: ReadonlyMap<string, ReportChoice>;
  /** Columns matched by hand for this very file, by the fingerprint of their heads. */
  readonly mappings: Mappings;
  /** Numbers put into cells that were read empty, in the order they were found. */
  readonly assigned: readonly Assigned[];
  /** The last reading; while the file is read again, still the one before. */
  readonly reading: FileReading | undefined;
  readonly isBeingRead: boolean;
  readonly failure: Failure | undefined;
}

/** Bytes of all its files. */
export function bytesOf({ file, others }: Pick<DeskFile, 'file' | 'others'>): number {
  return others.reduce((sum, { size }) => sum + size, file.size);
}

/** What the desk needs of the world. */
export interface DeskPorts {
  readFile(
    file: File,
    choice: ReadingChoice,
    onProgress?: (progress: IngestProgress) => void,
    signal?: AbortSignal,
  ): Promise<FileReading>;
  /** The files of an archive, and what did not unpack; undefined for a file to be read as it is. */
  unpack?(
    file: File,
    onProgress?: (progress: IngestProgress) => void,
    signal?: AbortSignal,
  ): Promise<Unpacked | undefined>;
  /** The rules that reports are held against before they are loaded; absent, nothing is checked. */
  readonly rules?: CheckPort;
  /** What is known of files of the dashboard, fetched with the first file; absent, they are one set and bring no decisions. */
  workspaces?(): Promise<WorkspacePort>;
  /** Where matched columns are remembered; absent, until the page is closed. */
  readonly memory?: MappingPort;
}

/** How files of the dashboard are taken apart and held against what is here. */
export interface WorkspacePort {
  readonly setsOf: typeof setsOf;
  readonly sameReports: typeof sameReports;
  readonly offerOf: typeof offerOf;
  readonly unansweredOf: typeof unansweredOf;
  readonly takenOf: typeof takenOf;
  readonly withNames: typeof withNames;
  readonly keptViews: typeof keptViews;
  readonly takeViews: typeof takeViews;
  readonly takeBackViews: typeof takeBackViews;
}

/** What readers decided of findings on this machine. */
export interface DecisionsPort {
  readonly reviews: Pick<KeptReviews, 'all' | 'takeBack'>;
  /** Takes decisions over, in the place of those that are here. @returns what takes them back */
  restore(reviews: readonly Review[]): Change<Reviews>;
}

/** The populations on this machine. */
export type PopulationsPort = Pick<KeptPopulations, 'all' | 'take' | 'takeBack'>;

/** An archive of which something could not be unpacked. */
export const NOT_READ: Omit<FileReading, 'problems'> = {
  encoding: '',
  encodingNote: undefined,
  container: 'none',
  layout: { zh: '压缩包', en: 'Archive' },
  intake: undefined,
  rows: { accepted: 0, refused: 0 },
  refusedCsv: undefined,
};

/** Told of a file whose reading was stopped. */
export const STOPPED: Failure = {
  zh: '已停止读取。可以重新读取，或移去这个文件。',
  en: 'Reading was stopped. Read the file again or take it off.',
};

/** The four steps of an import, in order. */
export const IMPORT_STEPS = ['files', 'preview', 'check', 'load'] as const;

/** 选文件, 预览与对应, 校验, 导入. */
export type ImportStep = (typeof IMPORT_STEPS)[number];

/** What the last load brought. */
export interface LoadOutcome {
  readonly reports: readonly Report[];
  readonly rows: { readonly accepted: number; readonly refused: number };
  /** Refused rows of each file that had some, as files to be corrected and put on the desk again. */
  readonly refused: readonly { readonly file: string; readonly rows: number; readonly csv: string }[];
  /** The hash of the page that a workspace was saved at; absent where none was loaded. */
  readonly link?: string;
  /** Files of which nothing was loaded. */
  readonly leftOut: readonly DeskFile[];
}
