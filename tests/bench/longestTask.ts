/** The longest task of the page's main thread. */
export interface LongestTask {
  /** Time of the processor, which other work on the machine does not lengthen. */
  readonly cpuMs: number;
  /** Time on the clock: what a reader feels. */
  readonly wallMs: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Reads a trace of Chromium for the longest task of any page's main thread; each of the two longest is found by itself. */
export function longestTask(trace: Buffer): LongestTask {
  const { traceEvents } = JSON.parse(trace.toString('utf8')) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  const mains = new Set(
    traceEvents
      .filter(({ ph, name, args }) => ph === 'M' && name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${String(pid)} ${String(tid)}`),
  );
  let [cpuMs, wallMs] = [0, 0];
  for (const { name, pid, tid, dur = 0, tdur = 0 } of traceEvents) {
    if (!name.endsWith('RunTask') || !mains.has(`${String(pid)} ${String(tid)}`)) continue;
    cpuMs = Math.max(cpuMs, tdur / 1000);
    wallMs = Math.max(wallMs, dur / 1000);
  }
  return { cpuMs, wallMs };
}
