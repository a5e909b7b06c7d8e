/** What a page says to its service worker. */
export type WorkerWords = 'arrived' | 'take over';

/** What is needed of the browser; a test gives its own. */
export interface VersionPorts {
  /** Undefined where the browser has no service workers: on plain http addresses other than this machine's own. */
  readonly container: ServiceWorkerContainer | undefined;
  /** Address of the worker's script. */
  readonly script: string;
  reload(): void;
}

/** A page left open asks so often whether there is a newer version. */
const ASKING_MS = 60 * 60 * 1000;
/** A worker that was asked to take over and does not is not waited for longer. */
const TAKING_OVER_MS = 10_000;

/**
 * Has the files of the page kept for use without a network, and tells when a newer version lies ready. The page is never
 * reloaded by itself: the reader says when.
 */
export class NewVersion {
  #isOffered = $state(false);
  #isTakingOver = $state(false);
  #registration: ServiceWorkerRegistration | undefined;
  readonly #ports: VersionPorts;

  constructor(ports: VersionPorts) {
    this.#ports = ports;
  }

  /** True when a newer version is ready, until it is taken over or put off. */
  get isOffered(): boolean {
    return this.#isOffered;
  }
  /** True after the reader took it over, until the page is loaded anew. */
  get isTakingOver(): boolean {
    return this.#isTakingOver;
  }

  /** Starts keeping the page. Without service workers, or where they are switched off, the page works as it did. */
  async follow(): Promise<void> {
    const { container, script } = this.#ports;
    if (container === undefined) return;
    let isControlled = container.controller !== null;
    container.addEventListener('controllerchange', () => {
      if (this.#isTakingOver) this.#ports.reload();
      // Another window took the newer version over; this one goes on with its own until its reader says so.
      else if (isControlled) this.#isOffered = true;
      isControlled = true;
    });
    const registration = await container
      .register(script, { updateViaCache: 'none' })
      // Switched off, or no room: nothing is lost but the use without a network.
      .catch(() => undefined);
    if (registration === undefined) return;
    this.#registration = registration;
    this.#look();
    registration.addEventListener('updatefound', () => {
      registration.installing?.addEventListener('statechange', () => {
        this.#look();
      });
    });
    this.#say(registration.active, 'arrived');
    setInterval(() => void registration.update().catch(() => undefined), ASKING_MS);
  }

  /** Puts the newer version in place of this one, and loads the page anew. */
  takeOver = (): void => {
    this.#isTakingOver = true;
    const waiting = this.#registration?.waiting;
    if (!waiting) {
      this.#ports.reload();
      return;
    }
    setTimeout(this.#ports.reload, TAKING_OVER_MS);
    this.#say(waiting, 'take over');
  };

  /** Takes the notice away; the newer version comes with the next visit. */
  putOff = (): void => {
    this.#isOffered = false;
  };

  #look(): void {
    const { waiting, active } = this.#registration ?? {};
    if (waiting && active) this.#isOffered = true;
  }

  #say(worker: ServiceWorker | null | undefined, words: WorkerWords): void {
    worker?.postMessage(words);
  }
}

/** The version of the page in this browser window. */
export const newVersion = new NewVersion({
  // A plain http address of an intranet has none, whatever the types say.
  container:
    typeof navigator === 'undefined'
      ? undefined
      : (navigator.serviceWorker as ServiceWorkerContainer | undefined),
  script: './service-worker.js',
  reload: () => {
    location.reload();
  },
});
