import type { ColumnMapping, ColumnTarget, PartLayout } from '../filePart';
import type { ColumnFacts } from './headFacts';
import type { ProposalBody } from './proposalWords';

/** What is known besides the heads. */
export interface ColumnChoices {
  readonly file: string;
  /** Line of the lowest head. */
  readonly line: number;
  /** As a person said, wins over what the table looks like. */
  readonly layout?: PartLayout | undefined;
  readonly mapping?: ColumnMapping | undefined;
  /** Whether the mapping was made for this very file. */
  readonly isChosen: boolean;
  /** Whose proposals the title speaks of. */
  readonly body?: ProposalBody | undefined;
}

/** A column with what its heads say and what a person said. */
export interface Column extends ColumnFacts {
  readonly column: number;
  readonly mapped?: ColumnTarget;
  /** Set for one that the page worked out when it wrote the table. */
  readonly isOwn?: true;
}
