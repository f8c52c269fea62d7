import axe from 'axe-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import '../../../../client/styles/base.css';
import '../../../../client/shell/console.css';
import { GroupsStep } from '../../../../client/pages/new-wave/groups-step.ts';
import { emptyDraft, type WaveDraft } from '../../../../client/pages/new-wave/wave-draft.ts';
import type { Forecast, ForecastInput } from '../../../../server/contract/fieldwork/populations.ts';
import { eventually } from '../../../eventually.ts';
import { mounted, textOf } from '../../mounting.ts';

const label = (ja: string, en: string) => ({ ja, en });
const dropNet = { kind: 'drop-net' as const, item: 'grade', net: 'managers' };
const leaveOut = { kind: 'leave-out' as const, item: 'grade', within: 'department' };
const point = (code: string, ja: string, count: number, isHidden: boolean): Forecast['points'][number] => ({
  code,
  options: [code],
  label: label(ja, code),
  eligibleCount: 2 * count,
  expectedResponseCount: count,
  suppression: isHidden ? 'suppressed' : null,
});
const planned: Forecast = {
  points: [
    point('director', '部長級', 6, true),
    point('manager', '課長級', 30, true),
    point('clerk', '係員', 100, false),
  ],
  attributes: [],
  nets: [
    {
      code: 'managers',
      options: ['director', 'manager'],
      label: label('管理職', 'Managers'),
      expectedResponseCount: 36,
      suppression: null,
      remedy: dropNet,
    },
  ],
  nested: [
    {
      item: label('職', 'Grade'),
      within: label('部門', 'Department'),
      neverShown: [],
      groupCount: 48,
      shownCount: 31,
      remedy: leaveOut,
    },
  ],
  blanks: { proportion: 0.02, expectedCount: 3, outcome: 'joined' },
  proposal: null,
};

let asked: ForecastInput[];
beforeEach(() => {
  asked = [];
  vi.stubGlobal('fetch', async (_url: string, { body }: { body: string }) => {
    const input = JSON.parse(body) as ForecastInput;
    asked.push(input);
    const isLeft = ({ kind }: { kind: string }): boolean =>
      !(input.remedies ?? []).some((remedy) => remedy.kind === kind);
    return Response.json({
      ...planned,
      attributes: (input.headCounts ?? []).map(({ population }) => ({
        label: label('部門', 'Department'),
        points: population.map((row) => point(row.option, '水道部', row.eligibleCount / 2, true)),
      })),
      nets: planned.nets.filter(({ remedy }) => isLeft(remedy)),
      nested: planned.nested.filter(({ remedy }) => isLeft(remedy)),
    });
  });
});
afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

const draft: WaveDraft = {
  ...emptyDraft,
  questionnaire: { code: 'q', version: 1 },
  reading: {
    lines: [],
    missing: [],
    countColumns: { choices: [], chosen: null },
    doubles: [],
    population: [{ option: 'clerk', eligibleCount: 200 }],
    total: 272,
  },
};

async function open(language: 'ja' | 'en', own: Partial<WaveDraft> = {}): Promise<GroupsStep> {
  const step = await mounted(new GroupsStep(), { draft: { ...draft, ...own }, language });
  step.addEventListener('draft-change', (event) => {
    step.draft = { ...step.draft, ...(event as CustomEvent<Partial<WaveDraft>>).detail };
  });
  await eventually(() => expect(step.querySelectorAll('table').length).toBeGreaterThan(0));
  return step;
}
function button(step: Element, words: string): HTMLButtonElement {
  const found = [...step.querySelectorAll('button')].find((own) => textOf(own).includes(words));
  if (found === undefined) throw new Error(`no button ${words}`);
  return found;
}

test.each([
  [
    'ja',
    '48区分のうち31区分ほど',
    '小計「管理職」を省く',
    '「部門」ごとに「職」で分けた表を省く',
    '元に戻す',
  ],
  ['en', 'about 31 of 48 groups', 'Leave out the net “Managers”', 'Leave out tables by “Grade”', 'Undo'],
] as const)(
  'nets and groups within groups are forecast, left out by one press each with the effect beside it, and had again (%s)',
  async (language, forecast, net, nested, undo) => {
    const step = await open(language);
    expect(textOf(step)).toContain(forecast);
    button(step, net).click();
    await eventually(() => expect(step.querySelectorAll('table')).toHaveLength(2));
    button(step, nested).click();
    await eventually(() => expect(step.draft.remedies).toEqual([dropNet, leaveOut]));
    await eventually(() => expect(asked.at(-1)?.remedies).toEqual([dropNet, leaveOut]));
    expect((await axe.run(document.body, { rules: { region: { enabled: false } } })).violations).toEqual([]);
    button(step, undo).click();
    await eventually(() => expect(step.querySelectorAll('table')).toHaveLength(1));
    expect(step.draft).toMatchObject({ remedies: [], merges: [] });
  },
);

test.each([
  ['ja', '部門別の見込み', '水道部'],
  ['en', 'By Department', 'water'],
] as const)(
  'groups by what people were counted by besides are forecast as well (%s)',
  async (language, title, group) => {
    const reading = draft.reading && {
      ...draft.reading,
      population: [{ option: 'water', eligibleCount: 12 }],
    };
    const step = await open(language, { headCounts: { department: { text: '', reading } } });
    expect(asked.at(-1)?.headCounts).toEqual([{ item: 'department', population: reading?.population }]);
    const [, byDepartment] = step.querySelectorAll('table');
    expect(textOf(byDepartment ?? step)).toContain(title);
    expect(textOf(byDepartment ?? step)).toContain(group);
    expect((await axe.run(document.body, { rules: { region: { enabled: false } } })).violations).toEqual([]);
  },
);
