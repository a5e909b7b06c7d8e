import { readFileSync } from 'node:fs';

/** The content policy that `index.html` carries; every other place where it stands is held against this one. */
export function metaPolicy(page = readFileSync('index.html', 'utf8')): string {
  const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(page)?.[1];
  if (policy === undefined) throw new Error('index.html carries no content policy');
  return policy;
}

/** The same as a server sends it: a page cannot say of itself who may frame it. */
export function headerPolicy(): string {
  return `${metaPolicy()}; frame-ancestors 'self'`;
}
