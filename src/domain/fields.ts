/** A value with named fields of which nothing is known. */
export type Fields = Readonly<Record<string, unknown>>;

/** True for a value with named fields. Lists have none of the names that are asked for. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}
