import { EngineError } from './engine';

/**
 * Looks whether the server sends the module as it must be sent.
 *
 * @returns what is wrong, in words; undefined when all is well or the server does not tell
 */
export async function moduleFault(
  address: string,
  ask: (address: string, init: RequestInit) => Promise<Response> = fetch,
): Promise<EngineError | undefined> {
  let response: Response;
  try {
    response = await ask(address, { method: 'HEAD' });
  } catch {
    // No answer says nothing about the module; the boot itself will tell.
    return undefined;
  }
  if (response.status === 404) {
    return new EngineError(`the module is absent: ${address}`, {
      lost: true,
      sentence: {
        zh: '服务器上没有分析引擎文件(.wasm)。请管理员把 assets 文件夹完整部署后重试。',
        en: 'The engine file (.wasm) is not on the server. Deploy the whole assets folder and try again.',
      },
    });
  }
  const type = response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (!response.ok || type === undefined || type === 'application/wasm') return undefined;
  return new EngineError(`the module is sent as ${type}, not as application/wasm`, {
    lost: true,
    sentence: {
      zh: `服务器把 .wasm 文件标为“${type}”，浏览器因此拒绝载入分析引擎。请管理员把 .wasm 的 MIME 类型设为 application/wasm。`,
      en: `The server sends .wasm files as "${type}", so the browser refuses the engine. Set their MIME type to application/wasm.`,
    },
  });
}
