import {
  bannerItems,
  splitCode,
  type BannerPoint,
  type ResponseRateTable,
  type Table,
} from '../../../analysis/index.ts';
import type { Condition } from '../../../surveys/schema/condition.ts';
import type { TabulatedItem, TabulatedQuestionnaire } from '../../../surveys/items/as-tabulated.ts';
import type { LocalText } from '../../../surveys/schema/local-text.ts';
import type { Banner, TablePlan } from '../../../surveys/schema/table-plan.ts';
import { notAskedCountOf } from '../../../analysis/report/tables/outcomes.ts';
import type {
  PublishedResponseRate,
  PublishedTable,
  TableContext,
} from '../../../analysis/report/published-table.ts';

const everybody: LocalText = { ja: '全体', en: 'Total' };
const sum: LocalText = { ja: '計', en: 'Total' };
const notStated: LocalText = { ja: '無回答', en: 'Not stated' };

/** Gives a table the words of its questionnaire, so that it can be read, printed and kept on its own. */
export function labelTable(
  table: Table,
  questionnaire: TabulatedQuestionnaire,
  plan: TablePlan,
  context: TableContext & Pick<PublishedTable, 'caseWeights'>,
): PublishedTable {
  const stub = itemOf(questionnaire, table.stub);
  const { labelled: labelledPoint, ...banner } = bannerWords(table, questionnaire, plan);
  const categoryLabels = new Map(optionLabels(stub));
  return {
    ...context,
    ...table,
    kind: table.banner === null ? 'frequency' : 'cross-tab',
    stubLabel: labelOf(stub),
    stubText: stub.text,
    ...banner,
    audienceNote: stub.audience === undefined ? null : conditionWords(stub.audience, questionnaire),
    scale:
      stub.type === 'rating-scale'
        ? {
            min: stub.min,
            max: stub.max,
            minLabel: stub.minLabel,
            maxLabel: stub.maxLabel,
            topBoxCount: stub.topBoxCount,
            bottomBoxCount: stub.bottomBoxCount,
          }
        : null,
    categories: table.categories.map((code) => ({
      code,
      label: categoryLabels.get(code) ?? { ja: code },
      isExclusive:
        'options' in stub && stub.options.some((option) => option.code === code && option.isExclusive),
    })),
    ...positiveAnswers(stub),
    ...outsideWords(stub),
    ...notAskedOf(table, context),
    points: table.points.map(labelledPoint),
  };
}

/** How many were not asked, where somebody was not. */
export function notAskedOf(
  { points }: Pick<Table, 'points'>,
  { responseCount, caseWeights }: TableContext & Pick<PublishedTable, 'caseWeights'>,
): Pick<PublishedTable, 'notAskedCount'> {
  const notAskedCount = notAskedCountOf({ points, responseCount, ...(caseWeights && { caseWeights }) });
  return notAskedCount === 0 ? {} : { notAskedCount };
}

/** Which answers are positive, where some are and some are not. */
function positiveAnswers(stub: TabulatedItem): Pick<PublishedTable, 'positive'> {
  if (stub.type !== 'single-response') return {};
  const positive = stub.options.filter(({ isPositive }) => isPositive === true).map(({ code }) => code);
  return positive.length === 0 ? {} : { positive };
}

/** Options outside the substance of the question, where there are any. */
function outsideWords(stub: TabulatedItem): Pick<PublishedTable, 'nonSubstantive'> {
  const outside =
    'options' in stub ? stub.options.filter(({ isSubstantive }) => isSubstantive === false) : [];
  if (outside.length === 0) return {};
  return { nonSubstantive: outside.map(({ code, label }) => ({ code, label })) };
}

/** The words of a table's banner, and what gives its groups theirs. */
export function bannerWords(
  table: Pick<Table, 'banner'>,
  questionnaire: TabulatedQuestionnaire,
  plan: Pick<TablePlan, 'banners'>,
): Pick<PublishedTable, 'bannerLabel' | 'bannerKind' | 'nesting'> & {
  labelled: (point: BannerPoint) => PublishedTable['points'][number];
} {
  const items = table.banner === null ? [] : bannerItems(table.banner);
  const [outer, inner] = items.map((code) => itemOf(questionnaire, code));
  if (outer === undefined || inner === undefined) {
    const own = plan.banners.find(({ item, within }) => item === outer?.code && within === undefined);
    const labelOfCode = labelsOfGroups(outer, own);
    return {
      bannerLabel: outer === undefined ? null : labelOf(outer),
      bannerKind: outer === undefined ? null : outer.type === 'multiple-response' ? 'multiple' : 'single',
      labelled: (point) => ({ ...point, label: withJoined(labelOfCode(point.code), point) }),
    };
  }
  const banners = {
    outer: plan.banners.find(({ item, within }) => item === outer.code && within === undefined),
    inner: plan.banners.find(({ item, within }) => item === inner.code && within === outer.code),
  };
  const labelOfOuter = labelsOfGroups(outer, banners.outer);
  const labelOfInner = labelsOfGroups(inner, banners.inner);
  return {
    bannerLabel: joined(labelOf(outer), labelOf(inner), '・', ' and '),
    bannerKind: 'single',
    nesting: { outer: labelOf(outer), inner: labelOf(inner) },
    labelled: (point) => {
      if (point.within === undefined) return { ...point, label: labelOfOuter(point.code) };
      const levels = {
        outer: labelOfOuter(point.within.code),
        inner:
          point.kind === 'subtotal' ? sum : withJoined(labelOfInner(splitCode(point.code)[1] ?? ''), point),
      };
      const around = point.kind === 'subtotal' ? withJoined(levels.outer, point) : levels.outer;
      return { ...point, label: joined(around, levels.inner, ' ／ ', ' / '), levels };
    },
  };
}

function labelsOfGroups(
  item: TabulatedItem | undefined,
  { merges = [], nets = [] }: Partial<Pick<Banner, 'merges' | 'nets'>> = {},
): (code: string) => LocalText {
  const labels = new Map<string, LocalText>([
    ['total', everybody],
    ['not_stated', notStated],
    ...(item === undefined ? [] : optionLabels(item)),
    ...[...merges, ...nets].map((group): [string, LocalText] => [group.code, group.label]),
  ]);
  return (code) => labels.get(code) ?? { ja: code };
}

/** Names the few who did not state their group together with the group that they are counted in. */
function withJoined(label: LocalText, point: Pick<BannerPoint, 'joined'>): LocalText {
  return point.joined === undefined ? label : withNotStated(label);
}

/** The name of a group in which those who stated none are counted. */
export function withNotStated(label: LocalText): LocalText {
  return joined(label, { ...notStated, en: 'not stated' }, '・', ' and ');
}

function joined(one: LocalText, other: LocalText, ja: string, en: string): LocalText {
  return {
    ja: `${one.ja}${ja}${other.ja}`,
    en: `${one.en ?? one.ja}${en}${other.en ?? other.ja}`,
  };
}

/** The same for the response-rate table. */
export function labelResponseRate(
  table: ResponseRateTable,
  questionnaire: TabulatedQuestionnaire,
  context: TableContext & Pick<PublishedTable, 'caseWeights'>,
): PublishedResponseRate {
  const item = table.item === null ? null : itemOf(questionnaire, table.item);
  const labels = new Map<string, LocalText>([
    ['total', sum],
    ['not_stated', notStated],
    ...(item === null ? [] : optionLabels(item)),
  ]);
  return {
    ...context,
    ...table,
    kind: 'response-rate',
    itemLabel: item === null ? everybody : labelOf(item),
    rows: table.rows.map((row) => ({ ...row, label: labels.get(row.code) ?? { ja: row.code } })),
  };
}

/** Response rates by another attribute than that of the population have an id of their own. */
export function rateAside(rate: PublishedResponseRate): PublishedResponseRate {
  return { ...rate, id: `${rate.id}*${rate.item ?? ''}` };
}

/** The wording of an item in reports. */
export function labelOf(item: TabulatedItem): LocalText {
  return item.reportText ?? item.text;
}

export function itemOf(questionnaire: TabulatedQuestionnaire, code: string): TabulatedItem {
  for (const section of questionnaire.sections) {
    for (const item of section.items) if (item.code === code) return item;
  }
  throw new Error(`the questionnaire has no item ${code}`);
}

function optionLabels(item: TabulatedItem): [string, LocalText][] {
  return 'options' in item ? item.options.map((option) => [option.code, option.label]) : [];
}

/** An audience in words: the labels of the options it names. */
export function conditionWords(condition: Condition, questionnaire: TabulatedQuestionnaire): LocalText {
  const join = (parts: LocalText[], ja: string, en: string): LocalText => ({
    ja: parts.map((part) => part.ja).join(ja),
    en: parts.map((part) => part.en ?? part.ja).join(en),
  });
  if ('all' in condition)
    return join(
      condition.all.map((c) => conditionWords(c, questionnaire)),
      'かつ',
      ' and ',
    );
  if ('any' in condition)
    return join(
      condition.any.map((c) => conditionWords(c, questionnaire)),
      'または',
      ' or ',
    );
  if ('not' in condition) {
    const inner = conditionWords(condition.not, questionnaire);
    return { ja: `${inner.ja}以外`, en: `not ${inner.en ?? inner.ja}` };
  }
  const item = itemOf(questionnaire, condition.item);
  const label = labelOf(item);
  if ('isAnswered' in condition)
    return { ja: `${label.ja}（回答あり）`, en: `${label.en ?? label.ja} (answered)` };
  const labels = new Map(optionLabels(item));
  const labelsOf = (codes: string[]): LocalText[] => codes.map((code) => labels.get(code) ?? { ja: code });
  if ('is' in condition) return join(labelsOf(condition.is), '・', ', ');
  if ('hasAll' in condition) return join(labelsOf(condition.hasAll), 'かつ', ' and ');
  const range = `${condition.atLeast ?? ''}–${condition.atMost ?? ''}`;
  return { ja: `${label.ja} ${range}`, en: `${label.en ?? label.ja} ${range}` };
}
