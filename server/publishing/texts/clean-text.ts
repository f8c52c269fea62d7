/**
 * A text without what a reader cannot see and a program may obey: control characters would move a terminal's cursor or
 * break a spreadsheet file, marks of writing direction would show other words than are there.
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\u202a-\u202e\u2066-\u2069]|(?![\n\t])\p{Cc}/gu, '')
    .trim();
}
