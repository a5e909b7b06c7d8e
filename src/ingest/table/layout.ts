import type { FormId } from '../../domain/formId';
import type { ClassWording, Scope } from '../../domain/report';
import type { Unit } from '../../domain/unit';
import type { Told } from '../filePart';
import type { ColumnRole } from './headerAliases';
import type { ProposalBody, ProposalPart } from './proposalWords';

/** A column that holds figures: of one indicator in a wide table, of what each row names in a long one or a matrix. */
export interface FigureColumn {
  /** 0-based. */
  readonly column: number;
  readonly header: string;
  /** Code in `CATALOGUE`; absent where each row names its own. */
  readonly indicator?: number;
  /** Code in `APPLICANTS`; absent where a column of the table names it. */
  readonly applicant?: number;
  /** What the heads over the column say of its report; they win over what the row says. */
  readonly unit?: Unit;
  readonly year?: number;
  readonly scope?: Scope;
  /** What of proposals it counts, where the row says whose; and the other way round. */
  readonly part?: ProposalPart;
  readonly body?: ProposalBody;
  /** The unit of money its head states. */
  readonly measureUnit?: string;
}

/** A column of shares beside the counts of proposals; where it does not say of which class or whose, the rows do. */
export interface ShareColumn extends Pick<
  FigureColumn,
  'column' | 'header' | 'unit' | 'year' | 'scope' | 'part' | 'body'
> {
  /** Its head says that its numbers are percentages. */
  readonly isPercent: boolean;
}

/** What holds for the rows of a table that do not say it themselves. */
export interface TableSubject {
  readonly unit?: Told<Unit>;
  readonly year?: Told<number>;
  readonly scope?: Told<Scope>;
  readonly form?: Told<FormId>;
}

/**
 * How a table is laid out.
 *
 * - `long`: a row is one figure (or one per applicant column) and names its indicator, unit and year.
 * - `wide`: a row is one report, a column one indicator.
 * - `matrix`: a row is one indicator; units, years or scopes stand across, or the title tells them.
 */
export interface Layout {
  readonly kind: 'long' | 'wide' | 'matrix';
  /** Line of the lowest head; the data begin below it. */
  readonly headerLine: number;
  /** Heads above each other are joined by ` / `. */
  readonly header: readonly string[];
  /** The same for a later reading: a column that was matched by hand is headed by what it was matched with. */
  readonly headsAgain: readonly string[];
  /** The lowest row of heads as it stands: repeated, it is no data. */
  readonly lowestHeads: readonly string[];
  /** 0-based column of each role; the first of several. */
  readonly roles: ReadonlyMap<ColumnRole, number>;
  readonly figures: readonly FigureColumn[];
  readonly shares: readonly ShareColumn[];
  readonly subject: TableSubject;
  /** The unit that titles and names tell of, where rows name their own: departments may be named without it. */
  readonly within?: Told<Unit>;
  /** Codes in `CATALOGUE` by line, where the order of the rows of a form tells what a label alone does not. */
  readonly rowIndicators?: ReadonlyMap<number, number>;
  /** What the heads say classes of proposals mean. */
  readonly classWording?: ClassWording;
  /** True when a title or a column says 合成示例数据. */
  readonly isSynthetic: boolean;
}
