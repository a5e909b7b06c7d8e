import { existsSync, readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';

/**
 * Largest resident memory so far of a browser's largest page, its workers with it, in MB.
 *
 * @returns undefined where the system does not tell: only Linux does
 */
export async function peakMegabytes(browser: Browser): Promise<number | undefined> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const peaks = processInfo.flatMap(({ id, type }) => {
    const status = `/proc/${String(id)}/status`;
    if (type !== 'renderer' || !existsSync(status)) return [];
    const kilobytes = /VmHWM:\s+(\d+) kB/u.exec(readFileSync(status, 'utf8'))?.[1];
    return kilobytes === undefined ? [] : [Number(kilobytes) / 1024];
  });
  return peaks.length === 0 ? undefined : Math.max(...peaks);
}
