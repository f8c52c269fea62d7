/** Letters and digits that are not mistaken for one another. */
const alphabet = 'abcdefghjkmnpqrstvwxyz23456789';
const length = 16;

/** A password to be handed on, in groups of four (78 bits). */
export function drawnPassword(): string {
  const letters: string[] = [];
  while (letters.length < length) {
    const [byte = 255] = crypto.getRandomValues(new Uint8Array(1));
    // Bytes that would favour some letters are passed over.
    if (byte < 256 - (256 % alphabet.length)) letters.push(alphabet[byte % alphabet.length] ?? '');
  }
  return (letters.join('').match(/.{4}/g) ?? []).join('-');
}
