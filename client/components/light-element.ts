import { LitElement, type PropertyDeclarations, type PropertyValues } from 'lit';
import type { Language } from '../../surveys/schema/local-text.ts';
import { consoleWords } from '../strings/console/words.ts';
import type { ConsoleWords } from '../strings/console/ja.ts';

/** By name: what elements keep of the words they have told somebody. */
const nothingTold: Record<string, unknown> = { news: '', corrections: [] };

/**
 * An element of the signed-in side. It renders into the page itself, so that labels, captions, anchors and the
 * print style reach across elements.
 */
export abstract class LightElement extends LitElement {
  static override properties: PropertyDeclarations = { language: {} };
  declare language: Language;

  constructor() {
    super();
    this.language = 'ja';
  }

  protected get words(): ConsoleWords {
    return consoleWords(this.language);
  }

  /** What was told in one language does not stand in another: it is taken back, and told anew when it is so again. */
  protected override update(changed: PropertyValues): void {
    if (this.hasUpdated && changed.has('language')) this.#takeBack(changed);
    super.update(changed);
  }

  #takeBack(changed: PropertyValues): void {
    const { elementProperties } = this.constructor as typeof LitElement;
    for (const [name, nothing] of Object.entries(nothingTold))
      if (elementProperties.has(name) && !changed.has(name)) Object.assign(this, { [name]: nothing });
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}
