import { CATALOGUE } from '../../domain/catalogue';
import type { MeasureId } from '../../domain/measure';
import type { ClassWording } from '../../domain/report';
import { isTotalWord } from '../label/label';
import type { FigureReader } from '../report/figureReader';
import { quoted } from '../sentence';
import type { Sentence } from '../sentence';
import type { FigureColumn, Layout } from './layout';
import { proposalIndicator, proposalWord } from './proposalWords';
import type { ProposalBody, ProposalPart } from './proposalWords';
import { namedBy } from './readHeader';
import { shareMeasure, shareWord } from './shareWords';

/** What a row of a matrix counts. */
export interface RowLabel {
  /** Code in `CATALOGUE`; absent where only row and column together name it. */
  readonly indicator?: number;
  /** Code in `APPLICANTS`. */
  readonly applicant: number;
  readonly part?: ProposalPart;
  readonly body?: ProposalBody;
  /** The row holds shares, and no counts. */
  readonly isShare?: boolean;
}

/** Why a row is not read. */
export interface LabelFault {
  readonly code: string;
  readonly sentence: Sentence;
}

/**
 * Reads the labels of the rows of a matrix from top to bottom: a label that stands twice in the forms (被依法纠错数) is
 * the one of the part of the table it stands in.
 */
export class RowLabels {
  /** What labels say classes of proposals mean. */
  wording: ClassWording = {};
  readonly #reader: FigureReader;
  readonly #known: Layout['rowIndicators'];
  readonly #isOfBodies: boolean;
  /** Code of the last row, or heading, that was understood. */
  #above: number | undefined;
  /** Class of the last row of counts. */
  #partAbove: ProposalPart | undefined;

  constructor(layout: Layout, reader: FigureReader) {
    this.#reader = reader;
    this.#known = layout.rowIndicators;
    this.#isOfBodies = layout.figures.some(({ body }) => body !== undefined);
  }

  /**
   * What the next row down is of.
   *
   * @param id text of the column of ids; undefined where the table has none
   * @param label text of the column of names; undefined where the table has none
   * @param line 1-based line of the row
   * @returns a fault for a label that means nothing or too much
   */
  read(id: string | undefined, label: string | undefined, line: number): RowLabel | LabelFault {
    const proposal = proposalWord(label ?? '', this.#isOfBodies);
    const share = proposal === undefined && this.#isOfBodies ? shareWord(label ?? '') : undefined;
    const ofShare = share?.part ?? this.#partAbove;
    this.#partAbove = proposal?.part;
    if (share !== undefined && ofShare !== undefined) {
      return {
        applicant: 0,
        part: ofShare,
        isShare: true,
        ...(share.body === undefined ? {} : { body: share.body }),
      };
    }
    this.wording = { ...proposal?.wording, ...this.wording };
    if (proposal?.part !== undefined && proposal.body === undefined) {
      return { applicant: 0, part: proposal.part };
    }
    const named = this.#reader.indicator(id, label);
    if (named.kind === 'indicator') {
      this.#above = named.indicator;
      return {
        indicator: named.indicator,
        applicant: named.applicant,
        ...(proposal?.body === undefined ? {} : { body: proposal.body }),
      };
    }
    const indicator = this.#known?.get(line) ?? this.#inPart(label ?? '');
    if (indicator !== undefined) {
      this.#above = indicator;
      return { indicator, applicant: 0 };
    }
    if (named.kind === 'heading') this.#above = namedBy(label ?? '')?.codes[0] ?? this.#above;
    return isTotalWord(label ?? '') ? total(label ?? '') : named;
  }

  /** Of several rows a label may mean, the one beside or below the row above. */
  #inPart(label: string): number | undefined {
    const above = CATALOGUE[this.#above ?? -1];
    if (above === undefined) return undefined;
    const codes = (namedBy(label)?.codes ?? []).filter((code) => CATALOGUE[code]?.unit !== undefined);
    const near = codes.filter((code) => {
      const parent = CATALOGUE[code]?.parent;
      return parent === above.id || parent === above.parent;
    });
    if (near.length === 1) return near[0];
    const [code, other] = codes.filter((each) => CATALOGUE[each]?.group === above.group);
    return other === undefined ? code : undefined;
  }
}

/** What a cell counts; undefined where row and column do not name an indicator together. */
export function indicatorAt(row: RowLabel, column: FigureColumn): number | undefined {
  if (column.indicator !== undefined) return column.indicator;
  // 件数 over rows of classes counts the class of the row.
  const part = column.part === 'total' ? (row.part ?? column.part) : (column.part ?? row.part);
  if (part === undefined) return column.body === undefined ? row.indicator : undefined;
  const body = column.part === undefined ? column.body : (row.body ?? column.body);
  return body === undefined ? undefined : proposalIndicator(body, part);
}

/** The rate that a share in a row and a column is held against. */
export function shareAt(
  row: Pick<RowLabel, 'part' | 'body'>,
  column: Pick<FigureColumn, 'part' | 'body'>,
): MeasureId | undefined {
  return shareMeasure(column.part ?? row.part, column.body ?? row.body);
}

function total(label: string): LabelFault {
  return {
    code: 'row.total',
    sentence: {
      zh: `“${quoted(label)}”是汇总行，不是一项指标，未载入。`,
      en: `“${quoted(label)}” adds other rows up and is no indicator; not loaded.`,
    },
  };
}
