import { pathOf } from '../filePath';

/** So many files are taken of one archive or folder at most. */
export const LARGEST_FOLDER = 2000;

/** What systems and programs leave in a folder beside what people put there; and folders themselves. */
const LEFT_BY_SYSTEMS = /(?:^|\/)(?:__MACOSX\/|\.(?!\.?(?:\/|$))|~\$|Thumbs\.db$|desktop\.ini$)|\/$/iu;
/** The folder in which a browser saves what belongs to a page, beside the page. */
const PAGE_FOLDER = /^(.+)(?:_files|\.files)\//iu;
const PAGE = /\.(?:html?|xhtml|mht)$/iu;

/** What people put into an archive or a folder; each file is named by its path in it. */
export function withoutLitter<Item extends { readonly name: string }>(
  items: readonly Item[],
): readonly Item[] {
  const pages = new Set(
    items
      .map(({ name }) => pathOf(name))
      .flatMap((path) => (PAGE.test(path) ? [path.replace(PAGE, '')] : [])),
  );
  return items.filter(({ name }) => {
    const path = pathOf(name);
    return !LEFT_BY_SYSTEMS.test(path) && !pages.has(PAGE_FOLDER.exec(path)?.[1] ?? '');
  });
}
