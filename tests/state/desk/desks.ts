import type { Engine } from '../../../src/engine/engine';
import type { ReadingChoice } from '../../../src/ingest/worker/ingestClient';
import type { DeskPorts, FileReading } from '../../../src/state/desk/deskFile';
import { ImportDesk } from '../../../src/state/desk/importDesk.svelte';
import type { KeepingPorts } from '../../../src/state/kept/keptImports.svelte';
import { LoadedLibrary } from '../../../src/state/library/library.svelte';
import type { Intake } from '../../../src/state/library/side';
import { anIntake } from '../reports';

const bundled = anIntake('real-reports', [{ unit: '360703', year: 2017, received: 6 }]);
const demo = anIntake('ganzhou-demo', [{ unit: '360702', year: 2017, received: 1 }], 'synthetic');

export function aReading(intake: Intake | undefined, choice: ReadingChoice): FileReading {
  return {
    encoding: choice.encoding ?? 'utf-8',
    encodingNote: { zh: choice.scope ?? '', en: choice.scope ?? '' },
    layout: { zh: '长表', en: 'Long table' },
    intake,
    problems: [],
    rows: { accepted: intake?.batch.reports.length ?? 0, refused: intake === undefined ? 1 : 0 },
    refusedCsv: undefined,
    source: {
      excerpt: ({ row, column }) =>
        Promise.resolve({ file: 'a.csv', fingerprint: '0', firstRow: 1, rows: [], row, column }),
    },
  };
}

/** Takes whatever it is told, and answers nothing. */
export const QUIET_ENGINE: Engine = {
  query: () => Promise.resolve([]),
  replace: () => Promise.resolve(),
  append: () => Promise.resolve(),
  revise: () => Promise.resolve(),
  close: () => Promise.resolve(),
};

/** A desk whose files are read when the test says so, by name. */
export async function setup(content: Readonly<Record<string, Intake | undefined>>) {
  const library = new LoadedLibrary({
    bootEngine: () => Promise.resolve(QUIET_ENGINE),
    readBundled: (kind) => Promise.resolve(kind === 'real' ? bundled : demo),
  });
  await library.open('real');
  await library.boot();
  const waiting: {
    readonly choice: ReadingChoice;
    readonly settle: () => void;
    readonly fail: () => void;
  }[] = [];
  const desk = new ImportDesk(library, {
    readFile: ({ name }, choice) =>
      new Promise((resolve, reject) => {
        waiting.push({
          choice,
          settle: () => resolve(aReading(content[name], choice)),
          fail: () => reject(new Error('unreadable')),
        });
      }),
  });
  const settled = async (index: number) => {
    waiting[index]?.settle();
    await library.prepare('real');
    await new Promise((done) => setTimeout(done));
  };
  return { desk, library, waiting, settled };
}

/** A desk on which every file is the county's, over a store and an engine of the test's own. */
export async function setupWith(keeping?: KeepingPorts, part: Partial<Engine> = {}) {
  const engine: Engine = { ...QUIET_ENGINE, ...part };
  const library = new LoadedLibrary({
    bootEngine: () => Promise.resolve(engine),
    readBundled: () => Promise.resolve(bundled),
    ...(keeping === undefined ? {} : { keeping }),
  });
  await library.open('real');
  await library.boot();
  const desk = new ImportDesk(library, {
    readFile: (_, choice) => Promise.resolve(aReading(county, choice)),
  });
  return { library, desk };
}

/** A desk on which an archive holds what the test says; every file of it is read at once. */
export async function withArchive(unpack: Required<DeskPorts>['unpack'], rules?: DeskPorts['rules']) {
  const { library } = await setup({});
  const asked: string[] = [];
  const desk = new ImportDesk(library, {
    readFile: ({ name }, choice) => {
      asked.push(name);
      return Promise.resolve(aReading(county, choice));
    },
    unpack,
    ...(rules === undefined ? {} : { rules }),
  });
  const settled = () => new Promise((done) => setTimeout(done, 5));
  return { desk, asked, settled };
}

export const file = (name: string) => new File(['x'], name);
export const county = anIntake('import-1', [{ unit: '360704', year: 2018, received: 5 }]);
export const again = anIntake('import-2', [{ unit: '360703', year: 2017, received: 7 }]);
