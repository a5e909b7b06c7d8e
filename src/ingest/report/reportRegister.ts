import type { FormId } from '../../domain/formId';
import { maskedText } from '../../domain/maskedText';
import { SCOPES } from '../../domain/report';
import type { ClassWording, ReportId, Scope } from '../../domain/report';
import type { Unit } from '../../domain/unit';
import type { Row } from '../table/grid';
import type { ColumnRole } from '../table/headerAliases';
import type { FigureColumn, Layout } from '../table/layout';
import { matchUnit } from '../label/matchUnit';
import type { RegionLookup, UnitCells, UnitMatch } from '../label/matchUnit';
import { isWebAddress, readDate, readForm, readScope, readYear, REPORT_YEARS } from '../reportWords';
import { quoted } from '../sentence';
import type { Sentence } from '../sentence';

/** What rows tell of a report besides its figures. */
export interface ReportDetails {
  readonly title?: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly url?: string;
  readonly file?: string;
  readonly note?: string;
  readonly classWording?: ClassWording;
}

/** A report that some rows are about; its form is settled when all of them are read. */
export interface RegisteredReport {
  readonly unit: Unit;
  readonly year: number;
  readonly scope: Scope;
  /** As a column states it. */
  readonly form: FormId | undefined;
  readonly details: ReportDetails;
}

/** Why a row belongs to no report. */
export interface RowFault {
  readonly code: string;
  readonly role: ColumnRole;
  readonly sentence: Sentence;
}

/** Something to tell once of a text, e.g. that a name is a former one. */
export interface RowRemark {
  readonly code: string;
  readonly sentence: Sentence;
}

/** A column, with what its heads say of whose it is. */
type OwnColumn = Pick<FigureColumn, 'column' | 'unit' | 'year' | 'scope'>;

const IDENTITY_ROLES = ['unit', 'region', 'code', 'level', 'year', 'scope', 'form'] as const;

/** Finds or makes the report of each row. Texts are looked up once each: a million rows hold a few hundred names. */
export class ReportRegister {
  readonly reports: RegisteredReport[] = [];
  /** True when some report got no scope from the table. */
  lacksScope = false;
  readonly #layout: Layout;
  readonly #regions: RegionLookup;
  readonly #defaultScope: Scope | undefined;
  readonly #units: Unit[] = [];
  readonly #unitNumbers = new Map<string, number>();
  readonly #matches = new Map<string, { readonly match: UnitMatch; readonly unitNumber: number }>();
  readonly #years = new Map<string, number | undefined>();
  readonly #byKey = new Map<number, number>();
  readonly #remarks: RowRemark[] = [];
  /** Columns that together name the report. */
  readonly #identity: readonly number[];
  /** Rows of one report stand together in most files; one entry for each column that is a report of its own. */
  readonly #last = new Map<number, { readonly cells: Row; readonly index: number }>();

  constructor(layout: Layout, regions: RegionLookup, defaultScope: Scope | undefined) {
    this.#layout = layout;
    this.#regions = regions;
    this.#defaultScope = defaultScope;
    this.#identity = IDENTITY_ROLES.flatMap((role) => layout.roles.get(role) ?? []);
  }

  /** Remarks on texts met since the last call. */
  takeRemarks(): readonly RowRemark[] {
    return this.#remarks.splice(0);
  }

  /** Names the report at an index of {@link reports}. */
  idOf(index: number): ReportId {
    const report = this.reports[index];
    if (report === undefined) throw new Error(`unknown report: ${String(index)}`);
    return `${report.unit.id}@${String(report.year)}@${report.scope}`;
  }

  /** Columns that together name the report of a row. */
  get identity(): readonly number[] {
    return this.#identity;
  }

  /** The text of a role's column; undefined without such a column or in a row too short. */
  text(row: Row, role: ColumnRole): string | undefined {
    const column = this.#layout.roles.get(role);
    return column === undefined ? undefined : row[column];
  }

  /**
   * Index of the report of a row in {@link reports}, or why it has none.
   *
   * @param figure the column, where its heads say whose figures it holds
   */
  indexOf(row: Row, figure?: OwnColumn): number | RowFault {
    const last = this.#last.get(figure?.column ?? -1);
    if (last !== undefined && this.#identity.every((column, at) => row[column] === last.cells[at])) {
      return last.index;
    }
    const index = this.#find(row, figure);
    if (typeof index === 'number') {
      this.#last.set(figure?.column ?? -1, { cells: this.#identity.map((column) => row[column]), index });
    }
    return index;
  }

  #find(row: Row, figure: OwnColumn | undefined): number | RowFault {
    const unitNumber = figure?.unit === undefined ? this.#unitOf(row) : this.#numberOf(figure.unit);
    if (typeof unitNumber !== 'number') return unitNumber;
    const year = figure?.year ?? this.#yearOf(row);
    if (typeof year !== 'number') return year;
    const scope = figure?.scope ?? this.#scopeOf(row);
    if (typeof scope !== 'string') return scope;
    const key = (unitNumber * 64 + (year - REPORT_YEARS.first)) * SCOPES.length + SCOPES.indexOf(scope);
    const formText = this.text(row, 'form');
    const isFormBlank = formText === undefined || formText.trim() === '';
    const form = isFormBlank ? this.#layout.subject.form?.value : readForm(formText);
    if (form === undefined && !isFormBlank) return unknownForm(formText);
    const known = this.#byKey.get(key);
    if (known === undefined) return this.#register(key, unitNumber, { year, scope, form }, row);
    const report = this.reports[known];
    if (report === undefined || form === undefined || report.form === form) return known;
    if (report.form !== undefined) return otherForm(report.form, form);
    this.reports[known] = { ...report, form };
    return known;
  }

  #register(
    key: number,
    unitNumber: number,
    { year, scope, form }: { year: number; scope: Scope; form: FormId | undefined },
    row: Row,
  ): number {
    const unit = this.#units[unitNumber];
    if (unit === undefined) throw new Error(`unknown unit number: ${String(unitNumber)}`);
    const index = this.reports.length;
    this.reports.push({ unit, year, scope, form, details: this.#details(row) });
    this.#byKey.set(key, index);
    return index;
  }

  #unitOf(row: Row): number | RowFault {
    const whole = this.#layout.subject.unit?.value;
    if (whole !== undefined) return this.#numberOf(whole);
    const cells = {
      unit: this.text(row, 'unit'),
      region: this.text(row, 'region'),
      code: this.text(row, 'code'),
      level: this.text(row, 'level'),
    };
    const key = `${cells.unit ?? ''}\u0001${cells.region ?? ''}\u0001${cells.code ?? ''}\u0001${cells.level ?? ''}`;
    let known = this.#matches.get(key);
    if (known === undefined) {
      const match = this.#matchOf(cells);
      known = { match, unitNumber: 'unit' in match ? this.#numberOf(match.unit) : -1 };
      this.#matches.set(key, known);
      if ('unit' in match && match.remark !== undefined) this.#remarks.push(match.remark);
    }
    if ('unit' in known.match) return known.unitNumber;
    const role = cells.unit !== undefined ? 'unit' : cells.region !== undefined ? 'region' : 'code';
    return { code: known.match.code, role, sentence: known.match.sentence };
  }

  /** A department named without its region belongs to the one that the title tells of, which is told. */
  #matchOf(cells: UnitCells): UnitMatch {
    const match = matchUnit(cells, this.#regions);
    const around = this.#layout.within?.value;
    if ('unit' in match || match.code !== 'unit.unknown' || around === undefined) return match;
    if ((cells.region ?? '').trim() !== '' || (cells.code ?? '').trim() !== '') return match;
    const inside = matchUnit({ ...cells, code: around.region }, this.#regions);
    if (!('unit' in inside) || inside.unit.region !== around.region) return match;
    return { unit: inside.unit, remark: inRegion(cells.unit ?? '', inside.unit, this.#layout.within?.from) };
  }

  #numberOf(unit: Unit): number {
    const known = this.#unitNumbers.get(unit.id);
    if (known !== undefined) return known;
    const number = this.#units.length;
    this.#units.push(unit);
    this.#unitNumbers.set(unit.id, number);
    return number;
  }

  #yearOf(row: Row): number | RowFault {
    const text = this.text(row, 'year');
    if (text === undefined) return this.#layout.subject.year?.value ?? badYear('');
    let year = this.#years.get(text);
    if (year === undefined && !this.#years.has(text)) {
      year = readYear(text);
      this.#years.set(text, year);
    }
    return year ?? badYear(text);
  }

  #scopeOf(row: Row): Scope | RowFault {
    const text = this.text(row, 'scope');
    if (text === undefined || text.trim() === '') {
      const scope = this.#layout.subject.scope?.value ?? this.#defaultScope;
      if (scope !== undefined) return scope;
      this.lacksScope = true;
      return 'unstated';
    }
    return readScope(text) ?? unknownScope(text);
  }

  #details(row: Row): ReportDetails {
    const title = this.#trimmed(row, 'title');
    const publisher = this.#trimmed(row, 'publisher');
    const published = readDate(this.text(row, 'published') ?? '');
    const url = this.#trimmed(row, 'url');
    // In a long table the remark belongs to the figure.
    const note = this.#layout.kind === 'wide' ? this.#trimmed(row, 'note') : undefined;
    return {
      ...(title === undefined ? {} : { title }),
      ...(publisher === undefined ? {} : { publisher }),
      ...(published === undefined ? {} : { published }),
      ...(url !== undefined && isWebAddress(url) ? { url } : {}),
      ...(note === undefined ? {} : { note: maskedText(note) }),
    };
  }

  #trimmed(row: Row, role: ColumnRole): string | undefined {
    const text = this.text(row, role)?.trim();
    return text === '' ? undefined : text;
  }
}

function inRegion(text: string, unit: Unit, from: Sentence | undefined): RowRemark {
  return {
    code: 'unit.in-title-region',
    sentence: {
      zh: `“${quoted(text)}”没有写所属地区，按${from?.zh ?? '标题'}归为“${unit.name}”。如不对，请在单位名前写明地区。`,
      en: `“${quoted(text)}” names no region; by ${from?.en ?? 'the title'} it was taken for ${unit.name}. Write the region before the name if that is wrong.`,
    },
  };
}

function badYear(text: string): RowFault {
  const { first, last } = REPORT_YEARS;
  return {
    code: 'year.unreadable',
    role: 'year',
    sentence: {
      zh: `年份“${quoted(text)}”无法识别。请填写 ${String(first)} 至 ${String(last)} 之间的四位年份。`,
      en: `the year “${quoted(text)}” is not one between ${String(first)} and ${String(last)}.`,
    },
  };
}

function unknownScope(text: string): RowFault {
  return {
    code: 'scope.unknown',
    role: 'scope',
    sentence: {
      zh: `口径“${quoted(text)}”无法识别。可填：全域、本级、部门、区直单位、乡镇街道，或留空。`,
      en: `the scope “${quoted(text)}” is not known. Use “全域”, “本级”, “部门”, “区直单位”, “乡镇街道”, or leave it empty.`,
    },
  };
}

function unknownForm(text: string): RowFault {
  return {
    code: 'form.unknown',
    role: 'form',
    sentence: {
      zh: `报表“${quoted(text)}”无法识别。可填：2014表、2019表、2021表，或留空。`,
      en: `the form “${quoted(text)}” is not known. Use 2014, 2019, 2021, or leave it empty.`,
    },
  };
}

function otherForm(first: FormId, second: FormId): RowFault {
  return {
    code: 'form.conflict',
    role: 'form',
    sentence: {
      zh: `同一报告在前面写的是 ${first.slice(4)} 表，这里是 ${second.slice(4)} 表。一份报告只能用一种报表，请核对。`,
      en: `the same report was ${first} above and is ${second} here. A report has one form.`,
    },
  };
}
