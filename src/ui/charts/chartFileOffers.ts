import type { ChartTable } from '../../charts/chart';
import { formatCount } from '../../domain/format';
import type { Citation } from '../../export/citation';
import { copyPicture, copyTable } from '../../export/clipboard';
import { csvOf } from '../../export/csv';
import { encodeGb18030 } from '../../export/gb18030';
import type { PictureChoice } from '../../export/picture';
import { saveBlob } from '../../export/save';
import { clipboardTable } from '../../export/tableClipboard';
import { joinedLongTable, viewXlsxOf, xlsxOf } from '../../export/xlsx';
import { sizeWords } from '../ingest/importWords';
import {
  citationOf,
  jsonOf,
  nameOf,
  pngFile,
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
}

/** One way of taking charts away: a line of the dialog. */
export interface FileOffer {
  readonly id: string;
  readonly group: (typeof FILE_GROUPS)[number];
  readonly title: string;
  /** What is inside, and how many rows, in one line. */
  readonly inside: string;
  /** Does it. @returns what was done, for the reader, and what the reader must know of it */
  readonly act: () => Promise<FileDone>;
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
      inside: words.xlsxInside(formatCount(seen), formatCount(single.rows.length)),
      act: () => save(source, 'xlsx', (citation) => xlsxOf(view, citation), rowsSaved(seen)),
    },
    {
      id: 'csv',
      group: 'data',
      title: words.csv,
      inside: words.csvInside(formatCount(seen), encoding),
      act: () => saveCsv(source, view.table, choice, ''),
    },
    rowsOffer(source, single, choice),
    jsonOffer(source),
    {
      id: 'png',
      group: 'picture',
      title: words.png,
      inside: words.pngInside,
      act: () => save(source, 'png', (citation) => pngFile(view, citation, choice), ''),
    },
    {
      id: 'svg',
      group: 'picture',
      title: words.svg,
      inside: words.svgInside,
      act: () =>
        save(
          source,
          'svg',
          async (citation) =>
            new Blob([await svgFile(view, citation, choice)], { type: 'image/svg+xml;charset=utf-8' }),
          '',
        ),
    },
    {
      id: 'copyTable',
      group: 'copy',
      title: words.copyTable,
      inside: words.copyTableInside(formatCount(seen)),
      act: async () => {
        await copyTable(clipboardTable(view.table));
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
        formatCount(single?.rows.length ?? 0),
      ),
      act: () => save(source, 'xlsx', (citation) => viewXlsxOf(charts, citation), rowsSaved(seen)),
    },
    ...(single === undefined ? [] : [rowsOffer(source, single, choice)]),
    jsonOffer(source),
  ];
}

function rowsOffer(source: ChartFileSource, single: ChartTable, choice: FileChoice): FileOffer {
  const words = fileWords();
  return {
    id: 'rows',
    group: 'data',
    title: words.rows,
    inside: words.rowsInside(formatCount(single.rows.length), words.encodings[choice.encoding]),
    // Both CSV files may lie in one folder.
    act: () => saveCsv(source, single, choice, '_明细'),
  };
}

function jsonOffer(source: ChartFileSource): FileOffer {
  const words = fileWords();
  const { reports } = citationOf(source);
  return {
    id: 'json',
    group: 'data',
    title: words.json,
    inside: words.jsonInside(formatCount(reports.length)),
    act: () => {
      const text = jsonOf(source);
      const figures = text.split('{"indicator":').length - 1;
      const count = words.reportsSaved(formatCount(reports.length), formatCount(figures));
      return save(source, 'json', () => new Blob([text], { type: 'application/json;charset=utf-8' }), count);
    },
  };
}

async function saveCsv(
  source: ChartFileSource,
  table: ChartTable,
  { encoding }: FileChoice,
  tail: string,
): Promise<FileDone> {
  const words = fileWords();
  const text = csvOf(table);
  const rows = rowsSaved(table.rows.length);
  if (encoding === 'utf8') {
    return save(source, 'csv', () => new Blob([text], { type: 'text/csv;charset=utf-8' }), rows, tail);
  }
  // The mark of UTF-8 is none of GB18030.
  const { bytes, beyondGbk, lost } = encodeGb18030(text.replace(/^\ufeff/u, ''));
  const type = 'text/csv;charset=gb18030';
  const done = await save(source, 'csv', () => new Blob([bytes], { type }), rows, tail);
  return {
    ...done,
    warnings: [
      ...(beyondGbk.length > 0 ? [words.beyondGbk(beyondGbk.join(' '))] : []),
      ...(lost.length > 0 ? [words.lostCharacters(lost.join(' '))] : []),
    ],
  };
}

async function save(
  source: ChartFileSource,
  extension: string,
  make: (citation: Citation) => Blob | Promise<Blob>,
  count: string,
  tail = '',
): Promise<FileDone> {
  const now = new Date();
  const blob = await make(citationOf(source, now));
  saveBlob(nameOf(source, extension, now).replace(/(\.\w+)$/u, `${tail}$1`), blob);
  return { said: fileWords().saved(sizeWords(blob.size), count) };
}

function rowsSaved(rows: number): string {
  return fileWords().rowsSaved(formatCount(rows));
}
