import type { Correction } from '../../domain/correction';
import type { DatasetInfo, DatasetKind } from '../../domain/dataset';
import type { Problem } from '../../domain/problem';
import type { Change } from '../immutable';
import type { Side } from './side';

/** The import that can still be undone. */
export interface LastImport {
  readonly kind: DatasetKind;
  readonly titles: readonly string[];
  readonly reportCount: number;
  readonly figureCount: number;
}

/** What an import brought beside its reports, and what is taken back with it. */
interface BroughtAlong {
  /** Corrections that were taken over; undefined where there were none. */
  readonly corrected: Change<readonly Correction[]> | undefined;
  /** Takes back what the library knows nothing of: decisions, matched columns. */
  takeBack(): void;
}

/** The same with all that undoing it needs. */
export interface UndoableImport {
  readonly told: LastImport;
  /** The side before it. */
  readonly before: Side;
  readonly problems: readonly Problem[];
  readonly along?: BroughtAlong | undefined;
}

/** @param added the sets of it; those of which every report was skipped are not among them */
export function undoableImport(
  before: Side,
  added: readonly DatasetInfo[],
  problems: readonly Problem[],
): UndoableImport {
  return {
    told: {
      kind: before.kind,
      titles: added.map(({ title }) => title),
      reportCount: added.reduce((sum, { reportCount }) => sum + reportCount, 0),
      figureCount: added.reduce((sum, { figureCount }) => sum + figureCount, 0),
    },
    before,
    problems,
  };
}
