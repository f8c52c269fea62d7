import { afterEach, expect, test } from 'vitest';
import { ticketStore } from '../../../../../client/pages/respond/entry/ticket-store.ts';

afterEach(() => localStorage.clear());
const ticket = { stratum: '1', message: 'm', signature: 's' };

test('a ticket is kept under the contract it was given under', () => {
  const store = ticketStore('w');
  store.write({ contract: 'a', ticket });
  expect(store.read('a')).toEqual({ contract: 'a', ticket });
  expect(store.read('b')).toBeNull();
  expect(ticketStore('other').read('a')).toBeNull();
  store.clear();
  expect(localStorage).toHaveLength(0);
});

test('what is no ticket is none, and a browser that refuses storage keeps nothing', () => {
  localStorage.setItem('kotae/ticket/w', '{');
  expect(ticketStore('w').read('a')).toBeNull();
  const refusing = ticketStore('w', () => {
    throw new DOMException('refused');
  });
  refusing.write({ contract: 'a', ticket });
  refusing.clear();
  expect(refusing.read('a')).toBeNull();
});
