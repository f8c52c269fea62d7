/**
 * Makes codes out of foreign names: lower case, nothing but letters, digits, hyphen and underscore, and none twice.
 */
export class CodeMaker {
  readonly #taken = new Set<string>();

  /** A code like `name`, with a number after it where it is taken; `fallback` where nothing of the name can be kept. */
  make(name: string, fallback: string): string {
    const plain = name
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/[^a-z0-9_-]+/g, '_')
      .replace(/^[_-]+/, '')
      .slice(0, 56);
    const stem = plain === '' ? fallback : plain;
    let code = stem;
    for (let number = 2; this.#taken.has(code); number += 1) code = `${stem}_${number}`;
    this.#taken.add(code);
    return code;
  }
}
