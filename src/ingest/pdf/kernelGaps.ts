import '../../domain/kernelGaps';

/**
 * What the library that reads PDF takes for granted beside that, and browser kernels of the Chromium 90 age have not, nor
 * Node its drawing classes, of which nothing is used here. To be imported before the library; what is there stays as it is.
 */
fill(Array.prototype, 'findLast', findLast);
fill(Object, 'hasOwn', hasOwn);
for (const name of ['DOMMatrix', 'Path2D', 'ImageData']) fill(globalThis, name, Unused);

/** Stands in for a class that the library makes one of at its start and that nothing here draws with. */
function Unused(): void {
  // It has no parts: whatever is asked of it is not there.
}

function fill(target: object, name: string, value: unknown): void {
  if (name in target) return;
  Object.defineProperty(target, name, { value, configurable: true, writable: true });
}

function findLast(this: readonly unknown[], isWanted: (each: unknown, at: number) => boolean): unknown {
  for (let place = this.length - 1; place >= 0; place -= 1) {
    if (isWanted(this[place], place)) return this[place];
  }
  return undefined;
}

function hasOwn(owner: object, name: PropertyKey): boolean {
  return Object.prototype.hasOwnProperty.call(owner, name);
}
