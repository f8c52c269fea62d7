import { z } from 'zod';
import type { ForeignText } from '../foreign-text.ts';
import { refuseTooMany, type ForeignOption, type ImportBuilder } from '../import-builder.ts';
import type { Base } from '../made-parts.ts';
import { Properties } from '../properties.ts';

/** What says how something looks or is typed in: nothing of it is an answer. */
const looks =
  /^(?:width|minWidth|maxWidth|indent|rightIndent|innerIndent|size|cols|rows(?=Height)|colCount|colSpan|titleLocation|descriptionLocation|hideNumber|showNumber|showNumbers|startWithNewLine|state|useDisplayValuesInDynamicTexts|placeholder|placeHolder|optionsCaption|allowClear|showClearButton|searchEnabled|textUpdateMode|autoGrow|autoComplete|dataList|itemComponent|renderAs|renderMode|displayMode|layout|alternateRows|verticalAlign|cellType|columnMinWidth|columnColCount|columnsVisibleIf|showHeader|hideIfRowsEmpty|theme|css|cssClasses|clearIfInvisible|useGrid|commentPlaceholder|otherPlaceholder|otherPlaceHolder|imageHeight|imageWidth|imageFit|contentMode|showLabel|rateType|rateColorMode|scaleColorMode|separateSpecialChoices|closeOnSelect|multiSelect|selectToRank\w*|maskType|maskSettings|minErrorText|maxErrorText|requiredErrorText|\w*ErrorText|page|questionTitleLocation|questionsOrder|questionErrorLocation|errorLocation|choicesOrder(?=None)|isExpanded|acceptCarriageReturn|resizeStyle|locale|gridLayoutColumns|maxTimeToFinish|timeLimit|navigation\w*|popup\w*|inputSize|storeOthersAsComment|otherText|noneText|refuseText|dontKnowText|commentText|id|tags?|renderedId|swapOrder|displayRateDescriptionsAsExtremeItems|autoGenerate|valueTrue|valueFalse|showSelectAllItem|hasSelectAll|selectAllText|scrollMode)$/;

const localised = z.union([z.string(), z.record(z.string(), z.unknown())]);

/** A choice as the file has it: its value and its words. */
export interface RawChoice extends ForeignOption {
  raw: Properties;
}

/** A question, panel or page of the file, and what of it nobody has looked at. */
export class SurveyJsElement {
  readonly type: string;
  readonly name: string;
  readonly raw: Properties;
  readonly #builder: ImportBuilder;

  constructor(raw: Readonly<Record<string, unknown>>, builder: ImportBuilder) {
    this.raw = new Properties(raw);
    this.#builder = builder;
    this.type = this.raw.text('type') || 'text';
    this.name = this.raw.text('name');
  }

  /** `default` is English, as SurveyJS has it, unless the survey says what it is. */
  words(key: string): ForeignText {
    return textOf(this.raw.take(key));
  }

  /** The elements within a page or a panel, under either of their names. */
  get elements(): unknown[] {
    const [elements, questions] = [this.raw.take('elements'), this.raw.take('questions')];
    const isList = (value: unknown): value is unknown[] => Array.isArray(value);
    return isList(elements) && elements.length > 0 ? elements : isList(questions) ? questions : [];
  }

  readonly base: Base = () => {
    const help = this.#builder.texts.text(this.words('description'), this.name);
    const title = this.words('title');
    return {
      code: this.#builder.code(this.name),
      // A question without a title is shown by its name.
      text: this.#builder.texts.textOr(title, this.name, this.name, 'silent'),
      ...(help.ja !== '' && { help }),
      ...(this.raw.is('isRequired') && { isRequired: true }),
    };
  };

  /** The choices of a list, also as a range of numbers. What a choice has besides its words is told. */
  choices(key: string): RawChoice[] {
    const list = this.raw.take(key);
    const [from, to, step = 1] = ['choicesMin', 'choicesMax', 'choicesStep'].map((one) =>
      this.raw.number(one),
    );
    const range =
      key === 'choices' && from !== undefined && to !== undefined && step > 0 && (to - from) / step < 1000
        ? Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step)
        : [];
    const all: unknown[] = [...(Array.isArray(list) ? list : []), ...range];
    refuseTooMany(all.length);
    return all.map((own: unknown) => this.#choice(own));
  }

  #choice(own: unknown): RawChoice {
    const isObject = typeof own === 'object' && own !== null;
    const raw = new Properties(isObject ? (own as Record<string, unknown>) : { value: own });
    const value = raw.take('value') ?? raw.take('name');
    const name = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
    const text = textOf(raw.take('text') ?? raw.take('title'));
    const choice = { name, text: hasWords(text) ? text : { '': name }, raw };
    for (const key of ['visibleIf', 'enableIf']) {
      const expression = raw.text(key);
      if (expression !== '')
        this.#builder.note({
          kind: 'left-out',
          code: 'option-condition-left-out',
          source: this.name,
          facts: { option: name, expression: expression.slice(0, 200).toWellFormed() },
        });
    }
    const picture = raw.take('imageLink');
    if (picture !== undefined)
      this.#builder.note({
        kind: 'left-out',
        code: 'picture-left-out',
        source: this.name,
        facts: { picture: (Object.values(textOf(picture))[0] ?? name).slice(0, 200) },
      });
    for (const { property, value: left } of raw.unread())
      this.#builder.note({
        kind: looks.test(property) ? 'trivial' : 'left-out',
        code: 'property-left-out',
        source: this.name,
        facts: { property: `${name}: ${property}`, value: left },
      });
    return choice;
  }

  /** The answers that SurveyJS adds by itself, in the file's words where it has any: other, none, refuse, don't know. */
  get special(): ForeignOption[] {
    return specials.flatMap(({ option, marks, words: key }) => {
      const isThere = marks.map((mark) => this.raw.is(mark)).includes(true);
      if (!isThere) return [];
      const words = this.words(key);
      return [{ ...option, text: hasWords(words) ? words : option.text }];
    });
  }

  /** Tells everything that the element has and nobody has looked at. */
  tellUnread(): void {
    for (const { property, value } of this.raw.unread()) {
      const facts = { property, value: value.toWellFormed() };
      const isDefault = property === 'defaultValue' || property === 'defaultValueExpression';
      if (isDefault)
        this.#builder.note({
          kind: 'left-out',
          code: 'default-left-out',
          source: this.name,
          facts: { value: facts.value },
        });
      else
        this.#builder.note({
          kind: looks.test(property) ? 'trivial' : 'left-out',
          code: 'property-left-out',
          source: this.name,
          facts,
        });
    }
  }
}

interface Special {
  option: ForeignOption;
  /** Any of these properties says that it is there. */
  marks: string[];
  /** The property with its words. */
  words: string;
}

const specials: Special[] = [
  {
    option: { name: 'other', text: { own: { ja: 'その他', en: 'Other' } }, isOther: true },
    marks: ['hasOther', 'showOtherItem'],
    words: 'otherText',
  },
  {
    option: {
      name: 'none',
      text: { own: { ja: 'あてはまるものはない', en: 'None of these' } },
      isExclusive: true,
    },
    marks: ['hasNone', 'showNoneItem'],
    words: 'noneText',
  },
  {
    option: {
      name: 'refused',
      text: { own: { ja: '答えたくない', en: 'Prefer not to answer' } },
      isExclusive: true,
      isOutside: true,
    },
    marks: ['showRefuseItem'],
    words: 'refuseText',
  },
  {
    option: {
      name: 'dontknow',
      text: { own: { ja: 'わからない', en: 'Don’t know' } },
      isExclusive: true,
      isOutside: true,
    },
    marks: ['showDontKnowItem'],
    words: 'dontKnowText',
  },
];

/** A text, or texts by language. */
export function textOf(text: unknown): ForeignText {
  const parsed = localised.safeParse(text);
  if (!parsed.success) return {};
  if (typeof parsed.data === 'string') return { '': parsed.data };
  const { default: own, ...others } = parsed.data;
  const texts = Object.entries({ ...(own !== undefined && { en: own }), ...others });
  return Object.fromEntries(texts.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

export function hasWords(text: ForeignText): boolean {
  return Object.values(text).some((words) => words.trim() !== '');
}
