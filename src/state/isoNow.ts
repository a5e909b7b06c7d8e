/** This moment as an ISO time. */
export function isoNow(): string {
  return new Date().toISOString();
}
