import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { faultsOf } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { putRows, type Row } from './rows.ts';
import { walkFaults } from './walk.ts';

test.beforeEach(({ clock }) => clock.set('2026-11-22T09:00:00'));

const button = (page: Page | Locator, name: string) => page.getByRole('button', { name, exact: true });
const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

interface Entry {
  activity: string;
  day?: string;
  partner?: string;
  verdict?: string;
  note?: string;
}

async function fill(dialog: Locator, { activity, day, partner, verdict, note }: Entry) {
  await dialog.getByLabel('Idée').selectOption(activity);
  if (day) await dialog.getByLabel('Jour').fill(day);
  if (partner) await dialog.getByLabel('Avec qui').fill(partner);
  if (verdict) await dialog.getByRole('radio', { name: verdict }).check();
  if (note) await dialog.getByRole('textbox', { name: 'Note' }).fill(note);
  await button(dialog, 'Enregistrer').click();
  await expect(dialog).toBeHidden();
}

async function add(page: Page, entry: Entry) {
  await button(page, 'Ajouter un essai').click();
  await fill(page.getByRole('dialog', { name: 'Ajouter un essai' }), entry);
  await expect(page.getByText('Essai noté').first()).toBeVisible();
}

/** Trials that are there already, by hand: then the page is opened anew. */
async function store(page: Page, ...rows: Row[]) {
  await expect(page.getByText('Aucun essai pour le moment.')).toBeVisible();
  const id = (index: number) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
  const at = (index: number) => new Date(Date.UTC(2026, 10, 20, 12, 0, index)).toISOString();
  await putRows(
    page,
    'trials',
    rows.map((row, index) => ({
      id: id(index),
      ...{ activityId: 'jeux-de-roles', title: 'Jeux de rôles', day: '2026-11-20', partner: '', verdict: '', note: '' },
      createdAt: at(index),
      updatedAt: at(index),
      ...row,
    })),
  );
  await page.reload();
  await expect(trials(page).first()).toBeVisible();
}

const trials = (page: Page) => section(page, 'Essais').getByRole('listitem');

const backupOf = (parts: object) => ({
  name: 'carnet.json',
  mimeType: 'application/json',
  buffer: Buffer.from(
    JSON.stringify({
      format: 'idee-du-jour/backup',
      version: 1,
      exportedAt: '2026-11-20T12:00:00.000Z',
      days: [],
      trials: [],
      favourites: [],
      ...parts,
    }),
  ),
});

const oldTrial = {
  id: '11111111-1111-4111-8111-111111111111',
  activityId: 'activite-disparue',
  title: 'Une activité d’une autre époque',
  day: '2024-02-29',
  partner: 'Luc',
  verdict: 'fine',
  note: '<b>gras</b>\ndeuxième ligne',
  createdAt: '2024-02-29T12:00:00.000Z',
  updatedAt: '2024-02-29T12:00:00.000Z',
};

test('the page has its parts, to which links lead; calendar, trials and compass keep to one partner, and tell when one was active and what was neglected', async ({
  openJournal,
}) => {
  const page = await openJournal();
  const address = page.url();
  await store(
    page,
    { activityId: 'balade-mentorat', title: 'Balade Mentorat', partner: 'Noémie Roy', day: '2026-11-22' },
    { partner: 'Claude Tremblay', day: '2026-11-22' },
    { activityId: 'cafe-philosophique', title: 'Café philosophique' },
    { activityId: 'lunchs-de-travail-thematiques', title: 'Lunchs de travail thématiques', day: '2026-03-02' },
  );
  for (const [index, name] of ['Boussole', 'Sauvegarde'].entries()) {
    // Another address each time: within a document, the browser alone would go there.
    await page.goto(`${address}?${index}#${name.toLowerCase()}`);
    await expect(page.getByRole('table', { name: 'Par but' })).toBeVisible();
    await expect(page.getByRole('heading', { name, exact: true })).toBeInViewport();
    await expect(page.getByRole('link', { name })).toHaveAttribute('aria-current', 'true');
  }
  // So low that what lies above the first part fills the upper third.
  await page.setViewportSize({ width: 1280, height: 500 });
  await page.evaluate('scrollTo(0, 0)');
  await expect(page.getByRole('link', { name: 'Calendrier' })).toHaveAttribute('aria-current', 'true');
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Carnet');
  for (const name of ['Calendrier', 'Essais', 'Favoris', 'Boussole', 'Sauvegarde']) {
    await expect(page.getByRole('heading', { level: 2, name, exact: true })).toBeVisible();
    await page.getByRole('link', { name, exact: true }).click();
    await expect(page.getByRole('heading', { level: 2, name, exact: true })).toBeInViewport();
  }
  await expect(page.getByRole('link', { name: 'Idée du jour' })).toHaveAttribute('href', '/newtab.html');
  await expect(page.getByRole('link', { name: 'Toutes les idées' })).toHaveAttribute('href', '/ideas.html');

  await test.step('one partner', async () => {
    await expect(section(page, 'Boussole')).toContainText(
      'Aucune idée essayée en Carrière et réseau. Pourquoi pas Sessions de révision de CV?',
    );
    await expect(page.getByRole('table', { name: 'Par étape' }).getByRole('row')).toHaveCount(4);

    await page.getByLabel('Essais faits avec').selectOption('Claude Tremblay');
    await expect(trials(page)).toHaveCount(1);
    await expect(trials(page)).toContainText('Jeux de rôles');
    const today = page.getByRole('grid').getByRole('button', { name: /^22 novembre/ });
    await expect(today).not.toContainText('Balade Mentorat, essayée');
    const goals = page.getByRole('table', { name: 'Par but' });
    await expect(goals.getByRole('row', { name: /^Relation/ })).toContainText('0 sur 5');
    await page.getByLabel('Essais faits avec').selectOption('Tout le monde');
    await expect(trials(page)).toHaveCount(4);
    await expect(goals.getByRole('row', { name: /^Relation/ })).toContainText('1 sur 5');
  });

  await test.step('twelve months', async () => {
    await page.getByRole('button', { name: 'mars 2026 : 1 essai' }).click();
    await expect(page.getByRole('grid', { name: 'Mars 2026' })).toBeVisible();
    await button(page, 'Douze mois plus tôt').click();
    await expect(page.getByRole('grid', { name: 'Mars 2025' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'mars 2025 : 0 essai' })).toBeVisible();
    await button(page, 'Aujourd’hui').click();
    await expect(page.getByRole('grid', { name: 'Novembre 2026' })).toBeVisible();
    await button(page, 'Mois précédent').click();
    await expect(page.getByRole('grid', { name: 'Octobre 2026' })).toBeVisible();
    await button(page, 'Mois suivant').click();
    await button(page, 'Mois suivant').click();
    await expect(page.getByRole('grid', { name: 'Décembre 2026' })).toBeVisible();
  });

  await test.step('the compass is counted behind the list; where that takes long, it says how far it is and can be given up', async () => {
    await page.addInitScript(() => {
      const { count } = IDBIndex.prototype;
      const early: number[] = [];
      // As with very many years of trials.
      const slow = { ms: 250 };
      Object.assign(globalThis, { early, slow });
      IDBIndex.prototype.count = function (...options) {
        if (this.name === 'activityId') {
          if (!document.querySelector('[data-place="list"] [data-trial]')) early.push(performance.now());
          for (const end = performance.now() + slow.ms; performance.now() < end; );
        }
        return count.apply(this, options);
      };
    });
    await page.reload();
    const compass = section(page, 'Boussole');
    const progress = compass.getByRole('progressbar', { name: 'Calcul en cours' });
    await expect(progress).toBeVisible();
    await button(compass, 'Arrêter le calcul').click();
    await expect(progress).toBeHidden();
    await expect(compass.getByRole('table')).toHaveCount(0);
    await page.evaluate('slow.ms = 0');
    await button(compass, 'Compter les essais').click();
    await expect(compass.getByRole('table', { name: 'Par but' })).toBeVisible();
    expect(await page.evaluate('early')).toEqual([]);
  });
});

test('trials are added, changed and deleted, to the last; every deletion can be taken back until the page is closed; the calendar shows what each day had, and goes by keyboard', async ({
  openJournal,
}) => {
  const page = await openJournal();
  await add(page, { activity: 'Jeux de rôles', day: '2026-03-02', note: 'Première ligne\nDeuxième' });
  await add(page, { activity: 'Balade Mentorat', partner: 'Noémie Roy', verdict: 'On le refera' });
  await expect(trials(page)).toHaveCount(2);
  await expect(trials(page).first()).toContainText('Balade Mentorat22 novembre 2026 · avec Noémie Roy · On le refera');
  await expect(trials(page).last()).toContainText('2 mars 2026');
  await expect(page.getByText('Première ligne')).toHaveCSS('white-space', 'pre-wrap');

  const edit = button(page, 'Modifier : Jeux de rôles, 2 mars 2026');
  await edit.click();
  const dialog = page.getByRole('dialog', { name: 'Essai : Jeux de rôles' });
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(edit).toBeFocused();
  await edit.click();
  await dialog.getByLabel('Jour').fill('2026-03-04');
  await button(dialog, 'Enregistrer').click();
  await expect(page.getByText('Essai modifié').first()).toBeVisible();
  await expect(button(page, 'Modifier : Jeux de rôles, 4 mars 2026')).toBeFocused();
  await button(page, 'Supprimer : Jeux de rôles, 4 mars 2026').click();
  await expect(button(page, 'Modifier : Balade Mentorat, 22 novembre 2026')).toBeFocused();
  await button(page, 'Supprimer : Balade Mentorat, 22 novembre 2026').press('Enter');
  await expect(page.getByText('Aucun essai pour le moment.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Essais', exact: true })).toBeFocused();

  await test.step('every deletion can be taken back, and the focus is never lost', async () => {
    // Not the calendar’s idea, and one that is gone.
    const shown = {
      day: '2026-11-22',
      activityId: 'cercle-disparu',
      title: 'Cercle disparu',
      drawn: [],
      at: '2026-11-22T12:00:00.000Z',
    };
    await putRows(page, 'days', [shown]);
    await store(
      page,
      { activityId: 'balade-mentorat', title: 'Balade Mentorat' },
      {},
      { activityId: 'cafe-philosophique', title: 'Café philosophique' },
    );
    await button(page, 'Supprimer : Café philosophique, 20 novembre 2026').click();
    // Aloud for a while, and then to be read.
    const told = (title: string) => page.getByText(`Essai supprimé\u00a0: ${title}, 20 novembre 2026`).first();
    await expect(told('Café philosophique')).toBeVisible();
    await expect(button(page, 'Modifier : Jeux de rôles, 20 novembre 2026')).toBeFocused();
    await button(page, 'Supprimer : Balade Mentorat, 20 novembre 2026').click();
    await expect(told('Balade Mentorat')).toBeVisible();
    await expect(trials(page)).toHaveCount(1);

    const undo = button(page, 'Annuler');
    await undo.click();
    await expect(trials(page)).toHaveCount(2);
    await expect(undo).toBeFocused();
    await expect(page.getByText('Supprimé plus tôt : Café philosophique')).toBeVisible();
    await undo.click();
    await expect(trials(page)).toHaveCount(3);
    await expect(undo).toBeHidden();
    await expect(button(page, 'Modifier : Café philosophique, 20 novembre 2026')).toBeFocused();

    // In haste: the row beside the one that goes is going too.
    await page.evaluate(() => {
      const [, second, last] = document.querySelectorAll<HTMLElement>('[data-trial] [aria-label^="Supprimer"]');
      last?.focus();
      last?.click();
      second?.click();
    });
    await expect(trials(page)).toHaveCount(1);
    await expect(button(page, 'Modifier : Café philosophique, 20 novembre 2026')).toBeFocused();
    await undo.click();
    await expect(trials(page)).toHaveCount(2);
    await undo.click();
    await expect(trials(page)).toHaveCount(3);
  });

  await test.step('the calendar', async () => {
    const grid = page.getByRole('grid', { name: 'Novembre 2026' });
    await expect(grid.getByRole('columnheader').first()).toHaveAccessibleName('dimanche');
    const today = grid.getByRole('button', { name: /^22 novembre 2026/ });
    await expect(today).toHaveAttribute('aria-current', 'date');
    await expect(today).toContainText('Cercle disparu');
    await expect(grid.locator('[tabindex="0"]')).toHaveCount(1);

    await today.focus();
    await page.keyboard.press('ArrowLeft');
    await expect(grid.getByRole('button', { name: /^21 novembre/ })).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(today).toBeFocused();
    // Days to come hold plans.
    await page.keyboard.press('ArrowRight');
    await expect(grid.getByRole('button', { name: /^23 novembre/ })).toBeFocused();
    await page.keyboard.press('Control+Home');
    await expect(grid.getByRole('button', { name: /^1 novembre/ })).toBeFocused();
    await page.keyboard.press('ArrowUp');
    const october = page.getByRole('grid', { name: 'Octobre 2026' });
    await expect(october.getByRole('button', { name: /^25 octobre/ })).toBeFocused();

    await page.keyboard.press('Enter');
    const day = page.getByRole('region', { name: 'dimanche 25 octobre 2026' });
    await expect(day.getByRole('heading', { level: 3 })).toBeFocused();
    await day.getByRole('button', { name: 'Ajouter un essai : 25 octobre 2026' }).click();
    await fill(page.getByRole('dialog'), { activity: 'Jeux de rôles' });
    await day.getByRole('button', { name: 'Ajouter un essai : 25 octobre 2026' }).click();
    await fill(page.getByRole('dialog'), { activity: 'Café philosophique' });
    await expect(day.getByRole('listitem')).toHaveCount(2);
    const cell = october.getByRole('button', { name: /^25 octobre/ });
    await expect(cell).toContainText('2 essais');
    await expect(cell).toContainText('Jeux de rôles, essayée');
    await expect(cell).toContainText('Café philosophique, essayée');

    await page.keyboard.press('Escape');
    await expect(day).toBeHidden();
    await expect(cell).toBeFocused();
  });
});

test('a favourite is taken away and put back; a backup is downloaded, erased from every page, restored, and the restore undone', async ({
  openIdeas,
  openJournal,
}) => {
  const ideas = await openIdeas();
  const title = 'Jeux de rôles';
  const tried = ideas.getByText('Essayée le 22 novembre 2026');
  const star = button(ideas, `Favori : ${title}`);
  await star.click();
  const page = await openJournal();
  const favourites = section(page, 'Favoris');
  await favourites.getByRole('button', { name: title, exact: true }).click();
  await expect(favourites.getByRole('list', { name: 'En bref' })).toBeVisible();
  await button(page, `Retirer des favoris : ${title}`).click();
  await expect(star).toHaveAttribute('aria-pressed', 'false');
  await expect(button(page, `Remettre dans les favoris : ${title}`)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(star).toHaveAttribute('aria-pressed', 'true');

  await add(page, { activity: title, note: 'à garder; "oui"' });
  await expect(tried).toBeVisible();

  const downloaded = page.waitForEvent('download');
  await button(page, 'Télécharger une sauvegarde').click();
  const download = await downloaded;
  expect(download.suggestedFilename()).toBe('idee-du-jour-2026-11-22.json');
  const file = { name: 'carnet.json', mimeType: 'application/json', buffer: await readFile(await download.path()) };
  expect(JSON.parse(file.buffer.toString())).toMatchObject({ format: 'idee-du-jour/backup', version: 2 });

  const exported = page.waitForEvent('download');
  await button(page, 'Exporter les essais (CSV)').click();
  expect(await readFile(await (await exported).path(), 'utf8')).toContain('"à garder; ""oui"""');

  await button(page, 'Tout effacer').click();
  const dialog = page.getByRole('dialog', { name: 'Tout effacer' });
  await expect(dialog).toContainText('1 essai');
  await expect(button(dialog, 'Télécharger une sauvegarde')).toBeVisible();
  await expect(button(dialog, 'Ne rien effacer')).toBeFocused();
  await button(dialog, 'Effacer…').click();
  await button(dialog, 'Oui, tout effacer').click();
  await expect(page.getByText('Tout est effacé').first()).toBeVisible();
  await expect(trials(page)).toHaveCount(0);
  await expect(tried).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Sauvegarde' })).toBeFocused();
  await expect(star).toHaveAttribute('aria-pressed', 'false');
  // An open list writes nothing anew.
  await ideas.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  expect(await leftovers(page)).toEqual({ rows: 0, keys: [], copies: 0 });

  await page.getByLabel('Restaurer une sauvegarde').setInputFiles(file);
  await expect(page.getByRole('heading', { name: 'Aperçu de la restauration' })).toBeFocused();
  const effect = page.getByRole('table', { name: /Fusionner/ });
  await expect(effect.getByRole('row', { name: 'Essais' }).getByRole('cell')).toHaveText(['1', '0', '0', '0']);
  await button(page, 'Fusionner').click();
  await expect(page.getByText('Sauvegarde restaurée').first()).toBeVisible();
  await expect(tried).toBeVisible();
  await expect(button(page, 'Annuler')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Restauration annulée').first()).toBeVisible();
  await expect(trials(page)).toHaveCount(0);
});

const leftovers = (page: Page) =>
  page.evaluate(async () => {
    const open = indexedDB.open('idee-du-jour');
    const database = await new Promise<IDBDatabase>((resolve) => {
      open.onsuccess = () => resolve(open.result);
    });
    let rows = 0;
    for (const name of database.objectStoreNames) {
      const count = database.transaction(name).objectStore(name).count();
      await new Promise((resolve) => {
        count.onsuccess = resolve;
      });
      rows += count.result;
    }
    database.close();
    const root = await navigator.storage.getDirectory();
    const copies = await Array.fromAsync((await root.getDirectoryHandle('safety-copies', { create: true })).keys());
    // That the page has been seen in this version is nothing that the person did.
    const keys = Object.keys(localStorage).filter((key) => key !== 'seen-version');
    return { rows, keys, copies: copies.length };
  });

const badFiles = {
  'ce n’est pas du JSON': /pas une sauvegarde du carnet/,
  '{"app": "autre"}': /vient d’un autre programme/,
  '{"format": "idee-du-jour/backup", "version": 99}': /version plus récente/,
  '{"format": "idee-du-jour/backup", "version": 1, "days": [{"day": "2026-13-45"}]}': /abîmée/,
};

test('a bad file gets one sentence and changes nothing; a good one may be dropped, and read by the titles that it had', async ({
  openJournal,
}) => {
  const page = await openJournal();
  await store(page, {});
  for (const [text, sentence] of Object.entries(badFiles)) {
    const file = { name: 'carnet.json', mimeType: 'application/json', buffer: Buffer.from(text) };
    await page.getByLabel('Restaurer une sauvegarde').setInputFiles(file);
    await expect(page.locator('[aria-live="assertive"]')).toHaveText(sentence);
    await expect(page.locator('[aria-live="assertive"]')).toContainText('Le carnet n’a pas changé.');
    await expect(button(page, 'Fusionner')).toBeHidden();
    await expect(trials(page)).toHaveCount(1);
  }

  const { buffer } = backupOf({ trials: [oldTrial] });
  await page.evaluate((text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], 'carnet.json'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, buffer.toString());
  await expect(page.getByRole('heading', { name: 'Aperçu de la restauration' })).toBeVisible();
  await expect(page.getByText('Une idée n’est pas dans ce catalogue')).toBeVisible();
  await button(page, 'Annuler').click();
  await expect(page.getByRole('heading', { name: 'Aperçu de la restauration' })).toBeHidden();
  await expect(trials(page)).toHaveCount(1);

  const favourites = [{ activityId: oldTrial.activityId, addedAt: '2024-03-01T12:00:00.000Z' }];
  const days = [{ ...oldTrial, drawn: [], at: '2024-02-29T12:00:00.000Z' }].map(
    ({ day, activityId, title, drawn, at }) => ({ day, activityId, title, drawn, at }),
  );
  await page.getByLabel('Restaurer une sauvegarde').setInputFiles(backupOf({ trials: [oldTrial], favourites, days }));
  await button(page, 'Remplacer').click();
  await expect(trials(page)).toContainText(`${oldTrial.title}29 février 2024 · avec Luc · Correct`);
  await expect(trials(page)).toContainText('<b>gras</b>\ndeuxième ligne');
  await expect(section(page, 'Favoris')).toContainText(oldTrial.title);
  for (let years = 0; years < 2; years++) await button(page, 'Douze mois plus tôt').click();
  await page.getByRole('button', { name: 'févr. 2024 : 1 essai' }).click();
  await page
    .getByRole('grid')
    .getByRole('button', { name: /^29 février 2024/ })
    .click();
  await expect(page.getByRole('region', { name: 'jeudi 29 février 2024' })).toContainText(
    `Idée du jour : ${oldTrial.title}`,
  );
});

test('a long list comes by pages as one scrolls, and a filter finds its way through it', async ({ openJournal }) => {
  const page = await openJournal();
  const many = Array.from({ length: 320 }, (_, index) => {
    const day = Temporal.PlainDate.from('2026-11-20')
      .subtract({ days: Math.floor(index / 2) })
      .toString();
    const id = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
    return { ...oldTrial, id, day, note: `note ${index}`, partner: index % 100 ? 'Luc' : 'Zoé' };
  });
  await store(page, ...many);
  await expect(trials(page)).toHaveCount(40);
  await button(page, 'Afficher plus').click();
  await expect(trials(page).nth(40).getByRole('button').first()).toBeFocused();
  await expect(async () => {
    await page.getByRole('heading', { name: 'Favoris', exact: true }).scrollIntoViewIfNeeded();
    await expect(page.getByText('note 319', { exact: true })).toBeVisible({ timeout: 100 });
  }).toPass();
  expect(await trials(page).count()).toBeLessThan(220);
  await page.getByLabel('Essais faits avec').selectOption('Zoé');
  await expect(trials(page)).toHaveCount(4);
});

test('axe finds nothing in the journal, empty or not, with a day or a dialog open, and Tab reaches all of it', async ({
  openJournal,
}) => {
  const page = await openJournal();
  const faults: string[] = [];
  const look = async (state: string, within?: string, withSettings?: boolean) =>
    void faults.push(...(await faultsOf(page, state, withSettings, within)));
  await look('empty');
  const favourites = [{ activityId: 'balade-mentorat', addedAt: '2024-03-01T12:00:00.000Z' }];
  await page.getByLabel('Restaurer une sauvegarde').setInputFiles(backupOf({ trials: [oldTrial], favourites }));
  await expect(button(page, 'Fusionner')).toBeVisible();
  await look('preview', '[aria-labelledby="sauvegarde"]');
  await button(page, 'Fusionner').click();
  await add(page, {
    activity: 'Balade Mentorat',
    partner: 'Noémie Roy',
    verdict: 'Pas pour nous',
    note: 'Trop loin.',
  });
  await page
    .getByRole('grid')
    .getByRole('button', { name: /^22 novembre/ })
    .click();
  await look('a day open', 'html', true);
  faults.push(...(await walkFaults(page, 'a day open')));
  await button(page, 'Supprimer : Balade Mentorat, 22 novembre 2026').first().click();
  await expect(page.getByText('Essai supprimé')).toBeVisible();
  await look('trial deleted', '[aria-label="Messages"]');
  for (const [opens, closes] of [
    ['Ajouter un essai', 'Fermer'],
    ['Tout effacer', 'Ne rien effacer'],
  ] as const) {
    await button(page, opens).click();
    await look(opens, 'dialog');
    await page.getByRole('dialog').getByRole('button', { name: closes }).click();
  }
  expect(faults).toEqual([]);
});
