import type { ClipboardTable } from './tableClipboard';

/** Why something was not copied, and what to do instead. */
class NotCopied extends Error {
  readonly sentence: { readonly zh: string; readonly en: string };
  constructor(sentence: { readonly zh: string; readonly en: string }) {
    super(sentence.en);
    this.sentence = sentence;
  }
}

/**
 * Puts a table on the clipboard, as cells and as text. Pages on plain http have no clipboard of their own; there the
 * browser's older command still works.
 *
 * @throws NotCopied where neither may be used
 */
export async function copyTable({ html, text }: ClipboardTable): Promise<void> {
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/html': new Blob([html], { type: 'text/html' }),
        'text/plain': new Blob([text], { type: 'text/plain' }),
      }),
    ]);
  } catch {
    if (copyByCommand(html, text)) return;
    throw new NotCopied({
      zh: '浏览器不允许本页使用剪贴板。请改存 Excel 工作簿，再从中复制。',
      en: 'The browser does not let this page use the clipboard. Save the workbook and copy from it.',
    });
  }
}

function copyByCommand(html: string, text: string): boolean {
  let isSet = false;
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopPropagation();
    isSet = true;
  };
  document.addEventListener('copy', put, { capture: true });
  try {
    return document.execCommand('copy') && isSet;
  } finally {
    document.removeEventListener('copy', put, { capture: true });
  }
}

/**
 * Puts a picture on the clipboard.
 *
 * @param png still being drawn: browsers allow copying only while the click is being answered
 * @throws NotCopied with the reason where the browser refuses
 */
export async function copyPicture(png: Promise<Blob>): Promise<void> {
  if (!window.isSecureContext) {
    throw new NotCopied({
      zh: '浏览器只在 https 或本机地址打开的网页上允许复制图片，本页是 http。请改存 PNG 后插入。',
      en: 'Browsers copy pictures only on pages opened by https or from this machine; this page came by http. Save the PNG and insert it.',
    });
  }
  if (typeof ClipboardItem === 'undefined') {
    throw new NotCopied({
      zh: '这个浏览器还不能复制图片。请改存 PNG 后插入。',
      en: 'This browser cannot copy pictures yet. Save the PNG and insert it.',
    });
  }
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
  } catch (cause) {
    const isRefused = cause instanceof DOMException && cause.name === 'NotAllowedError';
    if (!isRefused) throw cause;
    throw new NotCopied({
      zh: '浏览器没有允许复制图片（可能窗口不在最前，或剪贴板权限被关闭）。请改存 PNG 后插入。',
      en: 'The browser did not allow copying (the window may not be in front, or the permission is off). Save the PNG and insert it.',
    });
  }
}
