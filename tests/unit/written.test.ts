import { expect, test } from 'vitest';
import { bundled } from '@/data/catalogue';
import type { Activity } from '@/data/schema';
import { noOthers, sharedOf } from '@/utils/ideas/catalogue';
import { plainTitle } from '@/utils/ideas/title';
import { activitiesOf, guideOf, type WrittenIdea } from '@/utils/ideas/written';

const [first, ...others] = bundled as [Activity, ...Activity[]];
const guide = { message: [], before: [], steps: [], questions: [], closing: [], remote: '' };
const written: WrittenIdea = { id: 'own/1', title: 'Marche', text: 'Au marché', facets: first.facets, guide };
const damaged = (part: object) => ({ ...written, ...part }) as WrittenIdea;

test('the catalogue has of an idea what is shown of it, and none that can’t be shown', () => {
  const { guide: _, ...shown } = written;
  expect(activitiesOf([{ ...written, createdAt: '' } as WrittenIdea])).toEqual([shown]);
  const facets = (part: object) => damaged({ facets: { ...written.facets, ...part } });
  for (const row of [
    damaged({ id: 1 }),
    damaged({ title: undefined }),
    damaged({ text: null }),
    damaged({ facets: undefined }),
    facets({ goal: 'gone' }),
    facets({ cost: undefined }),
    facets({ places: [] }),
    facets({ places: ['office', 'gone'] }),
  ]) {
    expect(activitiesOf([row, written]), JSON.stringify(row)).toEqual([shown]);
  }
});

test('of a guide, what can be read is shown', () => {
  const step = { minutes: 10, text: 'Marcher' };
  const read = (part: unknown, remote = 'yes') => guideOf(damaged({ guide: part, facets: { remote } }));
  expect(
    read({ message: ['Bonjour', 3], before: 'x', steps: [step, null, {}], questions: ['Où?'], remote: 'Oui' }),
  ).toEqual({ ...guide, message: ['Bonjour'], steps: [step], questions: ['Où?'], remote: 'Oui' });
  expect(read(undefined)).toEqual(guide);
  expect(read({ ...guide, steps: 'x', remote: undefined }, 'no'), 'lived on the spot').toEqual({
    ...guide,
    remote: null,
  });
});

test('the source marks what it emphasises; in what people wrote, a star is a star', () => {
  const title = 'Séance de *co-working*';
  expect(plainTitle({ id: 'seance-de-co-working', title })).toBe('Séance de co-working');
  expect(plainTitle({ id: 'own/1', title })).toBe(title);
});

test('a programme adds its ideas and hides some of ours; one that hides everything hides nothing', () => {
  const programme = [{ ...first, id: 'programme/marche' }];
  expect(sharedOf(bundled, { ...noOthers, hidden: [first.id], programme })).toEqual([...others, ...programme]);
  const hidden = bundled.map(({ id }) => id);
  expect(sharedOf(bundled, { ...noOthers, hidden, programme })).toEqual(programme);
  expect(sharedOf(bundled, { ...noOthers, hidden })).toEqual(bundled);
});
