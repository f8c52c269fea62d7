import { render } from 'lit';
import { expect, test } from 'vitest';
import type { EditContext } from '../../../../../client/pages/questionnaires/editor/draft/edit-context.ts';
import {
  emptyPart,
  emptyQuestionnaire,
} from '../../../../../client/pages/questionnaires/editor/draft/edited-questionnaire.ts';
import { partForm } from '../../../../../client/pages/questionnaires/editor/parts/part-form.ts';
import { consoleWords } from '../../../../../client/strings/console/words.ts';
import type { SectionPart } from '../../../../../surveys/schema/item.ts';
import type { Questionnaire } from '../../../../../surveys/schema/questionnaire.ts';

const words = consoleWords('ja');
const { fields } = words.authoring.editor;

/** The form of the last of some questions, drawn again with every change. */
function shown(items: SectionPart[] = [emptyPart('single-response', 'grade')]): {
  root: HTMLElement;
  edited: () => Questionnaire;
} {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  let questionnaire: Questionnaire = {
    ...emptyQuestionnaire('own'),
    sections: [{ code: 's', title: { ja: '職場' }, items }],
  };
  const place = { section: 0, part: items.length - 1 };
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
    const part = questionnaire.sections[0]?.items[place.part];
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

test('a condition begins with no option chosen, on whatever question it comes to be', () => {
  const options = ['a', 'b'].map((code) => ({ code, label: { ja: code } }));
  const choice = (code: string): SectionPart =>
    Object.assign(emptyPart('single-response', code), { options });
  const { root, edited } = shown([choice('grade'), choice('post'), emptyPart('open-ended', 'why')]);
  const asked = () => edited().sections[0]?.items[2]?.askedWhen;
  root.querySelector<HTMLButtonElement>('#part-0-2-asked-add')?.click();
  expect(asked()).toEqual({ item: 'grade', is: [] });
  const ticked = () => [...root.querySelectorAll<HTMLInputElement>('#part-0-2-asked :checked')];
  expect(ticked().filter(({ type }) => type === 'checkbox')).toEqual([]);
  expect(root.querySelector('#part-0-2-asked-sentence')?.textContent).toContain('選択肢が決まっていません');
  const item = root.querySelector<HTMLSelectElement>('#part-0-2-asked-0-item');
  if (item === null) throw new Error('no question to choose');
  item.value = 'post';
  item.dispatchEvent(new Event('change'));
  expect(asked()).toEqual({ item: 'post', is: [] });
  root.querySelector<HTMLInputElement>('#part-0-2-asked-0-b')?.click();
  expect(asked()).toEqual({ item: 'post', is: ['b'] });
});
