import type { ChartTable, ChartView } from '../../charts/chart';
import { longTableOf } from '../../charts/table/rowByRow';
import { formatCount } from '../../domain/format';
import { inLanguage, language, type Language } from '../../domain/language';
import type { Citation } from '../../export/citation';
import { copyPicture, copyTable } from '../../export/clipboard';
import { csvRows } from '../../export/csv';
import type { PictureChoice } from '../../export/picture';
import { saveBlob } from '../../export/save';
import { clipboardTable } from '../../export/tableClipboard';
import { bookWords } from '../../export/words/book';
import { chartSheets, joinedLongTable, viewSheets } from '../../export/xlsx';
import { writeBook, writeCsv } from '../../export/writing/writeFile';
import { fetchWords } from '../download/fileLanguage';
import type { Waiting } from '../download/fileWriting.svelte';
import { sizeWords } from '../ingest/importWords';
import {
  checkedCitationOf,
  citationOf,
  jsonOf,
  nameOf,
  pngFile,
  reportKeysOf,
  svgFile,
  takenCharts,
  type ChartFileSource,
} from './chartFiles';
import { fileWords } from './words/files';

/** Headings of the dialog, in its order. */
export const FILE_GROUPS = ['data', 'picture', 'copy', 'report'] as const;

/** What the reader set in the dialog. */
export interface FileChoice extends PictureChoice {
  readonly encoding: 'utf8' | 'gb18030';
  /** Of the workbook, the CSV files and the table that is copied. */
  readonly language: Language;
}

/** One way of taking charts away: a line of the dialog. */
export interface FileOffer {
  readonly id: string;
  readonly group: (typeof FILE_GROUPS)[number];
  readonly title: string;
  /** What is inside, and how many rows, in one line. */
  readonly inside: string;
  /**
   * Does it, telling how far it has come where it may take long.
   *
   * @returns what was done, for the reader, and what the reader must know of it
   * @throws DOMException `AbortError` where it was given up; nothing is saved then
   */
  readonly act: (waiting: Waiting) => Promise<FileDone>;
}

/** What became of an offer. */
interface FileDone {
  readonly said: string;
  readonly warnings?: readonly string[];
}

/**
 * What can be taken away of a chart, or of all charts of a page. Another kind of file is one more entry here; its group
 * shows by itself. The words are those of the language in force.
 */
export function chartFileOffers(source: ChartFileSource, choice: FileChoice): readonly FileOffer[] {
  return source.page === undefined ? offersOfChart(source, choice) : offersOfPage(source, choice);
}

/** The picture as it would be saved; undefined for a page. */
export function previewOf(source: ChartFileSource, choice: PictureChoice): Promise<Blob> | undefined {
  const [view] = takenCharts(source);
  if (view === undefined || source.page !== undefined) return undefined;
  return pngFile(view, citationOf(source), choice);
}

function offersOfChart(source: ChartFileSource, choice: FileChoice): readonly FileOffer[] {
  const [view] = takenCharts(source);
  if (view === undefined) return [];
  const words = fileWords();
  const seen = view.table.rows.length;
  const single = view.longTable();
  const encoding = words.encodings[choice.encoding];
  return [
    {
      id: 'xlsx',
      group: 'data',
      title: words.xlsx,
      inside: words.xlsxInside(formatCount(seen), formatCount(single.rowCount)),
      act: (waiting) => saveBook(source, choice, rowsSaved(seen), waiting),
    },
    {
      id: 'csv',
      group: 'data',
      title: words.csv,
      inside: words.csvInside(formatCount(seen), encoding),
      act: (waiting) =>
        saveCsv(
          source,
          ([taken]) => taken?.table,
          choice,
          () => '',
          waiting,
        ),
    },
    rowsOffer(source, single.rowCount, choice),
    jsonOffer(source),
    {
      id: 'png',
      group: 'picture',
      title: words.png,
      inside: words.pngInside,
      act: () => savePicture(source, 'png', (citation) => pngFile(view, citation, choice)),
    },
    {
      id: 'svg',
      group: 'picture',
      title: words.svg,
      inside: words.svgInside,
      act: () =>
        savePicture(
          source,
          'svg',
          async (citation) =>
            new Blob([await svgFile(view, citation, choice)], { type: 'image/svg+xml;charset=utf-8' }),
        ),
    },
    {
      id: 'copyTable',
      group: 'copy',
      title: words.copyTable,
      inside: words.copyTableInside(formatCount(seen)),
      act: async () => {
        await fetchWords(choice.language);
        const [taken = view] = takenCharts(source, choice.language);
        await copyTable(inLanguage(choice.language, () => clipboardTable(taken.table)));
        return { said: words.copied(rowsSaved(seen)) };
      },
    },
    {
      id: 'copyPicture',
      group: 'copy',
      title: words.copyPicture,
      inside: words.copyPictureInside,
      act: async () => {
        await copyPicture(pngFile(view, citationOf(source), choice));
        return { said: words.copied('') };
      },
    },
  ];
}

function offersOfPage(source: ChartFileSource, choice: FileChoice): readonly FileOffer[] {
  const charts = takenCharts(source);
  if (charts.length === 0) return [];
  const words = fileWords();
  const seen = charts.reduce((sum, { table }) => sum + table.rows.length, 0);
  const single = joinedLongTable(charts);
  return [
    {
      id: 'xlsx',
      group: 'data',
      title: words.xlsx,
      inside: words.viewInside(
        formatCount(charts.length),
        formatCount(seen),
        formatCount(single?.rowCount ?? 0),
      ),
      act: (waiting) => saveBook(source, choice, rowsSaved(seen), waiting),
    },
    ...(single === undefined ? [] : [rowsOffer(source, single.rowCount, choice)]),
    jsonOffer(source),
  ];
}

function rowsOffer(source: ChartFileSource, rowCount: number, choice: FileChoice): FileOffer {
  const words = fileWords();
  return {
    id: 'rows',
    group: 'data',
    title: words.rows,
    inside: words.rowsInside(formatCount(rowCount), words.encodings[choice.encoding]),
    // Both CSV files may lie in one folder.
    act: (waiting) => saveCsv(source, singleFigures, choice, () => `_${bookWords().singleTail}`, waiting),
  };
}

function jsonOffer(source: ChartFileSource): FileOffer {
  const words = fileWords();
  const reports = formatCount(reportKeysOf(source).length);
  return {
    id: 'json',
    group: 'data',
    title: words.json,
    inside: words.jsonInside(reports),
    act: async ({ signal }) => {
      const { file, figures } = await jsonOf(source, signal);
      return saved(source, 'json', file, new Date(), words.reportsSaved(reports, formatCount(figures)));
    },
  };
}

/** The single figures of all charts, of which a page has several. */
function singleFigures(charts: readonly ChartView[]): ChartTable | undefined {
  const [only, next] = charts;
  return next === undefined ? only?.longTable() : joinedLongTable(charts);
}

async function saveBook(
  source: ChartFileSource,
  { language: spoken }: FileChoice,
  count: string,
  waiting: Waiting,
): Promise<FileDone> {
  const now = new Date();
  await fetchWords(spoken);
  const citation = await checkedCitationOf(source, now, spoken, waiting.signal);
  const sheets = inLanguage(spoken, () => {
    const charts = takenCharts(source, spoken);
    const [only] = charts;
    return source.page === undefined && only !== undefined
      ? chartSheets(only, citation)
      : viewSheets(charts, citation);
  });
  const file = await writeBook(sheets, { language: spoken, ...waiting });
  return saved(source, 'xlsx', file, now, count, spoken);
}

async function saveCsv(
  source: ChartFileSource,
  tableOf: (charts: readonly ChartView[]) => ChartTable | undefined,
  { encoding, language: spoken }: FileChoice,
  tail: () => string,
  waiting: Waiting,
): Promise<FileDone> {
  await fetchWords(spoken);
  const table = inLanguage(spoken, () => tableOf(takenCharts(source, spoken)));
  if (table === undefined) throw new Error('no chart to write');
  const words = fileWords();
  const { rowCount } = longTableOf(table);
  const written = await writeCsv(csvRows(table), rowCount, encoding, { language: spoken, ...waiting });
  const { file, beyondGbk, lost } = written;
  return {
    ...saved(source, 'csv', file, new Date(), rowsSaved(rowCount), spoken, tail),
    warnings: [
      ...(beyondGbk.length > 0 ? [words.beyondGbk(beyondGbk.join(' '))] : []),
      ...(lost.length > 0 ? [words.lostCharacters(lost.join(' '))] : []),
    ],
  };
}

async function savePicture(
  source: ChartFileSource,
  extension: 'png' | 'svg',
  make: (citation: Citation) => Promise<Blob>,
): Promise<FileDone> {
  const now = new Date();
  return saved(source, extension, await make(citationOf(source, now)), now, '');
}

/** Hands a finished file to the browser, under a name in the language of the file. */
function saved(
  source: ChartFileSource,
  extension: string,
  file: Blob,
  now: Date,
  count: string,
  spoken: Language = language(),
  tail: () => string = () => '',
): FileDone {
  const name = inLanguage(spoken, () =>
    nameOf({ ...source, charts: takenCharts(source, spoken) }, extension, now).replace(
      /(\.\w+)$/u,
      `${tail()}$1`,
    ),
  );
  saveBlob(name, file);
  return { said: fileWords().saved(sizeWords(file.size), count) };
}

function rowsSaved(rows: number): string {
  return fileWords().rowsSaved(formatCount(rows));
}
