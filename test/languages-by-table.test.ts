import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languages, respondentLanguageCodes } from '../surveys/schema/language.ts';

const codes = [...new Set<string>([...languages, ...respondentLanguageCodes])].join('|');
const comparison = new RegExp(
  `[=!]==?\\s*['"\`](?:${codes})['"\`]|['"\`](?:${codes})['"\`]\\s*[=!]==?|case\\s+['"](?:${codes})['"]`,
  'g',
);

/** Comparisons of something with a language: outside words, what depends on the language stands in a table by language. */
function comparisons(file: string, source: string): string[] {
  return [...source.matchAll(comparison)].map(([found]) => `${file}: ${found}`);
}

const files = globSync('{server,client,surveys,analysis}/**/*.ts').filter(
  (file) => !/^surveys\/definitions\/|words\.ts$/.test(file),
);

describe('languages', () => {
  it('are looked up in tables, never compared with', () => {
    expect(files.length).toBeGreaterThan(80);
    expect(files.flatMap((file) => comparisons(file, readFileSync(file, 'utf8')))).toEqual([]);
  });

  it.each([
    "return language === 'ja' ? `${a}：` : `${a}: `;",
    "const text = language !== 'en' ? label.ja : label.en;",
    "if ('en' === this.language) return words;",
    "switch (language) { case 'ja': return '、'; }",
  ])('a planted comparison is found: %s', (line) => {
    expect(comparisons('planted.ts', line)).toHaveLength(1);
  });
});
