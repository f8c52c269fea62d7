import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { printCodes } from '../../../server/fieldwork/inviting/print-codes.ts';
import { syntheticAnswers } from '../../../server/demo/synthetic-answers.ts';
import { ResponseStore } from '../../../server/store/responses/response-store.ts';
import { drawnKeys } from '../drawn-keys.ts';
import { newSubmission } from '../hirakata-world.ts';
import { maskedCounters } from '../masked-counters.ts';
import { testApp } from '../test-app.ts';
import { keysOf, openWithTickets, staff, takeTicket } from '../ticket-world.ts';
import { seededRandom } from '../../seed.ts';

const ticketCount = 18;
const codeCount = 8;
const people = syntheticAnswers(7)
  .slice(0, ticketCount + codeCount + 8)
  .map(({ grade: _attested, ...answers }, index) => ({
    submission: newSubmission(),
    answers,
    texts: index % 5 === 0 ? { 'measure/90': `意見 ${index}` } : {},
  }));

/** The whole way over the application, in an order of issuing and one of answering; the sealed file at the end. */
async function sealedFile(order: (size: number) => number[], batchSize: number): Promise<Buffer> {
  const world = await testApp();
  world.dependencies.responses = new ResponseStore(world.dataDirectory, drawnKeys());
  const invited = staff({ 1: ticketCount });
  const { wave, codes } = await openWithTickets(world, invited, {
    modes: ['ticket', 'drawn-code', 'open-link'],
  });
  const keys = await keysOf(world, wave);
  const tickets = new Map<number, object>();
  for (const index of order(ticketCount)) {
    tickets.set(index, { ticket: await takeTicket(world, wave, codes[index] ?? '', keys) });
  }
  for (const [index, code] of (
    await printCodes(world.dependencies, wave, '1', codeCount, 'test')
  ).entries()) {
    tickets.set(ticketCount + index, { code });
  }
  const queue = order(people.length).toReversed();
  while (queue.length > 0) {
    await Promise.all(
      queue.splice(0, batchSize).map(async (index) => {
        const { submission, answers, texts } = people[index] ?? expect.fail('nobody');
        const chosen = Array.isArray(answers['measure']) && answers['measure'].includes('90') ? texts : {};
        const proof = tickets.get(index) ?? {};
        const sheet = index < ticketCount + codeCount ? answers : { ...answers, grade: '1' };
        const response = await world.call('POST', `/api/waves/${wave}/responses`, {
          submission,
          answers: sheet,
          texts: chosen,
          ...proof,
        });
        expect(response.status, await response.text()).toBe(201);
      }),
    );
  }
  const manager = await world.as('survey-manager');
  expect((await manager('POST', `/api/manage/waves/${wave}/close`)).status).toBe(200);
  const bytes = readFileSync(`${world.dataDirectory}/responses/${wave}.sqlite`);
  await world.dispose();
  return maskedCounters(bytes);
}

const upwards = (size: number): number[] => Array.from({ length: size }, (_, index) => index);
const random = seededRandom();
const shuffled = (size: number): number[] => upwards(size).toSorted(() => random() - 0.5);

it('the sealed file is the same, byte by byte, whoever took a ticket or answered first', async () => {
  const first = await sealedFile(upwards, 1);
  expect((await sealedFile((size) => upwards(size).toReversed(), 7)).equals(first)).toBe(true);
  expect((await sealedFile(shuffled, 40)).equals(first)).toBe(true);
  // The control: another answer, and it is another file.
  const [person] = people;
  if (person !== undefined) person.answers['attainment1'] = person.answers['attainment1'] === 7 ? 8 : 7;
  expect((await sealedFile(upwards, 1)).equals(first)).toBe(false);
});
