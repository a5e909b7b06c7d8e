import { keptRemark } from './maskedText';
import { tellingWords } from './words/telling';

/** What a reader was told before an import and loaded the figures all the same, with the reason given. */
export interface Acknowledgement {
  /** The check as it was named: 申请办结数不多于收到申请数. */
  readonly title: string;
  /** How many places it was told of. */
  readonly count: number;
  /** Never empty. */
  readonly reason: string;
  /** ISO date and time. */
  readonly at: string;
}

/** Reasons are remarks, not files. */
export const LONGEST_REASON = 200;

/** A reason as it is kept, and so exported: cut to length, telephone numbers and names of signers masked. */
export function keptReason(typed: string): string {
  return keptRemark(typed, LONGEST_REASON);
}

/** Reads one from a file or a store. Undefined for anything that is none. */
export function readAcknowledgement(json: unknown): Acknowledgement | undefined {
  if (typeof json !== 'object' || json === null) return undefined;
  const { title, count, reason, at } = json as Readonly<Record<string, unknown>>;
  if (typeof title !== 'string' || typeof reason !== 'string' || reason.trim() === '') return undefined;
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 1) return undefined;
  if (typeof at !== 'string' || Number.isNaN(Date.parse(at))) return undefined;
  return { title: title.slice(0, 200), count, reason: keptReason(reason), at };
}

/** 有数缺口径（2 处）：报告原文如此 */
export function acknowledgementWords({ title, count, reason }: Acknowledgement): string {
  return tellingWords().acknowledgement(title, count, reason);
}
