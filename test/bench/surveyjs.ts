import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { getMimeType } from 'hono/utils/mime';
import { build } from 'vite';
import { precompress } from '../../client/build/precompress.ts';
import { say } from '../../client/strings/language.ts';
import type { SectionPart } from '../../surveys/schema/item.ts';
import type { Questionnaire } from '../../surveys/schema/questionnaire.ts';

/** A question as SurveyJS has it. */
function elementOf(part: SectionPart): object[] {
  if (part.type !== 'rating-scale' && part.type !== 'single-response' && part.type !== 'multiple-response')
    return [];
  const question = { name: part.code, title: say(part.text, 'ja') };
  if (part.type === 'rating-scale')
    return [{ ...question, type: 'rating', rateMin: part.min, rateMax: part.max }];
  const choices = part.options.map(({ code, label }) => ({ value: code, text: say(label, 'ja') }));
  return [{ ...question, type: part.type === 'single-response' ? 'radiogroup' : 'checkbox', choices }];
}

/**
 * The same questionnaire as its makers say to show it, built and compressed as ours: `folder` has the packages, which
 * are nobody's dependency. Gives the address of the page and what ends its server.
 */
export async function surveyJsPage(folder: string, { sections }: Questionnaire) {
  const pages = sections.map(({ code, title, items }) => ({
    name: code,
    title: say(title, 'ja'),
    elements: items.flatMap(elementOf),
  }));
  const root = join(folder, 'page');
  const built = join(folder, 'built');
  mkdirSync(root, { recursive: true });
  writeFileSync(
    join(root, 'main.js'),
    `import { Model } from 'survey-core';
import 'survey-core/i18n/japanese';
import 'survey-core/survey-core.fontless.min.css';
import { renderSurvey } from 'survey-js-ui';
const model = new Model(${JSON.stringify({ locale: 'ja', pages })});
renderSurvey(model, document.getElementById('survey'));
`,
  );
  writeFileSync(
    join(root, 'index.html'),
    `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>SurveyJS</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<script type="module" src="./main.js"></script></head><body><div id="survey"></div></body></html>`,
  );
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    plugins: [precompress],
    build: { outDir: built, emptyOutDir: true, modulePreload: { polyfill: false } },
  });
  const server = createServer(({ url = '/' }, response) => {
    const name = url === '/' ? 'index.html' : url.slice(1);
    response.setHeader('content-type', getMimeType(name) ?? 'application/octet-stream');
    response.setHeader('content-encoding', 'br');
    response.end(readFileSync(join(built, `${name}.br`)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    end: () => server.close(),
  };
}
