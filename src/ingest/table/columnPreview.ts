import { APPLICANT_NAMES, APPLICANTS } from '../../domain/applicant';
import { SCOPE_NAMES } from '../../domain/report';
import type { ColumnTarget, PreviewColumn, Told } from '../filePart';
import type { ColumnRole } from '../headerAliases';
import type { FigureColumn } from '../layout';
import type { Sentence } from '../sentence';
import type { ColumnFault } from './columnFaults';
import type { Column, ColumnChoices } from './column';

/** A column as it is understood, for a person to look at and to change. */
export function previewColumn(
  facts: Column,
  figures: readonly FigureColumn[],
  roles: ReadonlyMap<ColumnRole, number>,
  fault: ColumnFault | undefined,
  { isChosen }: ColumnChoices,
): PreviewColumn {
  const { column, header, mapped, role } = facts;
  const figure = figures.find((each) => each.column === column);
  const byPerson = isChosen ? 'chosen' : 'remembered';
  const certainty = mapped === undefined ? 'stated' : byPerson;
  const found = [...roles].find(([, at]) => at === column)?.[0];
  const target = (value: ColumnTarget): Told<ColumnTarget> => {
    const from = figure === undefined ? undefined : subjectWords(figure);
    return { value, certainty, ...(from === undefined ? {} : { from }) };
  };
  if (mapped?.kind === 'ignored') return { column, header, target: target(mapped) };
  if (found !== undefined) return { column, header, target: target({ kind: 'role', role: found }) };
  if (figure !== undefined) {
    const { indicator, applicant = 0 } = figure;
    const what: ColumnTarget =
      indicator === undefined ? { kind: 'role', role: 'value' } : { kind: 'indicator', indicator, applicant };
    return { column, header, target: target(what) };
  }
  // The second column of a role: the first one is read.
  if (role !== undefined) return { column, header, target: target({ kind: 'ignored' }) };
  const unread = { value: undefined, certainty: 'unknown' } as const;
  return { column, header, target: unread, ...(fault === undefined ? {} : { sentence: fault.sentence }) };
}

/** Whose figures a column holds, as its heads say. */
function subjectWords({ unit, year, scope, applicant, indicator }: FigureColumn): Sentence | undefined {
  const who = indicator === undefined && applicant !== undefined ? APPLICANTS[applicant] : undefined;
  const zh = [
    ...(unit === undefined ? [] : [unit.name]),
    ...(year === undefined ? [] : [`${String(year)} 年`]),
    ...(scope === undefined ? [] : [SCOPE_NAMES[scope]]),
    ...(who === undefined ? [] : [APPLICANT_NAMES[who]]),
  ];
  const en = [unit?.name, year === undefined ? undefined : String(year), scope, who].filter(
    (word) => word !== undefined,
  );
  return zh.length === 0 ? undefined : { zh: zh.join(' · '), en: en.join(' · ') };
}
