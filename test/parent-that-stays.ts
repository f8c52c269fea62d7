/* For child-node.test.ts: somebody who starts what tests start, says which processes those are, and never ends them. */
import { chromium } from 'playwright-core';
import { childNode } from './child-node.ts';
import { chromiumLaunchOptions } from './chromium.ts';
import { startedServer } from './server/started-server.ts';

const [dataDirectory = ''] = process.argv.slice(2);
const server = await startedServer(dataDirectory);
const waiting = childNode(['--eval', 'setInterval(() => undefined, 1000)']);
const browser = await chromium.launchServer(await chromiumLaunchOptions());
console.log(JSON.stringify([server.processId, waiting.pid, browser.process().pid]));
