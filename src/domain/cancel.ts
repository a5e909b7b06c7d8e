/** What a work ends in that was cancelled. */
export function cancelled(): DOMException {
  return new DOMException('the work was cancelled', 'AbortError');
}

/** True for the error of something that was cancelled. */
export function isCancel(cause: unknown): boolean {
  return cause instanceof DOMException && cause.name === 'AbortError';
}

/** `AbortSignal.throwIfAborted`, which the older browsers in use lack. @throws DOMException `AbortError` */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw cancelled();
}
