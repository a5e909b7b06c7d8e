import fc from 'fast-check';
import { storedZip } from '../../src/ingest/archive/zip';
import { encodeGb18030 } from '../support/encodeGb18030';
import { documentOf, formDocx, formPage } from '../support/formDocuments';
import { pdfOf } from '../support/pdfOf';
import { printed } from '../support/pdfPrint';
import { zipOf } from '../support/zipOf';
import { CELLS, JSON_WORDS, LINES, TAGS, textAnatomy, utf8, WORDS, zipAnatomy } from './anatomy';
import { cellPerLine, filledForms, formRows } from './forms';
import type { FilledForm } from './forms';
import { packages, workspaces } from './ownFiles';
import type { FuzzedReader, FuzzFile, Sample } from './sample';
import {
  delimitedText,
  ENCODERS,
  escaped,
  recordsJson,
  tableDocument,
  tablePage,
  textHabits,
  workbookFile,
} from './tableFiles';
import { tables } from './tables';

/** No half of a character and no control character: XML carries neither, and a writer leaves them out or changes them. */
const isWhole = (text: string) => !/[\ud800-\udfff]|(?![\n\t])\p{Cc}/u.test(text);
/** Nothing but what one line of a document shows as it stands. */
const isOneLine = (text: string) => isWhole(text) && !/[\n\t]/u.test(text);
const isCount = (text: string) => /^\d{1,9}$/u.test(text);
const isInGb18030 = (text: string) => {
  try {
    return encodeGb18030(text).length >= 0;
  } catch {
    return false;
  }
};

const csv: FuzzedReader = {
  name: 'csv',
  samples: delimitedSamples('.csv', textHabits([',', ';'], ['utf-8', 'utf-8 with mark'])),
  canHold: () => true,
  anatomy: textAnatomy(CELLS),
  isPlaced: true,
  cost: 1,
};

const tsv: FuzzedReader = {
  ...csv,
  name: 'tsv',
  samples: delimitedSamples('.tsv', textHabits(['\t'], ['utf-8', 'utf-8 with mark'])),
};

const gb18030: FuzzedReader = {
  ...csv,
  name: 'gb18030',
  samples: delimitedSamples('.csv', textHabits([',', '\t'], ['gb18030'])),
  canHold: isInGb18030,
  anatomy: textAnatomy(
    CELLS,
    (bytes) => new TextDecoder('gb18030').decode(bytes),
    (text) => encodeGb18030([...text].filter(isInGb18030).join('')),
  ),
};

const utf16: FuzzedReader = {
  ...csv,
  name: 'utf-16',
  samples: delimitedSamples(
    '.csv',
    textHabits([',', '\t'], ['utf-16le', 'utf-16be', 'utf-16le without mark']),
  ),
  anatomy: textAnatomy(CELLS, (bytes) => new TextDecoder('utf-16le').decode(bytes), ENCODERS['utf-16le']),
};

const json: FuzzedReader = {
  name: 'json',
  samples: fc.tuple(tables, fc.boolean()).map(([table, isAllText]): Sample => ({
    ...table,
    write: (cells) => ({
      name: `${table.title}.json`,
      bytes: utf8(recordsJson(table.rows(cells), isAllText)),
    }),
  })),
  canHold: () => true,
  anatomy: textAnatomy(JSON_WORDS),
  isPlaced: true,
  cost: 1,
};

const xlsx: FuzzedReader = {
  name: 'xlsx',
  samples: fc.oneof(
    fc.tuple(tables, fc.boolean()).map(([table, isAllText]): Sample => ({
      ...table,
      write: async (cells) => ({
        name: `${table.title}.xlsx`,
        bytes: await workbookFile(table.rows(cells), isAllText),
      }),
    })),
    fc.tuple(filledForms, fc.boolean()).map(([form, isAllText]) =>
      formSample(form, async (cells) => ({
        name: '报告.xlsx',
        bytes: await workbookFile(formRows(form, cells), isAllText),
      })),
    ),
  ),
  // The writer loses a text that is the name of something every object has, and the sign of a lost character.
  canHold: (text) => isWhole(text) && !text.includes('\ufffd') && !(text in Object.prototype),
  anatomy: zipAnatomy(TAGS, (name) => /\.(?:xml|rels)$/u.test(name)),
  isPlaced: true,
  cost: 3,
};

const html: FuzzedReader = {
  name: 'html',
  samples: fc.oneof(
    tables.map((table): Sample => ({
      ...table,
      write: (cells) => ({
        name: `${table.title}.html`,
        bytes: utf8(tablePage(table, table.rows(cells))),
      }),
    })),
    filledForms.map((form) =>
      formSample(form, (cells) => ({
        name: '报告.html',
        bytes: utf8(formPage(form.id, form.title, (cell) => escaped(form.printed(cells)(cell)))),
      })),
    ),
  ),
  canHold: isWhole,
  anatomy: textAnatomy(TAGS),
  isPlaced: true,
  cost: 4,
};

const docx: FuzzedReader = {
  name: 'docx',
  samples: fc.oneof(
    tables.map((table): Sample => ({
      ...table,
      write: (cells) => ({
        name: `${table.title}.docx`,
        bytes: new Uint8Array(storedZip(tableDocument(table.rows(cells)))),
      }),
    })),
    filledForms.map((form) =>
      formSample(form, (cells) => ({
        name: '报告.docx',
        bytes: formDocx(form.id, form.title, (cell) => escaped(form.printed(cells)(cell))),
      })),
    ),
  ),
  canHold: isOneLine,
  anatomy: zipAnatomy(TAGS, () => true),
  isPlaced: true,
  cost: 4,
};

const lines: FuzzedReader = {
  name: 'lines',
  samples: fc.tuple(filledForms, fc.constantFrom('\n', '\r\n', '\r')).map(([form, lineEnd]) =>
    formSample(form, (cells) => ({
      name: '报告.txt',
      bytes: utf8(cellPerLine(form, cells).join(lineEnd)),
    })),
  ),
  canHold: isCount,
  anatomy: textAnatomy(LINES),
  isPlaced: true,
  cost: 3,
};

const pasted: FuzzedReader = {
  name: 'pasted',
  samples: fc.oneof(
    delimitedSamples('.txt', textHabits(['\t'], ['utf-8'])),
    filledForms.map((form) =>
      formSample(form, (cells) => ({
        name: '粘贴的内容 1.txt',
        bytes: utf8(
          delimitedText(formRows(form, cells), { delimiter: '\t', lineEnds: ['\n'], isAllQuoted: false }),
        ),
      })),
    ),
  ),
  canHold: isWhole,
  anatomy: textAnatomy(CELLS),
  isPlaced: true,
  cost: 2,
};

const pdf: FuzzedReader = {
  name: 'pdf',
  samples: filledForms.map((form) =>
    formSample(form, (cells) => ({
      name: '报告.pdf',
      bytes: pdfOf(
        printed(
          form.title,
          ['一、总体情况', `全年按要求公开，${'并做好解读和回应，'.repeat(14)}接受监督。`],
          documentOf(form.id, form.printed(cells)),
        ),
      ),
    })),
  ),
  canHold: (text) => isOneLine(text) && text.length < 8,
  anatomy: textAnatomy(WORDS, latin1, bytesOfLatin1),
  isPlaced: true,
  cost: 30,
};

const zip: FuzzedReader = {
  name: 'zip',
  samples: fc
    .tuple(csv.samples, fc.constantFrom(0, 8), fc.constantFrom('marked', 'utf-8', 'gbk'), fc.boolean())
    .map(([sample, method, nameIn, hasOther]): Sample => ({
      ...sample,
      write: async (cells) => {
        const { name, bytes } = await sample.write(cells);
        const other = { name: '说明/说明.txt', content: '请见附件。', method };
        const file = { name: `上报/${name}`, content: bytes, method, nameIn };
        return { name: '上报.zip', bytes: zipOf(hasOther ? [file, other] : [file]) };
      },
    })),
  canHold: isWhole,
  anatomy: zipAnatomy(CELLS, () => true),
  isPlaced: true,
  cost: 1,
};

const workspace: FuzzedReader = {
  name: 'workspace',
  samples: workspaces,
  canHold: isCount,
  anatomy: textAnatomy(JSON_WORDS),
  isPlaced: false,
  cost: 2,
};

const dataPackage: FuzzedReader = {
  name: 'package',
  samples: packages,
  canHold: isCount,
  anatomy: zipAnatomy(CELLS, () => true),
  isPlaced: false,
  cost: 2,
};

/** Every reader there is. */
export const READERS: readonly FuzzedReader[] = [
  ...[csv, tsv, gb18030, utf16, json, xlsx, html, docx, lines, pasted, pdf, zip, workspace, dataPackage],
];

function delimitedSamples(ending: string, habits: ReturnType<typeof textHabits>): fc.Arbitrary<Sample> {
  return fc.tuple(tables, habits).map(([table, habit]): Sample => ({
    ...table,
    write: (cells) => ({
      name: `${table.title}${ending}`,
      bytes: ENCODERS[habit.encoding](delimitedText(table.rows(cells), habit)),
    }),
  }));
}

function formSample(form: FilledForm, write: Sample['write']): Sample {
  return { cells: form.cells, changed: form.counts, isOneFigureARow: false, write };
}

function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

function bytesOfLatin1(text: string): FuzzFile['bytes'] {
  return Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff);
}
