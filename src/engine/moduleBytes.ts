/** The two builds of the module: with WebAssembly exceptions, and for kernels of before 2021 without. */
export type ModuleKind = 'eh' | 'mvp';

/**
 * Size of each build, unpacked. A server that compresses sends another length (or none), so that a progress bar
 * could not be drawn from what it says.
 */
export const MODULE_BYTES: Readonly<Record<ModuleKind, number>> = { eh: 34_242_586, mvp: 39_362_651 };
