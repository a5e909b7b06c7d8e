/**
 * Names that are said in the language in force whenever one is read. What is parsed, compared or stored takes its
 * names from `CHINESE_NAMES` instead.
 *
 * @param now the names in the language in force; the same keys in every language
 */
export function lateNames<Key extends string>(
  now: () => Readonly<Record<Key, string>>,
): Readonly<Record<Key, string>> {
  const keys = Object.keys(now()) as Key[];
  return withLate({}, Object.fromEntries(keys.map((key) => [key, () => now()[key]]))) as Readonly<
    Record<Key, string>
  >;
}

/**
 * A copy of an object of which some fields are worked out whenever they are read, as texts that follow the language.
 *
 * @param fields by their name; a name that the object has is replaced
 */
export function withLate<Thing extends object>(
  thing: Thing,
  fields: Readonly<Partial<Record<keyof Thing | string, () => unknown>>>,
): Thing {
  const getters = Object.entries(fields).map(([key, get]) => [key, { enumerable: true, get }]);
  return Object.defineProperties({ ...thing }, Object.fromEntries(getters) as PropertyDescriptorMap);
}
