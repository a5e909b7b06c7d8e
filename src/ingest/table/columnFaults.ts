import { APPLICANTS } from '../../domain/applicant';
import { indicatorName } from '../label/indicatorIndex';
import { listed, quoted } from '../sentence';
import type { Sentence } from '../sentence';
import type { HeadWord } from './headWords';
import type { FigureColumn } from './layout';
import { readHeader } from './readHeader';

/** Why a column is not read. */
export interface ColumnFault {
  readonly code: string;
  readonly sentence: Sentence;
}

/** Between heads above each other, in one cell. */
export const HEAD_SEPARATOR = ' / ';

/** A head that may mean several rows of the forms, or none. */
export function faultOf(text: string): ColumnFault {
  const reading = readHeader(text);
  return reading.kind === 'indicator' ? unknownHead([{ text }]) : reading;
}

/** The lowest head over a column names nothing. */
export function unknownHead(words: readonly HeadWord[]): ColumnFault {
  const leaf = words.at(-1)?.text ?? '';
  const whole = readHeader(leaf);
  return whole.kind === 'indicator'
    ? { code: 'head.unclear', sentence: unclear(words.map(({ text }) => text).join(HEAD_SEPARATOR)) }
    : whole;
}

function unclear(header: string): Sentence {
  return {
    zh: `“${quoted(header)}”说的是哪项指标不清楚，未载入。请在列的对应中选定。`,
    en: `What “${quoted(header)}” counts is unclear; it was not loaded. Choose it among the columns.`,
  };
}

/** Heads above each other contradict each other. */
export function conflict(words: readonly HeadWord[]): ColumnFault {
  const header = quoted(words.map(({ text }) => text).join(HEAD_SEPARATOR));
  return {
    code: 'head.conflict',
    sentence: {
      zh: `“${header}”写了两个不同的单位、年份或口径，未载入。请改正表头。`,
      en: `“${header}” names two units, years or scopes; it was not loaded. Correct the head.`,
    },
  };
}

/** A column of shares or changes. */
export function derivedColumn(header: string, isShare: boolean): ColumnFault {
  return {
    code: isShare ? 'head.share' : 'head.change',
    sentence: isShare
      ? {
          zh: `“${quoted(header)}”是比例，由数值算得，不作为数值载入。`,
          en: `“${quoted(header)}” is a share, which is computed from the figures and not loaded as one.`,
        }
      : {
          zh: `“${quoted(header)}”是与别的时期的比较，由数值算得，不作为数值载入。`,
          en: `“${quoted(header)}” is a change, which is computed from the figures and not loaded as one.`,
        },
  };
}

/** A head over others that is not understood. */
export function strangeGroup({ text }: HeadWord): ColumnFault {
  return {
    code: 'head.group-unknown',
    sentence: {
      zh: `上一行表头“${quoted(text)}”看不懂，它下面的列未载入。如不影响含义请删去，或在列的对应中选定。`,
      en: `The head above, “${quoted(text)}”, is not understood and its columns were not loaded. Delete it, or choose what they hold.`,
    },
  };
}

/** A column of one applicant, of a row that the forms do not split. */
export function noApplicants(text: string, indicator: number, applicant: number): ColumnFault {
  const { zh } = { zh: indicatorName(indicator) };
  return {
    code: 'applicant.not-in-form',
    sentence: {
      zh: `“${quoted(text)}”：“${zh}”在报表中不分申请人，未载入。`,
      en: `“${quoted(text)}”: the forms do not split this row by applicant (${APPLICANTS[applicant] ?? ''}); not loaded.`,
    },
  };
}

/** Several columns hold the same. */
export function repeatedColumn(same: readonly FigureColumn[]): ColumnFault {
  const columns = listed(same.map(({ column }) => String(column + 1)));
  return {
    code: 'header.repeated',
    sentence: {
      zh: `第 ${columns.zh} 列都是“${quoted(same[0]?.header ?? '')}”，无法判断用哪一列，均未载入。请只留一列。`,
      en: `Columns ${columns.en} hold the same indicator; none was loaded. Keep one.`,
    },
  };
}

/** A column of numbers without a head. */
export const NO_HEAD: ColumnFault = {
  code: 'header.blank',
  sentence: {
    zh: '这一列有数字，没有列名，未载入。请补上列名，或在列的对应中选定。',
    en: 'This column has numbers and no head; it was not loaded. Give it a head, or choose what it holds.',
  },
};

/** A class of proposals, and nothing says whose. */
export function noBody(header: string): ColumnFault {
  return {
    code: 'proposal.body-unknown',
    sentence: {
      zh: `“${quoted(header)}”没有写明是人大代表建议还是政协提案，未载入。请写进表头或标题，或在列的对应中选定。`,
      en: `“${quoted(header)}” does not say whether suggestions or proposals are meant; it was not loaded. Say so in the head, or choose.`,
    },
  };
}

/** A column that adds the others up. */
export function sumOfColumns(header: string): ColumnFault {
  return {
    code: 'head.total',
    sentence: {
      zh: `“${quoted(header)}”是各列之和，不是一份报告的数，未载入。`,
      en: `“${quoted(header)}” adds the other columns up and is no report's figure; it was not loaded.`,
    },
  };
}

/** A column beside rows that name their indicator. */
export function notOfRow(header: string): ColumnFault {
  return {
    code: 'head.not-of-row',
    sentence: {
      zh: `指标已在每一行写明，“${quoted(header)}”这一列说的是什么不清楚，未载入。请在列的对应中选定。`,
      en: `Each row names its indicator, and what “${quoted(header)}” adds is unclear; it was not loaded. Choose what it holds.`,
    },
  };
}

/** A column of a wide table that names no indicator. */
export function noIndicator(header: string): ColumnFault {
  return {
    code: 'head.no-indicator',
    sentence: {
      zh: `“${quoted(header)}”没有写明是哪项指标，未载入。请写进表头，或在列的对应中选定。`,
      en: `“${quoted(header)}” does not say what is counted; it was not loaded. Say so in the head, or choose.`,
    },
  };
}
