import { escaped } from '../escaped';

/** A piece of HTML whose texts are escaped. */
export class Markup {
  constructor(readonly text: string) {}
}

/** What may stand in a template of {@link html}: texts and numbers are escaped, lists are joined. */
type Part = string | number | Markup | readonly Part[] | undefined;

/**
 * Makes HTML. Every value that is put in is escaped, in text and between quotes, unless it is {@link Markup} itself; so a
 * name from a file is never read as a tag.
 */
export function html(texts: TemplateStringsArray, ...values: readonly Part[]): Markup {
  return new Markup(texts.map((text, at) => text + partText(values[at])).join(''));
}

/** A style of ours, which holds no text from data but {@link cssString}s. */
export function styleMarkup(rules: string): Markup {
  return new Markup(`<style>${rules}</style>`);
}

/** A text as a string of CSS, quotes included; a name can neither end it nor begin a rule. */
export function cssString(text: string): string {
  const inside = [...text].map((character) =>
    /[\p{L}\p{N} ·：，、。（）–-]/u.test(character)
      ? character
      : `\\${(character.codePointAt(0) ?? 0xfffd).toString(16)} `,
  );
  return `"${inside.join('')}"`;
}

function partText(part: Part): string {
  if (part === undefined) return '';
  if (part instanceof Markup) return part.text;
  if (typeof part === 'string') return escaped(part);
  if (typeof part === 'number') return String(part);
  return part.map(partText).join('');
}
