import { flushSync } from 'svelte';
import type { DatasetKind } from '../../../src/domain/dataset';
import type { Report } from '../../../src/domain/report';
import type { Engine } from '../../../src/engine/engine';
import { failureOf } from '../../../src/state/failure';
import { CheckedFindings } from '../../../src/state/findings/findings.svelte';
import type { Rules } from '../../../src/state/findings/findingsRules';
import type { Failure } from '../../../src/state/liveQuery.svelte';
import type { TextStore } from '../../../src/state/kept/textStore';

/** What a test changes of the side that is checked. */
export interface CheckedPart {
  readonly isRead?: boolean;
  readonly engine?: Engine | undefined;
  readonly failure?: Failure | undefined;
  readonly kind?: DatasetKind;
  readonly reports?: readonly Report[];
}

/** Findings of a side that the test changes by hand, under rules that the test answers for. */
export function findingsOn(rules: Rules, store: TextStore, untilIdle?: () => Promise<void>) {
  let isRead = $state(false);
  let engine = $state.raw<Engine | undefined>();
  let failure = $state.raw<Failure | undefined>();
  let kind = $state<DatasetKind>('real');
  let reports = $state.raw<readonly Report[]>([]);
  const failed: unknown[] = [];
  let findings: CheckedFindings | undefined;
  $effect.root(() => {
    findings = new CheckedFindings(
      {
        get isRead() {
          return isRead;
        },
        get engine() {
          return engine;
        },
        get failure() {
          return failure;
        },
        get kind() {
          return kind;
        },
        get reports() {
          return reports;
        },
        units: [],
        engineFailed: (cause) => failed.push(cause),
        ...(untilIdle === undefined ? {} : { untilIdle }),
      },
      store,
      failureOf,
      () => Promise.resolve(rules),
    );
  });
  flushSync();
  if (findings === undefined) throw new Error('effects do not run: this is not the client build');
  const change = (part: CheckedPart): void => {
    if (part.isRead !== undefined) isRead = part.isRead;
    if ('engine' in part) engine = part.engine;
    if ('failure' in part) failure = part.failure;
    if (part.kind !== undefined) kind = part.kind;
    if (part.reports !== undefined) reports = part.reports;
    flushSync();
  };
  return { findings, change, failed };
}
