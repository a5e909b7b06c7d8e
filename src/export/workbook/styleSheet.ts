import { escaped } from '../escaped';
import type { CellLook } from './sheet';

/** Formats that every program knows by a number; others are numbered from 164 on. */
const KNOWN_FORMATS: ReadonlyMap<string, number> = new Map([
  ['General', 0],
  ['0', 1],
  ['@', 49],
]);
const FIRST_OWN_FORMAT = 164;
/** The font of an office's own sheets, so that widths in characters are what they are there. */
const FONT = '<family val="3"/><charset val="134"/>';

/** The part `xl/styles.xml` of a workbook in which cells look as told; look `n` is style `n`, and style 0 is none. */
export function styleSheet(looks: readonly CellLook[]): string {
  const formats = new Numbered(FIRST_OWN_FORMAT);
  const fonts = new Numbered(0);
  const fills = new Numbered(0);
  const borders = new Numbered(0);
  fonts.of(fontXml({}));
  // The first two fills are the same in every workbook.
  fills.of('<patternFill patternType="none"/>');
  fills.of('<patternFill patternType="gray125"/>');
  borders.of(borderXml({}));
  const styles = [{}, ...looks].map((look: CellLook) => {
    const { format = 'General', backgroundColor } = look;
    const number = KNOWN_FORMATS.get(format) ?? formats.of(escaped(format));
    const fill = backgroundColor === undefined ? 0 : fills.of(fillXml(backgroundColor));
    const alignment = alignmentXml(look);
    const ids = `numFmtId="${String(number)}" fontId="${String(fonts.of(fontXml(look)))}" fillId="${String(fill)}" borderId="${String(borders.of(borderXml(look)))}" xfId="0"`;
    const applied = 'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"';
    return alignment === '' ? `<xf ${ids} ${applied}/>` : `<xf ${ids} ${applied}>${alignment}</xf>`;
  });
  const own = formats.all.map(
    (code, at) => `<numFmt numFmtId="${String(FIRST_OWN_FORMAT + at)}" formatCode="${code}"/>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    own.length === 0 ? '' : list('numFmts', own),
    list(
      'fonts',
      fonts.all.map((xml) => `<font>${xml}</font>`),
    ),
    list(
      'fills',
      fills.all.map((xml) => `<fill>${xml}</fill>`),
    ),
    list(
      'borders',
      borders.all.map((xml) => `<border>${xml}</border>`),
    ),
    list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
    list('cellXfs', styles),
    list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
    '</styleSheet>',
  ].join('');
}

/** Numbers things in the order in which they first come. */
class Numbered {
  readonly all: string[] = [];
  readonly #first: number;

  constructor(first: number) {
    this.#first = first;
  }

  of(thing: string): number {
    const known = this.all.indexOf(thing);
    return this.#first + (known === -1 ? this.all.push(thing) - 1 : known);
  }
}

function list(name: string, entries: readonly string[]): string {
  return `<${name} count="${String(entries.length)}">${entries.join('')}</${name}>`;
}

function fontXml({ fontWeight, fontSize = 11, textColor }: CellLook): string {
  const bold = fontWeight === 'bold' ? '<b/>' : '';
  const colour = textColor === undefined ? '' : `<color rgb="${argb(textColor)}"/>`;
  return `${bold}<sz val="${String(fontSize)}"/>${colour}<name val="宋体"/>${FONT}`;
}

function fillXml(colour: string): string {
  return `<patternFill patternType="solid"><fgColor rgb="${argb(colour)}"/><bgColor indexed="64"/></patternFill>`;
}

function borderXml({ borderStyle, borderColor = '#000000' }: CellLook): string {
  if (borderStyle === undefined) return '<left/><right/><top/><bottom/><diagonal/>';
  const sides = ['left', 'right', 'top', 'bottom'].map(
    (side) => `<${side} style="${borderStyle}"><color rgb="${argb(borderColor)}"/></${side}>`,
  );
  return `${sides.join('')}<diagonal/>`;
}

function alignmentXml({ align, alignVertical, wrap = false, indent }: CellLook): string {
  const attributes = [
    align === undefined ? (indent === undefined ? '' : ' horizontal="left"') : ` horizontal="${align}"`,
    alignVertical === undefined ? '' : ` vertical="${alignVertical}"`,
    wrap ? ' wrapText="1"' : '',
    indent === undefined ? '' : ` indent="${String(indent)}"`,
  ].join('');
  return attributes === '' ? '' : `<alignment${attributes}/>`;
}

function argb(colour: string): string {
  return `FF${colour.slice(1).toUpperCase()}`;
}
