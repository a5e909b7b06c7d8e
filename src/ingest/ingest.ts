import type { DatasetInfo } from '../domain/dataset';
import { SYNTHETIC_MARK } from '../domain/dataset';
import type { Problem } from '../domain/problem';
import { throwIfAborted } from '../domain/cancel';
import { decode } from './encoding/decode';
import type { DecodedText } from './encoding/decode';
import { GARBLED_TEXT, LOST_TEXT, RESTORED_TEXT, isGarbled, isLost } from './encoding/garbled';
import { GRID_LIMITS, gridRows, headRows, largestBytes, pieceGrid, textGrid } from './table/grid';
import type { Grid } from './table/grid';
import { isDocx, isHtml, readDocxFile, readHtmlFile } from './document/ingestDocument';
import { isPdf, readPdfFile } from './pdf/ingestPdf';
import { formInGrid, isChosenTable, readTextOfReport } from './reportText/ingestText';
import { isWorkbook, readSheets, readWorkbookFile } from './workbook/ingestWorkbook';
import { LAYOUT_WORDS } from './ingestResult';
import type { Container } from './container';
import type { BroughtSet, IngestResult } from './ingestResult';
import type { RegionLookup } from './label/matchUnit';
import { importId, importInfo, pause, refusedFile, resultHead, saysSynthetic } from './openFile';
import type { IngestInput, IngestProgress, OpenFile } from './openFile';
import { isJsonObject, member, parseJson } from './json/parseJson';
import type { Json, JsonObject } from './json/parseJson';
import { errorsFirst, fileProblem } from './problems';
import { withProblems } from './withProblems';
import { readReports } from './table/readReports';
import { isWorkspace, readWorkspace } from './dashboardFile/readWorkspace';
import { HEAD_ROWS, recognise, tellsItself } from './table/recognise';
import type { Recognition } from './table/recognise';
import { recordsGrid, recordsIn } from './json/recordsGrid';
import type { Sentence } from './sentence';
import { fingerprintOf } from './sha256';
import { streamedText } from './encoding/streamedText';
import { readSources } from './dashboardFile/workspaceSources';

/**
 * Reads one file: bytes, text, rows, layout, reports. Faults of the file are problems of the result.
 *
 * @throws DOMException `AbortError` when `signal` is raised
 */
export async function ingestFile(
  input: IngestInput,
  regions: RegionLookup,
  onProgress: (progress: IngestProgress) => void = () => undefined,
  signal?: AbortSignal,
): Promise<IngestResult> {
  const { name, bytes, options = {} } = input;
  if (bytes.length > largestBytes(name)) return refusedFile(name, fileTooLarge(name));
  if (bytes.length === 0) return refusedFile(name, emptyFile(name));
  const readPacked = readerOfPacked(name, bytes);
  if (readPacked !== undefined) {
    const fingerprint = await fingerprintOf(bytes);
    return readPacked({ input, decoding: undefined, regions, onProgress, signal, fingerprint });
  }
  const asItComes = await readLargeTable(input, regions, onProgress, signal);
  if (asItComes !== undefined) return asItComes;
  if (bytes.length > GRID_LIMITS.fileBytes)
    return refusedFile(name, fileTooLarge(name, GRID_LIMITS.fileBytes));
  const decoding = decode(bytes, options.encoding);
  if ('foreign' in decoding) {
    const { kind, sentence } = decoding.foreign;
    return refusedFile(name, fileProblem('error', `file.${kind}`, name, sentence));
  }
  if (decoding.text.trim() === '') return refusedFile(name, emptyFile(name), decoding);
  throwIfAborted(signal);
  const file: TextFile = {
    input,
    decoding,
    regions,
    onProgress,
    signal,
    fingerprint: await fingerprintOf(bytes),
  };
  const fault = faultOfText(decoding, name);
  if (fault !== undefined) return refusedFile(name, fault, decoding);
  if (isHtml(name, decoding.text))
    return withProblems(await readHtmlFile(file, decoding.text), noticesOf(file));
  const isJson = /\.json$/iu.test(name) || /^\s*[{[]/u.test(decoding.text.slice(0, 1000));
  return isJson ? readJsonFile(file) : readPlainText(file);
}

/** The reader of a file that is no text; undefined for any other. */
function readerOfPacked(
  name: string,
  bytes: Uint8Array,
): ((file: OpenFile) => Promise<IngestResult>) | undefined {
  if (isPdf(bytes)) return readPdfFile;
  if (isDocx(name, bytes)) return readDocxFile;
  return isWorkbook(name, bytes) ? readWorkbookFile : undefined;
}

/** A large text that is a table for certain, read as it is decoded; undefined for any other file. */
async function readLargeTable(
  input: IngestInput,
  regions: RegionLookup,
  onProgress: OpenFile['onProgress'],
  signal: AbortSignal | undefined,
): Promise<IngestResult | undefined> {
  const { name, bytes, options = {} } = input;
  const streamed = isPage(name) ? undefined : streamedText(bytes, options.encoding);
  if (streamed === undefined) return undefined;
  throwIfAborted(signal);
  const { decoding } = streamed;
  const fingerprint = await fingerprintOf(bytes);
  const file: TextFile = { input, decoding, regions, onProgress, signal, fingerprint };
  const grid = pieceGrid(streamed.pieces, streamed.lineCount, streamed.raw);
  const recognition = recogniseGrid(file, grid);
  if (!isTableForCertain(file, recognition)) return undefined;
  const result = await readTable(file, 'text', grid, recognition, []);
  return withProblems(
    result,
    lostCharacters(name, { ...decoding, lostCharacters: streamed.lostCharacters() }),
  );
}

function isPage(name: string): boolean {
  return /\.(?:html?|xhtml|json)$/iu.test(name);
}

/** A person said so, or no other reading of it makes sense. */
function isTableForCertain({ input }: TextFile, { layout }: Recognition): boolean {
  const chosen = input.options?.reports?.get('')?.layout;
  return isChosenTable(chosen) || (chosen === undefined && layout !== undefined && tellsItself(layout));
}

/** A table, a form pasted from a spreadsheet, or the text of a report: what is found for certain comes first. */
function readPlainText(file: TextFile): Promise<IngestResult> {
  const { input, decoding } = file;
  const grid = textGrid(decoding.text);
  const problems = noticesOf(file);
  const recognition = recogniseGrid(file, grid);
  const asTable = () => readTable(file, 'text', grid, recognition, problems);
  const chosen = input.options?.reports?.get('')?.layout;
  const { layout } = recognition;
  if (isTableForCertain(file, recognition)) return asTable();
  const sheet = chosen === 'text' ? undefined : formInGrid(grid);
  if (sheet !== undefined) return readSheets(file, [{ name: '', rows: sheet }], problems, 'text');
  const asText = readTextOfReport(file, decoding.text, problems);
  if (asText === undefined) return asTable();
  const isTable = chosen === undefined && layout !== undefined && asText.intake === undefined;
  return isTable ? asTable() : Promise.resolve(asText);
}

function recogniseGrid({ input, regions }: TextFile, grid: Grid): Recognition {
  const { name: file, options } = input;
  return recognise(headRows(grid, HEAD_ROWS), {
    file,
    part: '',
    regions,
    options,
    rows: () => gridRows(grid),
  });
}

/** A file that is text. */
type TextFile = OpenFile & { readonly decoding: DecodedText };

async function readJsonFile(file: TextFile): Promise<IngestResult> {
  const { name } = file.input;
  const parsed = parseJson(file.decoding.text, name);
  if ('problem' in parsed) return refusedFile(name, parsed.problem, file.decoding);
  if (isWorkspace(parsed.json)) return readWorkspaceFile(file, parsed.json);
  const records = recordsIn(parsed.json);
  if (records === undefined || records.length === 0) return refusedFile(name, noRecords(name), file.decoding);
  const grid = recordsGrid(records);
  const problems = [...noticesOf(file)];
  if (grid.unsafeKeys.length > 0) problems.push(unsafeKeys(name, grid.unsafeKeys));
  return readTable(file, 'json', grid, recogniseGrid(file, grid), problems, isMarked(parsed.json));
}

async function readWorkspaceFile(file: TextFile, json: JsonObject): Promise<IngestResult> {
  const { name, options } = file.input;
  const id = importId(file);
  const read = readWorkspace(json, name, id);
  const { units, batch, reviews, corrections, settings } = read;
  const kind = options?.kind === 'synthetic' ? 'synthetic' : read.kind;
  const datasets = read.sets.map(({ imported: _, ...info }) => ({ ...info, kind }));
  const entries = member(json, 'sources');
  const sources = await readSources(
    Array.isArray(entries) ? (entries as readonly Json[]) : [],
    datasets,
    name,
  );
  const problems = [...read.problems, ...sources.problems];
  const sets = datasets.map((info, at): BroughtSet => {
    const imported = read.sets[at]?.imported;
    const origin = sources.origins.get(info.id);
    return {
      info,
      ...(imported === undefined ? {} : { imported }),
      ...(origin === undefined ? {} : { origin }),
    };
  });
  const figureCount = batch.figures.value.length;
  const told = errorsFirst([...noticesOf(file), ...problems]);
  const from = datasets.map(({ title }) => title).join('、');
  const info: DatasetInfo = {
    ...importInfo(file, kind),
    ...(from === '' ? {} : { origin: `由文件“${name}”载入，其中数据来自：${from}` }),
    reportCount: batch.reports.length,
    figureCount,
  };
  return {
    ...resultHead(file, LAYOUT_WORDS.workspace, 'workspace'),
    intake:
      batch.reports.length === 0
        ? undefined
        : {
            info,
            units,
            batch,
            reviews,
            corrections,
            sets,
            ...(settings === undefined ? {} : { settings }),
            problems: told,
          },
    datasets,
    problems: told,
    rows: { accepted: figureCount, refused: problems.filter(({ level }) => level === 'error').length },
  };
}

async function readTable(
  file: TextFile,
  container: Container,
  grid: Grid,
  recognition: Recognition,
  earlier: readonly Problem[],
  saysSo = false,
): Promise<IngestResult> {
  const { name, options = {} } = file.input;
  const { layout, part } = recognition;
  const found = [...earlier, ...recognition.problems];
  if (layout === undefined) {
    const unread = resultHead(file, LAYOUT_WORDS.unknown, 'none');
    return { ...unread, problems: errorsFirst(found), parts: [part] };
  }
  const read = await readReports(grid, layout, found, {
    file: name,
    dataset: importId(file),
    defaultScope: options.defaultScope,
    regions: file.regions,
    isSynthetic: saysSo || saysSynthetic(file.input),
    pause: (line) => pause(file, line, grid.lineCount),
  });
  file.onProgress({ file: name, done: grid.lineCount, of: grid.lineCount });
  const { batch, units, refused, summary } = read;
  const problems = errorsFirst(summary.rows === 0 ? [...read.problems, noRows(name)] : read.problems);
  const info: DatasetInfo = {
    ...importInfo(file, read.isSynthetic ? 'synthetic' : 'real'),
    reportCount: summary.reports,
    figureCount: summary.figures,
  };
  return {
    ...resultHead(file, LAYOUT_WORDS[layout.kind], container),
    intake: batch.reports.length === 0 ? undefined : { info, units, batch, problems },
    problems,
    parts: [part],
    rows: { accepted: Math.max(0, summary.rows - summary.refusedRows), refused: summary.refusedRows },
    header: layout.header,
    refused,
    refusedCsv: read.refusedCsv(read.isSynthetic),
  };
}

/** The first records, or a title, may carry the mark; a column of it is looked at row by row. */
function isMarked(json: Json): boolean {
  return (
    isJsonObject(json) &&
    Object.values(json).some((value) => typeof value === 'string' && value.includes(SYNTHETIC_MARK))
  );
}

/** Text of which nothing can be made. */
function faultOfText({ text, encoding }: DecodedText, name: string): Problem | undefined {
  if (isLost(text)) return simple(name, 'text.lost', LOST_TEXT);
  const isBroken = encoding !== 'utf-8-as-gbk' && isGarbled(text);
  return isBroken ? simple(name, 'text.mojibake', GARBLED_TEXT) : undefined;
}

/** What is to be told of the text itself. */
function noticesOf({ input: { name }, decoding }: TextFile): readonly Problem[] {
  if (decoding.encoding === 'utf-8-as-gbk')
    return [fileProblem('warning', 'text.restored', name, RESTORED_TEXT), ...lostCharacters(name, decoding)];
  return lostCharacters(name, decoding);
}

function lostCharacters(name: string, decoding: DecodedText): readonly Problem[] {
  const count = decoding.lostCharacters;
  if (count === 0) return [];
  return [
    fileProblem('warning', 'text.lost-characters', name, {
      zh: `有 ${String(count)} 个字符无法识别，已成“�”。如显示有误，请改选编码重新读取。`,
      en: `${String(count)} characters could not be decoded. If the text looks wrong, choose another encoding.`,
    }),
  ];
}

/** Tells that a file is larger than what is read. */
export function fileTooLarge(name: string, largest: number = largestBytes(name)): Problem {
  const limit = String(largest / 1024 / 1024);
  return simple(name, 'file.too-large', {
    zh: `文件超过 ${limit} MB，无法读取。请按年份或地区拆分后再载入。`,
    en: `The file is larger than ${limit} MB. Split it by year or region.`,
  });
}

function emptyFile(name: string): Problem {
  return simple(name, 'file.empty', {
    zh: '文件是空的。请检查是否没有保存或下载完，重新取得后再载入。',
    en: 'The file is empty. Check that it was saved or downloaded whole and load it again.',
  });
}

function noRows(name: string): Problem {
  return simple(name, 'table.no-rows', {
    zh: '只有表头，没有数据行。请填入数据，或检查是否选错了文件。',
    en: 'There is a header and no data. Fill in rows, or check that this is the right file.',
  });
}

function noRecords(name: string): Problem {
  return simple(name, 'json.no-records', {
    zh: 'JSON 中没有可读的记录。应为记录数组，或本系统导出的数据文件。',
    en: 'The JSON holds no records. It must be an array of records or a file written by this dashboard.',
  });
}

function unsafeKeys(name: string, keys: readonly string[]): Problem {
  return fileProblem('warning', 'json.unsafe-key', name, {
    zh: `列名“${keys.join('”“')}”不可用，已略去。`,
    en: `The keys ${keys.join(', ')} cannot be column names and were left out.`,
  });
}

function simple(name: string, code: string, sentence: Sentence): Problem {
  return fileProblem('error', code, name, sentence);
}
