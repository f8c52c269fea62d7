import type { Rolldown } from 'vite';

/**
 * In how many pieces a page comes. What only one of its steps needs goes with that step; what several need goes in one
 * piece with the first of them, since a request costs a phone more than a kilobyte, and one piece compresses better
 * than ten. `steps`: name of the shared piece -> the module that begins a step, in the order in which they are loaded.
 */
export function piecesOf(steps: Record<string, string>): Rolldown.CodeSplittingNameFunction {
  let known: { name: string; modules: Set<string> }[] | undefined;
  return (module, graph) => {
    known ??= Object.entries(steps).map(([name, root]) => ({ name, modules: neededBy(root, graph) }));
    const needing = known.filter(({ modules }) => modules.has(module));
    return needing.length > 1 ? needing[0]?.name : undefined;
  };
}

/** A module and what runs before it; nothing, where it is not in this build. */
function neededBy(root: string, graph: Rolldown.ChunkingContext): Set<string> {
  const needed = new Set(graph.getModuleInfo(root) === null ? [] : [root]);
  // A set that grows while it is walked is walked to its end.
  for (const module of needed)
    for (const imported of graph.getModuleInfo(module)?.importedIds ?? []) needed.add(imported);
  return needed;
}
