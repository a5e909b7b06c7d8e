import { readFileSync } from 'node:fs';
import { readDataPackage } from '../../src/ingest/dashboardFile/dataPackage';
import { CLAIMS_FILE, PACKAGE_FILES, type PackageTexts } from '../../src/ingest/dashboardFile/packageFiles';

/** The bundled real reports, read as the page reads them. */
export function readRealReports(): ReturnType<typeof readDataPackage> {
  return readBundled('real-reports');
}

/** The made-up reports of eighteen counties that come with the page. */
export function readMadeUpReports(): ReturnType<typeof readDataPackage> {
  return readBundled('ganzhou-demo');
}

function readBundled(folder: string): ReturnType<typeof readDataPackage> {
  const texts = [...PACKAGE_FILES, CLAIMS_FILE].map((name) => [
    name,
    readFileSync(`datasets/${folder}/${name}`, 'utf8'),
  ]);
  return readDataPackage(Object.fromEntries(texts) as PackageTexts);
}
