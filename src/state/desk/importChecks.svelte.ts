import { keptReason, type Acknowledgement } from '../../domain/acknowledgement';
import { Turns } from '../../domain/turns';
import { failureOf } from '../failure';
import { emptyMap, withEntry } from '../immutable';
import type { Intake } from '../library/side';
import type { Failure } from '../liveQuery.svelte';
import type { NamedCheck } from './namedCheck';
import type { Checked, namedChecks as NamedChecks } from './namedChecks';

/** Fetches the rules; they are not needed before a file is on the desk. */
export type CheckPort = () => Promise<typeof NamedChecks>;

/** What a reader says to one check. */
export interface CheckReason {
  readonly reason: string;
  readonly isTicked: boolean;
  /** How many places it was said of: of more or fewer it has to be said again. */
  readonly count: number;
}

/** The checks of what is on the desk, and what the reader says to them. */
export class ImportChecks {
  rows = $state.raw<readonly NamedCheck[]>([]);
  isDone = $state(true);
  failure = $state.raw<Failure | undefined>();
  #reasons = $state.raw(emptyMap<string, CheckReason>());
  #ticket = 0;
  readonly #port: CheckPort | undefined;

  /** Checks that must be acknowledged before anything is loaded. */
  readonly asked = $derived(this.rows.filter(({ needsReason }) => needsReason));
  /** How many of them are not. */
  readonly open = $derived(this.asked.filter((row) => !this.isAcknowledged(row)).length);

  constructor(port: CheckPort | undefined) {
    this.#port = port;
  }

  /** What the reader said to a check; what was said of another number of places is still there, not ticked. */
  reasonOf({ key, failed }: NamedCheck): CheckReason {
    const said = this.#reasons.get(key);
    if (said === undefined) return { reason: '', isTicked: false, count: failed };
    return said.count === failed ? said : { ...said, isTicked: false };
  }

  /** True once it is ticked and has a reason. */
  isAcknowledged(row: NamedCheck): boolean {
    const { reason, isTicked } = this.reasonOf(row);
    return isTicked && reason.trim() !== '';
  }

  /** Takes down what the reader says to a check. */
  say(row: NamedCheck, said: Partial<Pick<CheckReason, 'reason' | 'isTicked'>>): void {
    const next = { ...this.reasonOf(row), ...said, count: row.failed };
    this.#reasons = withEntry(this.#reasons, row.key, next);
  }

  /** Acknowledges everything that is still open for one reason. */
  sayToAll(reason: string): void {
    for (const row of this.asked) if (!this.isAcknowledged(row)) this.say(row, { reason, isTicked: true });
  }

  /** Makes the checks, a slice at a time; those of an earlier call are given up. */
  run(checked: Checked): void {
    const ticket = ++this.#ticket;
    this.failure = undefined;
    if (this.#port === undefined) return;
    this.isDone = false;
    void this.#port()
      .then((namedChecks) => this.#inSlices(namedChecks(checked), ticket))
      .catch((cause: unknown) => {
        if (ticket === this.#ticket) this.failure = failureOf(cause);
      });
  }

  /** Forgets checks and reasons. */
  clear(): void {
    this.#ticket += 1;
    this.rows = [];
    this.isDone = true;
    this.failure = undefined;
    this.#reasons = emptyMap();
  }

  /** The files with what was acknowledged of each. */
  withReasons(intakes: readonly Intake[], at: string): readonly Intake[] {
    return intakes.map((intake) => {
      const said = this.asked.flatMap((row): readonly Acknowledgement[] => {
        const count = row.byDataset.get(intake.info.id) ?? 0;
        return count === 0 || !this.isAcknowledged(row)
          ? []
          : [{ title: row.title.zh, count, reason: keptReason(this.reasonOf(row).reason), at }];
      });
      const acknowledged = [...(intake.info.acknowledged ?? []), ...said];
      return acknowledged.length === 0 ? intake : { ...intake, info: { ...intake.info, acknowledged } };
    });
  }

  async #inSlices(steps: ReturnType<typeof NamedChecks>, ticket: number): Promise<void> {
    const turns = new Turns();
    for (;;) {
      const step = steps.next();
      if (ticket !== this.#ticket) return;
      if (step.done === true) {
        this.rows = step.value;
        this.isDone = true;
        return;
      }
      await turns.pass();
    }
  }
}
