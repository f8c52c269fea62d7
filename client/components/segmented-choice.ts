import { html, type TemplateResult } from 'lit';

interface SegmentedChoice<Key extends string> {
  legend: string;
  /** Of the radio buttons: one a setting. */
  name: string;
  chosen: Key;
  choices: readonly (readonly [Key, string])[];
  onChoice: (key: Key) => void;
}

/** One of a few, side by side. */
export function segmentedChoice<Key extends string>({
  legend,
  name,
  chosen,
  choices,
  onChoice,
}: SegmentedChoice<Key>): TemplateResult {
  return html`<fieldset class="segmented">
    <legend>${legend}</legend>
    ${choices.map(
      ([key, label]) =>
        html`<label
          ><input type="radio" name=${name} .checked=${key === chosen} @change=${() => onChoice(key)} /><span
            >${label}</span
          ></label
        >`,
    )}
  </fieldset>`;
}
