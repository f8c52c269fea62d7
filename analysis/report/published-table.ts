import { z } from 'zod';
import { languages, localTextSchema } from '../../surveys/schema/local-text.ts';
import { optionalKey } from '../../surveys/schema/optional-key.ts';
import { orNull } from '../../surveys/schema/or-null.ts';
import { coarseningSchema } from '../../surveys/schema/remedy.ts';
import { bannerPointSchema, figureSchema } from './published-column.ts';

const count = z.int().min(0);

/** The rules a wave's tables were made under; printed with every one of them. */
export const publicationRulesSchema = z
  .object({
    minimumBase: count,
    questionnaireHash: z.string(),
    planHash: z.string(),
    codeVersion: z.string(),
  })
  .meta({ id: 'PublicationRules' });

/** What all tables of a wave share: who asked, when, of how many, under which rules. */
export const tableContextSchema = z.object({
  wave: z.string(),
  waveTitle: localTextSchema,
  organisation: localTextSchema,
  isSynthetic: z.boolean(),
  languages: z.array(z.enum(languages)),
  attribution: optionalKey(localTextSchema).describe(
    'whose wording the questionnaire is, where a licence asks for it to be said',
  ),
  rules: publicationRulesSchema,
  opensOn: z.string().describe('fieldwork: an ISO date'),
  closesOn: z.string(),
  eligibleCount: count,
  responseCount: count,
});

/** The total of an item weighted by the head counts of the population item's groups. */
export const weightedTotalSchema = z
  .object({
    proportions: z
      .array(z.number())
      .describe('of those asked; multiple response: of those who ticked anything; a category each'),
    mean: z.number().nullable().describe('rating scale: of those who answered'),
    effectiveBase: z.number(),
    designEffect: z.number(),
  })
  .meta({ id: 'WeightedTotal' });

/** What a reader must know of an index to read its score. */
export const publishedIndexSchema = z
  .object({
    items: z.array(z.object({ code: z.string(), label: localTextSchema })),
    aggregation: z.enum(['respondent-mean', 'item-mean', 'pooled']),
    decimals: z.int().min(0).describe('digits after the point; scores are rounded to them already'),
    lowest: z.number().describe('the ends between which a score can lie'),
    highest: z.number(),
  })
  .meta({ id: 'PublishedIndex' });

/** A table with every word a reader needs, complete in itself: what is stored, served, exported and printed. */
export const publishedTableSchema = tableContextSchema
  .extend({
    kind: z.enum(['frequency', 'cross-tab']),
    id: z.string(),
    stub: z.string(),
    stubKind: z.enum(['single', 'multiple', 'scale', 'index']),
    banner: z.string().nullable(),
    stubLabel: localTextSchema,
    stubText: localTextSchema.describe("the item's full wording"),
    bannerLabel: orNull(localTextSchema),
    nesting: optionalKey(z.object({ outer: localTextSchema, inner: localTextSchema })).describe(
      'nested banners: the outer and the inner item',
    ),
    bannerKind: z.enum(['single', 'multiple']).nullable().describe('multiple: the groups overlap'),
    audienceNote: orNull(localTextSchema).describe('where the item was not for everybody'),
    finding: orNull(localTextSchema).optional().describe('what stands out and what does not, in a sentence'),
    weighted: weightedTotalSchema
      .extend({ by: localTextSchema })
      .nullish()
      .describe('frequency tables of a wave with head counts: the total weighted by them, and by what'),
    caseWeights: optionalKey(z.object({ column: z.string(), total: z.number() })).describe(
      'where every case has a weight of its own: by which column, and what all responses weigh. Counts, bases and statistics are weighted then',
    ),
    coarsenings: optionalKey(z.array(coarseningSchema)).describe(
      'what was made coarser before publication so that fewer groups are hidden, as far as it touches this table',
    ),
    scale: z
      .object({
        min: z.int(),
        max: z.int(),
        minLabel: orNull(localTextSchema).optional(),
        maxLabel: orNull(localTextSchema).optional(),
        topBoxCount: count,
        bottomBoxCount: count,
      })
      .nullable(),
    index: orNull(publishedIndexSchema).optional(),
    categories: z.array(z.object({ code: z.string(), label: localTextSchema, isExclusive: z.boolean() })),
    pooledRounds: optionalKey(z.array(z.int().min(1))).describe(
      'where the answers of several rounds of a series are added up: which rounds. Counts are answers then, and the same people may have answered in several',
    ),
    positive: optionalKey(z.array(z.string())).describe(
      'the categories of a positive answer; none where the questionnaire does not say, or of earlier versions',
    ),
    notAskedCount: optionalKey(z.number().min(0)).describe(
      'responded and were not asked, of the total; none where 0; of weighted tables their weights',
    ),
    nonSubstantive: optionalKey(z.array(z.object({ code: z.string(), label: localTextSchema }))).describe(
      'options outside the substance of the question ("don\'t know"): in no category, among those asked',
    ),
    points: z.array(
      bannerPointSchema.extend({
        label: localTextSchema,
        levels: optionalKey(z.object({ outer: localTextSchema, inner: localTextSchema })).describe(
          'of a group within a group: the two that its label is made of',
        ),
      }),
    ),
  })
  .meta({ id: 'PublishedTable' });

/** Participation by group: never suppressed. */
export const publishedResponseRateSchema = tableContextSchema
  .extend({
    kind: z.literal('response-rate'),
    id: z
      .string()
      .regex(/^response-rate(\*|$)/)
      .describe('by another attribute than that of the population: `response-rate*attribute`'),
    item: z.string().nullable(),
    itemLabel: localTextSchema,
    rows: z.array(
      z.object({
        code: z.string(),
        kind: z.enum(['option', 'not_stated', 'total']),
        label: localTextSchema,
        eligibleCount: count.nullable(),
        responseCount: count,
        responseRate: figureSchema.nullable(),
        exceedsPopulation: z.boolean(),
      }),
    ),
    stated: z.object({ responseCount: count, responseRate: figureSchema }),
  })
  .meta({ id: 'PublishedResponseRate' });

/** What was written in answer to one item, or beside one of its options, as far as it was released. */
export const publishedTextsSchema = tableContextSchema
  .extend({
    kind: z.literal('texts'),
    id: z.string().describe('the code of the item; beside an option `item:option`'),
    stub: z.string(),
    stubLabel: localTextSchema,
    stubText: localTextSchema,
    optionLabel: orNull(localTextSchema).describe('the option that the texts stand beside'),
    audienceNote: orNull(localTextSchema),
    givenCount: count.describe('before anybody read them: at least minimumCount, or there is no list'),
    minimumCount: count,
    texts: z
      .array(z.string())
      .describe('in an order that says nothing; blackened where somebody could have been recognised'),
  })
  .meta({ id: 'PublishedTexts' });

/** Whatever has an address of its own among the results of a wave. */
export const publishedResultSchema = z.union([
  publishedTableSchema,
  publishedResponseRateSchema,
  publishedTextsSchema,
]);

export type PublicationRules = z.infer<typeof publicationRulesSchema>;
export type TableContext = z.infer<typeof tableContextSchema>;
export type WeightedTotal = z.infer<typeof weightedTotalSchema>;
export type PublishedIndex = z.infer<typeof publishedIndexSchema>;
export type PublishedTable = z.infer<typeof publishedTableSchema>;
export type PublishedResponseRate = z.infer<typeof publishedResponseRateSchema>;
export type PublishedTexts = z.infer<typeof publishedTextsSchema>;
export type PublishedResult = z.infer<typeof publishedResultSchema>;
