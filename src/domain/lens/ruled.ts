import type { Scope } from '../report';
import type { FormId } from '../formId';

/** Why something is not computed, for the reader. */
export interface Refusal {
  readonly zh: string;
  readonly en: string;
}

/** What a rule answers: a number that may be told, with what must be said beside it, or why there is none. */
export type Ruled =
  { readonly value: number; readonly note?: string } | { readonly value: null; readonly refusal: Refusal };

/** A stated figure with all that decides what it may be compared with. */
export interface ComparedFigure {
  readonly value: number;
  readonly year: number;
  readonly form: FormId;
  readonly scope: Scope;
}

/** A rule's refusal. */
export function refused(zh: string, en: string): { readonly value: null; readonly refusal: Refusal } {
  return { value: null, refusal: { zh, en } };
}
