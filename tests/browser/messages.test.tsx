import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { TextField } from '@/components/own/fields';
import { Modal } from '@/components/page/Modal';
import { attempt, followUndoKeys, forget, leave, remember, tell, undo, useMessages } from '@/components/page/messages';
import { giveVoice, say } from '@/components/page/voice';
import { noted } from '@/components/trial/noted';
import { bundled } from '@/data/catalogue';
import type { Activity, ActivityId } from '@/data/schema';
import { database } from '@/utils/journal/database';
import { recordTrial } from '@/utils/journal/trials';
import { eraseAll } from '@/utils/safety/erase';

const [walk] = bundled as [Activity];
const place = document.body.appendChild(document.createElement('div'));

/** What is to be seen in the page's own place, or beside an activity. */
function Said({ at }: { at?: ActivityId }) {
  const { message, last, failed } = useMessages(at);
  return (
    <p>
      {message?.text}|{last?.message.text}|{failed?.problem}
    </p>
  );
}
const show = (at?: ActivityId) => act(() => render(<Said {...(at !== undefined && { at })} />, place));
const seen = () => expect.poll(() => place.textContent);

beforeEach(async () => {
  await Promise.all(database.tables.map((table) => table.clear()));
  forget();
});
afterEach(() => render(null, place));

const done = (text: string, before?: string) => {
  const taken: string[] = [];
  const takeBack = async () => {
    taken.push(text);
    return { text: `${text}, taken back` };
  };
  return { taken, undoable: { message: { text }, ...(before !== undefined && { before }), takeBack } };
};

test('what was said gives way to the next action, unless it can be taken back', async () => {
  show();
  tell({ text: 'renamed' });
  await seen().toBe('renamed||');
  await attempt(async () => {});
  await seen().toBe('||');
  remember(done('deleted').undoable);
  await attempt(async () => {});
  await seen().toBe('deleted|deleted|');
  tell({ text: 'another' });
  await seen().toBe('another||');
});

test('what can be taken back, all of it, is taken back one after the other, each once', async () => {
  show();
  const [first, second] = [done('first', 'first of two'), done('second', 'second of two')];
  remember(first.undoable);
  remember(second.undoable);
  await Promise.all([undo(), undo()]);
  expect([first.taken, second.taken]).toEqual([[], ['second']]);
  await seen().toBe('second, taken back|first|');
  await undo();
  await undo();
  expect([first.taken, second.taken]).toEqual([['first'], ['second']]);
});

test('a failure is there with a way to try again, until that works', async () => {
  show(walk.id);
  let isFull = true;
  const action = async () => {
    if (isFull) throw new DOMException('', 'QuotaExceededError');
  };
  await attempt(action, walk.id);
  await seen().toBe('||full');
  await attempt(action, walk.id);
  await seen().toBe('||full');
  isFull = false;
  await attempt(action, walk.id);
  await seen().toBe('||');
});

test('beside an activity that is left, nothing is said any more', async () => {
  show(walk.id);
  const { trial } = await recordTrial(walk, '2026-11-22');
  remember(noted(trial, walk.id));
  await seen().toContain('Essai noté|Essai noté');
  leave(walk.id);
  await seen().toBe('||');
});

test('what is no longer so is neither said nor taken back: deleted, and then erased, elsewhere', async () => {
  show();
  const { trial } = await recordTrial(walk, '2026-11-22');
  remember(noted(trial));
  await seen().toContain('Essai noté|Essai noté');
  await undo();
  await seen().toContain('Essai annulé|Essai annulé');
  await eraseAll({ copiesToo: true });
  await seen().toBe('||');
  await undo();
  expect(await database.trials.count()).toBe(0);
});

test('Ctrl+Z takes back, but neither while one types, nor held, nor behind a dialog', async () => {
  followUndoKeys();
  const press = (target: EventTarget, more = {}) =>
    target.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true, cancelable: true, ...more }),
    );
  const { taken, undoable } = done('deleted', 'deleted before');
  remember(undoable);
  const field = place.appendChild(document.createElement('textarea'));
  expect(press(field)).toBe(true);
  expect(press(document.body, { repeat: true })).toBe(true);
  expect(press(document.body, { shiftKey: true })).toBe(true);
  const dialog = place.appendChild(document.createElement('dialog'));
  dialog.showModal();
  expect(press(document.body)).toBe(true);
  dialog.close();
  expect(press(document.body)).toBe(false);
  await expect.poll(() => taken).toEqual(['deleted']);
  field.remove();
  dialog.remove();
});

test('a page speaks in two regions, one polite and one at once, made once', () => {
  const voice = giveVoice(place);
  expect(giveVoice(place)).toEqual(voice);
  expect(voice.status.getAttribute('aria-live')).toBe('polite');
  expect(voice.alert.getAttribute('aria-live')).toBe('assertive');
  place.replaceChildren();
});

test('what was done is said rather than how many ideas there are now, and is over once a dialog opens', async () => {
  const { status } = giveVoice();
  say('20 ideas');
  say('added');
  say('21 ideas', 'status', true);
  await expect.poll(() => status.textContent).toBe('added');
  await act(() => render(<Modal title="" onClose={() => {}} children={() => null} />, place));
  expect(status.textContent).toBe('');
});

test('how little is left of a text is said at 200, 50 and 10 letters, and no letter changes what describes the field', async () => {
  const heard: string[] = [];
  const { status } = giveVoice();
  const observer = new MutationObserver(() => heard.push(...(status.textContent ? [status.textContent] : [])));
  observer.observe(status, { childList: true });
  const described = () => {
    const ids = place.querySelector('input')?.getAttribute('aria-describedby')?.split(' ') ?? [];
    return ids.map((id) => document.getElementById(id)?.textContent).join('');
  };
  const texts = { name: 'Texte', hint: 'une phrase', limit: 300, onChange() {} };
  for (const length of [99, 100, 101, 249, 250, 251, 290]) {
    await act(() => render(<TextField {...texts} value={'m'.repeat(length)} />, place));
    expect(described()).toBe('une phrase');
    if ([100, 250, 290].includes(length))
      await expect.poll(() => heard.at(-1)).toBe(`Il reste ${300 - length}\u00a0caractères`);
  }
  expect(heard).toHaveLength(3);
  observer.disconnect();
});

test('a short field that is empty does not say how little it takes, but says so as it fills', async () => {
  const texts = { name: 'Texte', limit: 120, onChange() {} };
  await act(() => render(<TextField {...texts} value="" />, place));
  expect(place.textContent).not.toContain('Il reste');
  await act(() => render(<TextField {...texts} value={'m'.repeat(70)} />, place));
  expect(place.textContent).toContain('Il reste 50\u00a0caractères');
  place.replaceChildren();
});
