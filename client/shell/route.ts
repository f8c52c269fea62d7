import { everyPage, type Page, type PageName } from './pages.ts';

/** A page at an address, with what the address says of it. */
export interface Route {
  page: Page & { name: PageName };
  properties: Record<string, string | number>;
}

const patterns = everyPage
  .map((page) => ({ page, pattern: patternOf(page.path) }))
  .toSorted((one, other) => one.page.path.split('{').length - other.page.path.split('{').length);

/** Which page a path is; undefined: there is none. */
export function routeOf(path: string): Route | undefined {
  const address = path.replace(/(.)\/$/, '$1');
  for (const { page, pattern } of patterns) {
    const found = pattern.exec(address);
    if (found === null) continue;
    const properties = decoded(found.groups ?? {});
    return properties === undefined ? undefined : { page, properties };
  }
  return undefined;
}

function patternOf(path: string): RegExp {
  const parts = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    name === 'version' ? `(?<version>\\d{1,6})` : `(?<${name}>[^/]+)`,
  );
  return new RegExp(`^${parts}$`);
}

function decoded(parts: Record<string, string>): Route['properties'] | undefined {
  try {
    return Object.fromEntries(
      Object.entries(parts).map(([name, text]) => [
        name,
        name === 'version' ? Number(text) : decodeURIComponent(text),
      ]),
    );
  } catch {
    return undefined;
  }
}
