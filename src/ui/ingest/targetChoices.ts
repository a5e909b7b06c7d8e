import { APPLICANT_NAMES, APPLICANTS } from '../../domain/applicant';
import { COLUMN_TARGETS, searchTargets, type TargetChoice } from '../../state/desk/columnTargets';
import type { ColumnTarget } from '../../state/desk/parts';
import { said } from '../../domain/language';

/** What a column may be taken for, as a search field lists it. */
export function targetChoices(
  query: string,
): readonly { readonly key: string; readonly label: string; readonly hint: string }[] {
  return searchTargets(query).map(({ target, name, group }) => ({
    key: targetKey(target),
    label: said(name),
    hint: said(group),
  }));
}

/** The target that a key of {@link targetChoices} names. @throws Error on an unknown key */
export function targetOfKey(key: string): ColumnTarget {
  const found = COLUMN_TARGETS.find(({ target }) => targetKey(target) === key);
  if (found === undefined) throw new Error(`unknown target: ${key}`);
  return found.target;
}

/** Applicants a column of this meaning may hold; empty where the forms do not split the row. */
export function applicantsOf(
  target: ColumnTarget | undefined,
): readonly { readonly code: number; readonly name: string }[] {
  if (target?.kind !== 'indicator') return [];
  const choice = COLUMN_TARGETS.find((each: TargetChoice) => targetKey(each.target) === targetKey(target));
  if (choice === undefined || choice.applicants.length < 2) return [];
  return choice.applicants.flatMap((code) => {
    const word = APPLICANTS[code];
    return word === undefined ? [] : [{ code, name: APPLICANT_NAMES[word] }];
  });
}

function targetKey(target: ColumnTarget): string {
  if (target.kind === 'ignored') return 'ignored';
  return target.kind === 'role' ? `role ${target.role}` : `indicator ${String(target.indicator)}`;
}
