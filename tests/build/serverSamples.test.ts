import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { headerPolicy, metaPolicy } from './policy';

const samples = readdirSync('public/deploy').filter((name) => !name.endsWith('.js'));
const read = (name: string): string => readFileSync(`public/deploy/${name}`, 'utf8');

describe('the content policy', () => {
  const directives = new Map(
    metaPolicy()
      .split(';')
      .map((each) => each.trim().split(/\s+/))
      .map(([name = '', ...sources]) => [name, sources]),
  );

  it('allows nothing that it does not name, and no script but files of the folder', () => {
    expect(directives.get('default-src')).toEqual(["'none'"]);
    expect(directives.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'"]);
    expect(directives.get('worker-src')).toEqual(["'self'"]);
    expect(directives.get('connect-src')).toEqual(["'self'"]);
    expect(directives.get('base-uri')).toEqual(["'none'"]);
    expect(directives.get('form-action')).toEqual(["'none'"]);
  });

  it('names no other origin, no wildcard and no scheme of the network', () => {
    for (const sources of directives.values()) {
      for (const source of sources) {
        expect(["'self'", "'none'", "'wasm-unsafe-eval'", "'unsafe-inline'", 'blob:']).toContain(source);
      }
    }
    const withInline = [...directives].filter(([, sources]) => sources.includes("'unsafe-inline'"));
    expect(withInline.map(([name]) => name)).toEqual(['style-src']);
  });
});

describe('the samples for servers', () => {
  it('are there for nginx, Apache and Caddy', () => {
    expect([...samples].sort()).toEqual(['Caddyfile', 'apache.htaccess', 'nginx.conf']);
  });

  it.each(samples)('%s sends the policy of the page, with who may frame it', (name) => {
    const policies = [...read(name).matchAll(/Content-Security-Policy "([^"]+)"/g)].map(
      ([, policy]) => policy,
    );
    expect(policies.length).toBeGreaterThan(0);
    for (const policy of policies) expect(policy).toBe(headerPolicy());
  });

  it.each(samples)('%s keeps named files for a year and asks for the rest anew, compressed', (name) => {
    const text = read(name);
    expect(text).toContain('no-cache');
    expect(text).toContain('max-age=31536000, immutable');
    expect(text).toMatch(/gzip|DEFLATE/);
    expect(text).toMatch(/application\/wasm/);
    expect(text).toContain('nosniff');
  });

  it.each(['README.md', 'README.zh-CN.md'])('%s names each of them', (readme) => {
    const text = readFileSync(readme, 'utf8');
    for (const name of samples) expect(text).toContain(`public/deploy/${name}`);
    expect(text).toContain("`frame-ancestors 'self'`");
  });
});
