import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenApi } from './described-answers.ts';
import { testApp, turnDay, type TestApp } from './test-app.ts';

let world: TestApp;
beforeAll(async () => {
  world = await testApp();
});
afterAll(() => world.dispose());

describe('the application', () => {
  it('describes every one of its routes, and has no others', async () => {
    const description = (await (await world.call('GET', '/api/openapi.json')).json()) as OpenApi;
    const described = Object.entries(description.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { responses, 'x-roles': roles = ['anybody'] }]) => {
        const { default: ofAny, ...own } = responses;
        expect(ofAny).toBeDefined();
        const statuses = Object.keys(own).join(' ');
        return `${method.toUpperCase().padEnd(6)} ${path}  ${statuses}  ${roles.join(' ')}`;
      }),
    );
    await expect(`${described.join('\n')}\n`).toMatchFileSnapshot('../golden/routes.txt');
    const routed = world.app.routes
      .filter(
        ({ path, method }) => path.startsWith('/api/') && method !== 'ALL' && path !== '/api/openapi.json',
      )
      .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)(\{[^}]*\})?/g, '{$1}')}`);
    expect(new Set(routed)).toEqual(
      new Set(described.map((line) => line.split(/\s+/).slice(0, 2).join(' '))),
    );
    expect(description.openapi).toBe('3.1.0');
    expect(Object.keys(description.components.schemas)).toEqual(
      expect.arrayContaining(['Questionnaire', 'Problem']),
    );
  });

  it('says it is well, and what is not there in the reader’s language', async () => {
    expect(await (await world.call('GET', '/healthz')).json()).toMatchObject({ status: 'ok' });
    const missing = await world.call('GET', '/api/nothing', undefined, { 'accept-language': 'en' });
    expect([missing.status, await missing.json()]).toEqual([
      404,
      { type: 'about:blank', status: 404, code: 'not-found', title: 'There is nothing at this address.' },
    ]);
  });

  it('answers a mistyped address with a page for people and a problem for programs', async () => {
    const browser = await world.call('GET', '/waves', undefined, { accept: 'text/html,*/*' });
    expect([browser.status, browser.headers.get('content-type')]).toEqual([404, 'text/html; charset=UTF-8']);
    const program = await world.call('GET', '/api/waves', undefined, { accept: 'text/html,*/*' });
    expect([program.status, program.headers.get('content-type')]).toEqual([
      404,
      'application/problem+json; charset=utf-8',
    ]);
  });

  it('lets no page load anything from elsewhere, be framed, or send its address on', async () => {
    for (const path of ['/w/x', '/waves/x', '/console', '/results/x', '/setup', '/sign-in']) {
      const response = await world.call('GET', path);
      expect(response.status).toBe(200);
      const policy = response.headers.get('content-security-policy') ?? '';
      expect(policy).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
      expect(response.headers.get('referrer-policy')).toBe('no-referrer');
      expect(await response.text()).not.toMatch(/(src|href)="https?:/);
    }
  });

  it('shows no page of its files but the built ones', async () => {
    for (const path of [
      '/assets/../../package.json',
      '/assets/%2e%2e/%2e%2e/package.json',
      '/server/main.ts',
    ]) {
      expect((await world.call('GET', path)).status).toBe(404);
    }
  });

  it('hides what went wrong inside, and only that', async () => {
    const { responses } = world.dependencies;
    const count = responses.countBy.bind(responses);
    const manager = await world.as('survey-manager');
    const { openHirakata } = await import('./hirakata-world.ts');
    await openHirakata(world);
    turnDay(world);
    responses.countBy = () => {
      throw new Error('secret detail /srv/kotae');
    };
    const printed: unknown[] = [];
    const print = console.error;
    console.error = (...words) => printed.push(words);
    const response = await manager('GET', '/api/manage/waves/hirakata/response-rate');
    console.error = print;
    responses.countBy = count;
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(text).toContain('internal-error');
    expect(text).not.toMatch(/secret|srv|\.ts/);
    expect(printed).toHaveLength(1);
  });
});
