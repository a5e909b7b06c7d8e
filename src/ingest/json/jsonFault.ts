// eslint-disable-next-line no-control-regex -- JSON forbids them bare in a string
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
const LITERAL = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/uy;
const BLANKS = /[ \t\n\r]*/uy;

/**
 * Where a text stops being JSON. Browsers tell this in different words, and only of some errors.
 *
 * @returns index of the first character that cannot stand where it stands; the length when the text ends too early
 */
export function jsonFaultAt(text: string): number {
  const open: ('{' | '[')[] = [];
  let wants: 'value' | 'firstValue' | 'key' | 'firstKey' | 'colon' | 'next' | 'end' = 'value';
  let at = skip(BLANKS, text, 0);
  while (at < text.length) {
    const character = text.charAt(at);
    let end = at + 1;
    if ((wants === 'firstValue' && character === ']') || (wants === 'firstKey' && character === '}')) {
      open.pop();
      wants = open.length === 0 ? 'end' : 'next';
    } else if (wants === 'value' || wants === 'firstValue') {
      if (character === '{' || character === '[') {
        open.push(character);
        wants = character === '{' ? 'firstKey' : 'firstValue';
      } else {
        end = skip(character === '"' ? STRING : LITERAL, text, at);
        if (end === at) return at;
        wants = open.length === 0 ? 'end' : 'next';
      }
    } else if (wants === 'key' || wants === 'firstKey') {
      end = skip(STRING, text, at);
      if (end === at) return at;
      wants = 'colon';
    } else if (wants === 'colon') {
      if (character !== ':') return at;
      wants = 'value';
    } else if (wants === 'next') {
      const inside = open[open.length - 1];
      if (character === ',') wants = inside === '{' ? 'key' : 'value';
      else if (character === (inside === '{' ? '}' : ']')) {
        open.pop();
        wants = open.length === 0 ? 'end' : 'next';
      } else return at;
    } else return at;
    at = skip(BLANKS, text, end);
  }
  return text.length;
}

/** End of what the sticky pattern matches at a place; the place itself when it does not. */
function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
