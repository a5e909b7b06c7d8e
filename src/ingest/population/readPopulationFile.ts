import type { Problem } from '../../domain/problem';
import { decode } from '../encoding/decode';
import { isPage } from '../fileKind';
import { textGrid } from '../table/grid';
import { isWorkbook } from '../workbook/ingestWorkbook';
import type { RegionLookup } from '../label/matchUnit';
import { fileProblem } from '../problems';
import type { Sentence } from '../sentence';
import { fingerprintOf } from '../sha256';
import { readWorkbook } from '../workbook/workbook';
import { populationHead } from './populationHead';
import { readPopulation, type PopulationReading, type PopulationTable } from './readPopulation';

/** Every county of the country over thirty years is no larger. */
const MOST_BYTES = 8 * 1024 * 1024;

/** Reads a CSV, TSV or XLSX of populations by region and year. Faults of the file are told, never thrown. */
export async function readPopulationFile(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  regions: RegionLookup,
): Promise<PopulationReading> {
  if (bytes.length > MOST_BYTES) return refused(name, 'file.too-large', TOO_LARGE);
  if (bytes.length === 0) return refused(name, 'file.empty', EMPTY);
  const id = await fingerprintOf(bytes);
  const table = await tableOf(name, bytes);
  return 'problem' in table
    ? { population: undefined, problems: [table.problem] }
    : readPopulation(table, regions, { name, id });
}

async function tableOf(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<PopulationTable | { readonly problem: Problem }> {
  if (isWorkbook(name, bytes)) {
    const book = await readWorkbook(bytes, name);
    if ('problem' in book) return book;
    const sheets = book.sheets.map(({ rows }) => ({ rows, lines: rows.map((_, at) => at + 1) }));
    return (
      sheets.find(({ rows }) => populationHead(rows) !== undefined) ?? sheets[0] ?? { rows: [], lines: [] }
    );
  }
  const decoding = decode(bytes);
  if ('foreign' in decoding || isPage(decoding.text)) {
    return { problem: fileProblem('error', 'population.other-file', name, OTHER_FILE) };
  }
  const rows: PopulationTable['rows'][number][] = [];
  const lines: number[] = [];
  for (const block of textGrid(decoding.text).blocks()) {
    const [broken] = block.broken;
    if (broken !== undefined) {
      const { code, line, text, sentence } = broken;
      const where = {
        zh: `第 ${String(line)} 行${sentence.zh}`,
        en: `line ${String(line)} ${sentence.en}`,
      };
      return { problem: fileProblem('error', code, name, where, { row: line, raw: text }) };
    }
    rows.push(...block.rows);
    lines.push(...block.lines);
  }
  return { rows, lines };
}

function refused(file: string, code: string, sentence: Sentence): PopulationReading {
  return { population: undefined, problems: [fileProblem('error', code, file, sentence)] };
}

const TOO_LARGE: Sentence = {
  zh: `人口文件超过 ${String(MOST_BYTES / 1024 / 1024)} MB，未读取。请只留需要的地区和年份。`,
  en: `The file of populations is larger than ${String(MOST_BYTES / 1024 / 1024)} MB. Keep the regions and years you need.`,
};
const EMPTY: Sentence = {
  zh: '文件是空的。请下载模板，填写后再载入。',
  en: 'The file is empty. Fill in the template and load it again.',
};
const OTHER_FILE: Sentence = {
  zh: '人口文件请用 CSV 或 XLSX。请在 WPS/Excel 中另存为其中一种再载入。',
  en: 'Populations are read from CSV or XLSX. Save the file as one of them and load it again.',
};
