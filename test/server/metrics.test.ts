import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfiguration } from '../../server/configuration.ts';
import { metricsText } from '../../server/metrics.ts';
import { serve } from '../../server/serve.ts';
import { hirakataAnswers, newSubmission, openHirakata, sendAll } from './hirakata-world.ts';
import { temporaryDirectory, testApp, type TestApp } from './test-app.ts';

let world: TestApp;
beforeEach(async () => {
  world = await testApp();
});
afterEach(() => world.dispose());

const figures = () => metricsText(world.dependencies, { dataDirectory: world.dataDirectory, backups: null });

/** Figures that are not as they were, memory and room on the disk left out: these move by themselves, in steps. */
function moved(before: string, after: string): string[] {
  const lines = before.split('\n');
  return after
    .split('\n')
    .filter((line) => !lines.includes(line) && !/^kotae_(?:memory|disk_free)_bytes /.test(line));
}

describe('figures about the server', () => {
  it('count waves and accounts, and say which version runs since when', async () => {
    await openHirakata(world);
    const text = await figures();
    expect(text).toMatch(/^kotae_info\{version="\d+\.\d+\.\d+"\} 1$/m);
    expect(text).toMatch(/^kotae_waves\{state="open"\} 1$/m);
    expect(text).toMatch(/^kotae_waves\{state="draft"\} 0$/m);
    expect(text).toMatch(/^kotae_accounts 1$/m);
    for (const line of text.trimEnd().split('\n')) {
      expect(line).toMatch(/^# (?:HELP|TYPE) kotae_\w+ .+$|^kotae_\w+(?:\{\w+="[^"]*"\})? \d+$/);
    }
  });

  it('do not move when people answer, so that they tell nobody when', async () => {
    await openHirakata(world);
    const before = await figures();
    await sendAll(world, 'hirakata', hirakataAnswers.slice(0, 200));
    expect(moved(before, await figures())).toEqual([]);
    // One that counted answers would be found.
    const counting = `${before}kotae_responses 0\n`;
    await world.call('POST', '/api/waves/hirakata/responses', {
      submission: newSubmission(),
      answers: hirakataAnswers[0],
    });
    expect(moved(counting, `${await figures()}kotae_responses 1\n`)).toEqual(['kotae_responses 1']);
    for (const name of ['memory', 'disk_free']) {
      const value = Number(new RegExp(`^kotae_${name}_bytes (\\d+)$`, 'm').exec(before)?.[1]);
      expect(value % 2 ** 24).toBe(0);
    }
  });

  it('are had by the machine itself at a door of its own, and by nobody where none is named', async () => {
    const directory = temporaryDirectory();
    const environment = { PORT: '0', KOTAE_DATA_DIR: directory.path };
    const quiet = await serve(readConfiguration(environment));
    expect(quiet.metricsUrl).toBeNull();
    expect((await fetch(`${quiet.url}/metrics`)).status).toBe(404);
    await quiet.close();
    const watched = await serve(readConfiguration({ ...environment, HOST: '0.0.0.0', METRICS_PORT: '0' }));
    expect(watched.metricsUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/metrics$/);
    const answer = await fetch(watched.metricsUrl ?? '');
    expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('kotae_info')]);
    const pages = new URL('/metrics', watched.url.replace('0.0.0.0', '127.0.0.1'));
    expect((await fetch(pages)).status).toBe(404);
    await watched.close();
    directory.dispose();
  });
});
