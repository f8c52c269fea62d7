import { noChange } from 'lit';
import { Directive, directive, type PropertyPart } from 'lit/directive.js';
import { setCommittedValue } from 'lit/directive-helpers.js';

/** Keeps a field's value as it is told, but never while somebody types: what is typed is not told before it is done. */
class TypedValue extends Directive {
  #isTyping = false;
  #field: HTMLInputElement | undefined;

  override update(part: PropertyPart, [value]: [string]): unknown {
    const field = part.element as HTMLInputElement;
    if (this.#field !== field) this.#watch(field);
    if (this.#isTyping || field.value === value) return noChange;
    setCommittedValue(part);
    return value;
  }

  override render(value: string): unknown {
    return value;
  }

  #watch(field: HTMLInputElement): void {
    this.#field = field;
    field.addEventListener('input', () => {
      this.#isTyping = true;
    });
    // Before whoever is told of the change draws anew.
    for (const done of ['change', 'blur']) {
      field.addEventListener(done, () => {
        this.#isTyping = false;
      });
    }
  }
}

/**
 * The value of a field that is told when it is complete (`change`), not letter by letter. As `live`, but a redraw while
 * somebody types, by a save that has come back or by another field, does not bring the old text back.
 */
export const typedValue = directive(TypedValue);
