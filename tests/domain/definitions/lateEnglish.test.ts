import { expect, it } from 'vitest';
import { definitionOf } from '../../../src/domain/definitions';
import { fetchEnglish, speakFrom } from '../../../src/domain/language';

it('says a definition again that was read before its English had arrived', async () => {
  const stop = speakFrom({ now: () => 'en', arrived: () => undefined });
  const read = () => definitionOf('application.received')?.direction;
  expect(read()).toBe('仅为数量，不作优劣评价');
  await fetchEnglish();
  expect(read()).not.toMatch(/\p{Script=Han}/u);
  stop();
  expect(read()).toBe('仅为数量，不作优劣评价');
});
