/**
 * What kernels of the Chromium 90 age have not, and this page or a library of it takes for granted. To be imported before
 * everything else, by the page and by each of its workers; what is there stays as it is. `tests/build/kernelFaults.ts`
 * refuses whatever else such kernels lack.
 */
const typedArray = Object.getPrototypeOf(Uint8Array) as typeof Uint8Array;

for (const { prototype } of [Array, String, typedArray]) {
  if ('at' in prototype) continue;
  Object.defineProperty(prototype, 'at', { value: at, configurable: true, writable: true });
}

function at(this: ArrayLike<unknown>, index: number): unknown {
  const place = Math.trunc(index) || 0;
  return this[place < 0 ? this.length + place : place];
}

export {};
