import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Milliseconds that a control which waits for an answer has to come back before the focus goes elsewhere. */
const patienceMs = 1000;

/** Where something stood: what is left of its surroundings. */
interface Place {
  parent: Node;
  before: Node | null;
}

/**
 * Keeps the focus on the page: where the control that has it vanishes or stops working, the focus goes to the one that
 * took its place, to itself once it works again, or to the heading of the part it stood in. Whoever puts the focus
 * somewhere on purpose is first: nothing happens while anything has it.
 */
export class KeptFocus implements ReactiveController {
  #host: ReactiveControllerHost & HTMLElement;
  #observer: MutationObserver;
  #last: HTMLElement | null = null;
  #place: Place | null = null;
  #added: Element[] = [];
  #hasStopped = false;
  #timer = 0;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    this.#observer = new MutationObserver((records) => this.#follow(records));
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('focusin', this.#remember);
    addEventListener('pointerdown', this.#letGo, { capture: true });
    this.#observer.observe(this.#host, {
      subtree: true,
      childList: true,
      attributeFilter: ['disabled', 'hidden', 'open'],
    });
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('focusin', this.#remember);
    removeEventListener('pointerdown', this.#letGo, { capture: true });
    this.#observer.disconnect();
    this.forget();
  }

  /** Another page comes, which takes the focus itself. */
  forget(): void {
    this.#observer.takeRecords();
    this.#hold(null);
  }

  readonly #remember = (event: FocusEvent): void => {
    this.#hold(event.target instanceof HTMLElement ? event.target : null);
  };

  /** A pointer on something that takes no focus: nobody reads on from where the focus was. */
  readonly #letGo = (): void => this.#hold(null);

  #hold(control: HTMLElement | null): void {
    clearTimeout(this.#timer);
    this.#last = control;
    this.#place = null;
    this.#added = [];
    this.#hasStopped = false;
  }

  #follow(records: MutationRecord[]): void {
    const last = this.#last;
    // A control that was stopped still counts as the one that has the focus, until the page is drawn.
    if (last === null || (hasFocus() && document.activeElement !== last)) return;
    for (const { target, removedNodes, addedNodes, previousSibling } of records) {
      const gone = this.#place?.parent ?? last;
      if (!gone.isConnected && [...removedNodes].some((node) => node.contains(gone)))
        this.#place = { parent: target, before: previousSibling };
      this.#added.push(...[...addedNodes].filter((node) => node instanceof Element));
    }
    this.#hasStopped ||= last.isConnected && !isUsable(last);
    clearTimeout(this.#timer);
    // What the page itself does with the focus after it has drawn comes first.
    if (!last.isConnected || this.#hasStopped)
      this.#timer = window.setTimeout(() => this.#restore(last), isWaiting(last) ? patienceMs : 0);
  }

  #restore(last: HTMLElement): void {
    if (hasFocus()) return;
    const target = isUsable(last) ? last : (this.#successor(last) ?? this.#heading(last));
    if (target === undefined) return;
    if (target.tabIndex < 0) target.tabIndex = -1;
    target.focus();
  }

  /** The same control, drawn anew. */
  #successor(last: HTMLElement): HTMLElement | undefined {
    return this.#added
      .flatMap((element) => [element, ...element.querySelectorAll(last.localName)])
      .filter((element): element is HTMLElement => element instanceof HTMLElement)
      .find((element) => isUsable(element) && isSameControl(element, last));
  }

  /** The nearest heading before it, of a part that it stood in itself. */
  #heading(last: HTMLElement): HTMLElement | undefined {
    const parent = last.isConnected ? last : (this.#place?.parent ?? this.#host);
    const before = this.#place?.before;
    const place = !last.isConnected && before?.isConnected === true ? before : parent;
    return [...this.#host.querySelectorAll<HTMLElement>('h1, h2, h3, h4')].findLast((heading) => {
      const part = heading.closest('section, article, fieldset, dialog, li, tr');
      if (part !== null && !part.contains(parent)) return false;
      const where = place.compareDocumentPosition(heading);
      const isBefore = (where & (Node.DOCUMENT_POSITION_PRECEDING | Node.DOCUMENT_POSITION_CONTAINED_BY)) > 0;
      return (isBefore || place === heading) && isUsable(heading);
    });
  }
}

const hasFocus = (): boolean => document.activeElement !== null && document.activeElement !== document.body;

const isUsable = (element: HTMLElement): boolean =>
  element.isConnected && element.checkVisibility() && !element.matches(':disabled');

const isWaiting = (element: HTMLElement): boolean => element.isConnected && !isUsable(element);

const nameOf = (element: HTMLElement): string =>
  element.id || (element.ariaLabel ?? (element.textContent ?? '').trim());

const isSameControl = (one: HTMLElement, other: HTMLElement): boolean =>
  one.localName === other.localName && nameOf(one) !== '' && nameOf(one) === nameOf(other);
