import { html, type TemplateResult } from 'lit';
import { coverForm } from './cover-form.ts';
import type { EditContext } from './draft/edit-context.ts';
import { indicesForm } from './indices-form.ts';
import { jsonViews } from './json-views.ts';
import { partForm } from './parts/part-form.ts';
import { sectionForm } from './parts/section-form.ts';
import { requirementsForm } from './requirements-form.ts';
import { tablesForm } from './tables/tables-form.ts';

/** The form of what is selected. */
export function formOf(context: EditContext): TemplateResult {
  const { selection, questionnaire } = context;
  switch (selection.kind) {
    case 'cover':
      return coverForm(context);
    case 'indices':
      return indicesForm(context);
    case 'requirements':
      return requirementsForm(context);
    case 'tables':
      return tablesForm(context);
    case 'json':
      return jsonViews(context);
    case 'section': {
      const section = questionnaire.sections[selection.section];
      return section === undefined ? html`` : sectionForm(section, selection.section, context);
    }
    default: {
      const part = questionnaire.sections[selection.section]?.items[selection.part];
      return part === undefined ? html`` : partForm(part, selection, context);
    }
  }
}
