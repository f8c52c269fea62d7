import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Which fields somebody is in and has left: what is wrong with the others is not said yet. */
export class FieldsLeft implements ReactiveController {
  /** The control that has the focus, and the groups it is in. */
  at: ReadonlySet<string> = new Set();
  readonly left = new Set<string>();
  #host: ReactiveControllerHost & HTMLElement;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.at = new Set();
  }

  enter({ target }: FocusEvent): void {
    this.at = new Set(target instanceof Element ? idsAround(target) : []);
    this.#host.requestUpdate();
  }

  exit({ target, relatedTarget }: FocusEvent): void {
    const next = new Set(relatedTarget instanceof Element ? idsAround(relatedTarget) : []);
    this.leave((target instanceof Element ? idsAround(target) : []).filter((id) => !next.has(id)));
    this.at = next;
  }

  leave(ids: readonly string[]): void {
    for (const id of ids) this.left.add(id);
    this.#host.requestUpdate();
  }

  /** Everything within something: the form that makes place for another one. */
  leaveAll(id: string): void {
    this.leave([...this.#host.querySelectorAll(`#${id} [id]`)].map((element) => element.id));
  }

  /** What has just been made stands where something else may have stood before. */
  forget(id: string): void {
    const own = id.replace(/-(?:text|title)$/, '');
    for (const one of this.left) if (one === own || one.startsWith(`${own}-`)) this.left.delete(one);
  }

  /** Puts somebody into a field, within the form or at its beginning where there is no such field. */
  async show(id: string, form: string): Promise<void> {
    await Promise.all(
      [...this.#host.querySelectorAll('settled-field')].map((field) => Reflect.get(field, 'updateComplete')),
    );
    const found = this.#host.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
    for (let fold = found?.closest('details'); fold; fold = fold.parentElement?.closest('details'))
      fold.open = true;
    const control = found?.matches('fieldset') ? found.querySelector<HTMLElement>(controls) : found;
    (control ?? this.#host.querySelector<HTMLElement>(`#${form} :is(${controls})`))?.focus();
  }
}

const controls = 'input, textarea, select, button';

function idsAround(element: Element): string[] {
  // Passing over a button is no going away from something unwritten.
  const ids = element.id === '' || element.matches('button') ? [] : [element.id];
  for (
    let group = element.closest('fieldset');
    group;
    group = group.parentElement?.closest('fieldset') ?? null
  )
    if (group.id !== '') ids.push(group.id);
  return ids;
}
