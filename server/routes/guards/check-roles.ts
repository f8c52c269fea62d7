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
    // What stands before all of them alike is no route. Anything narrower could be one that answers.
    .filter(
      ({ method, path }) =>
        /^\/api\/manage(\/|$)/.test(path) && !(method === 'ALL' && path === '/api/manage/*'),
    )
    .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`)
    .filter((route) => !declared.has(route));
  if (undeclared.length > 0) throw new Error(`Without a role: ${[...new Set(undeclared)].join(', ')}`);
}
