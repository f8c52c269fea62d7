import { html, type TemplateResult } from 'lit';
import { editedQuestionnaire } from './draft/edited-questionnaire.ts';
import { editedTablePlan } from './draft/edited-table-plan.ts';
import type { EditContext } from './draft/edit-context.ts';
import './json-view.ts';

/** The questionnaire and the plan of its tables as JSON, each by itself, as they are saved and sent. */
export function jsonViews(context: EditContext): TemplateResult {
  const { questionnaire, tablePlan, language, words } = context;
  const { jsonView } = words.authoring.editor;
  return html`
    <json-view
      .language=${language}
      .unapplied=${context.unapplied}
      .name=${'questionnaire'}
      .heading=${jsonView.questionnaire}
      .lead=${jsonView.lead}
      .misfit=${jsonView.noSections}
      .value=${questionnaire}
      .fits=${hasSections}
      @apply=${({ detail }: CustomEvent<object>) => context.change(editedQuestionnaire(detail), '')}
    ></json-view>
    <json-view
      .language=${language}
      .unapplied=${context.unapplied}
      .name=${'table-plan'}
      .heading=${jsonView.tablePlan}
      .lead=${jsonView.planLead}
      .misfit=${jsonView.noBanners}
      .value=${tablePlan}
      .fits=${hasBannersAndCrosses}
      @apply=${({ detail }: CustomEvent<object>) =>
        context.changePlan(editedTablePlan(detail, questionnaire), '')}
    ></json-view>
  `;
}

function hasSections(raw: object): boolean {
  return 'sections' in raw && isList(raw.sections, (section) => 'items' in section && isList(section.items));
}

function hasBannersAndCrosses(raw: object): boolean {
  const isGroups = (groups: unknown): boolean =>
    groups === undefined || isList(groups, (group) => 'options' in group && Array.isArray(group.options));
  const isBanner = (banner: { merges?: unknown; nets?: unknown }): boolean =>
    isGroups(banner.merges) && isGroups(banner.nets);
  return 'banners' in raw && isList(raw.banners, isBanner) && 'crosses' in raw && isList(raw.crosses);
}

function isList(value: unknown, isRight: (part: object) => boolean = () => true): boolean {
  return (
    Array.isArray(value) &&
    value.every((part: unknown) => typeof part === 'object' && part !== null && isRight(part))
  );
}
