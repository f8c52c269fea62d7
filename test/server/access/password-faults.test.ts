import { describe, expect, it } from 'vitest';
import { passwordFaults } from '../../../server/access/password-faults.ts';

const hanako = { name: '山田 花子', email: 'hanako.yamada@example.jp', path: ['password'] };
const isRefused = (password: string) => passwordFaults(password, hanako).length > 0;

describe('a password', () => {
  it.each([
    'password1234',
    'passwordpassword',
    'aaaaaaaaaaaa',
    '123456789012',
    'qwertyuiop12',
    '1qaz2wsx3edc',
    'kotaekotae2026',
    'yamadahanako',
    'hanako.yamada@example.jp',
    'ｐａｓｓｗｏｒｄ１２３４',
    'sakurasakura',
  ])('that is soon guessed is refused: %s', (password) => {
    expect(passwordFaults(password, hanako)).toEqual([
      { code: 'guessable-password', path: ['password'], facts: {} },
    ]);
  });

  it.each([
    'correct horse battery staple',
    'k7mq-w3ne-8rtz-pv5d',
    'ゆうやけこやけのあかとんぼ',
    'mizu wa takai tokoro kara',
    'onlylowercaselettersfromfivewords',
  ])('is taken whatever it is composed of: %s', (password) => {
    expect(isRefused(password)).toBe(false);
  });

  it('is judged by its first 64 characters: a longer one takes no longer', () => {
    const varied = Array.from({ length: 64 }, (_, index) => String.fromCharCode(33 + ((index * 37) % 90)));
    expect(isRefused(varied.join(''))).toBe(false);
    expect(isRefused('ab'.repeat(32) + varied.join(''))).toBe(true);
  });
});
