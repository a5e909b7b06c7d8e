import '../../domain/kernelGaps';
import { holdLife } from '../../domain/workerLife';
import { FileWriter } from './fileWriter';
import type { WritingAnswer, WritingRequest } from './writingProtocol';

/** The part of a dedicated worker's scope that is used; the page's own types describe a window. */
interface WorkerScope {
  readonly name: string;
  onmessage: ((event: MessageEvent<WritingRequest>) => void) | null;
  postMessage(message: WritingAnswer | string): void;
}

const scope = self as unknown as WorkerScope;
const writer = new FileWriter();
holdLife(scope.name, (life) => {
  scope.postMessage(life);
});

scope.onmessage = ({ data }) => {
  const answer = writer.answer(data);
  if (answer !== undefined) scope.postMessage(answer);
};
