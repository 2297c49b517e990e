import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { MeetingDialog } from '@/components/meeting/MeetingDialog';
import { PlanDialog } from '@/components/meeting/PlanDialog';
import { Session } from '@/components/meeting/session/Session';
import { useSession } from '@/components/meeting/session/useSession';
import { AddTrial } from '@/components/trial/AddTrial';
import type { Activity } from '@/data/schema';
import { bundledCatalogue } from '@/utils/journal/catalogue';
import { database } from '@/utils/journal/database';
import { planMeeting } from '@/utils/journal/meetings';
import { renamePartner, undoRenaming } from '@/utils/journal/renaming';
import { beginSession, changeSession, readSession } from '@/utils/journal/session';
import { begun } from '@/utils/session/begin';

const walk = bundledCatalogue.activityOf('balade-mentorat') as Activity;
const day = '2026-12-03';
const window = () => document.body.appendChild(document.createElement('div'));
const windows = [window(), window(), window()] as const;

beforeEach(async () => void (await Promise.all(database.tables.map((table) => table.clear()))));
afterEach(() => {
  for (const place of windows) render(null, place);
});

async function start(partner = '') {
  const guide = await bundledCatalogue.loadGuide(walk.id);
  const meeting = { partner, place: '', minutes: 60 };
  return beginSession(begun({ id: crypto.randomUUID(), activity: walk, guide, meeting, day }, Date.now()));
}

const field = (place: Element, name: string) => {
  const label = [...place.querySelectorAll('label')].find(({ textContent }) => textContent?.trim() === name);
  return (label?.control ?? place.querySelector(`[aria-label="${name}"]`)) as HTMLInputElement | null;
};
const shows = (place: Element, name: string) => expect.poll(() => field(place, name)?.value);
function type(place: Element, name: string, text: string) {
  const input = field(place, name) as HTMLInputElement;
  input.focus();
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
const press = (place: Element, name: string) =>
  [...place.querySelectorAll('button')].find(({ textContent }) => textContent === name)?.click();

describe('two closing forms of one session', () => {
  function Window() {
    const { session } = useSession();
    return session ? <Session session={session} isClosing onClosing={() => {}} /> : <p>Fini</p>;
  }

  test('say the same, whichever one writes in, and whoever saves keeps what both have written', async () => {
    const [one, other] = windows;
    const { id } = await start();
    for (const place of [one, other]) act(() => render(<Window />, place));
    await shows(other, 'Avec qui').toBe('');

    for (const place of [one, other]) press(place, 'Ajouter un prochain pas');
    for (const place of [one, other]) await shows(place, 'Prochain pas 2').toBe('');
    type(one, 'Prochain pas 1', 'Lire l’article');
    type(other, 'Prochain pas 2', 'Appeler Paul');
    await shows(one, 'Prochain pas 2').toBe('Appeler Paul');
    await shows(other, 'Prochain pas 1').toBe('Lire l’article');

    type(one, 'Avec qui', 'Léa');
    await shows(other, 'Avec qui').toBe('Léa');
    field(one, 'On le refera')?.click();
    await expect.poll(() => field(other, 'On le refera')?.checked).toBe(true);

    press(other, 'Enregistrer');
    press(one, 'Enregistrer');
    await expect.poll(() => [one.textContent, other.textContent]).toEqual(['Fini', 'Fini']);
    expect(await database.trials.toArray()).toMatchObject([{ id, partner: 'Léa', verdict: 'again' }]);
    expect((await database.nextSteps.toArray()).map(({ text }) => text).sort()).toEqual([
      'Appeler Paul',
      'Lire l’article',
    ]);
  });

  test('have the new name of a partner who is renamed, and the former one again', async () => {
    const [one, other] = windows;
    await start('Lea');
    for (const place of [one, other]) act(() => render(<Window />, place));
    await shows(one, 'Avec qui').toBe('Lea');
    type(one, 'Avec qui', 'Lea ');
    await shows(other, 'Avec qui').toBe('Lea ');
    const renaming = await renamePartner('Lea', 'Léa');
    for (const place of [one, other]) await shows(place, 'Avec qui').toBe('Léa');
    expect(one.textContent).toContain('avec Léa');
    await undoRenaming(renaming);
    for (const place of [one, other]) await shows(place, 'Avec qui').toBe('Lea');
    type(one, 'Avec qui', 'Zoé');
    await expect.poll(async () => (await readSession())?.partner).toBe('Zoé');
    await renamePartner('Léa', 'Lea');
    expect(await readSession()).toMatchObject({ partner: 'Zoé' });
  });
});

describe('what is pressed in a session', () => {
  const box = (place: Element, index: number) =>
    place.querySelectorAll<HTMLInputElement>('[type=checkbox]')[index] as HTMLInputElement;
  const ticked = (place: Element) =>
    [...place.querySelectorAll<HTMLInputElement>('[type=checkbox]')].flatMap(({ checked }, index) =>
      checked ? index : [],
    );

  function Window({ isClosing = false }) {
    const { session } = useSession();
    return session ? <Session session={session} isClosing={isClosing} onClosing={() => {}} /> : <p>Fini</p>;
  }

  test('shows at once, also when the page is drawn anew before it is stored; what another window presses joins it', async () => {
    const [one, other] = windows;
    await start();
    for (const place of [one, other]) act(() => render(<Window />, place));
    for (const place of [one, other]) await expect.poll(() => box(place, 1)).toBeTruthy();

    act(() => box(one, 1).click());
    act(() => box(other, 0).click());
    for (const place of [one, other]) act(() => render(<Window />, place));
    expect(ticked(one)).toEqual([1]);
    expect(ticked(other)).toEqual([0]);
    for (const place of [one, other]) await expect.poll(() => ticked(place)).toEqual([0, 1]);

    act(() => box(one, 1).click());
    act(() => box(one, 1).click());
    act(() => box(one, 0).click());
    expect(ticked(one)).toEqual([1]);
    await expect.poll(async () => (await readSession())?.ticked).toEqual([1]);
    for (const place of [one, other]) await expect.poll(() => ticked(place)).toEqual([1]);
  });

  test('what is typed stands where the caret is, whatever was there before and whoever writes meanwhile', async () => {
    const [one, other] = windows;
    const { id } = await start();
    await changeSession(id, (session) => ({ ...session, notes: 'bonjour monde' }));
    for (const place of [one, other]) act(() => render(<Window />, place));
    // Not by its label: the windows of this test are in one document, and have the same ids.
    const notes = (place: Element) => place.querySelector('textarea') as HTMLTextAreaElement;
    const written = (place: Element) => expect.poll(() => place.querySelector('textarea')?.value);
    for (const place of [one, other]) await written(place).toBe('bonjour monde');
    const typeAt = async (place: Element, at: number, text: string) => {
      notes(place).focus();
      notes(place).setSelectionRange(at, at);
      for (const letter of text) {
        act(() => void document.execCommand('insertText', false, letter));
        // What was typed is drawn once it is saved, too.
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    };
    await typeAt(one, 'bonjour'.length, ' le');
    expect(notes(one).value).toBe('bonjour le monde');
    act(() => void document.execCommand('delete'));
    expect(notes(one).value).toBe('bonjour l monde');
    act(() => void document.execCommand('insertText', false, 'e'));
    await written(other).toBe('bonjour le monde');

    await typeAt(other, 0, 'Un: ');
    await written(one).toBe('Un: bonjour le monde');
    notes(one).focus();
    await typeAt(one, 'Un: bonjour le monde'.length, '!');
    await written(other).toBe('Un: bonjour le monde!');
    await expect.poll(async () => (await readSession())?.notes).toBe('Un: bonjour le monde!');
    // As another window writes before it, the caret stays behind its word.
    notes(one).focus();
    notes(one).setSelectionRange(11, 11);
    await changeSession(id, (session) => ({ ...session, notes: `Lieu. ${session.notes}` }));
    await written(one).toBe('Lieu. Un: bonjour le monde!');
    expect([notes(one).selectionStart, notes(one).selectionEnd]).toEqual([17, 17]);
  });

  test('is not shown as done where it could not be stored', async () => {
    const [one] = windows;
    await start();
    act(() => render(<Window />, one));
    await expect.poll(() => box(one, 1)).toBeTruthy();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    act(() => box(one, 1).click());
    expect(ticked(one)).toEqual([1]);
    await expect.poll(() => ticked(one)).toEqual([]);
    put.mockRestore();
    act(() => box(one, 1).click());
    await expect.poll(async () => (await readSession())?.ticked).toEqual([1]);
    expect(ticked(one)).toEqual([1]);
  });

  test('one choice of several, likewise', async () => {
    const [one, other] = windows;
    await start();
    for (const place of [one, other]) act(() => render(<Window isClosing />, place));
    await expect.poll(() => field(one, 'On le refera')).toBeTruthy();
    act(() => field(one, 'On le refera')?.click());
    act(() => render(<Window isClosing />, one));
    expect(field(one, 'On le refera')?.checked).toBe(true);
    await expect.poll(() => field(other, 'On le refera')?.checked).toBe(true);
    act(() => field(other, 'Pas pour nous')?.click());
    for (const place of [one, other]) await expect.poll(() => field(place, 'Pas pour nous')?.checked).toBe(true);
  });

  test('the short version, likewise', async () => {
    const [one] = windows;
    await start();
    act(() => render(<Window />, one));
    const versions = () => [...one.querySelectorAll<HTMLInputElement>('[type=radio]')].map(({ checked }) => checked);
    await expect.poll(versions).toEqual([true, false]);
    act(() => one.querySelectorAll<HTMLInputElement>('[type=radio]')[1]?.click());
    act(() => render(<Window />, one));
    expect(versions()).toEqual([false, true]);
    await expect.poll(async () => (await readSession())?.steps.length).toBeLessThan(6);
    expect(versions()).toEqual([false, true]);
  });
});

test('an open form has the new name of a partner who is renamed, typed or not, and the former one again', async () => {
  const [plan, trial, meeting] = windows;
  const stored = await planMeeting(walk, { day, time: '', minutes: '60', partner: 'Lea', place: '' });
  const on = { onPlanned() {}, onNoted() {}, onSaved() {}, onClose() {} };
  act(() => render(<PlanDialog activity={walk} partner="Lea" {...on} />, plan));
  act(() => render(<AddTrial day="2026-11-22" {...on} />, trial));
  act(() => render(<MeetingDialog meeting={stored} {...on} />, meeting));
  await shows(plan, 'Avec qui').toBe('Lea');
  await shows(trial, 'Avec qui').toBe('');
  await shows(meeting, 'Avec qui').toBe('Lea');
  type(trial, 'Avec qui', ' Lea');
  type(meeting, 'Lieu', 'Parc');

  const renaming = await renamePartner('Lea', 'Léa');
  for (const place of windows) await shows(place, 'Avec qui').toBe('Léa');
  expect(field(meeting, 'Lieu')?.value).toBe('Parc');
  expect(meeting.querySelector('[data-conflict]')).toBeNull();
  type(trial, 'Avec qui', 'Léa');
  await undoRenaming(renaming);
  for (const place of [plan, meeting]) await shows(place, 'Avec qui').toBe('Lea');
});
