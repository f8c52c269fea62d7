import type { SectionPart } from '../../../../surveys/schema/item.ts';
import type { ForeignOption, ImportBuilder } from '../import-builder.ts';
import { joinedText } from '../foreign-text.ts';
import { boxes, choicePart, datePart, lengthWithin, numberPart, type Base } from '../made-parts.ts';
import { Properties } from '../properties.ts';
import { filteredChoices } from './xlsform-choice-filter.ts';
import { constraintLimits, type ConstraintLimits } from './xlsform-constraint.ts';
import { wordsOf, type Row } from './xlsform-sheets.ts';
import { xlsFormType, type XlsFormType } from './xlsform-type.ts';

/** What says how something looks or is told when it is wrong, or is of use to programs alone. */
const looks =
  /^(?:appearance|constraint_message|required_message|parameters|body::|bind::|instance::|control::|autoplay|disabled|guidance_hint|hxl|\$|#|save_(?:instance|incomplete)|intent|publishable|minimum_seconds|response_note|note|notes|comments?|comment|big-image|query|kuid|\$kuid|\$xpath|\$autoname|_)/;

/** A row that asks something, and what of it nobody has looked at. */
export class XlsFormQuestion {
  readonly name: string;
  readonly type: XlsFormType;
  readonly row: Row;
  readonly properties: Properties;
  /** The choice filter has become conditions. */
  isFilterKept = false;
  readonly #builder: ImportBuilder;

  constructor(row: Row, builder: ImportBuilder) {
    this.row = row;
    this.properties = new Properties(row);
    this.name = this.properties.text('name');
    this.type = xlsFormType(this.properties.text('type'));
    this.#builder = builder;
    this.properties.skip(
      'type',
      'relevant',
      ...Object.keys(row).filter((heading) => /^(?:label|hint)(?:::|$)/.test(heading)),
    );
  }

  readonly base: Base = () => this.baseOf(this.name);

  /** What every question has, under a name of its own where one row becomes several questions. */
  baseOf(name: string): ReturnType<Base> {
    const help = this.#builder.texts.text(wordsOf(this.row, 'hint'), this.name);
    return {
      code: this.#builder.code(name),
      text: this.#builder.texts.textOr(wordsOf(this.row, 'label'), this.name, this.name),
      ...(help.ja !== '' && { help }),
      ...(this.properties.is('required') && { isRequired: true }),
    };
  }

  /** The limits of the constraint; one that says anything else is told. */
  limits(step: number): ConstraintLimits {
    const written = this.properties.text('constraint');
    const limits = written === '' ? {} : constraintLimits(written, step);
    // A form is one of texts.
    if (limits !== null && (limits.pattern === undefined || this.type.kind === 'text')) return limits;
    this.#builder.note({
      kind: 'left-out',
      code: 'constraint-left-out',
      source: this.name,
      facts: { expression: written.slice(0, 200).toWellFormed() },
    });
    return {};
  }

  /** Tells everything that the row has and nobody has looked at. */
  tellUnread(): void {
    this.limits(1);
    const [filter, byDefault] = [this.properties.text('choice_filter'), this.properties.text('default')];
    const facts = (expression: string) => ({ expression: expression.slice(0, 200).toWellFormed() });
    const left = { kind: 'left-out', source: this.name } as const;
    if (filter !== '' && !this.isFilterKept)
      this.#builder.note({ ...left, code: 'choice-filter-left-out', facts: facts(filter) });
    if (byDefault !== '')
      this.#builder.note({ ...left, code: 'default-left-out', facts: { value: byDefault.slice(0, 200) } });
    const asWritten = this.properties.text('required');
    if (asWritten !== '' && !/^(?:yes|no|true|false|y|n|1|0|true\(\)|false\(\))$/i.test(asWritten))
      this.#builder.note({
        ...left,
        code: 'property-left-out',
        facts: { property: 'required', value: asWritten.slice(0, 200) },
      });
    for (const own of this.properties.unread()) {
      const picture = /^(?:media::)?(?:image|big-image|audio|video)(?:::|$)/.exec(own.property)?.[0];
      if (picture !== undefined)
        this.#builder.note({ ...left, code: 'picture-left-out', facts: { picture: own.value } });
      else
        this.#builder.note({
          ...left,
          kind: looks.test(own.property) ? 'trivial' : 'left-out',
          code: 'property-left-out',
          facts: own,
        });
    }
  }
}

type Maker = (
  question: XlsFormQuestion,
  builder: ImportBuilder,
  choices: ReadonlyMap<string, Row[]>,
) => SectionPart | null | SectionPart[];

/** What a question becomes: nothing where its type has no counterpart, several where its choices are filtered. */
export function partsOf(
  question: XlsFormQuestion,
  builder: ImportBuilder,
  choices: ReadonlyMap<string, Row[]>,
): SectionPart[] {
  return [makers[question.type.kind]?.(question, builder, choices) ?? []].flat();
}

const select =
  (kind: 'single-response' | 'multiple-response' | 'ranking'): Maker =>
  (question, builder, choices) => {
    const { name, base, type, properties } = question;
    const rows = choices.get(type.list) ?? [];
    const other: ForeignOption[] = type.hasOther
      ? [{ name: 'other', text: { own: { ja: 'その他', en: 'Other' } }, isOther: true }]
      : [];
    if (rows.length === 0)
      builder.leaveOut({ code: 'choices-elsewhere', source: name, facts: { where: type.list } });
    const optionsOf = (list: readonly Row[]): ForeignOption[] =>
      list.length === 0 ? [] : [...list.map(optionOf), ...other];
    const filter = properties.text('choice_filter');
    const filtered = filter === '' ? undefined : filteredChoices(filter, rows, builder);
    if (filtered === undefined) return choicePart(builder, { name, base, kind, options: optionsOf(rows) });
    question.isFilterKept = true;
    const facts = { count: filtered.length };
    builder.note({ kind: 'changed', code: 'choice-filter-opened', source: name, facts });
    const names = filtered.map(({ value }) => `${name}_${value}`);
    const parts = filtered.flatMap((group, index): SectionPart[] => {
      const own = names[index] ?? name;
      const part = choicePart(builder, {
        name: own,
        base: () => question.baseOf(own),
        kind,
        options: optionsOf(group.rows),
      });
      return part === null ? [] : [{ ...part, askedWhen: group.askedWhen }];
    });
    const among = names.map((own) => builder.variable(own)).filter((variable) => variable !== undefined);
    builder.knows(name, { item: name, among });
    return parts;
  };

const optionOf = (row: Row): ForeignOption => ({
  name: row['name'] ?? row['value'] ?? '',
  text: wordsOf(row, 'label'),
});

const number =
  (decimals: number): Maker =>
  (question, builder) => {
    const { name, base } = question;
    const { min, max } = question.limits(10 ** -decimals);
    return numberPart(builder, { name, base, decimals, limits: { min, max } });
  };

const scale: Maker = (question, builder) => {
  const { name, base, properties } = question;
  const parameters = properties.text('parameters');
  const bound = (key: string, usual: number): number =>
    Number(new RegExp(String.raw`${key}\s*=\s*(-?\d+(?:\.\d+)?)`).exec(parameters)?.[1] ?? usual);
  const [min, max, step] = [bound('start', 0), bound('end', 10), bound('step', 1)];
  const isScale = Number.isInteger(min) && Number.isInteger(max) && step === 1;
  if (!isScale || min < 0 || min > 10 || max <= min || max > 100)
    return numberPart(builder, {
      name,
      base,
      limits: { min, max },
      decimals: Number.isInteger(step) ? 0 : 2,
    });
  const own = base();
  builder.knows(name, { item: own.code, step: 1 });
  return { type: 'rating-scale', ...own, min, max, ...boxes(max - min + 1) };
};

const date: Maker = ({ name, base, type, row }, builder) => {
  if (type.kind !== 'date') builder.note({ kind: 'changed', code: 'time-left-out', source: name, facts: {} });
  const looksLike = row['appearance'] ?? '';
  const precision = /\byear\b/.test(looksLike) ? 'year' : /month-year/.test(looksLike) ? 'month' : 'day';
  return datePart(builder, { name, base, precision });
};

const text: Maker = (question, builder) => {
  const { name, base } = question;
  const { maxLength, pattern } = question.limits(1);
  const part: SectionPart = {
    type: 'open-ended',
    ...base(),
    maxLength: lengthWithin(maxLength, 1000),
    ...(pattern !== undefined && { pattern }),
  };
  builder.knows(name, { item: part.code, isText: true });
  return part;
};

const note: Maker = ({ base }) => {
  const { code, text: own, help } = base();
  return { type: 'text-block', code, text: help === undefined ? own : joinedText(own, help) };
};

/** A tick that something was read: an option alone becomes a yes and a no. */
const acknowledge: Maker = ({ name, base }, builder) =>
  choicePart(builder, {
    name,
    base,
    kind: 'single-response',
    options: [{ name: 'OK', text: { own: { ja: '確認した', en: 'I have read this' } } }],
  });

const makers: Record<string, Maker> = {
  select_one: select('single-response'),
  select_multiple: select('multiple-response'),
  rank: select('ranking'),
  integer: number(0),
  decimal: number(2),
  range: scale,
  date,
  datetime: date,
  text,
  time: text,
  note,
  acknowledge,
};
