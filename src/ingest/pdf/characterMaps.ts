/**
 * Fetches a table of characters that a PDF names and does not bring: old Chinese ones say GBK-EUC-H or UniGB-UCS2-H.
 * They lie beside the page and are fetched one by one.
 *
 * @param fileName as the library asks for it: `GBK-EUC-H.bcmap`
 * @throws Error for a table that is not there, such as one for another language
 */
export async function characterMap(fileName: string): Promise<Uint8Array> {
  const address = addressOf(fileName.replace(/\.bcmap$/u, ''));
  const response = address === undefined ? undefined : await fetch(address);
  if (response?.ok !== true) throw new Error(`no table of characters: ${fileName}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Names in full words, so that the builder of the page finds the files to lay beside it. */
function addressOf(name: string): URL | undefined {
  const [, set, rest = ''] = /^(UniGB|GB|Adobe-GB1|UniCNS|Adobe-CNS1|ETen)([\w-]*)$/u.exec(name) ?? [];
  switch (set) {
    case 'UniGB':
      return new URL(`../../../node_modules/pdfjs-dist/cmaps/UniGB${rest}.bcmap`, import.meta.url);
    case 'GB':
      return new URL(`../../../node_modules/pdfjs-dist/cmaps/GB${rest}.bcmap`, import.meta.url);
    case 'Adobe-GB1':
      return new URL(`../../../node_modules/pdfjs-dist/cmaps/Adobe-GB1${rest}.bcmap`, import.meta.url);
    case 'UniCNS':
      return new URL(`../../../node_modules/pdfjs-dist/cmaps/UniCNS${rest}.bcmap`, import.meta.url);
    case 'Adobe-CNS1':
      return new URL(`../../../node_modules/pdfjs-dist/cmaps/Adobe-CNS1${rest}.bcmap`, import.meta.url);
    case 'ETen':
      return new URL(`../../../node_modules/pdfjs-dist/cmaps/ETen${rest}.bcmap`, import.meta.url);
    default:
      return undefined;
  }
}
