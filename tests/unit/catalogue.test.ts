import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bundled as catalogue } from '@/data/catalogue';
import { minutesOf } from '@/data/facets';
import { loadGuide } from '@/data/guides';
import { illustrations } from '@/data/illustrations';
import { introduction } from '@/data/introduction';
import { activitySchema, guideSchema } from '@/data/schema';
import { synonymsOf } from '@/data/synonyms';
import { typographyFaults } from './typography';

const source = readFileSync('data/activites.md', 'utf8');
const folders = readdirSync('data/activities').sort();

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

describe.each(catalogue.map((activity, index) => ({ ...activity, activity, folder: folders[index] as string })))(
  '$id',
  ({ id, activity, folder }) => {
    test('is well formed, and its folder is named after it', () => {
      expect(activitySchema.parse(activity)).toEqual(activity);
      expect(folder.replace(/^\d+-/, '')).toBe(id);
    });

    test('has a guide of the right form, whose minutes add up', async () => {
      const guide = await loadGuide(id);
      expect(guideSchema.parse(guide)).toEqual(guide);
      expect(guide.steps.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(minutesOf[activity.facets.time]);
      expect(guide.remote === null).toBe(activity.facets.remote === 'no');
    });

    test('has a guide that can be read in the lift, in the typography of Québec', async () => {
      const { before, steps, questions, closing, remote } = await loadGuide(id);
      const points = [...before, ...steps.map(({ text }) => text), ...questions, ...closing];
      for (const text of points) expect(text.length, text).toBeLessThanOrEqual(140);
      for (const question of questions) expect(question).toMatch(/\?$/);
      for (const text of [...points, remote ?? '']) expect(typographyFaults(text), text).toEqual([]);
    });

    test('has synonyms that its title and text do not have', () => {
      const own = `${activity.title} ${activity.text}`.toLowerCase();
      expect(synonymsOf(id).length).toBeGreaterThanOrEqual(5);
      for (const synonym of synonymsOf(id)) expect(own).not.toContain(synonym.toLowerCase());
    });

    test('has an illustration of two layers, and no more', () => {
      const svg = readFileSync(`data/activities/${folder}/illustration.svg`, 'utf8');
      expect(svg).toContain('viewBox="0 0 256 256"');
      expect(svg.match(/<(?!\/|!--)[^>]+/g)).toHaveLength(3);
      const { fill, outline } = illustrations[id] ?? {};
      expect(fill).toMatch(/^M[\d.,a-zA-Z -]+$/);
      expect(outline).toMatch(/^M[\d.,a-zA-Z -]+$/);
      expect(svg).toContain(`<path class="fill" d="${fill}"/>`);
    });
  },
);

test('no question stands on two cards', async () => {
  const guides = await Promise.all(catalogue.map(({ id }) => loadGuide(id)));
  const questions = guides.flatMap((guide) => guide.questions);
  expect(new Set(questions).size).toBe(questions.length);
});

test('ids are unique', () => {
  expect(new Set(catalogue.map(({ id }) => id)).size).toBe(catalogue.length);
});
