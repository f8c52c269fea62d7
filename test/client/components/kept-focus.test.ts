import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { KeptFocus } from '../../../client/components/kept-focus.ts';
import { mounted } from '../mounting.ts';

/** A page of two parts, whose controls go and come. */
class ChangingPage extends LitElement {
  static override properties = {
    people: { attribute: false },
    isBusy: { type: Boolean },
    isEdited: { type: Boolean },
  };
  declare people: string[];
  declare isBusy: boolean;
  declare isEdited: boolean;
  keptFocus: KeptFocus | undefined;

  constructor() {
    super();
    this.people = ['花子', '太郎'];
    this.isBusy = this.isEdited = false;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const save = html`<button ?disabled=${this.isBusy}>保存</button>`;
    return html`
      <h1>名簿</h1>
      <section>
        <h2>全員</h2>
        ${
          this.people.length === 0
            ? nothing
            : html`<ul>
                ${repeat(
                  this.people,
                  (name) => name,
                  (name) =>
                    html`<li>
                      <h3>${name}</h3>
                      <button aria-label="${name}を消す">消す</button>
                    </li>`,
                )}
              </ul>`
        }
      </section>
      <section>
        <h2>登録</h2>
        ${this.isEdited ? html`<div>${save}</div>` : html`<p>${save}</p>`}
      </section>
    `;
  }
}

/** Its sabotaged twin: nothing keeps the focus. */
class CarelessPage extends ChangingPage {}

customElements.define('changing-page', ChangingPage);
customElements.define('careless-page', CarelessPage);

async function keeping(): Promise<ChangingPage> {
  const page = new ChangingPage();
  page.keptFocus = new KeptFocus(page);
  return mounted(page, {});
}

const buttons = (page: ChangingPage): HTMLButtonElement[] => [...page.querySelectorAll('button')];
const spoken = (): string => document.activeElement?.textContent ?? '';

/** Two frames later: what was put off until the page has drawn is done. */
const drawn = (): Promise<unknown> =>
  new Promise((done) => {
    requestAnimationFrame(() => requestAnimationFrame(done));
  });

/** By keyboard: what a pointer did is let go. */
async function tabTo(button: HTMLButtonElement | undefined): Promise<void> {
  while (document.activeElement !== button) await userEvent.tab();
}

test('a control that vanishes leaves the focus to the heading of its part', async () => {
  const page = await keeping();
  await tabTo(buttons(page)[1]);
  page.people = ['花子'];
  await expect.poll(spoken).toBe('全員');
  await userEvent.tab();
  expect(document.activeElement?.ariaLabel).toBe('花子を消す');
  page.people = [];
  await expect.poll(spoken).toBe('全員');
});

test('a control that is drawn anew has it again', async () => {
  const page = await keeping();
  const save = buttons(page)[2];
  await tabTo(save);
  page.isEdited = true;
  await expect.poll(spoken).toBe('保存');
  expect(document.activeElement).not.toBe(save);
});

test('a control that waits for an answer has it again afterwards; one that never works again leaves it', async () => {
  const page = await keeping();
  const save = buttons(page)[2];
  await tabTo(save);
  page.isBusy = true;
  await expect.poll(() => document.activeElement).toBe(document.body);
  page.isBusy = false;
  await expect.poll(() => document.activeElement).toBe(save);
  page.isBusy = true;
  await expect.poll(spoken).toBe('登録');
});

test('whoever puts the focus somewhere is not disturbed, nor whoever went away with a pointer', async () => {
  const page = await keeping();
  await tabTo(buttons(page)[1]);
  page.people = ['花子'];
  await page.updateComplete;
  buttons(page)[1]?.focus();
  await page.updateComplete;
  expect(document.activeElement).toBe(buttons(page)[1]);

  document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
  page.isEdited = true;
  await page.updateComplete;
  await drawn();
  expect(document.activeElement).toBe(document.body);
});

test('a page that comes instead takes the focus itself', async () => {
  const page = await keeping();
  await tabTo(buttons(page)[1]);
  page.keptFocus?.forget();
  page.people = [];
  await page.updateComplete;
  await drawn();
  expect(document.activeElement).toBe(document.body);
});

test('the control: without it the focus is lost', async () => {
  const page = await mounted(new CarelessPage(), {});
  await tabTo(buttons(page)[1]);
  page.people = ['花子'];
  await page.updateComplete;
  await drawn();
  expect(document.activeElement).toBe(document.body);
});
