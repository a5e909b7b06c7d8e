import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Paths of all files below a folder, relative to it, with `/` between the parts. */
function filesBelow(folder: string): readonly string[] {
  const walk = (inside: string): readonly string[] =>
    readdirSync(inside).flatMap((name) => {
      const path = join(inside, name);
      return statSync(path).isDirectory() ? walk(path) : [relative(folder, path).split(sep).join('/')];
    });
  return walk(folder);
}

/** Pages, scripts and styles of a built folder: path → text. */
export function builtTexts(folder: string): ReadonlyMap<string, string> {
  return new Map(
    filesBelow(folder)
      .filter((file) => /\.(?:html|js|css)$/.test(file))
      .map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
  );
}
