/** About how wide a text of 12 px is: a Chinese character is square, a digit half as wide. */
export function textWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + (character.charCodeAt(0) > 0xff ? 12 : 6.8), 0);
}
