import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import manifestMessages from '@/public/_locales/fr/messages.json';
import { typographyFaults } from './typography';

const locales = import.meta.glob('../../data/locales/*.ts', { eager: true });

/** All texts of a message tree; functions are called with stand-ins for what they are told. */
function texts(message: unknown): string[] {
  if (typeof message === 'string') return [message];
  if (typeof message === 'function') return [0, 1, 2, 2000].flatMap((value) => texts(callSafely(message, value)));
  if (typeof message === 'object' && message !== null) return Object.values(message).flatMap(texts);
  return [];
}

function callSafely(message: unknown, value: number): unknown {
  try {
    return (message as (...values: unknown[]) => unknown)(value, value, value);
  } catch {
    return undefined;
  }
}

test('every message keeps the typography of Québec', () => {
  const all = texts([locales, manifestMessages]);
  expect(all.length).toBeGreaterThan(100);
  for (const text of all) expect(typographyFaults(text), text).toEqual([]);
});

test('no point between things is read «point médian»: one element writes it, for the eye alone', () => {
  const sources: Record<string, string> = import.meta.glob('../../{components,data/locales}/**/*.{ts,tsx}', {
    eager: true,
    query: '?raw',
    import: 'default',
  });
  const writing = Object.entries(sources).flatMap(([file, source]) => (source.includes('·') ? [file] : []));
  expect(writing).toEqual(['../../components/page/Dot.tsx']);
});

test('PRIVACY.md keeps it too', () => {
  const lines = readFileSync('PRIVACY.md', 'utf8').split('\n');
  // Code is code, and the rule under a table's head is one.
  const prose = lines.map((line) => line.replace(/`[^`]*`/g, 'x').replace(/^[|\s-]+$/, ''));
  for (const line of prose) expect(typographyFaults(line), line).toEqual([]);
});
