import { APPLICANTS } from '../../domain/applicant';
import { CATALOGUE } from '../../domain/catalogue';
import { applicantFromWord } from '../label/applicantWords';
import { isMeasureUnit, isMoneyUnit } from '../cell/measureUnits';
import { plain } from '../label/label';
import { purposeOf, readCell } from '../cell/readCell';
import type { CellPurpose, CellReading } from '../cell/readCell';
import { hasApplicants } from '../label/hasApplicants';
import { readHeader } from '../table/readHeader';
import type { NamedIndicator, UnreadHeader } from '../table/readHeader';
import { quoted } from '../sentence';
import type { Sentence } from '../sentence';

/** Suggesting the nearest label takes a look at all of them; after so many unknown labels no more is suggested. */
const MOST_SUGGESTIONS = 100;
/** Cached readings per unit; a file with more different odd cells reads each on its own. */
const MOST_READINGS = 20_000;

/** Why the applicant of a row cannot be read. */
export interface ApplicantFault {
  readonly code: string;
  readonly sentence: Sentence;
}

/** Reads labels and cells, each different text once. */
export class FigureReader {
  readonly #labels = new Map<string, NamedIndicator | UnreadHeader>();
  readonly #applicants = new Map<string, number | ApplicantFault>();
  readonly #purposes: readonly CellPurpose[] = CATALOGUE.map(purposeOf);
  readonly #readings = new Map<string, Map<string, CellReading>>();

  /** What the indicator cells of a long table name: the id wins over the name. */
  indicator(id: string | undefined, name: string | undefined): NamedIndicator | UnreadHeader {
    const byId = id === undefined || id.trim() === '' ? undefined : this.#label(id);
    if (byId?.kind === 'indicator' || name === undefined || name.trim() === '')
      return byId ?? this.#label('');
    return this.#label(name);
  }

  /** Code of the applicant that a cell names. */
  applicant(text: string, indicator: number): number | ApplicantFault {
    let code = this.#applicants.get(text);
    if (code === undefined) {
      const applicant = applicantFromWord(text);
      code = applicant === undefined ? unknownApplicant(text) : APPLICANTS.indexOf(applicant);
      this.#applicants.set(text, code);
    }
    return code !== 0 && typeof code === 'number' && !hasApplicants(indicator)
      ? notSplit(text, indicator)
      : code;
  }

  /**
   * Reads a cell of an indicator.
   *
   * @param statedUnit what a column 计量单位 says; an amount of money is converted from it
   */
  value(text: string, indicator: number, statedUnit?: string): CellReading {
    const purpose = this.#purposes[indicator];
    if (purpose === undefined) throw new Error(`unknown indicator code: ${String(indicator)}`);
    const unit = statedUnit === undefined ? '' : plain(statedUnit);
    const isOther = unit !== purpose.unit && (isMoneyUnit(unit) || isMoneyUnit(purpose.unit));
    const whole = isOther && isMeasureUnit(unit) && /\d\s*$/u.test(text) ? `${text.trim()}${unit}` : text;
    const key = `${purpose.unit}${purpose.mayBeNegative ? '±' : ''}`;
    let readings = this.#readings.get(key);
    if (readings === undefined) this.#readings.set(key, (readings = new Map()));
    let reading = readings.get(whole);
    if (reading === undefined) {
      reading = readCell(whole, purpose);
      if (readings.size < MOST_READINGS) readings.set(whole, reading);
    }
    return reading;
  }

  #label(text: string): NamedIndicator | UnreadHeader {
    let named = this.#labels.get(text);
    if (named === undefined) {
      named = readHeader(text, this.#labels.size < CATALOGUE.length * 4 + MOST_SUGGESTIONS);
      this.#labels.set(text, named);
    }
    return named;
  }
}

/** The number in a cell of nothing but digits, short enough to be exact; −1 for any other cell. */
export function plainCount(text: string): number {
  const { length } = text;
  if (length === 0 || length > 15) return -1;
  let value = 0;
  for (let at = 0; at < length; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  // 007 is kept as printed, so it goes the long way.
  return length > 1 && text.charCodeAt(0) === 48 ? -1 : value;
}

function unknownApplicant(text: string): ApplicantFault {
  return {
    code: 'applicant.unknown',
    sentence: {
      zh: `申请人“${quoted(text)}”无法识别。可填：总计、自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他。`,
      en: `the applicant “${quoted(text)}” is not one of the seven columns of the form.`,
    },
  };
}

function notSplit(text: string, indicator: number): ApplicantFault {
  const name = CATALOGUE[indicator]?.name.zh ?? '';
  return {
    code: 'applicant.not-in-form',
    sentence: {
      zh: `“${name}”在报表中不分申请人，不能填“${quoted(text)}”。`,
      en: `the forms do not split this row by applicant (“${quoted(text)}”).`,
    },
  };
}
