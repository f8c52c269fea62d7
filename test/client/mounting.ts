import type { LitElement } from 'lit';

/** Puts an element on an otherwise empty page and waits until it stands. */
export async function mounted<E extends LitElement>(element: E, properties: Partial<E>): Promise<E> {
  Object.assign(element, properties);
  document.body.replaceChildren(element);
  await element.updateComplete;
  return element;
}

/** The cells of a table's rows, as a reader sees them: what is only spoken is left out. */
export function cellsOf(root: Element): string[][] {
  return [...root.querySelectorAll('tr')].map((row) =>
    [...row.querySelectorAll('th, td')].map((cell) => {
      const seen = cell.cloneNode(true) as Element;
      for (const spoken of seen.querySelectorAll('.spoken')) spoken.remove();
      return (seen.textContent ?? '').trim();
    }),
  );
}

/** The text of an element with its line breaks and indentation folded. */
export function textOf(root: Element): string {
  return (root.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}
