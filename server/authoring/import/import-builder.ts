import type { Condition } from '../../../surveys/schema/condition.ts';
import type { ResponseOption, SectionPart } from '../../../surveys/schema/item.ts';
import type { LocalText } from '../../../surveys/schema/local-text.ts';
import { missingTranslations } from '../../../surveys/check/missing-translations.ts';
import type { Section } from '../../../surveys/schema/questionnaire.ts';
import { CodeMaker } from './code-maker.ts';
import { ImportRefusal, type Imported, type ImportNote } from './import-note.ts';
import { plainText } from './plain-text.ts';
import { readExpression, type Variable } from './read-expression.ts';

/** Questions and pages together, and options of one question: nobody answers more. */
const mostItems = 1000;

/** A text as a file has it, by language tag; '' is the language of the file. */
export type ForeignText = Readonly<Record<string, string>>;

/** An option as a file has it. */
export interface ForeignOption {
  name: string;
  text: ForeignText;
  isOther?: boolean;
}

/** Options with the codes they got, by their names in the file. */
export interface MadeOptions {
  options: ResponseOption[];
  codes: Map<string, string>;
}

/**
 * What all readers build a questionnaire with: codes and texts in Kotae's form, conditions over the names of the file,
 * and a note of everything that was taken, changed and left out.
 */
export class ImportBuilder {
  readonly report: ImportNote[] = [];
  readonly #sections: Section[] = [];
  readonly #codes = new CodeMaker();
  readonly #variables = new Map<string, Variable>();
  #itemCount = 0;
  #hasJapanese = false;
  #hasEnglish = false;

  note(note: ImportNote): void {
    this.report.push({ ...note, source: note.source.slice(0, 200) });
  }

  /** A text in Japanese and, where there is one, in English. What has neither is taken as Japanese. */
  text(foreign: ForeignText): LocalText {
    const own = Object.entries(foreign).map(([tag, text]) => [tag.toLowerCase(), plainText(text)] as const);
    const find = (language: string): string | undefined =>
      own.find(([tag, text]) => text !== '' && (tag === language || tag.startsWith(`${language}-`)))?.[1];
    const [japanese, english] = [find('ja'), find('en')];
    if (japanese !== undefined) this.#hasJapanese = true;
    if (english !== undefined) this.#hasEnglish = true;
    const ja = japanese ?? own.find(([tag, text]) => tag === '' && text !== '')?.[1] ?? english;
    const first = ja ?? own.find(([, text]) => text !== '')?.[1] ?? '';
    return { ja: first, ...(english !== undefined && { en: english }) };
  }

  /** A code for a part or a row, told if it is not the name itself. */
  code(name: string): string {
    const code = this.#codes.make(name, `q${this.#variables.size + 1}`);
    if (code !== name)
      this.note({ kind: 'changed', code: 'code-changed', source: name, facts: { to: code } });
    return code;
  }

  options(foreign: readonly ForeignOption[]): MadeOptions {
    if (foreign.length > mostItems)
      throw new ImportRefusal({ code: 'too-many-questions', facts: { most: mostItems } });
    const maker = new CodeMaker();
    const codes = new Map<string, string>();
    const options = foreign.map(({ name, text, isOther }): ResponseOption => {
      const code = maker.make(name, 'o1');
      codes.set(name, code);
      return { code, label: this.text(text), ...(isOther && { takesText: true }) };
    });
    return { options, codes };
  }

  /** Names by which conditions speak of an item. */
  knows(name: string, variable: Variable): void {
    this.#variables.set(name, variable);
  }

  beginSection(name: string, title: ForeignText, introduction: ForeignText = {}): void {
    this.#count(1);
    const words = this.text(introduction);
    this.#sections.push({
      code: this.#codes.make(name, `s${this.#sections.length + 1}`),
      title: this.text(title),
      ...(words.ja !== '' && { introduction: words }),
      items: [],
    });
  }

  /** Puts a part at the end of the last section. Throws `too-many-questions`. */
  add(part: SectionPart, source: string): void {
    this.#count(part.type === 'matrix' ? part.rows.length : 1);
    if (this.#sections.length === 0) this.beginSection('s1', { '': '質問', en: 'Questions' });
    this.#sections.at(-1)?.items.push(part);
    this.note({ kind: 'taken', code: `taken-${part.type}`, source, facts: {} });
  }

  #count(more: number): void {
    this.#itemCount += more;
    if (this.#itemCount > mostItems)
      throw new ImportRefusal({ code: 'too-many-questions', facts: { most: mostItems } });
  }

  /** A condition in the file's words as one of Kotae's; what cannot be said is left out, and noted. */
  condition(expression: string, source: string): { askedWhen?: Condition } {
    const written = expression.trim();
    if (written === '' || written === '1') return {};
    const askedWhen = readExpression(written, (name) => this.#variables.get(name));
    if (askedWhen !== null) return { askedWhen };
    this.note({
      kind: 'left-out',
      code: 'condition-left-out',
      source,
      facts: { expression: written.slice(0, 200) },
    });
    return {};
  }

  /** Throws `no-questions` if there is nothing to ask. */
  finish(title: ForeignText, purpose: ForeignText, name: string): Imported {
    const sections = this.#sections.filter(({ items }) => items.length > 0);
    if (sections.length === 0) throw new ImportRefusal({ code: 'no-questions', facts: {} });
    if (!this.#hasJapanese) this.note({ kind: 'changed', code: 'no-japanese', source: name, facts: {} });
    const words = this.text(title);
    const why = this.text(purpose);
    const count = sections.reduce((sum, { items }) => sum + items.length, 0);
    const made = {
      format: 'kotae-questionnaire/1',
      code: new CodeMaker().make(name, 'imported'),
      version: 1,
      title: words.ja === '' ? { ja: name } : words,
      purpose: why.ja === '' ? (words.ja === '' ? { ja: name } : words) : why,
      estimatedMinutes: Math.max(1, Math.min(60, Math.ceil(count / 3))),
      sections,
    };
    const untranslated = this.#hasEnglish && this.#hasJapanese ? missingTranslations(made, ['en']).length : 0;
    if (untranslated > 0)
      this.note({
        kind: 'changed',
        code: 'english-incomplete',
        source: name,
        facts: { count: untranslated },
      });
    const isBilingual = this.#hasEnglish && this.#hasJapanese && untranslated === 0;
    return {
      report: this.report,
      questionnaire: { ...made, languages: isBilingual ? ['ja', 'en'] : ['ja'] },
    };
  }
}

/** Five classes of about the same width between the limits of a number. */
export function bandsBetween(
  min: number,
  max: number,
): { code: string; label: LocalText; atMost?: number }[] {
  const width = Math.max(1, Math.ceil((max - min + 1) / 5));
  const ends = [1, 2, 3, 4].map((step) => min + width * step - 1).filter((end) => end < max);
  const bands = ends.map((end, index) => {
    const from = index === 0 ? min : (ends[index - 1] ?? min) + 1;
    return { code: `b${index + 1}`, label: { ja: `${from}～${end}`, en: `${from} to ${end}` }, atMost: end };
  });
  const last = (ends.at(-1) ?? min - 1) + 1;
  const all = [
    ...bands,
    { code: `b${bands.length + 1}`, label: { ja: `${last}以上`, en: `${last} or more` } },
  ];
  return all.length > 1
    ? all
    : [{ code: 'b0', label: { ja: `${min}以下`, en: `${min} or less` }, atMost: min }, ...all];
}
