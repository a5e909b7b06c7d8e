import '../../domain/kernelGaps';
import { holdLife } from '../../domain/workerLife';
import { changeImports } from './importsDatabase';
import { KeptAssembly, type KeptSlice } from './keptSlices';

/** What the page hands over: slices of records, the added ones first, and then what to do with them. */
export type KeepingRequest =
  | { readonly slice: KeptSlice }
  | {
      readonly commit: {
        readonly addCount: number;
        /** Keys of the records after the added ones, which were there before. */
        readonly backKeys: readonly number[];
        readonly remove: readonly number[];
      };
    };

/** The keys of what was added, or the error that the store refused with. */
export type KeepingResponse =
  { readonly keys: readonly number[] } | { readonly name: string; readonly message: string };

/** The part of a dedicated worker's scope that is used; the page's own types describe a window. */
interface WorkerScope {
  readonly name: string;
  onmessage: ((event: MessageEvent<KeepingRequest>) => void) | null;
  postMessage(response: KeepingResponse | string): void;
}

const scope = self as unknown as WorkerScope;
holdLife(scope.name, (life) => {
  scope.postMessage(life);
});
const assembly = new KeptAssembly();

scope.onmessage = ({ data }) => {
  if ('slice' in data) {
    assembly.add(data.slice);
    return;
  }
  const { addCount, backKeys, remove } = data.commit;
  const records = assembly.records();
  const add = records.slice(0, addCount);
  const putBack = records.slice(addCount).flatMap((record, at) => {
    const key = backKeys[at];
    return key === undefined ? [] : [{ key, record }];
  });
  changeImports({ add, putBack, remove }).then(
    (keys) => {
      scope.postMessage({ keys });
    },
    (cause: unknown) => {
      const { name, message } =
        cause instanceof Error || cause instanceof DOMException ? cause : new Error(String(cause));
      scope.postMessage({ name, message });
    },
  );
};
