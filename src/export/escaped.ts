/** Control characters and halves of characters, which neither HTML nor XML 1.0 has a place for. */
// eslint-disable-next-line no-control-regex -- control characters are what must go
const NO_PLACE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/gu;

/** A text as it stands in HTML and XML, in an attribute too. Characters that no document may hold are left out. */
export function escaped(text: string): string {
  return text
    .replace(NO_PLACE, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
