import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** True where LibreOffice is on this machine. */
export function hasOffice(): boolean {
  return spawnSync('soffice', ['--version']).status === 0;
}

/**
 * Has LibreOffice open a file and save it as another kind, into a folder.
 *
 * @param filter how it is read, where its kind alone does not tell
 * @throws Error with what LibreOffice said
 */
export function convert(file: string, kind: string, folder: string, filter?: string): void {
  mkdirSync(folder, { recursive: true });
  const done = spawnSync(
    'soffice',
    [
      // A profile of its own: the one of whoever is at the machine may be in use.
      `-env:UserInstallation=file://${join(folder, '..', 'profile')}`,
      '--headless',
      ...(filter === undefined ? [] : [`--infilter=${filter}`]),
      '--convert-to',
      kind,
      '--outdir',
      folder,
      file,
    ],
    // A program that waits for somebody who is not there.
    { encoding: 'utf8', timeout: 120_000 },
  );
  if (done.status !== 0 || !done.stdout.includes('->')) {
    throw new Error(`LibreOffice did not convert ${file}: ${done.stdout}${done.stderr}`);
  }
}
