import { html as plainHtml, type TemplateResult } from 'lit';
import { textParts, withoutReadings } from '../../surveys/items/words/furigana.ts';
import type { RespondentLanguage } from '../../surveys/schema/language.ts';
import type { LocalText } from '../../surveys/schema/local-text.ts';

/** A text in the reader's language, with the readings of hard words above them where the text has any. */
export function rubyText(text: LocalText, language: RespondentLanguage): (string | TemplateResult)[] {
  return withRuby(text[language] ?? text.ja);
}

/**
 * Lit's `html` for words that may have readings: between tags a reading stands above its word, in attributes and in
 * the options of a list, where nothing can stand above, it is left out. Words with readings stay one, also where what
 * holds them would lay its parts out side by side.
 */
export function html(strings: TemplateStringsArray, ...values: unknown[]): TemplateResult<1> {
  const drawn = values.map((value, index) =>
    typeof value !== 'string' || !value.includes('《')
      ? value
      : isPlain(strings, index)
        ? withoutReadings(value)
        : plainHtml`<span>${withRuby(value)}</span>`,
  );
  return plainHtml(strings, ...drawn);
}

function withRuby(words: string): (string | TemplateResult)[] {
  return textParts(words).map(({ base, reading }) =>
    reading === null ? base : plainHtml`<ruby>${base}<rp>（</rp><rt>${reading}</rt><rp>）</rp></ruby>`,
  );
}

/** Whether the value stands within a tag, or in an option. */
function isPlain(strings: TemplateStringsArray, index: number): boolean {
  return /<(?:option\b[^<]*|[^>]*)$/.test(strings.slice(0, index + 1).join(''));
}
