import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Folder } from '@/components/journal/backup/Folder';
import { OutsideLine } from '@/components/journal/backup/OutsideLine';
import { useOutside } from '@/components/journal/backup/useOutside';
import { JournalContext, type Shared } from '@/components/journal/context';
import { today } from '@/utils/days/day';
import { keepFolder, readChosen } from '@/utils/folder/chosen';
import { meetFolder } from '@/utils/folder/sync';
import { database } from '@/utils/journal/database';
import { downloadedAt, folderForbidden } from '@/utils/kept/preferences';
import { numberedTrial } from '../unit/arbitraries';

const place = document.body.appendChild(document.createElement('div'));
const shared = { today: today() } as Shared;

function Page() {
  const outside = useOutside(today());
  return (
    <JournalContext.Provider value={shared}>
      <OutsideLine outside={outside} />
      <p>{outside.last}</p>
      <Folder />
    </JournalContext.Provider>
  );
}
const show = () => act(() => render(<Page />, place));
const seen = () => expect.poll(() => place.textContent, { timeout: 5_000 });
const button = (name: string) => [...place.querySelectorAll('button')].find(({ textContent }) => textContent === name);
const press = (name: string) => act(() => button(name)?.click());

const root = () => navigator.storage.getDirectory();
const folder = async () => (await root()).getDirectoryHandle('Carnet', { create: true });
const addTrials = (count: number) =>
  database.trials.bulkPut(Array.from({ length: count }, (_, at) => numberedTrial(at)));
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();

beforeEach(async () => {
  await Promise.all(database.tables.map((table) => table.clear()));
  localStorage.clear();
});
afterEach(async () => {
  render(null, place);
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  await (await root()).removeEntry('Carnet', { recursive: true }).catch(() => {});
});

/** What is in the way, and how to take it out of the way. */
const hindrances: Record<string, { hinder: () => Promise<() => unknown>; sentence: RegExp }> = {
  'a question that waits': { hinder: () => permission('prompt'), sentence: /attend votre accord/ },
  'a policy that forbids it': { hinder: () => permission('denied'), sentence: /votre organisation, ne permet pas/ },
  'a folder that is gone': {
    hinder: async () => {
      await (await root()).removeEntry('Carnet', { recursive: true });
      return folder;
    },
    sentence: /est introuvable/,
  },
  'a file that another program holds': {
    hinder: async () => {
      const file = await (await folder()).getFileHandle(`carnet-${(await readChosen())?.device}.json`, {
        create: true,
      });
      const writable = await (file.createWritable as (options: object) => Promise<FileSystemWritableFileStream>)({
        mode: 'exclusive',
      });
      return () => writable.abort();
    },
    sentence: /Un autre programme retient le fichier/,
  },
  'a full disk': { hinder: () => failing('write', 'QuotaExceededError'), sentence: /Il n’y a plus de place/ },
  'a disk that fails': { hinder: () => failing('close', 'NotReadableError'), sentence: /n’a pas réussi/ },
};

async function permission(state: PermissionState) {
  const asked = vi.spyOn(FileSystemHandle.prototype as Required<FileSystemHandle>, 'queryPermission');
  asked.mockResolvedValue(state);
  return () => asked.mockRestore();
}

async function failing(method: 'write' | 'close', name: string) {
  const fail = vi.spyOn(FileSystemWritableFileStream.prototype, method);
  fail.mockRejectedValue(new DOMException('', name));
  return () => fail.mockRestore();
}

test.for(Object.entries(hindrances))(
  '%s is said in one sentence, and the copy goes on without it',
  async ([, { hinder, sentence }]) => {
    await addTrials(1);
    await keepFolder(await folder());
    const makeWay = await hinder();
    await meetFolder();
    await show();
    await seen().toMatch(sentence);
    expect(place.textContent).toContain('La copie de votre carnet hors du navigateur est en attente');
    const sentences = Object.values(hindrances).filter((other) => other.sentence.test(place.textContent ?? ''));
    expect(sentences).toHaveLength(1);
    await makeWay();
    dispatchEvent(new Event('focus'));
    await seen().toMatch(/Dernière copie hors du navigateur.*Chaque changement est copié dans le dossier/);
    expect(place.textContent).not.toMatch(sentence);
    expect(place.textContent).not.toContain('en attente');
  },
);

const overdue = 'Aucune copie de votre carnet n’a été faite hors du navigateur depuis 90\u00a0jours.';
const download = 'Télécharger une sauvegarde';

test('after 90 days without a copy the journal says so, where there can be no folder and something would be lost', async () => {
  await addTrials(10);
  await show();
  await seen().toContain('Aucune copie hors du navigateur pour le moment.');
  expect(button(download), 'a folder can be chosen').toBeUndefined();

  vi.stubGlobal('showDirectoryPicker', undefined);
  downloadedAt.set(daysAgo(89));
  render(null, place);
  await show();
  await seen().toContain('(téléchargée)');
  expect(button(download), '89 days').toBeUndefined();
  downloadedAt.set(daysAgo(90));
  render(null, place);
  await show();
  await seen().toContain(overdue);
  await act(() => database.trials.delete(numberedTrial(9).id));
  await seen().not.toContain(overdue);
  await act(async () => void (await addTrials(10)));
  await seen().toContain(overdue);

  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  await press(download);
  await seen().toMatch(
    /idee-du-jour-.*\.json.*Dernière copie hors du navigateur\u00a0: aujourd’hui, .* \(téléchargée\)/,
  );
  expect(place.textContent).not.toContain(overdue);
  expect(document.activeElement?.textContent).toContain('.json');
});

test('after 90 days without a copy the journal says so where the organisation forbids the folder, also one that was chosen', async () => {
  await addTrials(10);
  folderForbidden.set(true);
  await show();
  await seen().toContain(overdue);
  folderForbidden.drop();
  await permission('denied');
  await keepFolder(await folder());
  await meetFolder();
  render(null, place);
  await show();
  await seen().toContain(overdue);
  expect(button(download)).toBeDefined();
});
