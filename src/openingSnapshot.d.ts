declare module 'virtual:opening-snapshot' {
  import type { Snapshot } from './engine/openingSnapshot';
  /** Answers of the opening view, computed when the page was built. */
  const answers: Snapshot;
  export default answers;
}
