import type { DatasetInfo } from '../../domain/dataset';
import type { ReportId } from '../../domain/report';
import { Turns } from '../../domain/turns';
import { withIntake, type DuplicateAnswers, type Intake, type Side } from './side';

/** A side with several imports in it. */
interface Additions {
  readonly side: Side;
  /** Whether the keys of all reports before stay as they were. */
  readonly keepsKeys: boolean;
  /** The sets that came in; an import of which everything is skipped makes none. */
  readonly added: readonly DatasetInfo[];
  /** What the reports of each import are called in the side. */
  readonly names: readonly ReadonlyMap<ReportId, ReportId>[];
}

/**
 * The side with imports added one after another. The page lives between them: each goes through all reports before it, and a folder
 * has hundreds of files.
 *
 * @throws DOMException `AbortError` after the signal was raised
 */
export async function withIntakes(
  before: Side,
  intakes: readonly Intake[],
  answers: DuplicateAnswers,
  signal?: AbortSignal,
): Promise<Additions> {
  let side = before;
  let keepsKeys = true;
  const added: DatasetInfo[] = [];
  const names: ReadonlyMap<ReportId, ReportId>[] = [];
  const turns = new Turns(signal);
  for (const intake of intakes) {
    const addition = withIntake(side, intake, answers);
    side = addition.side;
    keepsKeys &&= addition.keepsKeys;
    if (addition.added !== undefined) added.push(addition.added);
    names.push(addition.names);
    await turns.pass();
  }
  return { side, keepsKeys, added, names };
}
