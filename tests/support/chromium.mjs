import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

const UNDER_PROGRAM_FILES = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

const PLACES = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/microsoft-edge',
    '/opt/google/chrome/chrome',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) =>
    UNDER_PROGRAM_FILES.map((rest) => join(process.env[variable] ?? 'C:\\', rest)),
  ),
};

/** Path of a Chrome, Edge or Chromium on this machine (`CHROMIUM` names another one); undefined when there is none. */
export function findChromium() {
  const named = process.env.CHROMIUM;
  if (named !== undefined && existsSync(named)) return named;
  return (PLACES[process.platform] ?? []).find((path) => existsSync(path));
}

/** Finds a browser, or installs Debian's Chromium where this process may; undefined when neither is possible. */
export function findOrInstallChromium() {
  const found = findChromium();
  if (found !== undefined) return found;
  const mayInstall =
    process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!mayInstall) return undefined;
  process.stdout.write('No Chrome, Edge or Chromium found: installing the Debian package chromium …\n');
  const apt = (...words) =>
    spawnSync('apt-get', words, {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  apt('update');
  // The page uses the system's Chinese fonts; without one every label would be a box.
  apt('install', '--yes', '--no-install-recommends', 'chromium', 'fonts-noto-cjk');
  return findChromium();
}

/** What to tell somebody who has no browser. */
export const HOW_TO_GET_CHROMIUM =
  'The journeys need Chrome, Edge or Chromium. Install one, or set CHROMIUM to its path. ' +
  '请安装 Chrome、Edge 或 Chromium,或将环境变量 CHROMIUM 设为其路径。';
