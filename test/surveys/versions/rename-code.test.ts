import * as fc from 'fast-check';
import { z } from 'zod';
import { describe, expect, it } from 'vitest';
import { checkQuestionnaire } from '../../../surveys/check/check-questionnaire.ts';
import { checkTablePlan } from '../../../surveys/check/check-table-plan.ts';
import { placedItems } from '../../../surveys/items/questionnaire-items.ts';
import { tabulatedCodes } from '../../../surveys/items/tabulated-codes.ts';
import { codePattern } from '../../../surveys/schema/code-pattern.ts';
import type { Path } from '../../../surveys/schema/issue.ts';
import { questionnaireSchema, type Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import { tablePlanSchema, type TablePlan } from '../../../surveys/schema/table-plan.ts';
import { codeMeanings } from '../../../surveys/versions/followed-codes.ts';
import { renameCode, type Draft } from '../../../surveys/versions/rename-code.ts';
import { arbitraryQuestionnaire } from '../arbitrary-questionnaire.ts';

/** A draft in which everything that can name an item names many: indices, levels, the plan, the texts of later parts. */
function withEverything(own: Questionnaire): Draft {
  const items = placedItems(own).map(({ item }) => item);
  const codes = items.map(({ code }) => code);
  const sections = own.sections.map((section, index) => ({
    ...section,
    ...(index > 0 && codes[0] !== undefined && { introduction: { ja: `「{${codes[0]}}」について。{外}` } }),
    items: section.items.map((part) =>
      part.type === 'single-response'
        ? { ...part, isAttribute: true, text: { ja: `{${codes[0] ?? ''}}と{${codes.at(-1) ?? ''}}` } }
        : part,
    ),
  }));
  const attributes = items.filter((item) => item.type === 'single-response');
  const [first, second] = attributes;
  const marks = Object.fromEntries((first?.options ?? []).map(({ code }) => [code, 'mark']));
  const questionnaire: Questionnaire = {
    ...own,
    sections,
    ...(first && { populationItem: first.code }),
    indices: [
      {
        code: 'index1',
        label: { ja: '指標' },
        items: codes,
        scoring: 'score',
        aggregation: 'pooled',
        minimumAnsweredCount: 1,
        decimals: 1,
      },
    ],
    ...(first && {
      requirements: [
        {
          code: 'level1',
          label: { ja: '水準' },
          attribute: first.code,
          marks: [{ code: 'mark', symbol: '◎', label: { ja: '必要' } }],
          rows: codes.map((item) => ({ item, marks })),
        },
      ],
    }),
  };
  const group = (item: (typeof attributes)[number]) => ({
    code: 'group',
    label: { ja: 'まとめ' },
    options: item.options.map(({ code }) => code),
  });
  const tablePlan: TablePlan = {
    format: 'kotae-table-plan/1',
    questionnaire: own.code,
    version: own.version,
    banners: [
      ...attributes.map((item) => ({ item: item.code, merges: [group(item)], nets: [group(item)] })),
      ...(first && second ? [{ item: first.code, within: second.code, nets: [group(first)] }] : []),
    ],
    crosses: items.flatMap((item) =>
      tabulatedCodes(item).map((banner) => ({ stub: codes[0] ?? '', banner })),
    ),
  };
  return { questionnaire, tablePlan };
}

interface Renamable {
  path: Path;
  code: string;
  /** Of an option: the items that have it. */
  items?: string[];
}

/** All that the editor can give another code. */
function renamable({ sections }: Questionnaire): Renamable[] {
  return sections.flatMap((section, s) => [
    { path: ['sections', s], code: section.code },
    ...section.items.flatMap((part, p): Renamable[] => {
      const path = ['sections', s, 'items', p];
      const rows = part.type === 'matrix' ? part.rows : [];
      const [options, place] =
        'options' in part
          ? [part.options, 'options']
          : part.type === 'matrix' && 'options' in part.columns
            ? [part.columns.options, 'columns']
            : [[], ''];
      const items = part.type === 'matrix' ? rows.map(({ code }) => code) : [part.code];
      return [
        { path, code: part.code },
        ...rows.map((row, r) => ({ path: [...path, 'rows', r], code: row.code })),
        ...options.map((option, o) => ({
          path: [...path, ...(place === 'columns' ? ['columns', 'options', o] : ['options', o])],
          code: option.code,
          items,
        })),
      ];
    }),
  ]);
}

const drafts = arbitraryQuestionnaire.map(withEverything);
const renamings = fc.tuple(drafts, fc.nat()).map(([draft, pick]) => {
  const all = renamable(draft.questionnaire);
  const one = all[pick % all.length];
  if (one === undefined) throw new Error('nothing to rename');
  return { draft, one };
});

const issuesOf = ({ questionnaire, tablePlan }: Draft): { code: string; path: Path }[] =>
  [...checkQuestionnaire(questionnaire).issues, ...checkTablePlan(tablePlan, questionnaire).issues].map(
    ({ code, path }) => ({ code, path }),
  );

/** Every place in which a code stands: the code, and the keys that lead to it. */
function codesIn(value: unknown, path: Path = []): { code: string; path: Path }[] {
  if (typeof value === 'string' && path.at(-1) === 'ja')
    return [...value.matchAll(/\{([^{}]+)\}/g)].map(([, code = '']) => ({ code, path }));
  if (typeof value === 'string') return [{ code: value, path }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => [
    { code: key, path },
    ...codesIn(part, [...path, Array.isArray(value) ? Number(key) : key]),
  ]);
}

const renamed = (draft: Draft, path: Path, baseVersion: number | null = null) =>
  renameCode(draft, { path, to: 'another', baseVersion });

describe('another code', () => {
  it('is followed by everything: nothing names the old one, and the check finds what it found before', () => {
    fc.assert(
      fc.property(renamings, ({ draft, one }) => {
        const after = renamed(draft, one.path);
        // Codes of options are only told apart by their item; those of items are theirs alone.
        if (one.items === undefined)
          expect(codesIn(after).filter(({ code }) => code === one.code)).toEqual([]);
        const before = issuesOf(draft).map(({ code, path }) => ({
          code,
          path: path.at(-2) === 'marks' && one.items !== undefined ? path.slice(0, -1) : path,
        }));
        const now = issuesOf(after).map(({ code, path }) => ({
          code,
          path: path.at(-2) === 'marks' && one.items !== undefined ? path.slice(0, -1) : path,
        }));
        expect(now).toEqual(before);
      }),
    );
  });

  it('and back again leaves everything as it was', () => {
    fc.assert(
      fc.property(renamings, ({ draft, one }) => {
        const there = renamed(draft, one.path, 1);
        expect(renameCode(there, { path: one.path, to: one.code, baseVersion: 1 })).toEqual(draft);
      }),
    );
  });

  it('a twin that forgets one kind of what can name an item is found out', () => {
    for (const key of ['items', 'populationItem', 'attribute', 'stub', 'within', 'introduction']) {
      const forgetful = (draft: Draft, path: Path): Draft => {
        const after = structuredClone(renamed(draft, path));
        put(after, draft, key);
        return after;
      };
      const check = fc.check(
        fc.property(renamings, ({ draft, one }) => {
          const after = forgetful(draft, one.path);
          return one.items !== undefined || codesIn(after).every(({ code }) => code !== one.code);
        }),
      );
      expect([key, check.failed]).toEqual([key, true]);
    }
  });

  it('of a row or an item is remembered with what it was called in the version before, however often', () => {
    const questionnaire: Questionnaire = {
      format: 'kotae-questionnaire/1',
      code: 'own',
      version: 3,
      title: { ja: '調査' },
      purpose: { ja: '目的' },
      languages: ['ja'],
      estimatedMinutes: 5,
      sections: [
        {
          code: 's',
          title: { ja: '節' },
          items: [{ type: 'open-ended', code: 'a', text: { ja: '意見' }, maxLength: 9 }],
        },
      ],
    };
    const tablePlan: TablePlan = {
      format: 'kotae-table-plan/1',
      questionnaire: 'own',
      version: 3,
      banners: [],
      crosses: [],
    };
    const path = ['sections', 0, 'items', 0];
    const once = renameCode({ questionnaire, tablePlan }, { path, to: 'b', baseVersion: 2 });
    const twice = renameCode(once, { path, to: 'c', baseVersion: 2 });
    expect(twice.questionnaire.sections[0]?.items[0]).toMatchObject({
      code: 'c',
      continues: { version: 2, item: 'a' },
    });
  });

  it('that another thing has too takes nothing from that one', () => {
    const condition = { item: 'a', isAnswered: true as const };
    const text = { ja: '意見' };
    const own = {
      sections: [
        {
          items: [
            { type: 'open-ended', code: 'a', text },
            { type: 'open-ended', code: 'a', text },
            { type: 'open-ended', code: 'b', text, askedWhen: condition },
          ],
        },
      ],
    } as unknown as Questionnaire;
    const { questionnaire } = renamed(
      { questionnaire: own, tablePlan: { banners: [], crosses: [] } as unknown as TablePlan },
      ['sections', 0, 'items', 1],
    );
    expect(questionnaire.sections[0]?.items.map(({ code, askedWhen }) => [code, askedWhen])).toEqual([
      ['a', undefined],
      ['another', undefined],
      ['b', condition],
    ]);
  });
});

/** Puts what stood under a key back, wherever it is. */
function put(after: unknown, before: unknown, key: string): void {
  if (typeof after !== 'object' || after === null || typeof before !== 'object' || before === null) return;
  for (const [name, part] of Object.entries(after)) {
    const old: unknown = Reflect.get(before, name);
    // The items of a section are things, those of an index are codes.
    const isCodes = !Array.isArray(old) || old.every((one) => typeof one === 'string');
    if (name === key && isCodes) Reflect.set(after, name, old);
    else put(part, old, key);
  }
}

/** The keys under which a JSON Schema has codes; elements of lists and keys of records count as what they are in. */
function codeKeys(schema: unknown, key = ''): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  if ('pattern' in schema && schema.pattern === codePattern.source) return [key];
  if ('$ref' in schema && schema.$ref === '#/$defs/Code') return [key];
  return Object.entries(schema).flatMap(([name, part]: [string, unknown]) =>
    name === 'properties' && typeof part === 'object' && part !== null
      ? Object.entries(part).flatMap(([own, one]) => codeKeys(one, own))
      : codeKeys(part, name === '$defs' ? '' : key),
  );
}

it('every key under which the schemas have a code is known', () => {
  const keys = new Set(
    [questionnaireSchema, tablePlanSchema]
      .flatMap((schema) => codeKeys(z.toJSONSchema(schema)))
      .filter((key) => key !== ''),
  );
  expect(keys.size).toBeGreaterThan(10);
  expect([...keys].filter((key) => !Object.hasOwn(codeMeanings, key))).toEqual([]);
  expect(Object.keys(codeMeanings).filter((key) => !keys.has(key))).toEqual(['continues']);
});
