import type { OpenAPIHono } from '@hono/zod-openapi';

/**
 * Nothing is open by oversight: below /api/manage/ every route names the roles that it answers.
 *
 * Throws  Error at the start of the server where one does not, with its method and path.
 */
export function checkRoles({
  routes,
  openAPIRegistry,
}: Pick<OpenAPIHono, 'routes' | 'openAPIRegistry'>): void {
  const declared = new Set(
    openAPIRegistry.definitions.flatMap((definition) =>
      definition.type === 'route' && 'x-roles' in definition.route
        ? [`${definition.route.method.toUpperCase()} ${definition.route.path}`]
        : [],
    ),
  );
  const undeclared = routes
    // What stands for every method and every address below is no route but what comes before one.
    .filter(
      ({ method, path }) => path.startsWith('/api/manage/') && !(method === 'ALL' && path.endsWith('*')),
    )
    .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`)
    .filter((route) => !declared.has(route));
  if (undeclared.length > 0) throw new Error(`Without a role: ${[...new Set(undeclared)].join(', ')}`);
}
