import type { ForeignText, Words } from '../foreign-text.ts';
import type { ForeignOption, ImportBuilder } from '../import-builder.ts';
import type { Base } from '../made-parts.ts';
import type { TextPattern } from '../../../../surveys/schema/text-pattern.ts';
import { patternOfExpression } from '../pattern-of-expression.ts';
import { Properties } from '../properties.ts';
import { onceEach, type LssRow, type LssTables } from './lss-tables.ts';

/** What says how a question looks, is counted by LimeSurvey, or is typed in: nothing of it is an answer. */
const looks =
  /^(?:statistics_|public_statistics|display_|hide_tip$|page_break|css_?class|printable|time_limit_|text_input_|input_|answer_width|repeat_headings|use_dropdown|dropdown_|slider_|scale_export|save_as_default|clear_default|keep_aspect|horizontal_scroll|crop_or_resize|alphasort|em_validation_\w+_tip|label_input|value_range|samechoiceheight|samelistheight|showpopups|choice_title|rank_title|category_separator|array_filter_style|other_position|image_|fix_|reverse$|question_template|question_theme|keep_codes_order|dualscale_header|placeholder|buttons_|autofocus|show_|add_platform|thousand|location_map|location_default|location_nodefault|numbers_only$|statistic)/;

/** Values by which LimeSurvey says that an attribute is not used. */
const unused = new Set(['', '0', 'N', 'normal', 'default', 'core', 'random_group']);

/** Columns of a question that tell where it stands and how it looks, or that are read from the tables of words. */
const placing = [
  'qid',
  'parent_qid',
  'sid',
  'gid',
  'id',
  'question_order',
  'language',
  'scale_id',
  'same_default',
  'same_script',
  'modulename',
  'question_theme_name',
  'encrypted',
  'question',
  'help',
];

/** One question of the file, with what belongs to it in other tables, and what of that nobody has looked at. */
export class LssQuestion {
  readonly name: string;
  readonly type: string;
  /** How the designer of conditions calls it: `900X1X11`. */
  readonly designed: string;
  readonly attributes: Properties;
  readonly #row: Properties;
  readonly #qid: string | undefined;
  readonly #tables: LssTables;
  readonly #builder: ImportBuilder;
  #isPatternTaken = false;

  constructor(row: LssRow, tables: LssTables, builder: ImportBuilder) {
    this.name = row['title'] ?? '';
    this.type = row['type'] ?? '';
    this.designed = `${row['sid'] ?? ''}X${row['gid'] ?? ''}X${row['qid'] ?? ''}`;
    this.#qid = row['qid'];
    this.#tables = tables;
    this.#builder = builder;
    this.#row = new Properties(
      Object.fromEntries(Object.entries(row).filter(([key, value]) => key === 'title' || !unused.has(value))),
    );
    this.#row.skip(...placing, 'title', 'type');
    const attributes = tables.where('question_attributes', 'qid', this.#qid);
    this.attributes = new Properties(
      Object.fromEntries(
        attributes
          .filter(({ value = '' }) => !unused.has(value))
          .map(({ attribute = '', value = '' }) => [attribute, value]),
      ),
    );
  }

  /** A column of the question itself. */
  column(name: string): string {
    return this.#row.text(name);
  }

  get words(): ForeignText {
    return this.#tables.words('questions', 'question_l10ns', 'qid', this.#qid, 'question');
  }

  /** An attribute in words, by language. */
  attributeWords(attribute: string): ForeignText {
    this.attributes.skip(attribute);
    return Object.fromEntries(
      this.#tables
        .where('question_attributes', 'qid', this.#qid)
        .filter((row) => row['attribute'] === attribute && (row['value'] ?? '') !== '')
        .map((row) => [row['language'] ?? '', row['value'] ?? '']),
    );
  }

  readonly base: Base = () => {
    const help = this.#builder.texts.text(
      this.#tables.words('questions', 'question_l10ns', 'qid', this.#qid, 'help'),
      this.name,
    );
    const mandatory = this.column('mandatory').toUpperCase();
    if (mandatory === 'S')
      this.#builder.note({ kind: 'changed', code: 'required-softened', source: this.name, facts: {} });
    return {
      code: this.#builder.code(this.name),
      text: this.#builder.texts.textOr(this.words, this.name, this.name),
      ...(help.ja !== '' && { help }),
      ...(mandatory === 'Y' && { isRequired: true }),
    };
  };

  answers(scale = '0'): ForeignOption[] {
    const own = this.#tables.where('answers', 'qid', this.#qid).filter((row) => isOfScale(row, scale));
    const byCode = Map.groupBy(own, (row) => row['code']);
    return onceEach(own, 'code', 'sortorder').map((row) => ({
      name: row['code'] ?? '',
      text: {
        ...Object.fromEntries(
          (byCode.get(row['code']) ?? []).flatMap(({ language, answer }) =>
            answer === undefined ? [] : [[language ?? this.#tables.language, answer]],
          ),
        ),
        ...this.#tables.words('', 'answer_l10ns', 'aid', row['aid'] ?? '?', 'answer'),
      },
    }));
  }

  /** Rows, options or fields below the question, with the condition of each as it is written. */
  subquestions(scale = '0'): (ForeignOption & { relevance: string })[] {
    const own = this.#tables
      .where('subquestions', 'parent_qid', this.#qid)
      .filter((row) => isOfScale(row, scale));
    return onceEach(own, 'qid', 'question_order').map((row) => ({
      name: row['title'] ?? '',
      text: this.#tables.words('subquestions', 'question_l10ns', 'qid', row['qid'], 'question'),
      relevance: row['relevance'] === '1' ? '' : (row['relevance'] ?? ''),
    }));
  }

  /** The option "other", if the question has one, in its own words. */
  get others(): ForeignOption[] {
    if (this.column('other').toUpperCase() !== 'Y') return [];
    const own = this.attributeWords('other_replace_text');
    const text: Words = Object.keys(own).length > 0 ? own : { own: { ja: 'その他', en: 'Other' } };
    return [{ name: '-oth-', text, isOther: true }];
  }

  /** Whether the options stand in a new order for each respondent. */
  get isRandom(): boolean {
    return this.attributes.is('random_order') || this.attributes.text('answer_order') === 'random';
  }

  /** A limit that may be an expression, which is told and left out. */
  limit(attribute: string): number | undefined {
    const written = this.attributes.text(attribute);
    const number = this.attributes.number(attribute);
    if (written !== '' && number === undefined)
      this.#builder.note({
        kind: 'left-out',
        code: 'constraint-left-out',
        source: this.name,
        facts: { expression: `${attribute}: ${written}`.slice(0, 200) },
      });
    return number;
  }

  /** The form that its regular expression asks for; any other is told. */
  takePattern(): TextPattern | undefined {
    const pattern = patternOfExpression(this.column('preg'));
    this.#isPatternTaken = pattern !== undefined;
    return pattern;
  }

  /** Tells everything that the question has and nobody has looked at. */
  tellUnread(): void {
    const { name } = this;
    const preg = this.column('preg');
    if (preg !== '' && !this.#isPatternTaken)
      this.#builder.note({
        kind: 'left-out',
        code: 'constraint-left-out',
        source: name,
        facts: { expression: preg.slice(0, 200) },
      });
    const scripts = this.#tables
      .where('question_l10ns', 'qid', this.#qid)
      .flatMap(({ script = '' }) =>
        script === '' ? [] : [{ property: 'script', value: script.slice(0, 200) }],
      );
    for (const facts of [...this.#row.unread(), ...this.attributes.unread(), ...scripts])
      this.#builder.note({
        kind: looks.test(facts.property) ? 'trivial' : 'left-out',
        code: 'property-left-out',
        source: name,
        facts,
      });
    for (const row of this.#tables.where('defaultvalues', 'qid', this.#qid)) {
      const value =
        row['defaultvalue'] ??
        this.#tables.where('defaultvalue_l10ns', 'dvid', row['dvid'])[0]?.['defaultvalue'];
      if (value !== undefined && value !== '')
        this.#builder.note({
          kind: 'left-out',
          code: 'default-left-out',
          source: name,
          facts: { value: value.slice(0, 200) },
        });
    }
  }
}

function isOfScale(row: LssRow, scale: string): boolean {
  return (row['scale_id'] ?? '0') === scale;
}
