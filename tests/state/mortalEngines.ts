import { EngineError, type Engine, type LoadWatch } from '../../src/engine/engine';
import { Lifeline } from '../../src/engine/lifeline';
import { bootNodeEngine } from '../../src/engine/nodeEngine';

const SENTENCE = { zh: '引擎停止。', en: 'The engine stopped.' };

/** Starts engines that are real, and can be killed as a browser's worker can: whoever waits is told, whoever asks later too. */
export class MortalEngines {
  /** How many were started, also those that died at once. */
  started = 0;
  /** So many starts end in a death of the worker. */
  deathsAtStart = 0;
  /** Each of the following loads is killed once so many rows are in; taken off the front, one a load. */
  readonly deathsInLoad: (number | undefined)[] = [];
  #kill: () => void = () => undefined;
  #tellQuiet: (isQuiet: boolean) => void = () => undefined;

  /** Ends the engine that runs. */
  kill(): void {
    this.#kill();
  }

  /** The engine that runs has said nothing for a while, or says something again. */
  fallQuiet(isQuiet: boolean): void {
    this.#tellQuiet(isQuiet);
  }

  boot = async (): Promise<Engine> => {
    this.started += 1;
    if (this.deathsAtStart > 0) {
      this.deathsAtStart -= 1;
      throw died();
    }
    const inner = await bootNodeEngine();
    const lifeline = new Lifeline(() => undefined);
    const kill = (): void => {
      lifeline.cut(died());
    };
    this.#kill = kill;
    const watched = (watch: LoadWatch = {}): LoadWatch => {
      const last = this.deathsInLoad.shift();
      return {
        ...watch,
        onRows: (rows) => {
          watch.onRows?.(rows);
          if (last !== undefined && rows >= last) kill();
        },
      };
    };
    return {
      query: (statement) => lifeline.hold(inner.query(statement)),
      replace: (contents, watch) => lifeline.hold(inner.replace(contents, watched(watch))),
      append: (contents, watch) => lifeline.hold(inner.append(contents, watched(watch))),
      revise: (report, contents) => lifeline.hold(inner.revise(report, contents)),
      ended: lifeline.ended,
      pulse: {
        follow: (told) => {
          this.#tellQuiet = told;
        },
        giveUp: kill,
      },
      close: () => Promise.resolve(),
    };
  };
}

function died(): EngineError {
  return new EngineError('the worker died', { died: true, sentence: SENTENCE });
}
