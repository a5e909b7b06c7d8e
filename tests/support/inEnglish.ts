import { fetchEnglish, speakFrom } from '../../src/domain/language';

/** Runs something while the page speaks English, and speaks Chinese again after it. */
export async function inEnglish<T>(act: () => T | Promise<T>): Promise<T> {
  await fetchEnglish();
  const stop = speakFrom({ now: () => 'en', arrived: () => undefined });
  try {
    return await act();
  } finally {
    stop();
  }
}

/** Whether a text has Chinese in it outside “quotes”, which hold words of a file. */
export function hasChinese(text: string | undefined): boolean {
  return text !== undefined && /\p{Script=Han}/u.test(text.replace(/“[^”]*”/gu, ''));
}
