import type { PropertyDeclarations } from 'lit';
import { LightElement } from '../components/light-element.ts';

/** A chart that is laid out for the width it has, so that its type keeps its size on a phone. */
export abstract class MeasuredElement extends LightElement {
  static override properties: PropertyDeclarations = { width: { state: true } };
  declare protected width: number;
  #observer = new ResizeObserver(([entry]) => {
    const width = Math.floor(entry?.contentRect.width ?? 0);
    // In the next frame: laying out within this one would resize what is being observed.
    if (width > 0) requestAnimationFrame(() => (this.width = width));
  });

  constructor() {
    super();
    this.width = 720;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
  }
}
