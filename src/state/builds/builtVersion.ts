/** Which of the two builds of the engine a file belongs to; a browser uses one of them and keeps only that. */
export type EngineBuild = 'eh' | 'mvp';

/** One file of a build. */
export interface BuiltFile {
  /** Inside the folder of the page: `assets/index-….js`. */
  readonly path: string;
  /** SHA-256 of its bytes, in base64. */
  readonly hash: string;
  readonly engine?: EngineBuild;
}

/** All files of one build that the page may ask for. */
export interface BuiltVersion {
  /** Another word for other files. */
  readonly version: string;
  readonly files: readonly BuiltFile[];
}

/** A module of which browsers without WebAssembly exceptions say that it is none. */
const WITH_EXCEPTIONS = [
  0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 10, 8, 1, 6, 0, 6, 64, 25, 11, 11,
];

/** The build of the engine that the page takes in this browser: the same question that the engine's own loader asks. */
export function engineBuildHere(): EngineBuild {
  return WebAssembly.validate(new Uint8Array(WITH_EXCEPTIONS)) ? 'eh' : 'mvp';
}
