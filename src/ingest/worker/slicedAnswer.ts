import type { ReadSet } from '../ingestResult';
import { BatchAssembly, buffersOf, emptyBatch, movedSlices } from './batchSlices';
import type { WorkerResponse } from './workerProtocol';

/** A message with the buffers that move with it. */
export interface SentMessage {
  readonly message: WorkerResponse;
  readonly transfer: ArrayBuffer[];
}

/**
 * An answer as the messages it crosses in: reports and figures in slices, then the answer without them. The page takes a
 * message over at one go, and between two messages it lives.
 */
export function* messagesOf(answer: WorkerResponse): Generator<SentMessage> {
  const sets = setsOf(answer);
  for (const [at, set] of sets.entries()) {
    if (set === undefined) continue;
    for (const slice of movedSlices(set.batch)) {
      yield { message: { type: 'slice', id: answer.id, at, slice }, transfer: buffersOf(slice) };
    }
  }
  const message = withSets(answer, (set) => ({ ...set, batch: emptyBatch() }));
  yield { message, transfer: [] };
}

/** Puts an answer together again from its messages. */
export class AnswerAssembly {
  readonly #contents = new Map<number, BatchAssembly>();

  /** Takes a slice that came before its answer. */
  add({ at, slice }: Extract<WorkerResponse, { readonly type: 'slice' }>): void {
    const contents = this.#contents.get(at) ?? new BatchAssembly();
    this.#contents.set(at, contents);
    contents.add(slice);
  }

  /** The answer that came last, with what came before it. */
  whole(answer: WorkerResponse): WorkerResponse {
    return withSets(answer, (set, at) => ({ ...set, batch: this.#contents.get(at)?.batch ?? set.batch }));
  }
}

function setsOf(answer: WorkerResponse): readonly (ReadSet | undefined)[] {
  if (answer.type === 'package') return [answer.set];
  return answer.type === 'read' ? answer.results.map(({ intake }) => intake) : [];
}

function withSets(answer: WorkerResponse, change: (set: ReadSet, at: number) => ReadSet): WorkerResponse {
  if (answer.type === 'package') return { ...answer, set: change(answer.set, 0) };
  if (answer.type !== 'read') return answer;
  const results = answer.results.map((result, at) =>
    result.intake === undefined ? result : { ...result, intake: change(result.intake, at) },
  );
  return { ...answer, results };
}
