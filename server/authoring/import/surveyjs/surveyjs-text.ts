import type { SectionPart } from '../../../../surveys/schema/item.ts';
import type { TextPattern } from '../../../../surveys/schema/text-pattern.ts';
import type { ImportBuilder } from '../import-builder.ts';
import { datePart, lengthWithin, numberPart } from '../made-parts.ts';
import { patternOfExpression } from '../pattern-of-expression.ts';
import type { Maker } from './maker.ts';
import type { SurveyJsElement } from './surveyjs-element.ts';

const precisions: Record<string, 'day' | 'month'> = {
  date: 'day',
  'datetime-local': 'day',
  datetime: 'day',
  month: 'month',
};

/** A field for a number, a date or words, by its kind of input. */
export const text: Maker = (element, builder) => {
  const { name, base, raw } = element;
  const inputType = raw.text('inputType');
  const validators = new Validators(element, builder);
  const precision = precisions[inputType];
  if (precision !== undefined) {
    if (inputType.startsWith('datetime'))
      builder.note({ kind: 'changed', code: 'time-left-out', source: name, facts: {} });
    validators.tell();
    const limits = {
      earliest: dateLimit(element, builder, 'min'),
      latest: dateLimit(element, builder, 'max'),
    };
    return datePart(builder, { name, base, precision, limits });
  }
  if (inputType === 'number' || inputType === 'range') {
    const numeric = validators.take('numeric');
    validators.tell();
    const limits = {
      min: numberLimit(element, builder, 'min') ?? numberOf(numeric?.['minValue']),
      max: numberLimit(element, builder, 'max') ?? numberOf(numeric?.['maxValue']),
    };
    const step = String(raw.number('step') ?? 1);
    const decimals = Math.min(3, step.split('.')[1]?.length ?? 0);
    return numberPart(builder, { name, base, limits, decimals });
  }
  if (inputType !== '' && inputType !== 'text') tellConstraint(element, builder, `inputType: ${inputType}`);
  const isNumeric = validators.take('numeric');
  if (isNumeric !== undefined && inputType === '') {
    validators.tell();
    const limits = { min: numberOf(isNumeric['minValue']), max: numberOf(isNumeric['maxValue']) };
    return numberPart(builder, { name, base, limits });
  }
  return words(element, builder, validators, 400);
};

/** A field of several lines. */
export const comment: Maker = (element, builder) =>
  words(element, builder, new Validators(element, builder), 2000);

function words(
  { name, base, raw }: SurveyJsElement,
  builder: ImportBuilder,
  validators: Validators,
  usualLength: number,
): SectionPart {
  const length = raw.number('maxLength') ?? numberOf(validators.take('text', 'minLength')?.['maxLength']);
  const pattern = validators.takePattern();
  validators.tell();
  const part: SectionPart = {
    type: 'open-ended',
    ...base(),
    maxLength: lengthWithin(length, usualLength),
    ...(pattern !== undefined && { pattern }),
  };
  builder.knows(name, { item: part.code, isText: true });
  return part;
}

type Validator = Readonly<Record<string, unknown>>;

/** What the file demands of an answer besides its kind: what is not taken is told. */
class Validators {
  readonly #left: Set<Validator>;
  readonly #element: SurveyJsElement;
  readonly #builder: ImportBuilder;

  constructor(element: SurveyJsElement, builder: ImportBuilder) {
    const list = element.raw.take('validators');
    this.#left = new Set(Array.isArray(list) ? (list as Validator[]) : []);
    this.#element = element;
    this.#builder = builder;
  }

  /** A validator of a type, unless it also demands what cannot be kept. */
  take(type: string, ...except: string[]): Validator | undefined {
    const found = [...this.#left].find((own) => typeof own === 'object' && own?.['type'] === type);
    if (found !== undefined && !except.some((key) => key in found)) this.#left.delete(found);
    return found;
  }

  /** The form that a regular expression asks for; any other stays to be told. */
  takePattern(): TextPattern | undefined {
    for (const own of this.#left) {
      const expression = own?.['type'] === 'regex' ? own['regex'] : undefined;
      const pattern = typeof expression === 'string' ? patternOfExpression(expression) : undefined;
      if (pattern === undefined) continue;
      this.#left.delete(own);
      const { text: message } = own;
      // The form says in its own words what it wants.
      if (typeof message === 'string')
        this.#builder.note({
          kind: 'trivial',
          code: 'property-left-out',
          source: this.#element.name,
          facts: { property: 'text', value: message.slice(0, 200).toWellFormed() },
        });
      return pattern;
    }
    return undefined;
  }

  tell(): void {
    for (const validator of this.#left) {
      tellConstraint(this.#element, this.#builder, JSON.stringify(validator));
    }
  }
}

function tellConstraint({ name }: SurveyJsElement, builder: ImportBuilder, expression: string): void {
  const facts = { expression: expression.slice(0, 200).toWellFormed() };
  builder.note({ kind: 'left-out', code: 'constraint-left-out', source: name, facts });
}

function numberLimit(
  element: SurveyJsElement,
  builder: ImportBuilder,
  key: 'min' | 'max',
): number | undefined {
  const [written, number] = [element.raw.text(key), element.raw.number(key)];
  if (written !== '' && number === undefined) tellConstraint(element, builder, `${key}: ${written}`);
  return number;
}

function dateLimit(element: SurveyJsElement, builder: ImportBuilder, key: 'min' | 'max'): string | undefined {
  const written = element.raw.text(key);
  const date = /^\d{4}-\d\d(?:-\d\d)?/.exec(written)?.[0];
  if (written !== '' && date === undefined) tellConstraint(element, builder, `${key}: ${written}`);
  return date;
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}
