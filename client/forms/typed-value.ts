import { noChange } from 'lit';
import { Directive, directive, type PropertyPart } from 'lit/directive.js';
import { setCommittedValue } from 'lit/directive-helpers.js';

type TextControl = HTMLInputElement | HTMLTextAreaElement;

/** Keeps a field's text as it is told, but never while an input method converts what is typed there. */
class TypedValue extends Directive {
  #isConverting = false;
  #field: TextControl | undefined;

  override update(part: PropertyPart, [value, saysTheSame]: Parameters<this['render']>): unknown {
    const field = part.element as TextControl;
    if (this.#field !== field) this.#watch(field);
    const isThere = saysTheSame === undefined ? field.value === value : saysTheSame(field.value);
    if (this.#isConverting || isThere) return noChange;
    setCommittedValue(part);
    return value;
  }

  override render(value: string, _saysTheSame?: (typed: string) => boolean): unknown {
    return value;
  }

  #watch(field: TextControl): void {
    this.#field = field;
    field.addEventListener('compositionstart', () => {
      this.#isConverting = true;
    });
    // A conversion that is left is over, also where nobody says so.
    for (const done of ['compositionend', 'blur']) {
      field.addEventListener(done, () => {
        this.#isConverting = false;
      });
    }
  }
}

/**
 * The text of a field that is told letter by letter. As `live`, but what is half converted is left alone, and so is a
 * text that only says the same in another way (`saysTheSame`): it is the one that was typed.
 */
export const typedValue = directive(TypedValue);
