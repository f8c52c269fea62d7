import type { Condition } from '../../../surveys/schema/condition.ts';
import type { ResponseOption, SectionPart } from '../../../surveys/schema/item.ts';
import type { Section } from '../../../surveys/schema/questionnaire.ts';
import { CodeMaker } from './code-maker.ts';
import { readExpression, type Reading } from './expressions/read-expression.ts';
import type { Variable } from './expressions/variable.ts';
import type { Words } from './foreign-text.ts';
import { ImportRefusal, type Imported, type ImportNote } from './import-note.ts';
import { finishedQuestionnaire, type Frame } from './finished-questionnaire.ts';
import { TextMaker, type TextSettings } from './text-maker.ts';

/** Questions and pages together: nobody answers more. */
const mostItems = 1000;
/** Options of one question. Beyond the second there is no sense in reading on. */
export const mostOptions = 1000;
const mostOptionsAtAll = 20_000;

/** Throws  `too-many-questions` where a list has more than all options of a file together may be. */
export function refuseTooMany(count: number): void {
  if (count > mostOptionsAtAll)
    throw new ImportRefusal({ code: 'too-many-questions', facts: { most: mostOptions } });
}

/** An option as a file has it. */
export interface ForeignOption {
  name: string;
  text: Words;
  isOther?: boolean;
  isExclusive?: boolean;
  /** An answer such as "don't know". */
  isOutside?: boolean;
}

/** Options with the codes they got, by their names in the file. */
export interface MadeOptions {
  options: ResponseOption[];
  codes: Map<string, string>;
}

interface Settings extends TextSettings {
  /** In conditions a word that is no name is a text. */
  bareWords?: boolean;
}

/**
 * What all readers build a questionnaire with: codes and texts in Kotae's form, conditions over the names of the file,
 * and a note of everything that was taken, changed and left out.
 */
export class ImportBuilder {
  readonly texts: TextMaker;
  /** Options by the name of their question, for questions that take them over. */
  readonly lists = new Map<string, readonly ForeignOption[]>();
  readonly #report: ImportNote[] = [];
  readonly #told = new Set<string>();
  readonly #leftOut = new Set<string>();
  readonly #sections: Section[] = [];
  readonly #codes = new CodeMaker();
  readonly #variables = new Map<string, Variable>();
  readonly #bareWords: boolean;
  #outer: Condition[] = [];
  #itemCount = 0;
  #optionCount = 0;

  constructor(settings: Settings) {
    this.texts = new TextMaker(settings, (note) => this.note(note));
    this.#bareWords = settings.bareWords ?? false;
  }

  /** Tells something once, however often it occurs. */
  note(note: ImportNote): void {
    const told: ImportNote = { ...note, source: note.source.slice(0, 200).toWellFormed() };
    const key = JSON.stringify([told.code, told.source, told.facts]);
    if (note.kind !== 'taken' && this.#told.has(key)) return;
    this.#told.add(key);
    this.#report.push(told);
  }

  /** Tells that a whole question is left out, and why: the first reason is the reason. */
  leaveOut(note: Omit<ImportNote, 'kind'>): void {
    if (this.#leftOut.has(note.source)) return;
    this.#leftOut.add(note.source);
    this.note({ ...note, kind: 'left-out' } as ImportNote);
  }

  /** A code for a part or a row, told if it is not the name itself. */
  code(name: string): string {
    const code = this.#codes.make(name, `q${this.#variables.size + 1}`);
    if (code !== name)
      this.note({ kind: 'trivial', code: 'code-changed', source: name, facts: { to: code } });
    return code;
  }

  /** Options of a question. Throws  `too-many-questions` where a file has more of them than anybody would read. */
  options(foreign: readonly ForeignOption[], source: string): MadeOptions {
    this.#optionCount += foreign.length;
    refuseTooMany(this.#optionCount);
    const maker = new CodeMaker();
    const codes = new Map<string, string>();
    const options = foreign.map(({ name, text, isOther, isExclusive, isOutside }): ResponseOption => {
      const code = maker.make(name, 'o1');
      codes.set(name, code);
      return {
        code,
        label: this.texts.textOr(text, name, `${source}: ${name}`),
        ...(isOther && { takesText: true }),
        ...(isExclusive && { isExclusive }),
        ...(isOutside && { isSubstantive: false }),
      };
    });
    return { options, codes };
  }

  /** Names by which conditions speak of an item. */
  knows(name: string, variable: Variable): void {
    this.#variables.set(name, variable);
  }

  /**
   * Something that the file works out: where that is a condition on answers, other conditions may speak of it. What is
   * worked out for some only is neither so nor not so for the others, which no condition here can say.
   */
  knowsComputed(name: string, expression: string, own: string): void {
    const isForSome =
      own.trim() !== '' || this.#outer.length > 0 || this.#sections.at(-1)?.askedWhen !== undefined;
    if (name === '' || isForSome || this.#variables.has(name)) return;
    const reading = this.read(expression);
    if ('truth' in reading && typeof reading.truth !== 'boolean')
      this.#variables.set(name, { item: '', holds: reading.truth });
  }

  variable(name: string): Variable | undefined {
    return this.#variables.get(name);
  }

  beginSection(section: {
    name: string;
    title: Words;
    introduction?: Words;
    askedWhen?: Condition | undefined;
  }): void {
    this.#count(1);
    const { name, title, introduction = {}, askedWhen } = section;
    const words = this.texts.text(introduction, name);
    this.#sections.push({
      code: this.#codes.make(name, `s${this.#sections.length + 1}`),
      title: this.texts.textOr(title, name || `${this.#sections.length + 1}`, name, 'silent'),
      ...(words.ja !== '' && { introduction: words }),
      ...(askedWhen !== undefined && { askedWhen }),
      items: [],
    });
  }

  /** Whatever is added by `add` is asked only when this holds too. */
  within(condition: Condition | undefined, add: () => void): void {
    const before = this.#outer;
    if (condition !== undefined) this.#outer = [...before, condition];
    add();
    this.#outer = before;
  }

  /** Puts a part at the end of the last section. Throws `too-many-questions`. */
  add(part: SectionPart, source: string, own?: Condition): void {
    this.#count(part.type === 'matrix' ? part.rows.length : 1);
    if (this.#sections.length === 0)
      this.beginSection({ name: 's1', title: { own: { ja: '質問', en: 'Questions' } } });
    const inner = 'askedWhen' in part ? part.askedWhen : undefined;
    const conditions = [...this.#outer, own, inner].filter((condition) => condition !== undefined);
    const [only] = conditions;
    const askedWhen = conditions.length > 1 ? { all: conditions } : only;
    this.#sections.at(-1)?.items.push({ ...part, ...(askedWhen !== undefined && { askedWhen }) });
    this.note({ kind: 'taken', code: `taken-${part.type}`, source, facts: {} });
  }

  #count(more: number): void {
    this.#itemCount += more;
    if (this.#itemCount > mostItems)
      throw new ImportRefusal({ code: 'too-many-questions', facts: { most: mostItems } });
  }

  read(expression: string): Reading {
    return readExpression(expression, (name) => this.#variables.get(name), { bareWords: this.#bareWords });
  }

  /** A condition in the file's words as one of Kotae's; what cannot be said, or never holds, is left out and noted. */
  condition(
    expression: string,
    source: string,
    code: 'condition-left-out' | 'group-condition-left-out' = 'condition-left-out',
  ): Condition | undefined {
    const written = expression.trim();
    if (written === '') return undefined;
    const reading = this.read(written);
    if ('truth' in reading && reading.truth !== false)
      return reading.truth === true ? undefined : reading.truth;
    const { unreadable: why, what } =
      'unreadable' in reading ? reading : { unreadable: 'never' as const, what: '' };
    const facts = { expression: written.slice(0, 200).toWellFormed() };
    if (why === 'free-text') this.note({ kind: 'left-out', code: 'condition-on-free-text', source, facts });
    else this.note({ kind: 'left-out', code, source, facts: { ...facts, why, what: what.slice(0, 200) } });
    return undefined;
  }

  /** Throws `no-questions` if there is nothing to ask. */
  finish(frame: Frame): Imported {
    for (const { code, title, introduction, items } of this.#sections) {
      const value = [title, introduction].flatMap((text) => text?.ja ?? []).join('\n');
      // What is left of a section without questions are its words.
      if (items.length === 0 && value !== '')
        this.note({
          kind: 'trivial',
          code: 'property-left-out',
          source: code,
          facts: { property: 'title', value: value.slice(0, 200).toWellFormed() },
        });
    }
    return finishedQuestionnaire(frame, {
      sections: this.#sections.filter(({ items }) => items.length > 0),
      texts: this.texts,
      note: (note) => this.note(note),
      report: this.#report,
    });
  }
}
