import { render } from 'preact';
import { useRef } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useDrop } from '@/components/journal/backup/useDrop';
import { useRestore } from '@/components/journal/backup/useRestore';
import { usePages } from '@/components/journal/trials/usePages';
import { useKeys } from '@/components/list/useKeys';
import { useWakeLock } from '@/components/meeting/session/useWakeLock';
import { EditForm } from '@/components/page/EditForm';
import { useDay } from '@/components/page/useDay';
import type { Editing } from '@/components/page/useEdit';
import { useRetries } from '@/components/page/useLive';
import { usePrinting } from '@/components/page/usePrinting';
import { backupOf } from '@/utils/backup/format';
import { emptyState } from '@/utils/backup/merge';
import { previewRestore } from '@/utils/backup/restore';
import { database } from '@/utils/journal/database';
import { backupText } from '../at-once';

const place = document.body.appendChild(document.createElement('div'));
const shown = () => expect.poll(() => place.textContent);
const show = (content: preact.ComponentChild) => act(() => render(content, place));

beforeEach(async () => void (await Promise.all(database.tables.map((table) => table.clear()))));
afterEach(() => {
  render(null, place);
  vi.restoreAllMocks();
});

/** Listens to who listens: what is left once what is on the page is gone. */
function watchListeners() {
  const left: string[] = [];
  for (const owner of [window, document] as EventTarget[]) {
    const { addEventListener, removeEventListener } = owner;
    vi.spyOn(owner, 'addEventListener').mockImplementation((...values) => {
      left.push(values[0]);
      return addEventListener.apply(owner, values);
    });
    vi.spyOn(owner, 'removeEventListener').mockImplementation((...values) => {
      const at = left.indexOf(values[0]);
      if (at >= 0) left.splice(at, 1);
      return removeEventListener.apply(owner, values);
    });
  }
  return left;
}

test('what is gone from the page leaves no listener, no timer and no subscription', () => {
  const All = () => {
    useDay();
    useDrop('backup', () => {});
    usePrinting();
    useRetries(true);
    useKeys({ field: useRef(null), rows: useRef(null), onEscape: () => false, onEnter() {} });
    return null;
  };
  const before = database.listeners.size;
  const left = watchListeners();
  const clear = vi.spyOn(globalThis, 'clearTimeout');
  show(<All />);
  expect(left.length).toBeGreaterThan(8);
  expect(database.listeners.size).toBe(before + 1);
  clear.mockClear();
  act(() => render(null, place));
  expect(clear, 'the timer of the day').toHaveBeenCalledOnce();
  expect(left).toEqual([]);
  expect(database.listeners.size).toBe(before);
});

test('a lost connection is told once, and asked of again once it is there or the person comes back', () => {
  const Count = ({ failed }: { failed: boolean }) => <p>{useRetries(failed)}</p>;
  const tell = (isOpen: boolean) => act(() => database.listeners.forEach((listener) => void listener(isOpen)));
  show(<Count failed={false} />);
  tell(true);
  expect(place.textContent).toBe('0');
  tell(false);
  expect(place.textContent).toBe('1');
  act(() => void dispatchEvent(new Event('focus')));
  expect(place.textContent).toBe('1');
  show(<Count failed />);
  tell(true);
  expect(place.textContent).toBe('2');
  act(() => void dispatchEvent(new Event('focus')));
  expect(place.textContent).toBe('3');
});

test('the screen stays on while the page is in sight, until what asks for it is gone; refused, nobody needs to know', async () => {
  const Awake = () => {
    useWakeLock();
    return null;
  };
  // What nobody catches, too, is told once all that was waiting is done.
  const settled = () => new Promise((resolve) => setTimeout(resolve));
  const release = vi.fn(async () => {});
  const request = vi.spyOn(navigator.wakeLock, 'request');
  request.mockResolvedValue({ release } as Partial<WakeLockSentinel> as WakeLockSentinel);
  const sight = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('visible');
  const become = (state: DocumentVisibilityState) => {
    sight.mockReturnValue(state);
    document.dispatchEvent(new Event('visibilitychange'));
  };
  show(<Awake />);
  expect(request).toHaveBeenCalledExactlyOnceWith('screen');
  // The browser has let go of it by itself.
  become('hidden');
  expect(request).toHaveBeenCalledOnce();
  become('visible');
  expect(request).toHaveBeenCalledTimes(2);
  await settled();
  act(() => render(null, place));
  expect(release).toHaveBeenCalledOnce();
  become('visible');
  expect(request).toHaveBeenCalledTimes(2);

  const unhandled = vi.fn((event: Event) => event.preventDefault());
  addEventListener('unhandledrejection', unhandled);
  request.mockRejectedValue(new DOMException('', 'NotAllowedError'));
  show(<Awake />);
  expect(request).toHaveBeenCalledTimes(3);
  await settled();
  expect(unhandled).not.toHaveBeenCalled();
  removeEventListener('unhandledrejection', unhandled);
});

test('what is for paper alone is there while one prints, and gone thereafter', () => {
  const Paper = () => <p>{usePrinting() ? 'on paper' : 'on screen'}</p>;
  show(<Paper />);
  dispatchEvent(new Event('beforeprint'));
  expect(place.textContent).toBe('on paper');
  dispatchEvent(new Event('afterprint'));
  expect(place.textContent).toBe('on screen');
});

test('a file is taken wherever on the page it is dropped, and nothing else is', async () => {
  const files: string[] = [];
  const Target = () => <p>{useDrop('backup', ({ name }) => files.push(name)) ? 'over' : 'not over'}</p>;
  show(<Target />);
  const drag = (type: string, ...names: string[]) => {
    const dataTransfer = new DataTransfer();
    for (const name of names) dataTransfer.items.add(new File([''], name));
    const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
    act(() => void document.body.dispatchEvent(event));
    return event.defaultPrevented;
  };
  expect(drag('dragover')).toBe(false);
  expect(drag('dragover', 'carnet.json')).toBe(true);
  expect(place.textContent).toBe('over');
  expect(drag('drop', 'carnet.json')).toBe(true);
  expect(place.textContent).toBe('not over');
  expect(drag('drop')).toBe(false);
  await expect.poll(() => files).toEqual(['carnet.json']);
});

test('a programme’s catalogue and a backup are told apart as they are dropped, whatever their size, and whatever is written in them', async () => {
  const taken: string[] = [];
  const Targets = () => {
    useDrop('backup', ({ name }) => taken.push(`backup ${name}`));
    useDrop('programme', ({ name }) => taken.push(`programme ${name}`));
    return null;
  };
  show(<Targets />);
  const catalogue = { format: 'idee-du-jour/programme', message: '' };
  const trials = [{ note: JSON.stringify(catalogue) }];
  for (const [name, content] of [
    ['small', catalogue],
    ['large', { ...catalogue, message: 'é'.repeat(1_000_000) }],
    ['quoting', { format: 'idee-du-jour/backup', trials }],
  ] as const) {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([JSON.stringify(content)], name));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }));
  }
  await expect.poll(() => [...taken].sort()).toEqual(['backup quoting', 'programme large', 'programme small']);
});

test('along the rows by arrows, Home and End; letters go on searching; what is a dialog’s stays there', () => {
  let escapes = 0;
  const Rows = () => {
    const field = useRef<HTMLInputElement>(null);
    const rows = useRef<HTMLUListElement>(null);
    useKeys({ field, rows, onEscape: () => ++escapes > 0, onEnter() {} });
    return (
      <>
        <input ref={field} type="search" />
        <ul ref={rows}>
          {['one', 'two', 'three'].map((name) => (
            <li key={name}>
              <h2>
                <button type="button" data-row={name} />
              </h2>
            </li>
          ))}
        </ul>
        <dialog />
      </>
    );
  };
  show(<Rows />);
  const field = place.querySelector('input') as HTMLInputElement;
  const dialog = place.querySelector('dialog') as HTMLDialogElement;
  const press = (key: string, more = {}) =>
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
    );
  const at = () => (document.activeElement as HTMLElement).dataset.row ?? document.activeElement?.tagName;
  field.focus();
  for (const [key, where] of [
    ['ArrowDown', 'one'],
    ['ArrowDown', 'two'],
    ['End', 'three'],
    ['ArrowUp', 'two'],
    ['Home', 'one'],
    ['ArrowUp', 'INPUT'],
  ] as const) {
    press(key);
    expect(at(), key).toBe(where);
  }
  press('ArrowDown');
  expect(press('c')).toBe(true);
  expect(at(), 'typed on a row').toBe('INPUT');
  press('ArrowDown');
  press(' ');
  press('ArrowDown', { ctrlKey: true });
  press('ArrowDown', { isComposing: true });
  expect(at()).toBe('one');
  press('Escape');
  expect(escapes).toBe(1);
  dialog.setAttribute('open', '');
  press('Escape');
  press('ArrowDown');
  expect(escapes).toBe(1);
  expect(at(), 'with a dialog open').toBe('one');
});

test('while a form saves, another press saves nothing more', async () => {
  let saves = 0;
  const saved = Promise.withResolvers<boolean>();
  const editing = {
    fields: {},
    stored: {},
    conflicts: [],
    isEdited: false,
    save: (save: () => Promise<boolean>) => save(),
  } as unknown as Editing<object>;
  const onSave = () => {
    saves++;
    return saved.promise;
  };
  show(
    <EditForm editing={editing} isWrong={false} onSave={onSave} onClose={() => {}}>
      {() => null}
    </EditForm>,
  );
  const form = place.querySelector('form') as HTMLFormElement;
  const submit = () => act(() => form.requestSubmit());
  submit();
  await expect.poll(() => form.querySelector('[type="submit"]')?.getAttribute('aria-disabled')).toBe('true');
  submit();
  expect(saves).toBe(1);
  saved.resolve(true);
  await expect.poll(() => form.querySelector('[type="submit"]')?.getAttribute('aria-disabled')).toBe('false');
  submit();
  expect(saves).toBe(2);
});

test('pages that can’t be read leave those that are there, and are asked for again', async () => {
  const Pages = () => {
    const { pages, failed, more } = usePages(undefined);
    return (
      <button type="button" onClick={more}>
        {pages.length} {failed && 'failed'}
      </button>
    );
  };
  show(<Pages />);
  await shown().toBe('1 ');
  const asked = vi.spyOn(database.trials, 'where').mockImplementation(() => {
    throw new DOMException('', 'UnknownError');
  });
  act(() => place.querySelector('button')?.click());
  await shown().toBe('1 failed');
  asked.mockRestore();
  await expect
    .poll(() => {
      dispatchEvent(new Event('focus'));
      return place.textContent;
    })
    .toBe('1 ');
});

test('a restore that fails, a preview that can’t be made, and one that is given up do not stay «en cours»', async () => {
  const file = (name = 'carnet.json') =>
    new File([backupText(backupOf({ ...emptyState() }, '2026-11-20T12:00:00.000Z'))], name);
  const restore: { current?: ReturnType<typeof useRestore> } = {};
  const Steps = () => {
    restore.current = useRestore();
    const { state } = restore.current;
    return <p>{state.step === 'refused' ? state.reason : state.step}</p>;
  };
  show(<Steps />);
  const failing = vi.spyOn(database, 'transaction').mockRejectedValue(new DOMException('', 'UnknownError') as never);
  act(() => void restore.current?.readFile(file()));
  await shown().toBe('no-preview');
  failing.mockRestore();

  act(() => {
    restore.current?.readFile(file());
    restore.current?.leave();
  });
  await shown().toBe('idle');

  const { promise: goOn, resolve: letGo } = Promise.withResolvers<void>();
  const transaction = database.transaction.bind(database) as (...values: unknown[]) => unknown;
  const held = vi
    .spyOn(database, 'transaction')
    .mockImplementation(((...values: unknown[]) => goOn.then(() => transaction(...values))) as never);
  act(() => void restore.current?.readFile(file()));
  await expect.poll(() => held.mock.calls.length).toBe(1);
  act(() => restore.current?.leave());
  letGo();
  // Whoever asks the same behind it has the answer later.
  await act(() => previewRestore(backupOf(emptyState(), '')).then(() => {}));
  expect(place.textContent).toBe('idle');
  held.mockRestore();

  act(() => void restore.current?.readFile(file()));
  await shown().toBe('preview');
  const { state } = restore.current as ReturnType<typeof useRestore>;
  if (state.step !== 'preview') throw new Error();
  const refusing = vi.spyOn(database, 'transaction').mockRejectedValue(new DOMException('', 'UnknownError') as never);
  act(() => void restore.current?.apply(state.preview, 'merge'));
  await shown().toBe('working');
  await shown().toBe('preview');
  refusing.mockRestore();
  act(() => {
    restore.current?.apply(state.preview, 'merge');
    restore.current?.abort();
  });
  await shown().toBe('aborted');
});
