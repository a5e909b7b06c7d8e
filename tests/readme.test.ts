import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ingest } from './support/ingestText';

describe('README', () => {
  const example = /```csv\n([\s\S]*?)```/.exec(readFileSync('README.md', 'utf8'))?.[1] ?? '';

  it('shows an example of ten lines that the importer reads whole', async () => {
    expect(example.trim().split('\n')).toHaveLength(10);
    const result = await ingest(example);
    expect(result.problems).toEqual([]);
    expect(result.rows).toEqual({ accepted: 9, refused: 0 });
  });
});
