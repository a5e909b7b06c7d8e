/** A path with `/` between its steps. Packers of Windows part folders by its own mark. */
export function pathOf(name: string): string {
  return name.replaceAll('\\', '/');
}

/** The last step of a path in small letters. */
export function baseOf(name: string): string {
  return pathOf(name).split('/').at(-1)?.toLowerCase() ?? '';
}

/** A path without its last step, with the `/` behind it; empty for a name alone. */
export function folderOf(name: string): string {
  return pathOf(name).replace(/[^/]*$/u, '');
}
