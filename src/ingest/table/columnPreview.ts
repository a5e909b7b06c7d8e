import { APPLICANTS } from '../../domain/applicant';
import { CHINESE_NAMES } from '../../domain/words/names';
import type { ColumnTarget, PreviewColumn, Told } from '../filePart';
import type { Sentence } from '../sentence';
import type { Column, ColumnChoices } from './column';
import type { ColumnFault } from './columnFaults';
import type { ColumnRole } from './headerAliases';
import type { FigureColumn } from './layout';
import { OWN_COLUMN } from './ownColumns';

/** A column as it is understood, for a person to look at and to change. */
export function previewColumn(
  facts: Column,
  figures: readonly FigureColumn[],
  roles: ReadonlyMap<ColumnRole, number>,
  fault: ColumnFault | undefined,
  { isChosen }: ColumnChoices,
): PreviewColumn {
  const { column, header, mapped, role, isOwn } = facts;
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
  if (isOwn === true) {
    return { column, header, target: target({ kind: 'ignored' }), sentence: OWN_COLUMN };
  }
  // The second column of a role: the first one is read.
  if (role !== undefined) {
    return { column, header, target: target({ kind: 'ignored' }), sentence: secondOf(roles.get(role)) };
  }
  const unread = { value: undefined, certainty: 'unknown' } as const;
  return { column, header, target: unread, sentence: fault?.sentence ?? UNCLAIMED };
}

const UNCLAIMED: Sentence = {
  zh: '这一列不是认得的项目，未载入。如有用，请选定它说的是什么。',
  en: 'This column is of nothing known and was not loaded. Choose what it holds if it matters.',
};

/** @param first 0-based; undefined where a role is passed over wherever it stands */
function secondOf(first: number | undefined): Sentence {
  if (first === undefined) return PASSED_OVER;
  return {
    zh: `第 ${String(first + 1)} 列说的是同一项，已按那一列读取，这一列未用。`,
    en: `Column ${String(first + 1)} tells the same and was read; this one was not.`,
  };
}

const PASSED_OVER: Sentence = {
  zh: '这一列不用于统计，未载入。',
  en: 'This column is of no use to the figures and was not loaded.',
};

/** Whose figures a column holds, as its heads say. */
function subjectWords({ unit, year, scope, applicant, indicator }: FigureColumn): Sentence | undefined {
  const who = indicator === undefined && applicant !== undefined ? APPLICANTS[applicant] : undefined;
  const zh = [
    ...(unit === undefined ? [] : [unit.name]),
    ...(year === undefined ? [] : [`${String(year)} 年`]),
    ...(scope === undefined ? [] : [CHINESE_NAMES.scopes[scope]]),
    ...(who === undefined ? [] : [CHINESE_NAMES.applicants[who]]),
  ];
  const en = [unit?.name, year === undefined ? undefined : String(year), scope, who].filter(
    (word) => word !== undefined,
  );
  return zh.length === 0 ? undefined : { zh: zh.join(' · '), en: en.join(' · ') };
}
