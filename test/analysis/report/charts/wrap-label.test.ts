import { expect, test } from 'vitest';
import { wrapLabel } from '../../../../analysis/report/charts/wrap-label.ts';

test('Japanese breaks anywhere, Latin words stay whole', () => {
  expect(wrapLabel('課長代理・副主幹', 5, 3)).toEqual(['課長代理・', '副主幹']);
  expect(wrapLabel('Deputy division director', 9, 3)).toEqual(['Deputy division', 'director']);
  expect(wrapLabel('係員', 5, 3)).toEqual(['係員']);
});

test('what does not fit into the last line is marked as cut', () => {
  expect(wrapLabel('一二三四五六七八九十', 4, 2)).toEqual(['一二三四', '五六七…']);
});

test('a line breaks before the count, never inside it', () => {
  expect(wrapLabel('副参事・課長・主幹（n=1,058）', 10, 3)).toEqual(['副参事・課長・主幹', '（n=1,058）']);
});
