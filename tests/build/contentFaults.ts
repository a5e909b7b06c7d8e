import { parse as parseScript } from 'acorn';
import { full } from 'acorn-walk';
import type { CallExpression, Expression, NewExpression, Node, SpreadElement } from 'acorn';
import { parse as parseHtml, type DefaultTreeAdapterTypes } from 'parse5';

/** Files of a built folder that say something to a browser: path inside it → text. */
export type BuiltTexts = ReadonlyMap<string, string>;

/**
 * What a prebuilt file of a library holds and never runs here, exactly as often as counted; one more is a fault. The
 * policy would refuse it at run time as well.
 *
 * `new Function`: Arrow compiles a test for values that stand for null, which nobody gives it. `eval`: code that
 * Emscripten has for modules with JavaScript in them, which DuckDB's are not. The reader of PDF asks whether it may
 * compile functions of a document, and does without; its stand-ins for what old kernels lack find the global object
 * before they come to it.
 */
const NEVER_RUN: readonly { readonly file: RegExp; readonly code: string; readonly times: number }[] = [
  { file: /^assets\/duckdb-browser-(eh|mvp)\.worker-/, code: 'new Function', times: 1 },
  { file: /^assets\/duckdb-browser-(eh|mvp)\.worker-/, code: 'eval', times: 6 },
  { file: /^assets\/readPdf-/, code: 'new Function', times: 7 },
];

/** Addresses that the stand-in for URL of the reader of PDF takes apart to learn what the browser's own can do; none is fetched. */
const PROBES: ReadonlySet<string> = new Set(['https://a@b', 'https://тест', 'https://a#б', 'https://x']);

/** Calls that fetch what their first argument names. */
const FETCHING: ReadonlySet<string> = new Set([
  'fetch',
  'importScripts',
  'Worker',
  'SharedWorker',
  'EventSource',
  'WebSocket',
  'URL',
  'sendBeacon',
]);

/**
 * What of a build its content policy would refuse, or what would leave its origin: inline scripts and handlers, code made
 * from text, foreign addresses that are called or loaded. Names of namespaces and licences are addresses that nobody calls.
 *
 * @returns sentences, each naming its file; empty when all is well
 */
export function contentFaults(built: BuiltTexts): readonly string[] {
  return [...built].flatMap(([file, text]) => {
    if (file.endsWith('.html')) return htmlFaults(file, text);
    if (file.endsWith('.js')) return scriptFaults(file, text);
    if (file.endsWith('.css')) return styleFaults(file, text);
    return [];
  });
}

function htmlFaults(file: string, text: string): readonly string[] {
  const faults: string[] = [];
  let hasPolicy = false;
  const look = (node: DefaultTreeAdapterTypes.ChildNode): void => {
    if (!('tagName' in node)) return;
    const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]));
    if (node.tagName === 'script' && !attributes.has('src')) faults.push(`${file}: a script stands inline`);
    if (attributes.get('http-equiv')?.toLowerCase() === 'content-security-policy') hasPolicy = true;
    for (const [name, value] of attributes) {
      if (/^on[a-z]+$/.test(name)) faults.push(`${file}: <${node.tagName} ${name}> is an inline handler`);
      if (/^\s*javascript:/i.test(value)) faults.push(`${file}: <${node.tagName} ${name}> is a script`);
      const isAddress = ['src', 'href', 'srcset', 'data', 'action', 'poster'].includes(name);
      if (isAddress && isForeign(value)) {
        faults.push(`${file}: <${node.tagName} ${name}="${value}"> is of another origin`);
      }
    }
    node.childNodes.forEach(look);
  };
  parseHtml(text).childNodes.forEach(look);
  if (!hasPolicy) faults.push(`${file}: has no content policy`);
  return faults;
}

function styleFaults(file: string, text: string): readonly string[] {
  return [...text.matchAll(/(?:url\(|@import)\s*["']?([^"')]+)/gi)].flatMap(([, address = '']) =>
    isForeign(address) || /^\s*(?:data|blob):/i.test(address)
      ? [`${file}: names ${address.slice(0, 60)}, which is no file of this folder`]
      : [],
  );
}

function scriptFaults(file: string, text: string): readonly string[] {
  const faults: string[] = [];
  const made = new Map<string, number>();
  const madeFromText = (code: string): void => void made.set(code, (made.get(code) ?? 0) + 1);
  full(scriptTree(text), (node: Node) => {
    if (node.type === 'ImportExpression') {
      const source = textOf((node as unknown as { source: Expression }).source);
      if (source !== undefined && isForeign(source)) faults.push(`${file}: imports ${source}`);
    }
    if (['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration'].includes(node.type)) {
      const { source } = node as unknown as { source: Expression | null };
      const address = source === null ? undefined : textOf(source);
      if (address !== undefined && isForeign(address)) faults.push(`${file}: imports ${address}`);
    }
    if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return;
    const { callee, arguments: given } = node as CallExpression | NewExpression;
    const called = nameOf(callee);
    const first = given[0] === undefined ? undefined : textOf(given[0]);
    if (called === 'eval') madeFromText('eval');
    if (called === 'Function' && given.length > 0) madeFromText('new Function');
    if ((called === 'setTimeout' || called === 'setInterval') && first !== undefined) madeFromText(called);
    if (first === undefined) return;
    if (FETCHING.has(called) && isForeign(first) && !PROBES.has(first)) {
      faults.push(`${file}: calls ${called}("${first}")`);
    }
    if (/^(?:Shared)?Worker$/.test(called) && /^(?:data|blob):/.test(first)) {
      faults.push(`${file}: makes a worker from text`);
    }
  });
  for (const [code, times] of made) {
    const known = NEVER_RUN.find((one) => one.code === code && one.file.test(file));
    if (known?.times !== times) {
      faults.push(`${file}: makes code from text with ${code}, ${String(times)} times`);
    }
  }
  return faults;
}

/** A classic script or a module, as the text allows. */
function scriptTree(text: string): Node {
  const options = { ecmaVersion: 'latest', allowHashBang: true } as const;
  try {
    return parseScript(text, { ...options, sourceType: 'module' });
  } catch {
    return parseScript(text, { ...options, sourceType: 'script' });
  }
}

/** `fetch` of `fetch(…)`, `self.fetch(…)` and `(0, fetch)(…)`. */
function nameOf(callee: Node): string {
  if (callee.type === 'Identifier') return (callee as unknown as { name: string }).name;
  if (callee.type === 'MemberExpression') {
    const { object, property } = callee as unknown as { object: Node; property: Node };
    // `WebAssembly.Function` wraps a function and compiles no text.
    return nameOf(object) === 'WebAssembly' ? '' : nameOf(property);
  }
  if (callee.type === 'SequenceExpression') {
    const { expressions } = callee as unknown as { expressions: readonly Node[] };
    const last = expressions.at(-1);
    return last === undefined ? '' : nameOf(last);
  }
  return '';
}

/** The text that an argument is, or starts with when the rest is computed. */
function textOf(argument: Expression | SpreadElement): string | undefined {
  if (argument.type === 'Literal') return typeof argument.value === 'string' ? argument.value : undefined;
  if (argument.type === 'TemplateLiteral') return argument.quasis[0]?.value.cooked ?? undefined;
  if (argument.type === 'BinaryExpression' && argument.operator === '+') {
    return argument.left.type === 'PrivateIdentifier' ? undefined : textOf(argument.left);
  }
  return undefined;
}

/** Whether an address leads to another origin; the namespaces of the W3C are names and are not called. */
function isForeign(address: string): boolean {
  return /^\s*(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(address) && !address.includes('www.w3.org/');
}
