import { html, type TemplateResult } from 'lit';
import { textParts } from '../../surveys/items/furigana.ts';
import type { Language, LocalText } from '../../surveys/schema/local-text.ts';

/** A text in the reader's language, with the readings of hard words above them where the text has any. */
export function rubyText(text: LocalText, language: Language): (string | TemplateResult)[] {
  return textParts(text[language] ?? text.ja).map(({ base, reading }) =>
    reading === null ? base : html`<ruby>${base}<rp>（</rp><rt>${reading}</rt><rp>）</rp></ruby>`,
  );
}
