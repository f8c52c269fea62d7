import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { SectionPart } from '../../../../surveys/schema/item.ts';
import { authoringOf, partTypes } from '../../../items/authoring-of.ts';
import { say } from '../../../strings/language.ts';
import {
  emptyPart,
  placeBeside,
  withNewPart,
  withoutPart,
  withPartMoved,
  type Place,
} from './draft/edited-questionnaire.ts';
import { freeCode } from './draft/codes.ts';
import { moved } from '../../../forms/moved.ts';
import { isSelected, issuesOf, type EditContext, type Selection } from './draft/edit-context.ts';
import { partName } from './part-name.ts';
import { rowButtons } from '../../../forms/row-buttons.ts';

/** The questionnaire at a glance: what it is made of, in order, to be chosen, moved, added to and taken from. */
export function outline(context: EditContext): TemplateResult {
  const { questionnaire, words } = context;
  const { editor } = words.authoring;
  const addSection = (): void => {
    const section = { code: freeCode(questionnaire, 's'), title: { ja: '' }, items: [] };
    context.change({ ...questionnaire, sections: [...questionnaire.sections, section] }, '');
    context.select({ kind: 'section', section: questionnaire.sections.length });
    context.focus(`section-${questionnaire.sections.length}-title`);
  };
  return html`<nav class="outline" aria-label=${editor.outline}>
    <ul class="top">
      <li>${choice({ kind: 'cover' }, editor.cover, context)}</li>
    </ul>
    <ol class="sections">
      ${repeat(
        questionnaire.sections,
        (section) => section.code,
        (_, index) => html`<li>${sectionOutline(index, context)}</li>`,
      )}
    </ol>
    <p class="actions">
      <button type="button" class="button" id="add-section" @click=${addSection}>${editor.addSection}</button>
    </p>
    <ul class="top">
      <li>${choice({ kind: 'indices' }, editor.indices, context)}</li>
      <li>${choice({ kind: 'requirements' }, editor.requirements, context)}</li>
      <li>${choice({ kind: 'tables' }, editor.tables, context)}</li>
      <li>${choice({ kind: 'json' }, editor.json, context)}</li>
    </ul>
    <p class="hint">${editor.dragHint}</p>
  </nav>`;
}

function choice(selection: Selection, label: string, context: EditContext): TemplateResult {
  const { editor } = context.words.authoring;
  const isHere = isSelected(context.selection, selection);
  const hasIssues = issuesOf(context, selection).length > 0;
  return html`<button
    type="button"
    class="chooser"
    aria-current=${isHere ? 'true' : 'false'}
    @click=${() => {
      context.select(selection);
      context.focus('form-heading');
    }}
  >
    ${label}${hasIssues ? html`<span class="tag issue">${editor.hasIssues}</span>` : nothing}
  </button>`;
}

/** The buttons of what is chosen alone: those of everything would hide the outline. */
function ofChosen(
  selection: Selection,
  context: EditContext,
  buttons: () => TemplateResult,
): TemplateResult | typeof nothing {
  return isSelected(context.selection, selection) ? buttons() : nothing;
}

function sectionOutline(index: number, context: EditContext): TemplateResult {
  const { questionnaire, words, language } = context;
  const { editor } = words.authoring;
  const section = questionnaire.sections[index];
  if (section === undefined) return html``;
  const name = say(section.title, language) || editor.untitled;
  const moveSection = (step: 1 | -1): void => {
    context.change({ ...questionnaire, sections: moved(questionnaire.sections, index, step) }, '');
    context.select({ kind: 'section', section: index + step });
    context.say(editor.moved(name, index + step + 1));
  };
  const removeSection = (): void => {
    context.change({ ...questionnaire, sections: questionnaire.sections.toSpliced(index, 1) }, '');
    context.select({ kind: 'cover' });
    context.say(editor.removed(name));
    context.focus('add-section');
  };
  return html`
    <div class="entry">
      ${choice({ kind: 'section', section: index }, `${index + 1}. ${name}`, context)}
      ${ofChosen({ kind: 'section', section: index }, context, () =>
        rowButtons(
          {
            name,
            isFirst: index === 0,
            isLast: index === questionnaire.sections.length - 1,
            onMove: moveSection,
            onRemove: removeSection,
          },
          context,
        ),
      )}
    </div>
    <ol
      class="parts"
      @dragover=${allowDrop}
      @drop=${(event: DragEvent) => drop(event, { section: index, part: section.items.length }, context)}
    >
      ${repeat(
        section.items,
        (part) => part.code,
        (part, position) => html`<li>${partOutline(part, { section: index, part: position }, context)}</li>`,
      )}
    </ol>
    ${adder(index, name, context)}
  `;
}

function partOutline(part: SectionPart, place: Place, context: EditContext): TemplateResult {
  const { questionnaire, words, language } = context;
  const { editor } = words.authoring;
  const name = partName(part, language) || editor.untitled;
  const go = (to: Place | null): void => {
    if (to === null) return;
    context.change(withPartMoved(questionnaire, place, to), '');
    context.select({ kind: 'part', ...to });
    context.say(editor.moved(name, to.part + 1));
  };
  const remove = (): void => {
    context.change(withoutPart(questionnaire, place), '');
    context.select({ kind: 'section', section: place.section });
    context.say(editor.removed(name));
    context.focus(`add-part-${place.section}`);
  };
  return html`<div
    class="entry"
    draggable="true"
    @dragstart=${(event: DragEvent) => event.dataTransfer?.setData('text/kotae-part', JSON.stringify(place))}
    @dragover=${allowDrop}
    @drop=${(event: DragEvent) => drop(event, place, context)}
  >
    ${choice({ kind: 'part', ...place }, `${authoringOf(part).name[language]}：${name}`, context)}
    ${ofChosen({ kind: 'part', ...place }, context, () =>
      rowButtons(
        {
          name,
          isFirst: placeBeside(questionnaire, place, -1) === null,
          isLast: placeBeside(questionnaire, place, 1) === null,
          onMove: (step) => go(placeBeside(questionnaire, place, step)),
          onRemove: remove,
        },
        context,
      ),
    )}
  </div>`;
}

function adder(section: number, name: string, context: EditContext): TemplateResult {
  const { questionnaire, words, language } = context;
  const { editor } = words.authoring;
  const add = (event: Event): void => {
    const list = (event.currentTarget as HTMLElement).closest('.adder')?.querySelector('select');
    const type = partTypes.find((one) => one === list?.value) ?? 'single-response';
    const place = { section, part: questionnaire.sections[section]?.items.length ?? 0 };
    context.change(withNewPart(questionnaire, place, emptyPart(type, freeCode(questionnaire, 'q'))), '');
    context.select({ kind: 'part', ...place });
    context.focus(`part-${place.section}-${place.part}-text`);
  };
  return html`<div class="adder">
    <label class="spoken" for="add-type-${section}">${editor.partType}</label>
    <select id="add-type-${section}">
      ${partTypes.map((type) => html`<option value=${type}>${authoringOf({ type }).name[language]}</option>`)}
    </select>
    <button
      type="button"
      class="button"
      id="add-part-${section}"
      aria-label=${editor.addPartTo(name)}
      @click=${add}
    >
      ${editor.addPart}
    </button>
  </div>`;
}

function allowDrop(event: DragEvent): void {
  if (event.dataTransfer?.types.includes('text/kotae-part') === true) event.preventDefault();
}

function drop(event: DragEvent, to: Place, context: EditContext): void {
  const carried = event.dataTransfer?.getData('text/kotae-part') ?? '';
  if (carried === '') return;
  event.preventDefault();
  event.stopPropagation();
  const from = JSON.parse(carried) as Place;
  // Within a section all that stands after the old place has moved up by one.
  const part = from.section === to.section && from.part < to.part ? to.part - 1 : to.part;
  context.change(withPartMoved(context.questionnaire, from, { ...to, part }), '');
  context.select({ kind: 'part', section: to.section, part });
}
