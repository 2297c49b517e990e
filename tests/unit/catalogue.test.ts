import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bundled as catalogue } from '@/data/catalogue';
import { goals } from '@/data/facets';
import { illustrationOf, illustrations } from '@/data/illustrations';
import { introduction } from '@/data/introduction';
import type { Activity } from '@/data/schema';
import { catalogueOf } from '@/utils/ideas/catalogue';

const source = readFileSync('data/activites.md', 'utf8');
const folders = readdirSync('data/activities').sort();

test('a catalogue finds its activities by their ids; what is not everyone’s is not shared', () => {
  const [first, second] = catalogue as [Activity, Activity];
  const loadGuide = () => Promise.reject(new Error('No guide is asked for'));
  const made = catalogueOf([first, second], loadGuide, [first]);
  expect(made).toMatchObject({ activities: [first, second], shared: [first], loadGuide });
  expect([first.id, second.id, 'own/none'].map(made.activityOf)).toEqual([first, second, undefined]);
});

describe('the text of the source', () => {
  const entries = [...source.matchAll(/^\s*(\d+)\. \*\*(.+?)\*\* : (.+?)\s*$/gm)];

  test('has 21 activities, and the catalogue the same, in its order', () => {
    expect(entries.map(([, number]) => Number(number))).toEqual(Array.from({ length: 21 }, (_, index) => index + 1));
    expect(catalogue).toHaveLength(21);
  });

  test.each(entries.map(([, number, title, text]) => ({ number: Number(number), title, text })))(
    'is told to the letter: $number. $title',
    ({ number, title, text }) => {
      const activity = catalogue[number - 1];
      expect(activity?.title).toBe(title);
      expect(activity?.text).toBe(text);
    },
  );

  test('its introduction welcomes to the letter', () => {
    for (const paragraph of introduction) expect(source.split('\n')).toContain(paragraph);
  });
});

describe.each(catalogue.map(({ id }, index) => ({ id, folder: folders[index] as string })))('$id', ({ id, folder }) => {
  test('has an illustration of two layers, and no more', () => {
    const svg = readFileSync(`data/activities/${folder}/illustration.svg`, 'utf8');
    expect(svg).toContain('viewBox="0 0 256 256"');
    expect(svg.match(/<(?!\/|!--)[^>]+/g)).toHaveLength(3);
    const { fill, outline } = illustrations[id] ?? {};
    expect(fill).toMatch(/^M[\d.,a-zA-Z -]+$/);
    expect(outline).toMatch(/^M[\d.,a-zA-Z -]+$/);
    expect(svg).toContain(`<path class="fill" d="${fill}"/>`);
  });
});

test('what has no illustration of its own has a plain one by its But', () => {
  for (const goal of goals) expect(Object.keys(illustrations[goal] ?? {})).toEqual(['fill', 'outline']);
  const written = { ...(catalogue[0] as Activity), id: 'own/1', facets: { ...(catalogue[0] as Activity).facets } };
  for (const goal of goals) {
    written.facets.goal = goal;
    expect(illustrationOf(written)).toBe(illustrations[goal]);
  }
});

test('ids are unique', () => {
  expect(new Set(catalogue.map(({ id }) => id)).size).toBe(catalogue.length);
});
