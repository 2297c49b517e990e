import type { Page } from '@playwright/test';
import { choose } from './choose.ts';
import { expect, test } from './fixtures.ts';
import { deleteDatabase, readRows } from './rows.ts';

const heading = { level: 1 } as const;
const mark = (page: Page) => page.getByRole('button', { name: 'Marquer comme essayée', exact: true });
const star = (page: Page, pressed?: boolean) =>
  page.getByRole('button', { name: 'Favori', exact: true, ...(pressed !== undefined && { pressed }) });
const noAccess = /Le navigateur ne permet pas d’enregistrer/;

declare global {
  var refused: boolean;
  var connections: IDBDatabase[];
}

const refuse = () => {
  const open = IDBFactory.prototype.open;
  globalThis.refused = true;
  IDBFactory.prototype.open = function (...args) {
    if (globalThis.refused) throw new DOMException('Refused', 'SecurityError');
    return open.apply(this, args);
  };
};
const forget = () => Object.defineProperty(globalThis, 'indexedDB', { value: undefined });

const comeBack = (page: Page) => page.evaluate(() => dispatchEvent(new Event('focus')));

test('where IndexedDB is missing, the page says so', async ({ context, openNewTab }) => {
  await context.addInitScript(forget);
  const page = await openNewTab();
  await expect(page.getByText(noAccess)).toBeVisible();
  await expect(mark(page)).toBeHidden();
});

test('where IndexedDB refuses to open, every page says so, shows the ideas, and offers nothing that can’t be kept, until the person comes back and it is not refused any more', async ({
  context,
  openNewTab,
  openPopup,
  openJournal,
}) => {
  await context.addInitScript(refuse);
  const page = await openNewTab();
  await expect(page.getByText(noAccess)).toBeVisible();
  await expect(mark(page)).toBeHidden();
  await expect(star(page)).toBeHidden();
  const daily = await page.getByRole('heading', heading).innerText();
  await page.getByRole('button', { name: 'Piger une autre idée' }).click();
  await expect(page.getByRole('heading', heading)).not.toHaveText(daily);
  await page.getByRole('button', { name: 'Revenir à l’idée du jour' }).click();
  await expect(page.getByRole('heading', heading)).toHaveText(daily);
  await expect(page.getByRole('button', { name: 'Revenir à l’idée du jour' })).toBeHidden();
  await page.getByRole('button', { name: 'Préparer la rencontre' }).click();
  await expect(page.getByRole('heading', { name: 'Déroulement' })).toBeVisible();

  const list = await openPopup();
  for (const path of ['/popup.html', '/ideas.html']) {
    await list.goto(new URL(path, list.url()).href);
    await expect(list.getByText(noAccess)).toBeVisible();
    await choose(list, 'Temps', 'jusqu’à 45 min');
    await list.getByRole('searchbox').fill('balade');
    await list.getByRole('button', { name: 'Balade Mentorat', exact: true }).click();
    await expect(list.getByRole('heading', { name: 'Déroulement' })).toBeVisible();
    await expect(list.getByRole('button', { name: /^(Favori|Marquer comme essayée) :/ })).toHaveCount(0);
    await list.getByRole('button', { name: 'Effacer les filtres' }).click();
  }

  const journal = await openJournal();
  await expect(journal.getByText(noAccess)).toBeVisible();
  await expect(journal.getByRole('grid')).toBeVisible();
  for (const name of ['Ajouter un essai', 'Télécharger une sauvegarde', 'Restaurer une sauvegarde', 'Tout effacer']) {
    await expect(journal.getByRole('button', { name })).toHaveCount(0);
  }

  for (const each of [page, journal]) {
    await each.bringToFront();
    await expect(each.getByText(noAccess)).toBeVisible();
    await comeBack(each);
    await expect(each.getByText(noAccess)).toBeVisible();
    await each.evaluate(() => {
      globalThis.refused = false;
    });
    await comeBack(each);
    await expect(each.getByText(noAccess)).toBeHidden();
  }
  await page.bringToFront();
  await mark(page).click();
  await expect(page.getByText('Essai noté')).toBeVisible();
  await expect.poll(() => readRows(page, 'days')).toHaveLength(1);
  await expect(journal.getByRole('button', { name: /^Modifier/ })).toBeVisible();
});

test('the database deleted under open pages: they let go, and begin a new one', async ({
  newtab,
  openJournal,
  openNewTab,
}) => {
  await mark(newtab).click();
  await expect(newtab.getByText('Essai noté')).toBeVisible();
  const journal = await openJournal();
  await expect(journal.getByRole('button', { name: /^Modifier/ })).toBeVisible();
  await deleteDatabase(await openNewTab());
  await expect(journal.getByRole('button', { name: /^Modifier/ })).toBeHidden();
  await expect(newtab.getByText(/^Essayée le/)).toBeHidden();
  await mark(newtab).click();
  await expect(newtab.getByText(/^Essayée le/)).toBeVisible();
  await expect(journal.getByRole('button', { name: /^Modifier/ })).toBeVisible();
  expect(await readRows(journal, 'trials')).toHaveLength(1);
  await expect.poll(() => readRows(journal, 'days')).toHaveLength(1);
});

test('a connection that the browser closes is opened anew', async ({ context, openNewTab }) => {
  await context.addInitScript(() => {
    const open = IDBFactory.prototype.open;
    globalThis.connections = [];
    IDBFactory.prototype.open = function (...args) {
      const opening = open.apply(this, args);
      opening.addEventListener('success', () => globalThis.connections.push(opening.result));
      return opening;
    };
  });
  const [page, other] = [await openNewTab(), await openNewTab()];
  await expect.poll(() => readRows(page, 'days')).toHaveLength(1);
  await page.evaluate(() => {
    for (const connection of globalThis.connections) {
      connection.close();
      connection.dispatchEvent(new Event('close'));
    }
  });
  await star(other).click();
  await expect(star(page, true)).toBeVisible();
  await mark(page).click();
  await expect(other.getByText(/^Essayée le/)).toBeVisible();
});

test('the browser’s data deleted under an open page', async ({ newtab, context, extensionId }) => {
  await star(newtab).click();
  await expect(star(newtab, true)).toBeVisible();
  const devtools = await context.newCDPSession(newtab);
  await devtools.send('Storage.clearDataForOrigin', {
    origin: `chrome-extension://${extensionId}`,
    storageTypes: 'all',
  });
  await expect(star(newtab, false)).toBeVisible();
  await star(newtab).click();
  await expect(star(newtab, true)).toBeVisible();
});
