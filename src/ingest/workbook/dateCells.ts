import { REPORT_YEARS } from '../reportWords';

const DAY = 24 * 60 * 60 * 1000;
/** The number of 1970-01-01 in the system that counts from 1900. */
const EPOCH = 25_569;
/** What the system that counts from 1904 counts less. */
const FEWER_IN_1904 = 1462;
/** 1949-04-12: no report tells of a day before it, so a number this low was given the format of dates by mistake. */
const LOWEST_DATE = 18_000;
const NUMBER_FORMAT =
  /<(?:\w+:)?numFmt\b(?=[^<>]*\snumFmtId="(?<id>\d+)")[^<>]*\sformatCode="(?<code>[^"]*)"/gu;
const CELL_FORMATS = /<(?:\w+:)?cellXfs\b[^<>]*>(?<inner>.*?)<\/(?:\w+:)?cellXfs>/su;
const FORMAT_ID = /<(?:\w+:)?xf\b[^<>]*?\snumFmtId="(\d+)"|<(?:\w+:)?xf\b/gu;
const STYLED_NUMBER =
  /(?<open><(?:\w+:)?c\b)(?=[^<>]*\ss="(?<style>\d+)")(?<rest>[^<>]*)>(?<formula>\s*(?:<(?:\w+:)?f\b[^<>]*(?:\/>|>[^<]*<\/(?:\w+:)?f>))?\s*<(?:\w+:)?v>)(?<number>\d+(?:\.\d+)?)(?=<)/gu;

/** True where the dates of a workbook are counted from 1904, as old programs on the Mac did. */
export function countsFrom1904(workbookXml: string): boolean {
  return /<(?:\w+:)?workbookPr\b[^<>]*\sdate1904="(?:1|true|on)"/iu.test(workbookXml);
}

/** The part that names the sheets, with the mark of 1904 as the parser knows it. */
export function withPlain1904(workbookXml: string): string {
  return workbookXml.replace(/(\sdate1904=")(?:true|on)"/giu, '$11"');
}

/** Formats, by their place in the styles of a workbook, that show nothing of a date but its year: yyyy"年". */
export function yearFormats(stylesXml: string): ReadonlySet<string> {
  const codes = new Map(
    [...stylesXml.matchAll(NUMBER_FORMAT)].map(({ groups }) => [groups?.id ?? '', groups?.code ?? '']),
  );
  const inner = CELL_FORMATS.exec(stylesXml)?.groups?.inner ?? '';
  return new Set(
    [...inner.matchAll(FORMAT_ID)].flatMap(([, id = ''], at) =>
      isYearFormat(codes.get(id) ?? '') ? [String(at)] : [],
    ),
  );
}

function isYearFormat(code: string): boolean {
  const [first = ''] = code.replace(/&quot;.*?&quot;|\\.|\[[^\]]*\]/gu, '').split(';');
  return /^[^a-z\d#?]*(?:y{1,4}|e{1,4})[^a-z\d#?]*$/iu.test(first);
}

/** A sheet with the year in place of the number behind it in cells that show no more than a year. */
export function withYears(sheetXml: string, formats: ReadonlySet<string>, isFrom1904: boolean): string {
  if (formats.size === 0) return sheetXml;
  return sheetXml.replace(STYLED_NUMBER, (cell, ...found: unknown[]) => {
    const { open, style, rest, formula, number } = found.at(-1) as Readonly<Record<string, string>>;
    if (style === undefined || !formats.has(style) || / t="(?!n")/u.test(rest ?? '')) return cell;
    const serial = Number(number);
    // 2023 under such a format shows 1905, which nobody means.
    if (isReportYear(serial)) return cell;
    const year = new Date((serial + (isFrom1904 ? FEWER_IN_1904 : 0) - EPOCH) * DAY).getUTCFullYear();
    return `${open ?? ''}${(rest ?? '').replace(' t="n"', '')} t="str">${formula ?? ''}${String(year)}年`;
  });
}

/** A date of a workbook as text, or the number that a format shows as one. */
export function dateText(
  date: Date,
  isFrom1904: boolean,
): { readonly text: string; readonly isNumber: boolean } {
  if (Number.isNaN(date.getTime())) return { text: '', isNumber: false };
  const serial = date.getTime() / DAY + EPOCH - (isFrom1904 ? FEWER_IN_1904 : 0);
  if (Number.isInteger(serial) && serial >= 0 && serial < LOWEST_DATE)
    return { text: String(serial), isNumber: true };
  const iso = date.toISOString();
  return {
    text: iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 16).replace('T', ' '),
    isNumber: false,
  };
}

function isReportYear(number: number): boolean {
  return Number.isInteger(number) && number >= REPORT_YEARS.first && number <= REPORT_YEARS.last;
}
