import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fingerprintOf, sha256 } from '../../src/ingest/sha256';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

describe('sha256', () => {
  it('gives the digests of the standard', () => {
    expect(hex(sha256(new Uint8Array()))).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
    expect(hex(sha256(new TextEncoder().encode('abc')))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });

  it('agrees with another implementation at every length around a block', () => {
    for (let length = 50; length < 140; length += 1) {
      const bytes = Uint8Array.from({ length }, (_, at) => (at * 31) % 256);
      expect(hex(sha256(bytes))).toBe(createHash('sha256').update(bytes).digest('hex'));
    }
  });
});

describe('fingerprintOf', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('is the same where the browser has no digest of its own, as on plain http', async () => {
    const bytes = new TextEncoder().encode('政府信息公开');
    const withDigest = await fingerprintOf(bytes);
    vi.stubGlobal('crypto', {});
    expect(await fingerprintOf(bytes)).toBe(withDigest);
    expect(withDigest).toBe(createHash('sha256').update(bytes).digest('hex').slice(0, 16));
  });
});
