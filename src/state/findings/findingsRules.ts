import type { DatasetKind } from '../../domain/dataset';
import type { Report } from '../../domain/report';
import type { Unit } from '../../domain/unit';
import type { Engine } from '../../engine/engine';
import type { LocatedFinding } from '../workbench';

/** Reports of one side, as the rules are asked of them. */
export interface CheckedSide {
  readonly kind: DatasetKind;
  readonly units: readonly Unit[];
  readonly reports: readonly Report[];
}

/** The rules and the questions they are asked with; fetched when the engine is ready to answer. */
export interface Rules {
  /** Place of a rule among the rules. */
  placeOfCheck(check: string): number;
  /** Asks every rule of a side, one question after another. Findings come in portions that are quick to take in. */
  findingsOf(engine: Engine, side: CheckedSide): AsyncIterable<readonly LocatedFinding[]>;
}
