import * as fc from 'fast-check';
import { questionnaireItems } from '../../surveys/items/questionnaire-items.ts';
import type { Condition } from '../../surveys/schema/condition.ts';
import type { Item, Matrix, ResponseOption, SectionPart } from '../../surveys/schema/item.ts';
import type { Questionnaire, Section } from '../../surveys/schema/questionnaire.ts';

const text = (ja: string) => ({ ja });

const options: fc.Arbitrary<ResponseOption[]> = fc
  .array(fc.record({ isSubstantive: fc.boolean(), takesText: fc.boolean() }), { minLength: 2, maxLength: 5 })
  .map((marks) =>
    marks.map((mark, index) => ({
      code: `${index + 1}`,
      label: text(`選択肢${index + 1}`),
      ...(index > 0 && mark),
    })),
  );

const scale = fc
  .tuple(fc.integer({ min: 0, max: 1 }), fc.integer({ min: 2, max: 9 }))
  .map(([min, width]) => ({ min, max: min + width, topBoxCount: 1, bottomBoxCount: 1 }));

const isRequired = fc.boolean();

/** Any part of a section but for its code and its routing. */
const part: fc.Arbitrary<(code: string) => SectionPart> = fc.oneof(
  fc.tuple(options, isRequired).map(([some, required]) => (code: string): SectionPart => ({
    type: 'single-response',
    code,
    text: text(code),
    options: some,
    isRequired: required,
  })),
  fc
    .tuple(options, isRequired, fc.integer({ min: 1, max: 5 }), fc.boolean())
    .map(([some, required, most, hasNone]) => (code: string): SectionPart => ({
      type: 'multiple-response',
      code,
      text: text(code),
      options: some.map((option, index) =>
        hasNone && index === some.length - 1 ? { ...option, isExclusive: true } : option,
      ),
      isRequired: required,
      maxChoices: Math.min(most, some.length),
    })),
  fc.tuple(scale, isRequired).map(([points, required]) => (code: string): SectionPart => ({
    type: 'rating-scale',
    code,
    text: text(code),
    isRequired: required,
    ...points,
  })),
  fc
    .tuple(fc.integer({ min: -5, max: 5 }), fc.integer({ min: 0, max: 3 }), isRequired)
    .map(([min, decimals, required]) => (code: string): SectionPart => ({
      type: 'number',
      code,
      text: text(code),
      min,
      max: min + 20,
      decimals,
      isRequired: required,
      bands: [
        { code: 'low', label: text('少ない'), atMost: min + 7 },
        { code: 'high', label: text('多い') },
      ],
    })),
  fc
    .tuple(fc.constantFrom('day', 'month', 'year'), fc.integer({ min: 1950, max: 2010 }), isRequired)
    .map(([precision, first, required]) => (code: string): SectionPart => {
      const exact = (date: string) => date.slice(0, { day: 10, month: 7, year: 4 }[precision]);
      return {
        type: 'date',
        code,
        text: text(code),
        precision,
        earliest: exact(`${first}-04-01`),
        latest: exact(`${first + 20}-03-31`),
        isRequired: required,
        bands: [
          { code: 'before', label: text('前'), atMost: exact(`${first + 9}-12-31`) },
          { code: 'after', label: text('後') },
        ],
      };
    }),
  fc
    .tuple(options, isRequired, fc.integer({ min: 1, max: 3 }))
    .map(([some, required, most]) => (code: string): SectionPart => ({
      type: 'ranking',
      code,
      text: text(code),
      options: some,
      rankCount: Math.min(most, some.length),
      isRequired: required,
    })),
  isRequired.map((required) => (code: string): SectionPart => ({
    type: 'open-ended',
    code,
    text: text(code),
    maxLength: 20,
    isRequired: required,
  })),
  fc
    .tuple(
      fc.oneof(
        scale,
        options.map((some) => ({ options: some })),
      ),
      isRequired,
      fc.integer({ min: 1, max: 3 }),
    )
    .map(([columns, required, rowCount]) => (code: string): Matrix => ({
      type: 'matrix',
      code,
      text: text(code),
      columns,
      isRequired: required,
      rows: Array.from({ length: rowCount }, (_, row) => ({
        code: `${code}-${row + 1}`,
        text: text(`${row + 1}`),
      })),
    })),
  fc.constant((code: string): SectionPart => ({ type: 'text-block', code, text: text(code) })),
);

/** What a condition can look at: options, numbers, and whether there is an answer; never free text. */
function leaf(item: Item): fc.Arbitrary<Condition> | null {
  if (item.type === 'open-ended') return null;
  const answered = fc.constant<Condition>({ item: item.code, isAnswered: true });
  if ('options' in item) {
    const chosen = fc.subarray(
      item.options.map(({ code }) => code),
      { minLength: 1 },
    );
    return fc.oneof(
      { weight: 4, arbitrary: chosen.map((is): Condition => ({ item: item.code, is })) },
      { weight: 1, arbitrary: chosen.map((hasAll): Condition => ({ item: item.code, hasAll })) },
      { weight: 1, arbitrary: answered },
    );
  }
  if (item.type === 'date') return answered;
  const { code, min, max } = item;
  return fc.tuple(fc.integer({ min, max }), fc.boolean()).map(([bound, isLeast]): Condition => ({
    item: code,
    ...(isLeast ? { atLeast: bound } : { atMost: bound }),
  }));
}

function condition(earlier: Item[]): fc.Arbitrary<Condition | undefined> {
  const leaves = earlier.map(leaf).filter((one) => one !== null);
  if (leaves.length === 0) return fc.constant(undefined);
  const one = fc.oneof(...leaves);
  const any: fc.Arbitrary<Condition> = fc.oneof(
    { weight: 4, arbitrary: one },
    { weight: 1, arbitrary: one.map((not): Condition => ({ not })) },
    {
      weight: 1,
      arbitrary: fc.array(one, { minLength: 2, maxLength: 3 }).map((all): Condition => ({ all })),
    },
    {
      weight: 1,
      arbitrary: fc.array(one, { minLength: 2, maxLength: 3 }).map((list): Condition => ({ any: list })),
    },
  );
  return fc.option(any, { nil: undefined, freq: 2 });
}

/** Sections built one part after another, so that conditions look back at what is there. */
function sections(plan: ((code: string) => SectionPart)[][]): fc.Arbitrary<Section[]> {
  return plan.reduce<fc.Arbitrary<Section[]>>(
    (before, parts, position) =>
      before.chain((done) =>
        parts
          .reduce<fc.Arbitrary<SectionPart[]>>(
            (own, make, index) =>
              own.chain((items) => {
                const earlier = questionnaireItems({
                  sections: [...done, { ...emptySection(position), items }],
                });
                return condition(earlier).map((askedWhen) => [
                  ...items,
                  { ...make(`q${position}-${index}`), ...(askedWhen && { askedWhen }) },
                ]);
              }),
            fc.constant([]),
          )
          .chain((items) =>
            condition(questionnaireItems({ sections: done })).map((audience) => [
              ...done,
              { ...emptySection(position), items, ...(audience && { audience }) },
            ]),
          ),
      ),
    fc.constant([]),
  );
}

const emptySection = (position: number): Section => ({
  code: `s${position}`,
  title: text(`${position}`),
  items: [],
});

/** A questionnaire of any parts, routed on each other; not all of them pass the check. */
export const arbitraryQuestionnaire: fc.Arbitrary<Questionnaire> = fc
  .array(fc.array(part, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 })
  .chain(sections)
  .map((built) => ({
    format: 'kotae-questionnaire/1',
    code: 'generated',
    version: 1,
    title: text('調査'),
    purpose: text('目的'),
    languages: ['ja'],
    estimatedMinutes: 1,
    sections: built,
  }));
