import type { LocalText } from '../../../surveys/schema/local-text.ts';
import { languages } from '../../../surveys/schema/language.ts';

/** A text as a file has it, by language tag; '' is the language of the file. */
export type ForeignText = Readonly<Record<string, string>>;

/** Words that the tool itself would have shown, said in ours: they tell nothing of the languages of the file. */
export interface OwnWords {
  own: LocalText;
}

/** Any words of a part. */
export type Words = ForeignText | OwnWords;

export function isOwn(words: Words): words is OwnWords {
  return typeof words.own === 'object';
}

/** Whether a text is in a language: `ja`, and `ja-JP` too. */
export function isTagged(tag: string, language: string): boolean {
  return tag === language || tag.startsWith(`${language}-`) || tag.startsWith(`${language}_`);
}

const [first, second] = languages;

/** What stands in the two languages that every questionnaire may have, and whether the first is what it should be. */
export interface Chosen {
  words: Partial<LocalText>;
  /** The tag from which the first was taken; undefined where there was nothing. */
  from: string | undefined;
}

/**
 * Of a text in several languages, what stands as Japanese and what as English.
 *
 * Shape    texts: by tag in lower case, none empty; main: the language that stands as Japanese if asked for; declared:
 *          what the file calls its own language.
 * @example chooseLanguages(new Map([['fr', 'Oui'], ['en', 'Yes']]), { declared: 'fr' })
 * // => { words: { ja: 'Oui', en: 'Yes' }, from: 'fr' }
 */
export function chooseLanguages(
  texts: ReadonlyMap<string, string>,
  { main, declared = '' }: { main?: string | undefined; declared?: string },
): Chosen {
  const tagOf = (language: string): string | undefined =>
    [...texts.keys()].find((tag) => isTagged(tag, language));
  const from =
    (main === undefined ? undefined : tagOf(main)) ??
    tagOf(first) ??
    (texts.has('') ? '' : undefined) ??
    (declared === '' ? undefined : tagOf(declared)) ??
    tagOf(second) ??
    [...texts.keys()][0];
  const [own, english] = [texts.get(from ?? ''), texts.get(tagOf(second) ?? '')];
  const isThere = tagOf(second) !== undefined && english !== undefined;
  return {
    words: { ...(own !== undefined && { [first]: own }), ...(isThere && { [second]: english }) },
    from,
  };
}

/** Two texts one under the other; in English only if both are. */
export function joinedText(above: LocalText, below: LocalText): LocalText {
  const english = above.en !== undefined && below.en !== undefined ? `${above.en}\n${below.en}` : undefined;
  return { ja: `${above.ja}\n${below.ja}`, ...(english !== undefined && { en: english }) };
}
