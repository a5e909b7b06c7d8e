import { EngineError } from './engine';

/** What the engine's worker tells the page when it may not compile its module. */
export const COMPILE_REFUSED = 'gongkai: WebAssembly refused';

/** The smallest module there is: its mark, and the version. */
const SMALLEST = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/**
 * Looks whether WebAssembly is compiled here. A content policy or a setting of the browser may forbid it, and DuckDB's
 * script, refused, would wait for ever.
 */
export async function mayCompile(): Promise<boolean> {
  try {
    await WebAssembly.compile(SMALLEST);
    return true;
  } catch {
    return false;
  }
}

/** The same for the reader. Another start would fail the same way. */
export function compileRefused(): EngineError {
  return new EngineError('WebAssembly may not be compiled here', {
    lost: true,
    sentence: {
      zh: '浏览器不允许运行分析引擎（WebAssembly 被内容安全策略或浏览器设置禁止），随页面打开的图表仍可查看。Chromium 96 内核请升级或换用浏览器；其他浏览器请管理员检查服务器发出的内容安全策略。',
      en: 'The browser does not let the engine run: a content policy or a setting forbids WebAssembly. Charts that came with the page still read. Update a browser of Chromium 96 or use another one; for any other, have the content policy of the server checked.',
    },
  });
}
