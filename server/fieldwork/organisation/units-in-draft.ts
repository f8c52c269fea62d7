import { unitGroups } from '../../../surveys/organisation/unit-groups.ts';
import type { Organisation } from '../../../surveys/schema/organisation.ts';
import type { Banner } from '../../../surveys/schema/table-plan.ts';
import type { QuestionnaireDraft } from '../../store/authoring/questionnaire-drafts.queries.ts';

type Written = Pick<QuestionnaireDraft, 'questionnaire' | 'tablePlan'>;

interface DraftItem {
  code: string;
  type: string;
  isAttribute?: boolean;
}

interface DraftSection {
  code: string;
  items: DraftItem[];
}

/**
 * A questionnaire that is being written with the units of an organisation as the options of an item, and the units around
 * them as nets of its banner. The item is made, first of all, where there is none of the code.
 */
export function unitsInDraft(
  { questionnaire, tablePlan }: Written,
  { organisation, item: code }: { organisation: Organisation; item: string },
): Written {
  const { options, nets } = unitGroups(organisation.units);
  // The least of a draft is that it has sections with items (draftShapeSchema).
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const sections = questionnaire['sections'] as DraftSection[];
  const isThere = sections.some(({ items }) => items.some((item) => item.code === code));
  const changed = sections.map((section, place) => ({
    ...section,
    items: [
      ...(isThere || place > 0 ? [] : [newItem(code, options)]),
      ...section.items.map((item) => (item.code === code ? { ...item, options, isAttribute: true } : item)),
    ],
  }));
  const banner: Banner = { item: code, nets, organisation: organisation.fiscalYear };
  const plan = tablePlan ?? planOf(questionnaire, sections);
  // The least of a plan is that it has banners (draftPlanShapeSchema).
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const banners = (plan['banners'] as Banner[]).filter(
    ({ item, within }) => item !== code || within !== undefined,
  );
  return {
    questionnaire: { ...questionnaire, sections: changed },
    tablePlan: { ...plan, banners: [banner, ...banners] },
  };
}

function newItem(code: string, options: ReturnType<typeof unitGroups>['options']) {
  return {
    type: 'single-response',
    code,
    text: { ja: '所属を選んでください。', en: 'Which unit are you in?' },
    reportText: { ja: '所属', en: 'Unit' },
    options,
    isAttribute: true,
    isRequired: false,
  };
}

/** Every item by every attribute, as where nobody writes a plan. */
function planOf(
  { code, version }: Record<string, unknown>,
  sections: readonly DraftSection[],
): Record<string, unknown> {
  const attributes = sections.flatMap(({ items }) => items.filter(({ isAttribute }) => isAttribute === true));
  return {
    format: 'kotae-table-plan/1',
    questionnaire: code,
    version,
    banners: attributes.map((item) => ({ item: item.code })),
    crosses: [],
  };
}
