import type { Review } from '../domain/review';
import type { FindingsState, LocatedFinding } from './workbench';

/** What the rules say of the open side. */
export class CheckedFindings implements FindingsState {
  readonly status: FindingsState['status'] = 'waiting';
  readonly failure = undefined;
  readonly all: readonly LocatedFinding[] = [];
  readonly openCount = 0;

  ofReport(): readonly LocatedFinding[] {
    return [];
  }

  reviewOf(): Review | undefined {
    return undefined;
  }

  decide(): void {
    throw new Error('no finding to decide');
  }

  doubtsOf(): readonly LocatedFinding[] {
    return [];
  }
}
