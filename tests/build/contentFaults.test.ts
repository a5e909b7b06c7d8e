import { describe, expect, it } from 'vitest';
import { contentFaults } from './contentFaults';

const POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`;
const page = (body: string): string => `<!doctype html><head>${POLICY}</head><body>${body}</body>`;
const faultsOf = (file: string, text: string): readonly string[] => contentFaults(new Map([[file, text]]));

describe('a build that keeps its policy', () => {
  it('has scripts as files, names of namespaces, and nothing made from text', () => {
    expect(
      contentFaults(
        new Map([
          [
            'index.html',
            page('<script type="module" src="./assets/index.js"></script><a href="#v=overview">'),
          ],
          [
            'assets/index.js',
            `import "./a.js"; const ns = "http://www.w3.org/2000/svg"; document.createElementNS(ns, "g");
             new URL("./x.wasm", import.meta.url); fetch("data.csv"); setTimeout(() => 1); x.constructor("a");
             const licence = "https://opensource.org/licenses/MIT"; class Function2 {} evaluate("1");`,
          ],
          ['assets/index.css', '.a { background: url(./a.svg); }'],
        ]),
      ),
    ).toEqual([]);
  });
});

describe('a build that breaks its policy', () => {
  it.each([
    ['an inline script', page('<script>start()</script>')],
    ['an inline module', page('<script type="module">import "./a.js"</script>')],
    ['a handler', page('<body onload="start()">')],
    ['a script as an address', page('<a href="javascript:start()">')],
    ['a script of another origin', page('<script src="https://cdn.example/echarts.js"></script>')],
    ['a picture of another origin without a scheme', page('<img src="//cdn.example/a.png">')],
    ['no policy', '<!doctype html><script src="./a.js"></script>'],
  ])('is told of %s in a page', (_name, text) => {
    expect(faultsOf('index.html', text)).toHaveLength(1);
  });

  it.each([
    ['eval', 'eval(text)'],
    ['eval by another way', '(0, eval)(text)'],
    ['eval of a scope', 'self.eval(text)'],
    ['new Function', 'new Function("a", "return a")'],
    ['Function without new', 'Function("return this")()'],
    ['a timer with text', 'setTimeout("start()", 10)'],
    ['a foreign fetch', 'fetch("https://example.org/data")'],
    ['a foreign fetch with a computed end', 'fetch("https://example.org/" + name)'],
    ['the same in a template', 'fetch(`https://example.org/${name}`)'],
    ['a foreign module', 'import("https://cdn.example/a.js")'],
    ['a foreign module from the start', 'import x from "https://cdn.example/a.js"'],
    ['a foreign worker', 'new Worker("https://cdn.example/w.js")'],
    ['a worker from text', 'new Worker("data:text/javascript,1")'],
    ['a beacon', 'navigator.sendBeacon("//example.org/b")'],
    ['a socket', 'new WebSocket("wss://example.org")'],
  ])('is told of %s in a script', (_name, text) => {
    expect(faultsOf('assets/index-1.js', text)).toHaveLength(1);
  });

  it('is told of one more eval than a library is known to have', () => {
    const worker = 'assets/duckdb-browser-eh.worker-1.js';
    expect(faultsOf(worker, 'eval(a);'.repeat(6))).toEqual([]);
    expect(faultsOf(worker, 'eval(a);'.repeat(7))).toHaveLength(1);
    expect(faultsOf(worker.replace('duckdb', 'other'), 'eval(a);')).toHaveLength(1);
  });

  it.each([
    '@import "https://fonts.example/a.css";',
    'a { background: url(//x.example/a.png) }',
    'a { mask: url(data:image/svg+xml,x) }',
  ])('is told of %s in a style', (text) => {
    expect(faultsOf('assets/index.css', text)).toHaveLength(1);
  });
});
