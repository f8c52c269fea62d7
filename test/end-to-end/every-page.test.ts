import { afterAll, beforeAll, describe, it } from 'vitest';
import { demonstrationAccounts, openWave, publishedWave } from '../../server/demo/demonstration.ts';
import { createWave } from '../../server/fieldwork/waves/create-wave.ts';
import { dayFromToday } from './count-anew.ts';
import { demonstrationServer } from './demonstration-server.ts';
import { watchedPage, type WatchedPage } from './watched-page.ts';

let server: Awaited<ReturnType<typeof demonstrationServer>>;
beforeAll(async () => {
  server = await demonstrationServer((dependencies) =>
    createWave(
      dependencies,
      { ...publishedWave, code: 'draft', opensOn: dayFromToday(0), closesOn: dayFromToday(9) },
      { isSynthetic: true, actor: 'test' },
    ),
  );
});
afterAll(() => server.stop());

const [administrator] = demonstrationAccounts;
const results = `/results/${publishedWave.code}`;
const forEverybody = {
  contract: `/w/${openWave.code}`,
  'wave-over': `/w/${publishedWave.code}`,
  'wave-unknown': '/w/nowhere',
  'wave-unreadable': '/w/%E0%A4%A',
  'sign-in': '/sign-in',
};
const signedIn = {
  waves: '/console',
  'wave-draft': '/console/waves/draft',
  'wave-open': `/console/waves/${openWave.code}`,
  'wave-published': `/console/waves/${publishedWave.code}`,
  'codes-choice': `/console/waves/${openWave.code}/codes`,
  'codes-closed': `/console/waves/${publishedWave.code}/codes`,
  'slips-choice': `/console/waves/${openWave.code}/slips`,
  'slips-draft': '/console/waves/draft/slips',
  'paper-batches': `/console/waves/${openWave.code}/paper`,
  'response-import': `/console/waves/${openWave.code}/responses`,
  poster: `/console/waves/${openWave.code}/poster`,
  'rate-empty': `/console/waves/${openWave.code}/response-rate`,
  'rate-final': `/console/waves/${publishedWave.code}/response-rate`,
  'new-wave': '/console/new',
  accounts: '/console/accounts',
  'results-list': '/results',
  catalogue: results,
  'rate-table': `${results}/response-rate`,
  'scale-alone': `${results}/attainment2`,
  'scale-by-grade': `${results}/attainment2*grade`,
  'scale-by-guideline': `${results}/attainment2*guideline`,
  'multiple-alone': `${results}/measure`,
  'multiple-by-grade': `${results}/measure*grade`,
  'co-occurrence': `${results}/guideline*guideline`,
  'texts-released': `${results}/measure:90`,
  report: `${results}/report`,
  actions: `${results}/actions`,
  benchmark: `${results}/benchmark`,
  plans: '/results/plans',
  plan: '/results/plans/hr-development',
  'plan-review': '/results/plans/hr-development/review',
  'printed-reports': '/console/printed',
  'units-none': '/results/units',
  'organisation-none': '/console/organisation',
  log: '/console/log',
  'table-unknown': `${results}/nothing`,
  'page-unknown': '/console/nothing',
  'address-mistyped': '/waves',
};

describe.each([
  ['phone', { viewport: { width: 390, height: 800 } }],
  ['desk', { viewport: { width: 1280, height: 900 } }],
])('on a %s', (device, options) => {
  it.each(Object.entries(forEverybody))('%s', async (name, path) => {
    const visitor = await watchedPage(server.browser, server.origin, options);
    await visitor.page.goto(server.origin + path);
    await visitor.settled();
    await visitor.inspect(`page-${name}-${device}`);
    await visitor.leave();
  });

  describe('behind the sign-in', () => {
    let insider: WatchedPage;
    beforeAll(async () => {
      insider = await watchedPage(server.browser, server.origin, options);
      await server.signIn(insider.context, administrator);
    });
    afterAll(() => insider.leave());

    it.each(Object.entries(signedIn))('%s', async (name, path) => {
      await insider.page.goto(server.origin + path);
      await insider.settled();
      await insider.inspect(`page-${name}-${device}`);
    });
  });
});
