import { workbookOf } from './workbook';
import { zipOf } from './zipOf';
import { withPart } from './zipParts';

/** A piece of a file, and how often it comes: some hundred times at most, each is an object of the browser. */
type Piece = readonly [piece: string | Uint8Array, times: number];

/** A file made to harm whoever reads it, in pieces: what is only long is long where it is read, and does not travel. */
export interface HostileFile {
  readonly name: string;
  readonly pieces: readonly Piece[];
}

const MEBI = 1024 * 1024;
const SHEET = 'xl/worksheets/sheet1.xml';
const HEAD = '单位,年份,口径,新收政府信息公开申请数';
/** The one row that is right in a file that is otherwise none. */
const ROW = '信丰县,2024,全域,4321';

/** Files by what is wrong with them. */
export const HOSTILE_FILES = {
  bomb: () => file('炸弹.zip', zipOf([{ name: '报告.csv', content: new Uint8Array(60 * MEBI) }])),
  workbookBomb: () => file('炸弹.xlsx', zipOf(bookParts(new Uint8Array(210 * MEBI)))),
  lyingBomb: () => file('谎报.xlsx', zipOf(bookParts(new Uint8Array(210 * MEBI), 1000))),
  large: () => ({
    name: '很大.csv',
    pieces: [[`${HEAD}\r\n`, 1] as const, [' '.repeat(MEBI), 500] as const],
  }),
  largeWorkbook: async () => ({
    name: '很大.xlsx',
    pieces: [[await book(), 1] as const, [new Uint8Array(MEBI), 500] as const],
  }),
  wideWorkbook: async () => {
    const cells = Array.from({ length: 16_384 }, (_, at) => `<c r="${columnName(at)}3"><v>${at}</v></c>`);
    return file('很宽.xlsx', withRows(await book(), `<row r="3">${cells.join('')}</row>`));
  },
  wide: () =>
    file('很宽.csv', `${Array.from({ length: 16_384 }, (_, at) => `列${at}`).join(',')}\n`.repeat(20)),
  emptyRows: () => ({
    name: '空行.csv',
    pieces: [
      [`${HEAD}\n`, 1] as const,
      ['\n'.repeat(5000), 100] as const,
      [',,,\n'.repeat(5000), 100] as const,
      [ROW, 1] as const,
    ],
  }),
  emptyWorkbookRows: async () => {
    const rows = Array.from({ length: 1_000_000 }, (_, at) => `<row r="${at + 3}"/>`);
    return file('空行.xlsx', withRows(await book(), rows.join('')));
  },
  program: () => file('程序.csv', noise([0x7f, 0x45, 0x4c, 0x46])),
  deepJson: () => file('很深.json', '['.repeat(MEBI)),
  scripts: () =>
    file(
      '<img src=x onerror=alert(1)>.csv',
      [
        '单位,年份,口径,新收政府信息公开申请数,<script>alert(2)</script>',
        '<img src=x onerror=alert(3)>,2024,全域,6,1',
        '"=HYPERLINK(""http://example.com/x"",""x"")",2024,全域,6,1',
        '<svg/onload=alert(4)>,2024,全域,=1+1,1',
      ].join('\n'),
    ),
  prototypes: () =>
    file(
      '原型.json',
      '[{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"单位":"信丰县","年份":2024,"口径":"全域","新收政府信息公开申请数":4321}]',
    ),
  loneSurrogates: () =>
    file(
      '半个字.json',
      '[{"单位":"信丰县","年份":2024,"口径":"全域","新收政府信息公开申请数":4321,"备注\\ud800":"\\udc00\\ud800"}]',
    ),
  mixedLineEnds: () => file('换行.csv', `${HEAD}\r\r\n\n信丰县,2023,全域,9\r${ROW}\n\r`),
} as const satisfies Readonly<Record<string, () => HostileFile | Promise<HostileFile>>>;

function file(name: string, content: string | Uint8Array): HostileFile {
  return { name, pieces: [[content, 1]] };
}

/** A workbook that is right. */
function book(): Promise<Uint8Array<ArrayBuffer>> {
  return workbookOf({ 表: [HEAD.split(','), ['信丰县', 2024, '全域', 4321]] });
}

function withRows(workbook: Uint8Array<ArrayBuffer>, rows: string): Uint8Array<ArrayBuffer> {
  return withPart(workbook, SHEET, (xml) => xml.replace('</sheetData>', `${rows}</sheetData>`));
}

function bookParts(sheet: Uint8Array, toldBytes?: number) {
  return [
    { name: 'xl/workbook.xml', content: '<workbook/>' },
    { name: SHEET, content: sheet, ...(toldBytes === undefined ? {} : { toldBytes }) },
  ];
}

function columnName(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : columnName(Math.floor(at / 26) - 1) + letter;
}

/** Bytes of no sense behind the first ones of a program. */
function noise(head: readonly number[]): Uint8Array {
  const bytes = Uint8Array.from({ length: MEBI }, (_, at) => (at * 2_654_435_761) >>> 24);
  bytes.set(head);
  return bytes;
}
