/** `AbortSignal.throwIfAborted`, which the older browsers in use lack. @throws DOMException `AbortError` */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new DOMException('the reading was cancelled', 'AbortError');
}
