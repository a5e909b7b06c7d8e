import { parse as parseScript, type Node } from 'acorn';
import { full } from 'acorn-walk';
import { parse as parseStyle, type AtRule, type Container, type Document } from 'postcss';
import type { BuiltTexts } from './contentFaults';

/** The oldest kernel that the page is for. */
export const OLDEST_CHROMIUM = 90;

/**
 * Parts of the language and of browsers that came after it, by name, with the Chromium that brought them. A name stands for
 * every object, since a script does not say what it calls; names that libraries use for things of their own are left out.
 */
const LATER_NAMES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    at: 92,
    hasOwn: 93,
    randomUUID: 92,
    findLast: 97,
    findLastIndex: 97,
    structuredClone: 98,
    throwIfAborted: 100,
    checkVisibility: 105,
    toSorted: 110,
    toReversed: 110,
    toSpliced: 110,
    isWellFormed: 111,
    toWellFormed: 111,
    showPopover: 114,
    hidePopover: 114,
    togglePopover: 114,
    startViewTransition: 111,
    transferToFixedLength: 114,
    groupBy: 117,
    withResolvers: 119,
    fromAsync: 121,
    isSubsetOf: 122,
    isSupersetOf: 122,
    isDisjointFrom: 122,
    symmetricDifference: 122,
    canParse: 120,
    requestClose: 134,
    getOrInsert: 145,
    getOrInsertComputed: 145,
    createSyncAccessHandle: 102,
    showOpenFilePicker: 86,
    URLPattern: 95,
    EyeDropper: 95,
    CloseWatcher: 126,
    roundRect: 99,
    replaceSync: 73,
  }).filter(([, version]) => version > OLDEST_CHROMIUM),
);

/** What is put in where it is missing, by `src/domain/kernelGaps.ts`, in the page and in every worker. */
const FILLED: ReadonlySet<string> = new Set(['at']);

/** Files that have later names and get along without them. */
const GETS_ALONG: readonly {
  readonly file: RegExp;
  readonly names: readonly string[] | 'all';
  readonly why: string;
}[] = [
  {
    file: /^assets\/readPdf-/,
    names: 'all',
    why: 'a build made for old kernels, which brings what it needs; tests/ingest/pdf/kernelGaps.test.ts reads with it all taken away',
  },
  {
    file: /^assets\/duckdb-browser-(eh|mvp)\.worker-/,
    names: ['createSyncAccessHandle'],
    why: 'only for databases in the origin private file system, which the page has none of',
  },
];

/** Later parts of styles that a page looks and works as well without. */
const GRACEFUL: ReadonlySet<string> = new Set([
  'accent-color',
  'print-color-adjust',
  'text-wrap',
  'scrollbar-gutter',
]);

const LATER_PROPERTIES =
  /^(?:container(?:-.*)?|translate|rotate|scale|text-wrap.*|accent-color|scrollbar-(?:gutter|color|width)|print-color-adjust|field-sizing|mask(?:-.*)?|view-transition-name|offset-(?:position|anchor)|animation-(?:timeline|range.*|composition)|interpolate-size|anchor-name|position-(?:anchor|area)|font-palette|hyphenate-.*|inset-area|zoom|object-view-box|overlay|transition-behavior|white-space-collapse|text-box.*)$/;
const LATER_VALUES =
  /\b(?:color-mix|light-dark|oklch|oklab|lch|lab|hwb|color|round|mod|rem|sin|cos|tan|pow|sqrt|exp|anchor|linear)\(|\d(?:[sld]v(?:h|w|min|max|i|b)|cq(?:h|w|i|b|min|max)|lh|rlh|rex|rch|cap|rcap|ic|ric)\b|\bsubgrid\b/;
const LATER_SELECTORS =
  /:has\(|:modal\b|:popover-open\b|:user-(?:in)?valid\b|:open\b|:state\(|:nth-(?:last-)?child\([^)]*\bof\b|:autofill\b|:dir\(|::view-transition|::details-content|:active-view-transition/;
const LATER_AT_RULES =
  /^(?:container|layer|scope|starting-style|position-try|view-transition|font-palette-values|function)$/;
const LATER_CONDITIONS =
  /[<>]|prefers-contrast|prefers-reduced-(?:data|transparency)|scripting|update:|video-dynamic|\bor\b|^not\s*\(/;

/**
 * What of a build the oldest kernel could not read or has not: syntax, names of the language and of browsers, rules of styles
 * outside `@supports`.
 *
 * @returns sentences, each naming its file; empty when all is well
 */
export function kernelFaults(built: BuiltTexts): readonly string[] {
  return [...built].flatMap(([file, text]) => {
    // They speak to browsers of any age.
    if (/^(?:old-)?kernel\.js$/.test(file)) return parsed(text, 5, file).faults;
    if (file.endsWith('.js')) return scriptFaults(file, text);
    if (file.endsWith('.css')) return styleFaults(file, text);
    return [];
  });
}

function parsed(
  text: string,
  ecmaVersion: 5 | 2022,
  file: string,
): { tree?: Node; faults: readonly string[] } {
  const kinds = ecmaVersion === 5 ? (['script'] as const) : (['module', 'script'] as const);
  let fault = '';
  for (const sourceType of kinds) {
    try {
      return { tree: parseScript(text, { ecmaVersion, sourceType }), faults: [] };
    } catch (cause) {
      if (fault === '') fault = `${file}: cannot be read: ${String(cause)}`;
    }
  }
  return { faults: [fault] };
}

function scriptFaults(file: string, text: string): readonly string[] {
  // What came in 2022 is class fields and `await` at the top, which the oldest kernel has, and the two looked for below.
  const { tree, faults } = parsed(text, 2022, file);
  if (tree === undefined) return faults;
  const found = new Set<string>();
  full(tree, (node) => {
    if (node.type === 'PropertyDefinition') {
      const { key, static: isStatic } = node as unknown as { key: Node & { name?: string }; static: boolean };
      if (isStatic && (key.name === 'name' || key.name === 'length')) {
        found.add(`a static field called ${key.name} (98)`);
      }
    }
    if (node.type === 'StaticBlock') found.add('static blocks of classes (94)');
    if (node.type === 'BinaryExpression') {
      if ((node as unknown as { left: Node }).left.type === 'PrivateIdentifier') found.add('#name in (91)');
    }
    if (node.type === 'Literal') {
      const { regex } = node as unknown as { regex?: { flags: string } };
      if (regex?.flags.includes('v') === true) found.add('the flag v of expressions (112)');
    }
    const name = namedIn(node);
    const version = name === undefined ? undefined : LATER_NAMES.get(name);
    if (name === undefined || version === undefined || FILLED.has(name) || getsAlong(file, name)) return;
    found.add(`${name} (${String(version)})`);
  });
  return [...found].map((what) => `${file}: uses ${what}`);
}

/** The name after a dot, or of a function of the global scope that is called. */
function namedIn(node: Node): string | undefined {
  const nameOf = (each: Node): string | undefined =>
    each.type === 'Identifier' ? (each as unknown as { name: string }).name : undefined;
  if (node.type === 'MemberExpression') {
    const { property, computed } = node as unknown as { property: Node; computed: boolean };
    return computed ? undefined : nameOf(property);
  }
  if (node.type === 'CallExpression' || node.type === 'NewExpression') {
    const name = nameOf((node as unknown as { callee: Node }).callee);
    // Short names of functions of a script's own are not of the global scope.
    return name !== undefined && name.length > 5 ? name : undefined;
  }
  return undefined;
}

function getsAlong(file: string, name: string): boolean {
  return GETS_ALONG.some((one) => one.file.test(file) && (one.names === 'all' || one.names.includes(name)));
}

function styleFaults(file: string, text: string): readonly string[] {
  const found = new Set<string>();
  const tree = parseStyle(text);
  tree.walkDecls((declaration) => {
    if (declaration.prop.startsWith('--') || isAsked(declaration.parent)) return;
    const { prop, value } = declaration;
    if (LATER_PROPERTIES.test(prop) && !GRACEFUL.has(prop)) found.add(`${prop}: ${value}`);
    const before = declaration.prev();
    const hasFallback = before?.type === 'decl' && before.prop === prop;
    if (LATER_VALUES.test(value) && !hasFallback) found.add(`${prop}: ${value}`);
  });
  tree.walkRules((rule) => {
    if (isAsked(rule.parent)) return;
    if (LATER_SELECTORS.test(rule.selector)) found.add(rule.selector);
    if (rule.parent?.type === 'rule') found.add(`${rule.selector} inside a rule`);
  });
  tree.walkAtRules((rule) => {
    if (rule.name === 'supports' || isAsked(rule.parent)) return;
    if (LATER_AT_RULES.test(rule.name)) found.add(`@${rule.name}`);
    if (rule.name === 'media' && LATER_CONDITIONS.test(rule.params)) found.add(`@media ${rule.params}`);
  });
  return [...found].map((what) => `${file}: has ${what}`);
}

/** Whether it stands where the browser is asked first. */
function isAsked(parent: Container | Document | undefined): boolean {
  for (let above = parent; above !== undefined; above = above.parent as Container | Document | undefined) {
    if (above.type === 'atrule' && (above as AtRule).name === 'supports') return true;
  }
  return false;
}
