import type { Path } from '../../../../../surveys/schema/issue.ts';
import type { EditedDraft } from './edited-draft.ts';

/** One text that differs between two states of a draft; empty where one of them does not have it. */
export interface TextDifference {
  /** Where it stands in the state that has it, the first before the second. */
  path: Path;
  isOfFirst: boolean;
  first: string;
  second: string;
}

interface Placed {
  path: Path;
  text: string;
}

/** The texts that differ between two states of a draft. What has a code is known by it, wherever it stands. */
export function textDifferences(first: EditedDraft, second: EditedDraft): TextDifference[] {
  const [one, other] = [textsOf(first), textsOf(second)];
  return [...new Set([...one.keys(), ...other.keys()])].flatMap((name): TextDifference[] => {
    const [own, rival] = [one.get(name), other.get(name)];
    const placed = own ?? rival;
    if (placed === undefined || own?.text === rival?.text) return [];
    return [
      { path: placed.path, isOfFirst: own !== undefined, first: own?.text ?? '', second: rival?.text ?? '' },
    ];
  });
}

function textsOf({ questionnaire, tablePlan }: EditedDraft): Map<string, Placed> {
  const found = new Map<string, Placed>();
  collect({ ...questionnaire, tablePlan }, [], '', found);
  return found;
}

function collect(value: unknown, path: Path, name: string, found: Map<string, Placed>): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value) as [string, unknown][]) {
    const place = Array.isArray(value) ? Number(key) : key;
    const own = `${name}/${codeOf(part) ?? key}`;
    if ('ja' in value && typeof part === 'string') found.set(own, { path: [...path, place], text: part });
    else collect(part, [...path, place], own, found);
  }
}

function codeOf(part: unknown): string | undefined {
  return typeof part === 'object' && part !== null && 'code' in part && typeof part.code === 'string'
    ? part.code
    : undefined;
}
