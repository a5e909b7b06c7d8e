import type { Problem } from '../../domain/problem';
import { MOST_JSON_CHARACTERS } from '../../domain/readingLimits';
import { fileProblem } from '../problems';
import { jsonFaultAt } from './jsonFault';

/** Values of JSON; keys are read with {@link member} only, never through a prototype. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** An object of JSON. */
export interface JsonObject {
  readonly [key: string]: Json;
}

const MOST_DEPTH = 32;

/** Parses JSON within limits. */
export function parseJson(
  text: string,
  file: string,
): { readonly json: Json } | { readonly problem: Problem } {
  if (text.length > MOST_JSON_CHARACTERS) {
    return refuse(file, 'json.too-large', {
      zh: 'JSON 文件过大（上限 1.5 亿字）。请拆分，或改用 CSV。',
      en: 'The JSON file is too large (150 million characters at most). Split it or use CSV.',
    });
  }
  if (depthOf(text) > MOST_DEPTH) {
    return refuse(file, 'json.too-deep', {
      zh: `JSON 嵌套超过 ${String(MOST_DEPTH)} 层，不是本系统能读的数据文件。请检查是否选错了文件。`,
      en: `The JSON is nested deeper than ${String(MOST_DEPTH)} levels. Check that this is the right file.`,
    });
  }
  try {
    return { json: JSON.parse(text) as Json };
  } catch {
    return { problem: broken(text, file) };
  }
}

function broken(text: string, file: string): Problem {
  const at = jsonFaultAt(text);
  const lines = text.slice(0, at).split('\n');
  const row = lines.length;
  const column = (lines[lines.length - 1]?.length ?? 0) + 1;
  const isCutOff = at === text.length;
  return fileProblem(
    'error',
    'json.broken',
    file,
    {
      zh: isCutOff
        ? '不是完整的 JSON：文件在结束前就断了，可能没有下载或保存完整。请重新导出后再载入。'
        : `不是正确的 JSON：第 ${String(row)} 行第 ${String(column)} 个字符有错。请重新导出后再载入。`,
      en: isCutOff
        ? 'The JSON ends too early; it may not have been saved whole. Export it again.'
        : `The file is not valid JSON at line ${String(row)}, character ${String(column)}. Export it again.`,
    },
    { row },
  );
}

/** `Object.hasOwn`, which the older browsers in use lack. */
export function hasOwn(object: object, key: string): boolean {
  return Object.prototype.hasOwnProperty.call(object, key);
}

/** The own value of a key; undefined when the object has none. */
export function member(object: JsonObject, key: string): Json | undefined {
  return hasOwn(object, key) ? object[key] : undefined;
}

/** True for an object that is no array. */
export function isJsonObject(json: Json | undefined): json is JsonObject {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

function refuse(file: string, code: string, sentence: Problem['sentence']): { readonly problem: Problem } {
  return { problem: fileProblem('error', code, file, sentence) };
}

/** Depth of brackets outside strings; stops at one more than allowed. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 34) {
      at = endOfString(text, at);
    } else if (code === 123 || code === 91) {
      depth += 1;
      if (depth > deepest) deepest = depth;
      if (deepest > MOST_DEPTH) return deepest;
    } else if (code === 125 || code === 93) depth -= 1;
  }
  return deepest;
}

function endOfString(text: string, open: number): number {
  for (let at = open + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 92) at += 1;
    else if (code === 34) return at;
  }
  return text.length;
}
