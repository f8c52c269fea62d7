import { unitTree } from '../../../surveys/organisation/unit-tree.ts';
import type { Organisation } from '../../../surveys/schema/organisation.ts';
import { plainWords } from '../plain-words.ts';

/** So many names in a row say which unit is meant; every longer way to say it is left out. */
const mostNames = 8;

/**
 * Units by what a table calls them: their code, their name, or the names of those around them before it (総務部人事課).
 * Several where the words do not tell them apart; none where nothing is called so.
 */
export function unitsByWords({ units }: Organisation): (words: string) => string[] {
  const byCode = new Map(units.map((unit) => [plainWords(unit.code), unit.code]));
  const nameOf = new Map(
    units.map(({ code, name }) => [
      code,
      Object.values(name).flatMap((words) => (words === undefined ? [] : [plainWords(words)])),
    ]),
  );
  const byName = new Map<string, Set<string>>();
  for (const { code, path } of unitTree(units)) {
    for (const own of namesBehind([...path, code].slice(-mostNames).map((one) => nameOf.get(one) ?? [])))
      byName.set(own, (byName.get(own) ?? new Set()).add(code));
  }
  return (words) => {
    const plain = plainWords(words);
    const code = byCode.get(plain);
    return code === undefined ? [...(byName.get(plain) ?? [])] : [code];
  };
}

/** Every way to say a path of names: its last one, and with those before it, in one language. */
function namesBehind(path: readonly string[][]): string[] {
  const languages = Math.max(0, ...path.map((names) => names.length));
  return Array.from({ length: languages }, (_, language) =>
    path.map((_name, from) =>
      path
        .slice(from)
        .map((names) => names[language] ?? names[0] ?? '')
        .join(''),
    ),
  ).flat();
}
