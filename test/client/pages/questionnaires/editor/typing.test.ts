import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DraftChange } from '../../../../../server/contract/authoring/questionnaire-drafts.ts';
import type { EditHistory } from '../../../../../client/pages/questionnaires/editor/draft/edit-history.ts';
import {
  editedDraft,
  type EditedDraft,
} from '../../../../../client/pages/questionnaires/editor/draft/edited-draft.ts';
import { isSameContent } from '../../../../../client/pages/questionnaires/editor/draft/same-content.ts';
import '../../../../../client/pages/questionnaires/editor/editor-page.ts';
import { EditorPage } from '../../../../../client/pages/questionnaires/editor/editor-page.ts';
import { scaled } from '../../../../scale.ts';

const choice = (code: string, text: string) => ({
  type: 'single-response' as const,
  code,
  text: { ja: text },
  options: ['a', 'b'].map((option) => ({ code: option, label: { ja: option } })),
});
const begun = {
  questionnaire: {
    format: 'kotae-questionnaire/1',
    code: 'own',
    version: 1,
    title: { ja: '題' },
    purpose: { ja: '目的' },
    languages: ['ja'],
    estimatedMinutes: 5,
    sections: [
      {
        code: 's1',
        title: { ja: '節' },
        items: [choice('q1', '問'), { ...choice('q2', '{q1}の理由'), askedWhen: { item: 'q1', is: ['a'] } }],
      },
    ],
  },
  tablePlan: { format: 'kotae-table-plan/1', questionnaire: 'own', version: 1, banners: [], crosses: [] },
};

interface Call {
  change: DraftChange;
  answer: (response: Pick<Response, 'ok' | 'status' | 'text'>) => void;
  lose: (error: Error) => void;
}

/** A server whose answers come when the test says so, or never. */
class SlowServer {
  revision = 1;
  draft: EditedDraft = editedDraft(begun);
  readonly calls: Call[] = [];

  readonly fetch = (_path: string, { body }: RequestInit): Promise<unknown> => {
    if (typeof body !== 'string')
      return Promise.resolve(
        answerOf(200, { ...this.draft, ...this.#state(), code: 'own', baseVersion: null }),
      );
    return new Promise((answer, lose) => {
      this.calls.push({ change: JSON.parse(body) as DraftChange, answer, lose });
    });
  };

  /** The oldest call reaches the server, and its answer the window; or only one of the two; or neither. */
  next(fate: 'answered' | 'answer-lost' | 'lost'): void {
    const call = this.calls.shift();
    if (call === undefined) return;
    const response = fate === 'lost' ? undefined : this.#save(call.change);
    if (fate === 'answered' && response !== undefined) call.answer(response);
    else call.lose(new TypeError('no connection'));
  }

  #save({ revision, questionnaire, tablePlan }: DraftChange) {
    if (revision !== this.revision) return answerOf(409, { code: 'draft-changed', title: '', status: 409 });
    this.revision += 1;
    this.draft = editedDraft({ questionnaire, tablePlan });
    return answerOf(200, this.#state());
  }

  #state() {
    return { revision: this.revision, changedAt: '2026-04-01T00:00:00Z', issues: [] };
  }
}

function answerOf(status: number, body: unknown): Pick<Response, 'ok' | 'status' | 'text'> {
  return { ok: status === 200, status, text: () => Promise.resolve(JSON.stringify(body)) };
}

/** All that follows from what has happened: promises only, nothing waits for a clock. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 60; turn += 1) await Promise.resolve();
}

type FieldName = 'title' | 'purpose' | 'text';
const fields = {
  title: { form: 'cover', id: 'cover-title', of: ({ questionnaire }: EditedDraft) => questionnaire.title.ja },
  purpose: {
    form: 'cover',
    id: 'cover-purpose',
    of: ({ questionnaire }: EditedDraft) => questionnaire.purpose.ja,
  },
  text: {
    form: 'part',
    id: 'part-0-0-text',
    of: ({ questionnaire }: EditedDraft) => questionnaire.sections[0]?.items[0]?.text.ja ?? '',
  },
} as const;

/** One window, and what somebody in it knows to have written. */
class Window {
  readonly page = new EditorPage();
  readonly seen: EditedDraft[];
  written: Record<FieldName, string> = { title: '題', purpose: '目的', text: '問' };
  code = 'q1';
  composing: { name: FieldName; half: string } | undefined;
  #field: FieldName | undefined;

  constructor(seen: EditedDraft[]) {
    this.seen = seen;
    Object.assign(this.page, { language: 'ja', code: 'own' });
  }

  get present(): EditedDraft {
    const history = Reflect.get(this.page, 'history') as EditHistory<EditedDraft> | undefined;
    if (history === undefined) throw new Error('not loaded');
    return history.present;
  }

  press(words: string): void {
    const buttons = [...this.page.querySelectorAll('button')];
    buttons.find((button) => !button.disabled && button.textContent.trim() === words)?.click();
  }

  async into(name: FieldName): Promise<HTMLInputElement> {
    const { id, form } = fields[name];
    if (this.page.querySelector(`#${id}`) === null) await this.visit(form);
    const field = this.page.querySelector<HTMLInputElement>(`#${id}`);
    if (field === null) throw new Error(`no ${id}`);
    if (this.#field !== undefined && this.#field !== name)
      field.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    this.#field = name;
    return field;
  }

  async visit(form: 'cover' | 'part'): Promise<void> {
    const chooser = form === 'cover' ? '.top .chooser' : '.parts .chooser';
    this.page.querySelector<HTMLButtonElement>(`.outline ${chooser}`)?.click();
    await settled();
  }

  /** One key, as the browser tells of it. */
  async type(name: FieldName, letter: string): Promise<void> {
    const field = await this.into(name);
    field.value += letter;
    this.written[name] += letter;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, data: letter }));
  }

  async compose(name: FieldName, half: string): Promise<void> {
    const field = await this.into(name);
    if (this.composing === undefined) field.dispatchEvent(new CompositionEvent('compositionstart'));
    this.composing = { name, half };
    field.value = this.written[name] + half;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
  }

  async convert(): Promise<void> {
    const { composing } = this;
    if (composing === undefined) return;
    const field = await this.into(composing.name);
    this.written[composing.name] += '漢';
    this.composing = undefined;
    field.value = this.written[composing.name];
    field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
  }

  async rename(code: string): Promise<void> {
    await this.visit('part');
    const field = this.page.querySelector<HTMLInputElement>('#part-0-0-code');
    if (field === null || code === 'q2') return;
    field.value = code;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
    this.code = code;
  }

  /** After a step back or forth, or a choice: a whole state that somebody has seen, and from then on what is known. */
  taken(): void {
    expect(this.seen.some((state) => isSameContent(state, this.present))).toBe(true);
    for (const name of ['title', 'purpose', 'text'] as const)
      this.written[name] = fields[name].of(this.present);
    this.code = this.present.questionnaire.sections[0]?.items[0]?.code ?? '';
  }

  /** What was written is there, in the draft and before one's eyes; what was renamed is followed. */
  look(): void {
    const { present, written, composing } = this;
    for (const name of ['title', 'purpose', 'text'] as const) {
      expect(fields[name].of(present)).toBe(written[name]);
      const field = this.page.querySelector<HTMLInputElement>(`#${fields[name].id}`);
      const half = composing?.name === name ? composing.half : '';
      if (field !== null) expect(field.value).toBe(written[name] + half);
    }
    const [first, second] = present.questionnaire.sections[0]?.items ?? [];
    expect([first?.code, second?.askedWhen, second?.text.ja]).toEqual([
      this.code,
      { item: this.code, is: ['a'] },
      `{${this.code}}の理由`,
    ]);
    this.seen.push(present);
  }
}

type Step =
  | { kind: 'key' | 'compose'; window: 0 | 1; field: FieldName; letter: string }
  | { kind: 'convert' | 'undo' | 'redo' | 'own' | 'other'; window: 0 | 1 }
  | { kind: 'rename'; window: 0 | 1; code: string }
  | { kind: 'wait'; passed: number }
  | { kind: 'server'; fate: 'answered' | 'answer-lost' | 'lost' };

const window = fc.constantFrom<0 | 1>(0, 0, 1);
const field = fc.constantFrom<FieldName>('title', 'purpose', 'text');
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constantFrom('key', 'key', 'key', 'compose'),
      window,
      field,
      letter: fc.constantFrom('あ', 'い', '{', ' ', 'x'),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom('convert', 'undo', 'redo', 'own', 'other'),
      window,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('rename'), window, code: fc.constantFrom('q1', 'qa', 'qb') }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('wait'), passed: fc.constantFrom(100, 500, 5000) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('server'),
      fate: fc.constantFrom('answered', 'answered', 'answered', 'answer-lost', 'lost'),
    }),
  },
);

async function take(one: Step, windows: readonly [Window, Window], server: SlowServer): Promise<void> {
  if (one.kind === 'server') return server.next(one.fate);
  if (one.kind === 'wait') {
    vi.advanceTimersByTime(one.passed);
    return;
  }
  const own = windows[one.window];
  const isChoice = one.kind === 'own' || one.kind === 'other';
  // Whoever converts does nothing else in that window before it is done.
  if (own.composing !== undefined && one.kind === 'compose')
    return own.compose(own.composing.name, one.letter);
  if (own.composing !== undefined) return own.convert();
  switch (one.kind) {
    case 'key':
      return own.type(one.field, one.letter);
    case 'compose':
      return own.compose(one.field, one.letter);
    case 'rename':
      return own.rename(one.code);
    case 'convert':
      return undefined;
    default: {
      const words = {
        undo: '元に戻す',
        redo: 'やり直す',
        own: 'この画面の内容で続ける',
        other: 'ほかの画面の内容で続ける',
      };
      if (isChoice) own.seen.push(server.draft);
      own.press(words[one.kind]);
      await settled();
      return own.taken();
    }
  }
}

/** A journey of two windows, and whether they met; `meddle` is what a broken editor would do after a save has come back. */
async function journey(
  steps: readonly Step[],
  meddle?: (own: Window, saved: EditedDraft) => void,
): Promise<boolean> {
  const server = new SlowServer();
  vi.stubGlobal('fetch', server.fetch);
  const seen: EditedDraft[] = [server.draft];
  const windows = [new Window(seen), new Window(seen)] as const;
  document.body.replaceChildren(...windows.map(({ page }) => page));
  await settled();
  let hasMet = false;
  const go = async (one: Step): Promise<void> => {
    const { revision } = server;
    await take(one, windows, server);
    await settled();
    if (meddle !== undefined && server.revision > revision) meddle(windows[0], server.draft);
    await settled();
    for (const own of windows) own.look();
    hasMet ||= document.querySelector('.conflict') !== null;
    // What is kept is what one of the windows had, whole.
    expect(seen.some((state) => isSameContent(state, server.draft))).toBe(true);
  };
  for (const one of steps) await go(one);

  // The connection is there, conversions end, and the first window is the one that goes on.
  const [first, second] = windows;
  for (const [own, kind] of [
    [second, 'other'],
    [first, 'own'],
  ] as const) {
    await own.convert();
    for (let turn = 0; turn < 8; turn += 1) {
      await go({ kind: 'wait', passed: 5000 });
      while (server.calls.length > 0) await go({ kind: 'server', fate: 'answered' });
      await go({ kind, window: own === first ? 0 : 1 });
    }
  }
  expect(server.draft).toEqual(first.present);
  return hasMet;
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const steps = fc.array(step, { minLength: 10, maxLength: 60, size: 'max' });

test('keys at any pace, conversions, saves that come, come late or get lost, renames, undo and a second window never lose or mix text', async () => {
  let meetings = 0;
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      if (await journey(all)) meetings += 1;
    }),
    { numRuns: scaled(400) },
  );
  expect(meetings).toBeGreaterThan(0);
});

test('an editor that puts the answer of a save over what is in the window is found out', async () => {
  const eats = (own: Window, saved: EditedDraft): void => {
    const history = Reflect.get(own.page, 'history') as EditHistory<EditedDraft>;
    Reflect.set(own.page, 'history', { ...history, present: saved });
  };
  const { failed } = await fc.check(
    fc.asyncProperty(steps, async (all) => {
      await journey(all, eats);
    }),
    { numRuns: scaled(400), endOnFailure: true },
  );
  expect(failed).toBe(true);
});
