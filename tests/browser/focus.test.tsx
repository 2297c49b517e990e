import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { comeTo, isFocusLost } from '@/components/page/comeTo';
import { Dialogs, openDialog } from '@/components/page/Dialogs';
import { Modal } from '@/components/page/Modal';

const place = document.body.appendChild(document.createElement('div'));
afterEach(() => render(null, place));

/** What had the focus, one after the other. */
const been: string[] = [];
addEventListener('focusin', ({ target }) => been.push((target as Element).textContent || (target as Element).tagName));

const opener = page.getByRole('button', { name: 'Open' });
const field = page.getByRole('textbox');
const active = () => document.activeElement?.textContent || document.activeElement?.tagName;

const openNamed = (title: string) =>
  openDialog((onClose) => (
    <Modal title={title} onClose={onClose}>
      {(close) => (
        <>
          <input />
          <button
            type="button"
            onClick={() => {
              close();
              openNamed('Second');
            }}
          >
            Another
          </button>
        </>
      )}
    </Modal>
  ));

const Page = () => (
  <>
    <button type="button" onClick={() => openNamed('First')}>
      Open
    </button>
    <Dialogs />
  </>
);

async function open() {
  await act(() => render(<Page />, place));
  await opener.click();
  been.length = 0;
}

test('a dialog takes the focus by its title to its first field, and gives it back to what opened it', async () => {
  await act(() => render(<Page />, place));
  been.length = 0;
  await opener.click();
  await expect.element(field).toHaveFocus();
  expect(been.slice(-2)).toEqual(['First', 'INPUT']);
  await userEvent.keyboard('{Escape}');
  await expect.element(opener).toHaveFocus();
});

test('what is typed as a dialog opens goes to its field, and a key as it closes to what opened it', async () => {
  await open();
  for (let turn = 0; turn < 5; turn++) {
    await userEvent.keyboard('a');
    await expect.element(field).toHaveValue('a');
    // The key that opens it anew.
    await userEvent.keyboard('{Escape}{Enter}');
  }
  await expect.element(field).toHaveValue('');
});

test('of a dialog that follows another, the focus comes back to what opened the first', async () => {
  await open();
  await page.getByRole('button', { name: 'Another' }).click();
  await expect.element(page.getByRole('dialog', { name: 'Second' })).toBeVisible();
  await expect.element(field).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(opener).toHaveFocus();
});

test('whoever moves the focus meanwhile is let be, and of two places the last is come to', async () => {
  await act(() =>
    render(
      ['First', 'Second', 'Third'].map((name) => (
        <button key={name} type="button">
          {name}
        </button>
      )),
      place,
    ),
  );
  const [first, second, third] = place.querySelectorAll('button');
  first?.focus();
  comeTo(second);
  comeTo(third);
  await expect.poll(active).toBe('Third');
  comeTo(first);
  second?.focus();
  await userEvent.keyboard('{Shift}');
  expect(active()).toBe('Second');
});

test('whoever looks whether the focus is lost finds it where it was going', async () => {
  await act(() => render(<button type="button">Kept</button>, place));
  const kept = place.querySelector('button');
  kept?.focus();
  kept?.blur();
  comeTo(kept);
  expect(isFocusLost()).toBe(false);
  expect(document.activeElement).toBe(kept);
  kept?.blur();
  expect(isFocusLost()).toBe(true);
});

test('a dialog that is closed again, as by a late save, takes the focus from nowhere', async () => {
  let closeAgain = () => {};
  const late = () =>
    openDialog((onClose) => (
      <Modal title="Late" onClose={onClose}>
        {(close) => {
          closeAgain = close;
          return <input />;
        }}
      </Modal>
    ));
  await act(() =>
    render(
      <>
        <button type="button" onClick={late}>
          Open
        </button>
        <textarea />
        <Dialogs />
      </>,
      place,
    ),
  );
  await opener.click();
  await expect.element(page.getByRole('dialog')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  const elsewhere = place.querySelector('textarea');
  elsewhere?.focus();
  closeAgain();
  expect(document.activeElement).toBe(elsewhere);
});
