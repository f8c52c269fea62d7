import { render } from 'lit';
import { expect, test } from 'vitest';
import type { EditContext } from '../../../../../client/pages/questionnaires/editor/draft/edit-context.ts';
import {
  emptyPart,
  emptyQuestionnaire,
} from '../../../../../client/pages/questionnaires/editor/draft/edited-questionnaire.ts';
import { partForm } from '../../../../../client/pages/questionnaires/editor/parts/part-form.ts';
import { consoleWords } from '../../../../../client/strings/console/words.ts';
import type { Questionnaire } from '../../../../../surveys/schema/questionnaire.ts';

const words = consoleWords('ja');
const { fields } = words.authoring.editor;
const place = { section: 0, part: 0 };

/** The form of one question, drawn again with every change. */
function shown(): { root: HTMLElement; edited: () => Questionnaire } {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  let questionnaire: Questionnaire = {
    ...emptyQuestionnaire('own'),
    sections: [{ code: 's', title: { ja: '職場' }, items: [emptyPart('single-response', 'grade')] }],
  };
  const draw = (): void => {
    const context: EditContext = {
      questionnaire,
      tablePlan: { format: 'kotae-table-plan/1', questionnaire: 'own', version: 1, banners: [], crosses: [] },
      language: 'ja',
      words,
      translations: [],
      issues: [],
      selection: { kind: 'part', ...place },
      change: (changed) => {
        questionnaire = changed;
        draw();
      },
      changePlan: () => undefined,
      select: () => undefined,
      focus: () => undefined,
      rename: () => undefined,
      go: () => undefined,
      unapplied: new Map(),
      say: () => undefined,
    };
    const part = questionnaire.sections[0]?.items[0];
    if (part !== undefined) render(partForm(part, place, context), root);
  };
  draw();
  return { root, edited: () => questionnaire };
}

test('an attribute that may be left blank is proposed to be required, in one press', () => {
  const { root, edited } = shown();
  expect(root.textContent).not.toContain(fields.requireAttribute);
  root.querySelector<HTMLInputElement>('#part-0-0-attribute')?.click();
  expect(root.textContent).toContain(fields.requireAttribute);
  root.querySelector<HTMLButtonElement>('.proposal button')?.click();
  expect(edited().sections[0]?.items[0]).toMatchObject({ isAttribute: true, isRequired: true });
  expect(root.textContent).not.toContain(fields.requireAttribute);
});

test('a question can be marked as sensitive, and no longer', () => {
  const { root, edited } = shown();
  root.querySelector<HTMLInputElement>('#part-0-0-sensitive')?.click();
  expect(edited().sections[0]?.items[0]).toMatchObject({ isSensitive: true });
  root.querySelector<HTMLInputElement>('#part-0-0-sensitive')?.click();
  expect(edited().sections[0]?.items[0]).not.toHaveProperty('isSensitive');
});
