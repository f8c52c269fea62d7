import type { LocalText } from '../../../surveys/schema/local-text.ts';
import { chooseLanguages, isOwn, isTagged, type Words } from './foreign-text.ts';
import type { ImportChoices, ImportNote } from './import-note.ts';
import { plainText, textLosses } from './plain-text.ts';
import { markPlaceholders, type PlaceholderForm } from './placeholders.ts';

export interface TextSettings extends ImportChoices {
  placeholders: PlaceholderForm;
  /** What the file calls its own language; '' where it does not say. */
  declared: string;
}

/** Letters that no other language has: a text that does not say its language is Japanese if the file has them. */
const kana = /[\u3041-\u30ff]/;

/** Makes texts of the texts of a file, tells what they lose, and remembers in which languages they were. */
export class TextMaker {
  readonly #settings: TextSettings;
  readonly #note: (note: ImportNote) => void;
  readonly #tags = new Set<string>();
  readonly #from = new Map<string, number>();
  #hasKana = false;
  markedCount = 0;

  constructor(settings: TextSettings, note: (note: ImportNote) => void) {
    this.#settings = settings;
    this.#note = note;
  }

  /** A text in Japanese and, where there is one, in English; with '' as Japanese where there is none at all. */
  text(words: Words, source: string): LocalText {
    if (isOwn(words)) return words.own;
    const named = Object.entries(words).filter(([, text]) => text.trim() !== '');
    const isNamed = named.some(([tag]) => tag.toLowerCase() === this.#settings.declared.toLowerCase());
    const texts = new Map(
      named
        // Words of the file's own language that also stand by its name are words of no known language beside them.
        .map(
          ([tag, text]) =>
            [isNamed ? tag.toLowerCase() : this.#tagOf(tag), this.#plain(text, source)] as const,
        )
        .filter(([, text]) => text !== ''),
    );
    for (const tag of texts.keys()) this.#tags.add(tag);
    const { words: chosen, from } = chooseLanguages(texts, {
      main: this.#settings.language?.toLowerCase(),
      declared: this.#settings.declared.toLowerCase(),
    });
    if (from !== undefined) this.#from.set(from, (this.#from.get(from) ?? 0) + 1);
    if (from === '' && kana.test(chosen.ja ?? '')) this.#hasKana = true;
    return { ...chosen, ja: chosen.ja ?? '' };
  }

  /** A text, or where it is empty its name, since nothing may be asked without words. */
  textOr(words: Words, name: string, source: string, tell: 'tell' | 'silent' = 'tell'): LocalText {
    const own = this.text(words, source);
    if (own.ja !== '') return own;
    if (tell === 'tell') this.#note({ kind: 'changed', code: 'text-empty', source, facts: {} });
    return { ...own, ja: plainText(name) || '？' };
  }

  /** The languages of the file, as it calls them; the one that stands as Japanese first. */
  get languages(): string[] {
    const main = this.main;
    return [...this.#tags]
      .filter((tag) => tag !== '')
      .toSorted((a, b) => Number(b === main) - Number(a === main));
  }

  /** Whether what stands as Japanese is Japanese, and whether there is English beside it. */
  get has(): { japanese: boolean; english: boolean } {
    const main = this.main ?? '';
    return {
      japanese: isTagged(main, 'ja') || (main === '' && this.#hasKana),
      english: [...this.#tags].some((tag) => isTagged(tag, 'en')),
    };
  }

  /** How many texts stand as Japanese in another language than most do. */
  get strayCount(): number {
    const main = this.main;
    return [...this.#from].reduce((sum, [tag, count]) => (tag === main || tag === '' ? sum : sum + count), 0);
  }

  /** The language that stands as Japanese: of most texts; undefined where there are none. */
  get main(): string | undefined {
    return [...this.#from].toSorted(([, a], [, b]) => b - a)[0]?.[0];
  }

  #tagOf(tag: string): string {
    return (tag === '' ? this.#settings.declared : tag).toLowerCase();
  }

  #plain(text: string, source: string): string {
    const { pictures, media, links } = textLosses(text);
    for (const picture of pictures)
      this.#note({ kind: 'left-out', code: 'picture-left-out', source, facts: { picture } });
    for (const one of media)
      this.#note({ kind: 'left-out', code: 'media-left-out', source, facts: { media: one } });
    for (const address of links)
      this.#note({ kind: 'left-out', code: 'link-left-out', source, facts: { address } });
    const { text: marked, count } = markPlaceholders(plainText(text), this.#settings.placeholders);
    if (count > 0) {
      this.markedCount += 1;
      this.#note({
        kind: 'changed',
        code: 'placeholder-marked',
        source,
        facts: { text: marked.slice(0, 200).toWellFormed() },
      });
    }
    return marked;
  }
}
