/** Goals for how suggestions and proposals end, in whole per cent of A + B + C: class A at least, class C at most. */
export interface ProposalTargets {
  readonly a: number;
  readonly c: number;
}

/** Goals of the founding report: A ≥ 60 %, C ≤ 5 %. */
export const DEFAULT_TARGETS: ProposalTargets = { a: 60, c: 5 };

/** Goals as the link holds them, `60-5`; undefined for anything that is no share in whole per cent. */
export function targetsFromText(text: string): ProposalTargets | undefined {
  const [, a, c] = /^(\d{1,3})-(\d{1,3})$/.exec(text) ?? [];
  if (a === undefined || c === undefined) return undefined;
  const targets = { a: Number(a), c: Number(c) };
  return targets.a <= 100 && targets.c <= 100 ? targets : undefined;
}

/** The same, written. */
export function targetsToText({ a, c }: ProposalTargets): string {
  return `${String(a)}-${String(c)}`;
}
