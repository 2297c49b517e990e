import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { version } from '@/package.json';
import manifestWords from '@/public/_locales/fr/messages.json';

const read = (file: string) => readFileSync(file, 'utf8');

/** The sections of a listing by their headings. */
const sectionsOf = (language: string) =>
  new Map(
    read(`docs/store/${language}.md`)
      .split(/^## /m)
      .slice(1)
      .map((section) => {
        const [heading = '', ...text] = section.split('\n');
        return [heading, text.join('\n').trim()] as const;
      }),
  );

/** Shortest and longest text that all three stores take, in letters. */
const limits = {
  // AMO takes 50, Chrome 75.
  Nom: [1, 50],
  'Nom (sans le nouvel onglet)': [1, 50],
  // Chrome takes 132, AMO 250.
  Résumé: [1, 132],
  'Résumé (sans le nouvel onglet)': [1, 132],
  // Edge takes 250 to 10,000.
  Description: [250, 10_000],
  'Usage unique': [1, 1000],
  'Permission : unlimitedStorage': [1, 1000],
  'Permission : storage': [1, 1000],
  'Permission : sidePanel': [1, 1000],
  'Nouvel onglet': [1, 1000],
  Données: [1, 1000],
} satisfies Record<string, [number, number]>;

test.each(['fr', 'en'])('the listing in %s has every text, as long as the stores take', (language) => {
  const texts = [...sectionsOf(language).values()];
  expect(texts).toHaveLength(Object.keys(limits).length);
  for (const [index, [heading, [shortest, longest]]] of Object.entries(limits).entries()) {
    expect(texts[index]?.length, heading).toBeGreaterThanOrEqual(shortest);
    expect(texts[index]?.length, heading).toBeLessThanOrEqual(longest);
  }
});

test('the listing says what the manifest says', () => {
  const french = sectionsOf('fr');
  expect([...french.keys()]).toEqual(Object.keys(limits));
  expect(french.get('Nom')).toBe(manifestWords.name.message);
  expect(french.get('Nom (sans le nouvel onglet)')).toBe(manifestWords.nameWithoutNewTab.message);
  expect(french.get('Résumé')).toBe(manifestWords.description.message);
  expect(french.get('Résumé (sans le nouvel onglet)')).toBe(manifestWords.descriptionWithoutNewTab.message);
});

test('the last news are those of this version', () => {
  const [, last] = /^## (\S+)/m.exec(read('CHANGELOG.md')) ?? [];
  expect(last).toBe(version);
});
