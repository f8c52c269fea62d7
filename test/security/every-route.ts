import type { OpenApi } from '../server/described-answers.ts';
import type { TestApp } from '../server/test-app.ts';

export interface ListedRoute {
  method: string;
  /** With something in place of what stands in braces. */
  address: string;
  roles: string[];
  takesBody: boolean;
}

/** Every route of the API, as its own description lists them. */
export async function everyRoute({ call }: Pick<TestApp, 'call'>): Promise<ListedRoute[]> {
  const { paths } = (await (await call('GET', '/api/openapi.json')).json()) as OpenApi;
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      method: method.toUpperCase(),
      address: path.replaceAll(/\{\w+\}/g, 'x'),
      roles: operation['x-roles'] ?? ['anybody'],
      takesBody: 'requestBody' in operation,
    })),
  );
}

/** Of an answer: its status, and its code where it is a problem. */
export async function refusalOf(response: Response): Promise<string> {
  const text = await response.text();
  const { code = '' } = text.startsWith('{') ? (JSON.parse(text) as { code?: string }) : {};
  return `${response.status} ${code}`.trim();
}
