import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Guide } from '@/components/activity/Guide';
import { useProgrammeFile } from '@/components/journal/programme/useProgrammeFile';
import { forget, undo, useMessages } from '@/components/page/messages';
import { LiveCatalogue, useCatalogue } from '@/components/page/useCatalogue';
import { bundled } from '@/data/catalogue';
import { newEntry } from '@/utils/ideas/own-idea';
import { readCatalogue } from '@/utils/journal/catalogue';
import { database } from '@/utils/journal/database';
import { addIdea, deleteIdea, editIdea } from '@/utils/journal/own-ideas';
import { loadProgramme, readProgrammes, withdrawProgramme } from '@/utils/journal/programme';
import type { Programme } from '@/utils/journal/tables/ideas';
import { checkPolicy, readProgramme } from '@/utils/programme/format';
import { eraseAll } from '@/utils/safety/erase';

const facets = bundled[0]?.facets;
const given = (name: string, question = 'Pourquoi?') => ({
  format: 'idee-du-jour/programme',
  version: 1,
  name,
  activities: [{ id: 'programme/a', title: 'A', text: 'Texte.', facets, guide: { questions: [question] } }],
  hidden: [],
});
function programme(...parts: Parameters<typeof given>): Programme {
  const reading = readProgramme(JSON.stringify(given(...parts)));
  if (!reading.ok) throw new Error(reading.reason);
  return reading.programme;
}

const place = document.body.appendChild(document.createElement('div'));
const shown = () => expect.poll(() => place.textContent);
const show = (content: preact.ComponentChild) => act(() => render(content, place));

beforeEach(async () => {
  await Promise.all(database.tables.map((table) => table.clear()));
  localStorage.clear();
  forget();
});
afterEach(() => {
  render(null, place);
  vi.unstubAllGlobals();
});

test('an open guide, and its sheet, follow an edit of nothing but the guide, whoever wrote it; the catalogue stays the same', async () => {
  const catalogues = new Set<unknown>();
  const Open = ({ id }: { id: string }) => {
    const catalogue = useCatalogue();
    catalogues.add(catalogue.activities.at(-1));
    const activity = catalogue.activityOf(id);
    return activity ? <Guide activity={activity} /> : <p>none</p>;
  };
  const open = (id: string) =>
    show(
      <LiveCatalogue key={id}>
        <Open id={id} />
      </LiveCatalogue>,
    );
  const paper = () => {
    dispatchEvent(new Event('beforeprint'));
    const text = document.querySelector('.paper')?.textContent;
    dispatchEvent(new Event('afterprint'));
    return text;
  };
  const entry = { ...newEntry, title: 'À moi', text: 'Texte.', goal: 'network' as const, questions: 'Avant?' };
  const { id } = await addIdea(entry);
  open(id);
  await shown().toContain('Avant?');
  const { activities } = await readCatalogue();
  catalogues.clear();
  await editIdea(id, { changes: { questions: 'Après?' }, base: { questions: 'Avant?' } });
  await shown().toContain('Après?');
  expect(paper()).toContain('Après?');
  expect((await readCatalogue()).activities).toBe(activities);
  expect([...catalogues].every((last) => last === activities.at(-1))).toBe(true);
  const texts: (string | null)[] = [];
  const watch = new MutationObserver(() => texts.push(place.textContent));
  watch.observe(place, { childList: true, subtree: true, characterData: true });
  await deleteIdea(id);
  await shown().toBe('none');
  watch.disconnect();
  expect(texts.join(), 'deleted, it is not taken for one that can’t be read').not.toContain('Rechargez');

  await loadProgramme(programme('Un', 'Avant?'));
  open('programme/a');
  await shown().toContain('Avant?');
  await loadProgramme(programme('Un', 'Après?'));
  await shown().toContain('Après?');
  expect(paper()).toContain('Après?');
});

test('what was loaded or withdrawn is said, and can be taken back, only until another page puts another catalogue in its place', async () => {
  let page: ReturnType<typeof useProgrammeFile> | undefined;
  const Page = () => {
    page = useProgrammeFile(() => {});
    const { message, last } = useMessages();
    return <p>{`${message?.text} ${message?.which}|${last?.message.which}`}</p>;
  };
  show(<Page />);
  const load = async (name: string) => {
    const preview = { file: '', programme: programme(name), plan: {} as never };
    await act(() => page?.load(preview));
  };
  const name = async () => (await readProgrammes()).file?.programme?.name;
  await load('Un');
  await shown().toBe('Catalogue chargé Un|Un');
  await loadProgramme(programme('Deux'));
  await shown().toBe('undefined undefined|undefined');
  await undo();
  expect(await name()).toBe('Deux');

  await act(() => page?.withdraw());
  await shown().toBe('Catalogue retiré Deux|Deux');
  await loadProgramme(programme('Deux'));
  await shown().toBe('undefined undefined|undefined');
  await withdrawProgramme();

  await load('Trois');
  // Another page was quicker than its message.
  const undoing = [loadProgramme(programme('Quatre')), undo()];
  await Promise.all(undoing);
  expect(await name()).toBe('Quatre');
  await shown().not.toContain('Trois');

  await load('Cinq');
  await undo();
  expect(await name()).toBe('Quatre');
  await shown().toBe('Chargement annulé Cinq|undefined');
});

test('«Tout effacer» leaves the policy of the organisation, also where it changes no idea', async () => {
  vi.stubGlobal('chrome', {
    storage: {
      managed: { get: async () => ({ ...given('Mentorat'), activities: [] }) },
      onChanged: { addListener() {}, removeListener() {} },
    },
  });
  expect(checkPolicy({ ...given('Mentorat'), activities: [] }).ok).toBe(true);
  show(<LiveCatalogue>{null}</LiveCatalogue>);
  const name = async () => (await readProgrammes()).policy?.programme?.name;
  await expect.poll(name).toBe('Mentorat');
  await eraseAll({ copiesToo: true });
  await expect.poll(name).toBe('Mentorat');
});
