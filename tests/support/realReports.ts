import { readFileSync } from 'node:fs';
import { readDataPackage } from '../../src/ingest/dashboardFile/dataPackage';
import { CLAIMS_FILE, PACKAGE_FILES, type PackageTexts } from '../../src/ingest/dashboardFile/packageFiles';

/** The bundled real reports, read as the page reads them. */
export function readRealReports(): ReturnType<typeof readDataPackage> {
  const texts = [...PACKAGE_FILES, CLAIMS_FILE].map((name) => [
    name,
    readFileSync(`datasets/real-reports/${name}`, 'utf8'),
  ]);
  return readDataPackage(Object.fromEntries(texts) as PackageTexts);
}
