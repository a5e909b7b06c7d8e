import { expect } from 'vitest';
import type { Ruled } from '../../../src/domain/lens/ruled';

/** A rule's answer has no number and gives this reason, and one in English. */
export function expectRefused(ruled: Ruled, zh: string): void {
  expect(ruled.value).toBeNull();
  if (ruled.value !== null) return;
  expect(ruled.refusal.zh).toBe(zh);
  expect(ruled.refusal.en).toMatch(/^[\x20-\x7e]{20,}$/);
}
