import type { CDPSession, Download, Page } from 'playwright-core';

/** What a page weighs after its garbage is collected. */
export interface Weight {
  /** How many interactions came before. */
  readonly after: number;
  /** Bytes of the page's own scripts. */
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
  /** Files (addresses of blobs) that the page has not let go of a minute and a half after it made them. */
  readonly files: number;
  /** Bytes of the engine's module; 0 where it could not be looked at. */
  readonly engine: number;
  /** Bytes of the scripts of all workers. */
  readonly workers: number;
}

const LINKS: readonly string[] = [
  'v=overview',
  'v=disclosure&y=2015-2018',
  'v=channels&d=360703',
  'v=applications&l=change',
  'v=applications&d=360703&y=2016-2017',
  'v=proposals',
  'v=disputes&l=index',
  'v=capacity',
  'v=compare',
  'v=compare&l=change',
  'v=reports',
  'v=checks&d=360703',
  'v=definitions',
  'v=datasets',
  'v=applications',
];

/** What is done so often, of a hundred. */
const SHARES = { open: 45, point: 20, save: 10, giveUp: 10, language: 5, look: 5, dialog: 5 } as const;
export type Act = keyof typeof SHARES;

export const ACTS = Object.keys(SHARES) as readonly Act[];

/** Numbers between 0 and 1, the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** One page in use: does what readers do, counts it, and weighs the page. */
export class UsedPage {
  /** How often each thing was done; what was not there to be done is not counted. */
  readonly done: Record<Act | 'saved' | 'cancelled', number> = {
    open: 0,
    point: 0,
    save: 0,
    giveUp: 0,
    language: 0,
    look: 0,
    dialog: 0,
    saved: 0,
    cancelled: 0,
  };
  readonly #page: Page;
  readonly #devtools: CDPSession;
  readonly #random: () => number;
  readonly #only: Act | undefined;
  readonly #workers = new Map<string, (method: string) => Promise<unknown>>();
  #after = 0;

  private constructor(page: Page, devtools: CDPSession, random: () => number, only: Act | undefined) {
    this.#page = page;
    this.#devtools = devtools;
    this.#random = random;
    this.#only = only;
    page.on('download', (file) => void this.#take(file));
  }

  /**
   * @param page nothing is opened in it yet
   * @param only what alone is done, to find out which of them makes a page grow
   */
  static async open(page: Page, address: string, random: () => number, only?: Act): Promise<UsedPage> {
    watchEngine(page);
    await page.addInitScript(countFiles);
    const devtools = await page.context().newCDPSession(page);
    const used = new UsedPage(page, devtools, random, only);
    await used.#watchWorkers();
    await devtools.send('Performance.enable');
    await page.goto(address);
    await used.#atRest();
    return used;
  }

  /** Does one of the things that readers do. None of them is waited for longer than it takes to begin, but for a file that is saved. */
  async interact(): Promise<void> {
    this.#after += 1;
    const act = this.#choose();
    if (await this[act]()) this.done[act] += 1;
    await this.#page.evaluate(twoFrames);
  }

  /** Goes to the opening view in Chinese, lets everything come to rest, and weighs the page. */
  async weigh(): Promise<Weight> {
    await this.#page.evaluate(() => {
      window.location.hash = 'v=overview';
    });
    await this.#page.mouse.move(2, 2);
    if (await this.#page.evaluate(() => document.documentElement.lang === 'en')) await this.language();
    await this.#atRest();
    await this.#page.waitForTimeout(700);
    // Collected twice: what the first turn ends lets go of more.
    for (let turn = 0; turn < 2; turn += 1) await this.#devtools.send('HeapProfiler.collectGarbage');
    const { metrics } = await this.#devtools.send('Performance.getMetrics');
    const at = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
    return {
      after: this.#after,
      heap: at('JSHeapUsedSize'),
      nodes: at('Nodes'),
      listeners: at('JSEventListeners'),
      files: await this.#page.evaluate(heldFor, HELD_MS),
      engine: await this.#engineBytes(),
      workers: await this.#workerBytes(),
    };
  }

  async open(): Promise<boolean> {
    const link = LINKS[Math.floor(this.#random() * LINKS.length)] ?? 'v=overview';
    await this.#page.evaluate((hash) => {
      window.location.hash = document.documentElement.lang === 'en' ? `${hash}&lang=en` : hash;
    }, link);
    return true;
  }

  async point(): Promise<boolean> {
    const box = await this.#page.evaluate(() => {
      const drawn = [...document.querySelectorAll('section.card canvas')].map((one) =>
        one.getBoundingClientRect(),
      );
      const seen = drawn.find(({ top, bottom }) => bottom > 80 && top < window.innerHeight - 80);
      return seen === undefined
        ? undefined
        : {
            x: seen.x,
            y: Math.max(80, seen.y),
            width: seen.width,
            height: Math.min(seen.bottom, window.innerHeight) - Math.max(80, seen.y),
          };
    });
    if (box === undefined) return false;
    await this.#page.mouse.move(box.x + box.width * this.#random(), box.y + box.height * this.#random(), {
      steps: 3,
    });
    return true;
  }

  /** Takes a file of a chart, whole or broken off by the browser. */
  async save(): Promise<boolean> {
    if (!(await this.#openFiles())) return false;
    const file = this.#page.waitForEvent('download', { timeout: 20_000 }).catch(() => undefined);
    const isOffered = await this.#offer();
    const isSaved = isOffered && (await file) !== undefined;
    await this.#page.keyboard.press('Escape');
    return isSaved;
  }

  /** Looks at the files of a chart and goes, at times while one of them is being made. */
  async giveUp(): Promise<boolean> {
    if (!(await this.#openFiles())) return false;
    if (this.#random() < 0.5) await this.#offer();
    await this.#page.keyboard.press('Escape');
    return true;
  }

  language(): Promise<boolean> {
    return this.#press('header button', '^\\s*(English|中文)\\s*$');
  }

  async look(): Promise<boolean> {
    if (!(await this.#openSettings())) return false;
    const theme = this.#random() < 0.5 ? '^\\s*(浅色|Light)' : '^\\s*(深色|Dark)';
    const isFound = await this.#press('dialog[open] [role="group"] button', theme);
    await this.#page.keyboard.press('Escape');
    return isFound;
  }

  async dialog(): Promise<boolean> {
    if (!(await this.#openSettings())) return false;
    await this.#page.keyboard.press('Escape');
    return true;
  }

  #choose(): Act {
    if (this.#only !== undefined) return this.#only;
    let left = this.#random() * 100;
    for (const [act, share] of Object.entries(SHARES) as [Act, number][]) {
      left -= share;
      if (left < 0) return act;
    }
    return 'open';
  }

  async #openFiles(): Promise<boolean> {
    return (
      (await this.#press('section.card button', '^\\s*(下载|Download)')) &&
      (await this.#stands('dialog[open] button.offer'))
    );
  }

  async #openSettings(): Promise<boolean> {
    return (
      (await this.#press('header button', '^\\s*(设置|Settings)')) &&
      (await this.#stands('dialog[open] [role="group"]'))
    );
  }

  /** Asks for a workbook, a table, a record or a picture. */
  #offer(): Promise<boolean> {
    const kinds = ['\\.xlsx', 'CSV', 'JSON', '\\.png', '\\.svg'];
    return this.#press(
      'dialog[open] button.offer',
      kinds[Math.floor(this.#random() * kinds.length)] ?? 'CSV',
    );
  }

  /** @returns false where there is no such button: then nothing is done */
  async #press(selector: string, words: string): Promise<boolean> {
    return this.#page.evaluate(
      ([where, text]) => {
        const told = new RegExp(text, 'u');
        const button = [...document.querySelectorAll<HTMLElement>(where)].find(
          (one) => one.checkVisibility() && told.test(one.textContent ?? ''),
        );
        button?.focus();
        button?.click();
        return button !== undefined;
      },
      [selector, words] as const,
    );
  }

  #stands(selector: string): Promise<boolean> {
    // A handle of an element would keep its whole dialog.
    return this.#page
      .locator(selector)
      .first()
      .waitFor({ timeout: 5_000 })
      .then(
        () => true,
        () => false,
      );
  }

  async #take(file: Download): Promise<void> {
    const isCancelled = this.#random() < 0.5;
    this.done[isCancelled ? 'cancelled' : 'saved'] += 1;
    await (isCancelled ? file.cancel() : file.path()).catch(() => undefined);
    await file.delete().catch(() => undefined);
  }

  async #atRest(): Promise<void> {
    await this.#page.waitForFunction(
      () =>
        document.querySelector('section.card') !== null &&
        document.querySelector('section.card[aria-busy="true"], dialog[open]') === null,
      undefined,
      { timeout: 120_000 },
    );
  }

  async #engineBytes(): Promise<number> {
    const worker = this.#page.workers().find((one) => /engineWorker/.test(one.url()));
    return (
      (await worker?.evaluate(
        () => (self as unknown as { engineMemory?: WebAssembly.Memory }).engineMemory?.buffer.byteLength,
      )) ?? 0
    );
  }

  async #workerBytes(): Promise<number> {
    const bytes = [...this.#workers.values()].map(async (ask) => {
      await ask('HeapProfiler.collectGarbage');
      return ((await ask('Runtime.getHeapUsage')) as { usedSize?: number }).usedSize ?? 0;
    });
    return (await Promise.all(bytes)).reduce((sum, one) => sum + one, 0);
  }

  /** Lets the scripts of workers be weighed, for which a page's own session has no words. */
  async #watchWorkers(): Promise<void> {
    const devtools = this.#devtools;
    const waiting = new Map<string, (result: unknown) => void>();
    let asked = 0;
    devtools.on('Target.receivedMessageFromTarget', ({ sessionId, message }) => {
      const { id, result } = JSON.parse(message) as { readonly id?: number; readonly result?: unknown };
      const key = `${sessionId} ${String(id)}`;
      waiting.get(key)?.(result ?? {});
      waiting.delete(key);
    });
    devtools.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      if (targetInfo.type !== 'worker') return;
      this.#workers.set(
        sessionId,
        (method) =>
          new Promise((resolve, reject) => {
            asked += 1;
            waiting.set(`${sessionId} ${String(asked)}`, resolve);
            devtools
              .send('Target.sendMessageToTarget', {
                sessionId,
                message: JSON.stringify({ id: asked, method }),
              })
              .catch(reject);
          }),
      );
    });
    devtools.on('Target.detachedFromTarget', ({ sessionId }) => {
      this.#workers.delete(sessionId);
    });
    await devtools.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: false,
      flatten: false,
    });
  }
}

/** The page lets go of a file a minute after it was handed to the browser; older ones are kept for ever. */
const HELD_MS = 90_000;

interface Counting {
  /** Address of each file that the page made and did not let go of, and when it was made. */
  heldFiles?: Map<string, number>;
}

/** Run in the page before its scripts. */
function countFiles(): void {
  const held = new Map<string, number>();
  (globalThis as Counting).heldFiles = held;
  const { createObjectURL, revokeObjectURL } = URL;
  URL.createObjectURL = (made) => {
    const address = createObjectURL.call(URL, made);
    held.set(address, performance.now());
    return address;
  };
  URL.revokeObjectURL = (address) => {
    held.delete(address);
    revokeObjectURL.call(URL, address);
  };
}

/** Run in the page: how many files it has held for so long. */
function heldFor(ms: number): number {
  const made = [...((globalThis as Counting).heldFiles?.values() ?? [])];
  return made.filter((at) => performance.now() - at > ms).length;
}

/** Run in the page: what was done is on the screen after the second frame. */
function twoFrames(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      requestAnimationFrame(() => {
        resolve();
      });
    });
  });
}

/** Must be called before the page is opened: lets the memory of the engine's module be looked at. */
function watchEngine(page: Page): void {
  page.on('worker', (worker) => {
    if (!/engineWorker/.test(worker.url())) return;
    void worker
      .evaluate(() => {
        const seen = self as unknown as { engineMemory?: WebAssembly.Memory };
        const { prototype } = WebAssembly.Memory;
        const buffer = Object.getOwnPropertyDescriptor(prototype, 'buffer');
        Object.defineProperty(prototype, 'buffer', {
          configurable: true,
          // The module's own code looks at its memory here.
          get(this: WebAssembly.Memory): unknown {
            seen.engineMemory = this;
            return buffer?.get?.call(this);
          },
        });
      })
      .catch(() => undefined);
  });
}
