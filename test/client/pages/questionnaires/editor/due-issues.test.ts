import { render } from 'lit';
import { afterEach, describe, expect, test } from 'vitest';
import type { DraftIssue } from '../../../../../server/contract/authoring/questionnaire-drafts.ts';
import type {
  EditContext,
  Selection,
} from '../../../../../client/pages/questionnaires/editor/draft/edit-context.ts';
import { selectionOf } from '../../../../../client/pages/questionnaires/editor/draft/edit-context.ts';
import { dueIssues } from '../../../../../client/pages/questionnaires/editor/draft/due-issues.ts';
import {
  emptyPart,
  emptyQuestionnaire,
} from '../../../../../client/pages/questionnaires/editor/draft/edited-questionnaire.ts';
import { fieldOf } from '../../../../../client/pages/questionnaires/editor/draft/field-of.ts';
import { formOf } from '../../../../../client/pages/questionnaires/editor/form-of.ts';
import { consoleWords } from '../../../../../client/strings/console/words.ts';
import { partTypes } from '../../../../../client/items/authoring-of.ts';
import type { Path } from '../../../../../surveys/schema/issue.ts';
import type { Questionnaire } from '../../../../../surveys/schema/questionnaire.ts';

const words = consoleWords('ja');
const label = { ja: '' };
const options = ['1', '2'].map((code) => ({ code, label }));
const bands = ['a', 'b'].map((code) => ({ code, label }));
const rows = [{ code: 'row1', text: label }];
const questionnaire: Questionnaire = {
  ...emptyQuestionnaire('own'),
  languages: ['ja', 'en'],
  placeholders: [{ code: 'organisation', label: { ja: '組織名' } }],
  indices: [
    {
      code: 'index1',
      label,
      items: [],
      scoring: 'score',
      aggregation: 'pooled',
      minimumAnsweredCount: 1,
      decimals: 1,
    },
  ],
  requirements: [
    {
      code: 'level1',
      label,
      attribute: 'grade',
      marks: [{ code: 'm', symbol: '◎', label }],
      rows: [{ item: 'grade', marks: {} }],
    },
  ],
  sections: [
    {
      code: 's1',
      title: label,
      items: [
        ...partTypes.map((type) =>
          Object.assign(emptyPart(type, type), {
            ...('options' in emptyPart(type, type) && { options }),
            ...('bands' in emptyPart(type, type) && { bands }),
            ...(type === 'matrix' && { rows, columns: { options } }),
          }),
        ),
        Object.assign(emptyPart('matrix', 'points'), {
          rows,
          columns: { min: 1, max: 5, topBoxCount: 1, bottomBoxCount: 1 },
        }),
        Object.assign(emptyPart('single-response', 'grade'), { options, isAttribute: true }),
      ],
    },
  ],
};
const group = { code: 'g', label, options: ['1'] };
const context = (selection: Selection): EditContext => ({
  questionnaire,
  tablePlan: {
    format: 'kotae-table-plan/1',
    questionnaire: 'own',
    version: 1,
    banners: [{ item: 'grade', merges: [group], nets: [group] }],
    crosses: [],
  },
  language: 'ja',
  words,
  translations: ['en'],
  issues: [],
  selection,
  unapplied: new Map(),
  change: () => undefined,
  changePlan: () => undefined,
  rename: () => undefined,
  select: () => undefined,
  go: () => undefined,
  focus: () => undefined,
  say: () => undefined,
});

/** Every place of the draft that has a value, and the keys of a part that may be left out. */
function places(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [
    path,
    ...Object.entries(value).flatMap(([key, part]) =>
      places(part, [...path, Array.isArray(value) ? Number(key) : key]),
    ),
  ];
}

afterEach(() => render(null, document.body));

test('what is wrong anywhere is written in a field that is there, under a name that its reader knows', async () => {
  const own = context({ kind: 'cover' });
  const all = [
    ...places(questionnaire),
    ...places({ tablePlan: own.tablePlan }),
    ...questionnaire.sections[0]!.items.flatMap((part, index): Path[] =>
      ['askedWhen', 'audience', ...(part.type === 'text-block' ? [] : ['help', 'reportText'])].map((key) => [
        'sections',
        0,
        'items',
        index,
        key,
      ]),
    ),
    ['sections', 0, 'introduction', 'en'],
    ['title', 'en'],
  ].filter((path) => path.length > 0);
  const lost: string[] = [];
  for (const path of all) {
    render(formOf(context(selectionOf(path))), document.body);
    await Promise.all(
      [...document.querySelectorAll('settled-field')].map((field) => Reflect.get(field, 'updateComplete')),
    );
    const { id, label: name } = fieldOf(path, own);
    // The buttons that add pages and questions stand in the outline.
    if (!['add-section', 'add-part-0'].includes(id) && document.getElementById(id) === null)
      lost.push(`${path.join('.')}: ${id}`);
    expect(name).not.toBe('');
  }
  expect(all.length).toBeGreaterThan(150);
  expect(lost).toEqual([]);
});

const issue = (path: Path, facts: DraftIssue['facts'], code = 'invalid'): DraftIssue => ({
  code,
  path,
  facts,
  words: '',
});
const empty = issue(['title', 'ja'], { zod: 'too_small', origin: 'string', minimum: 1 });
const few = issue(['indices', 0, 'items'], { zod: 'too_small', origin: 'array', minimum: 2 });
const untranslated = issue(['title'], { language: 'en', text: '題' }, 'missing-translation');
const unchosen = issue(['sections', 0, 'items', 0, 'askedWhen', 'all', 1, 'is'], {
  zod: 'too_small',
  origin: 'array',
  minimum: 1,
});
const gone = issue(['sections', 0, 'items', 0, 'askedWhen', 'item'], { item: 'gone' }, 'unknown-item');
const wrong = issue(['estimatedMinutes'], { zod: 'too_small', origin: 'number', minimum: 1 });
const everything = [empty, few, untranslated, unchosen, gone, wrong];
const due = (at: string[], left: string[], hasTriedToFinish = false): DraftIssue[] =>
  dueIssues(
    everything,
    { at: new Set(at), left: new Set(left), hasTriedToFinish },
    context({ kind: 'cover' }),
  );

describe('an issue is told', () => {
  test('at once where something is wrong, but not in the field that somebody is in', () => {
    expect(due([], [])).toEqual([gone, wrong]);
    expect(due(['cover-minutes'], [])).toEqual([gone]);
  });

  test('where something is not written yet, when its field was left', () => {
    expect(due(['cover-purpose'], ['cover-title'])).toEqual([empty, gone, wrong]);
    expect(due(['cover-title'], ['cover-title'])).toEqual([gone, wrong]);
    expect(due([], ['cover-title-en'])).toEqual([untranslated, gone, wrong]);
    expect(due(['index-0-score', 'index-0-items'], ['index-0-items'])).toEqual([gone, wrong]);
    expect(due([], ['index-0-items'])).toEqual([few, gone, wrong]);
    expect(due(['part-0-0-asked'], ['part-0-0-asked'])).toEqual([wrong]);
    expect(due([], ['part-0-0-asked'])).toEqual([unchosen, gone, wrong]);
  });

  test('whatever it is, when finishing was tried', () => {
    expect(due(['cover-title'], [], true)).toEqual(everything);
  });
});
