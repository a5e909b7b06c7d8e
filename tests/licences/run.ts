/** Prints every package of which something is in the built folder, with its licence: `npm run licenses`. */
import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { licenceFaults, listedIn } from '../build/licences';

const path = 'dist/third-party-notices.txt';
if (!existsSync(path)) {
  console.error('There is no build to look at: npm run build');
  process.exitCode = 1;
} else {
  const packages = listedIn(readFileSync(path, 'utf8'));
  for (const { name, version, licence } of packages) {
    console.log(`${name.padEnd(28)} ${version.padEnd(12)} ${licence}`);
  }
  const faults = licenceFaults(packages.map((one) => ({ ...one, home: '', texts: [] })));
  for (const fault of faults) console.error(fault);
  process.exitCode = packages.length > 0 && faults.length === 0 ? 0 : 1;
}
