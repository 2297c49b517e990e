import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { readRows } from './rows.ts';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const dialog = (page: Page) => page.getByRole('dialog');
const note = (page: Page) => dialog(page).getByRole('textbox', { name: 'Note' });
const save = (page: Page) => button(page, 'Enregistrer').click();
const waiting = (page: Page) =>
  page.getByRole('paragraph').filter({ has: page.getByRole('button', { name: /^Reprendre/ }) });

async function addNote(page: Page) {
  await button(page, 'Marquer comme essayée').click();
  await button(page, 'Ajouter une note').click();
  await expect(note(page)).toBeFocused();
}

test('two windows at one trial: each shows what is stored and saves what was changed; where both changed the same, one chooses; a trial that is gone can become a new one', async ({
  newtab,
  openJournal,
}) => {
  await addNote(newtab);
  await note(newtab).fill('Sous la pluie');
  await dialog(newtab).getByRole('radio', { name: 'On le refera' }).check();
  await save(newtab);
  await button(newtab, 'Ajouter une note').click();
  await expect(note(newtab)).toHaveValue('Sous la pluie');
  const verdict = dialog(newtab).getByRole('radio', { name: 'On le refera' });
  await expect(verdict).toBeChecked();
  await button(newtab, 'Retirer l’avis').click();
  await expect(verdict).not.toBeChecked();
  await expect(verdict).toBeFocused();
  await verdict.check();

  const journal = await openJournal();
  await button(journal, /^Modifier/).click();
  await note(journal).fill('Sous la neige');
  await save(journal);
  await newtab.bringToFront();
  await expect(note(newtab), 'what nobody touches here follows').toHaveValue('Sous la neige');
  await save(newtab);
  expect(await readRows(newtab, 'trials')).toMatchObject([{ note: 'Sous la neige', verdict: 'again' }]);

  await test.step('what was changed is saved, and no more; where both changed the same, one chooses', async () => {
    await button(newtab, 'Ajouter une note').click();
    await button(journal, /^Modifier/).click();
    await dialog(journal).getByRole('radio', { name: 'Correct' }).check();
    await newtab.bringToFront();
    await note(newtab).fill('D’ici');
    await save(newtab);
    await journal.bringToFront();
    await save(journal);
    await expect(dialog(journal)).toBeHidden();
    expect(await readRows(newtab, 'trials')).toMatchObject([{ note: 'D’ici', verdict: 'fine' }]);

    await button(journal, /^Modifier/).click();
    await note(journal).fill('De là');
    await newtab.bringToFront();
    await button(newtab, 'Ajouter une note').click();
    await note(newtab).fill('D’ici aussi');
    await save(newtab);
    await journal.bringToFront();
    await expect(dialog(journal).getByText('«\u00a0Note\u00a0» a aussi été modifié')).toBeVisible();
    await expect(dialog(journal).getByText('D’ici aussi')).toBeVisible();
    await save(journal);
    await expect(dialog(journal).getByText('Choisissez d’abord le texte à garder.')).toBeVisible();
    await expect(button(journal, 'Garder le vôtre')).toBeFocused();
    expect(await readRows(newtab, 'trials')).toMatchObject([{ note: 'D’ici aussi' }]);
    await button(journal, 'Garder les deux').click();
    await save(journal);
    await expect(dialog(journal)).toBeHidden();
    expect(await readRows(newtab, 'trials')).toMatchObject([{ note: 'D’ici aussi\n\nDe là', verdict: 'fine' }]);
  });

  await test.step('a trial that is deleted meanwhile: its text can become a new one', async () => {
    await newtab.bringToFront();
    await button(newtab, 'Ajouter une note').click();
    await note(newtab).fill('À garder');
    await journal.bringToFront();
    await button(journal, /^Supprimer/).click();
    await expect(journal.getByText('Essai supprimé')).toBeVisible();
    await newtab.bringToFront();
    await expect(dialog(newtab).getByText('Cet essai a été supprimé entre-temps.')).toBeVisible();
    await button(newtab, 'Garder comme nouvel essai').click();
    await expect(dialog(newtab)).toBeHidden();
    expect(await readRows(newtab, 'trials')).toMatchObject([{ note: 'À garder' }]);
    expect(await readRows(newtab, 'drafts')).toEqual([]);
  });

  await test.step('two windows that write of the same trial write two drafts', async () => {
    await button(newtab, 'Marquer comme essayée').click();
    await note(newtab).fill('D’ici');
    await journal.bringToFront();
    await button(journal, /^Modifier/).click();
    await expect(note(journal), 'what is typed elsewhere').toHaveValue('À garder');
    await note(journal).fill('De là');
    await journal.reload();
    await newtab.reload();
    await expect(waiting(newtab)).toHaveCount(2);
  });
});

test('Escape keeps what was typed, which is offered again until it is saved or given up', async ({
  newtab,
  openNewTab,
  openJournal,
}) => {
  await addNote(newtab);
  await newtab.keyboard.type('À finir');
  await newtab.keyboard.press('Escape');
  await expect(dialog(newtab)).toBeHidden();
  await expect(waiting(newtab)).toBeVisible();

  const other = await openNewTab();
  await expect(waiting(other), 'in every page').toBeVisible();
  await button(other, /^Reprendre/).click();
  await expect(note(other)).toHaveValue('À finir');
  await expect(dialog(other).getByText('Brouillon retrouvé')).toBeVisible();
  await button(other, 'Abandonner').click();
  await expect(note(other)).toHaveValue('');
  await dialog(other).getByRole('button', { name: 'Annuler' }).click();
  await expect(note(other)).toHaveValue('À finir');
  await other.reload();
  await button(other, /^Reprendre/).click();
  await expect(note(other), 'over a reload').toHaveValue('À finir');
  await save(other);
  await expect(waiting(other)).toBeHidden();
  await expect(waiting(newtab)).toBeHidden();

  const journal = await openJournal();
  await button(journal, 'Ajouter un essai').click();
  await dialog(journal).getByRole('combobox', { name: 'Idée' }).selectOption('Jeux de rôles');
  await note(journal).fill('Nouvel essai');
  await button(journal, 'Fermer').click();
  await expect(waiting(journal)).toContainText('Jeux de rôles');
  await button(journal, 'Ajouter un essai').click();
  await expect(dialog(journal).getByRole('combobox', { name: 'Idée' })).toHaveValue('jeux-de-roles');
  await expect(note(journal)).toHaveValue('Nouvel essai');
  await button(journal, 'Abandonner').click();
  await button(journal, 'Fermer').click();
  await expect(waiting(journal)).toBeHidden();
  expect(await readRows(journal, 'drafts')).toEqual([]);
  expect(await readRows(journal, 'trials')).toMatchObject([{ note: 'À finir' }]);
});

test('another window’s filter takes the row away, and leaves its dialog', async ({ openIdeas, openPopup }) => {
  const ideas = await openIdeas();
  await button(ideas, 'Jeux de rôles').click();
  await button(ideas, 'Marquer comme essayée : Jeux de rôles').click();
  await button(ideas, 'Ajouter une note').click();
  await note(ideas).fill('Reste là');
  const popup = await openPopup();
  await button(popup, 'But').click();
  await button(popup, 'Relation').click();
  await ideas.bringToFront();
  await expect(ideas.getByRole('button', { name: 'Jeux de rôles', exact: true, includeHidden: true })).toHaveCount(0);
  await expect(note(ideas)).toHaveValue('Reste là');
  await save(ideas);
  expect(await readRows(ideas, 'trials')).toMatchObject([{ note: 'Reste là' }]);
});

test('days from 2000 to today, said in words; a later one that is stored may stay; what is pasted beyond the limit is counted', async ({
  clock,
  openJournal,
}) => {
  await clock.set('2026-11-22T09:00:00');
  const page = await openJournal();
  await button(page, 'Ajouter un essai').click();
  await save(page);
  await expect(dialog(page).getByText('Choisissez une idée.')).toBeVisible();
  await dialog(page).getByRole('combobox', { name: 'Idée' }).selectOption('Jeux de rôles');
  const day = dialog(page).getByLabel('Jour');
  for (const typed of ['0026-11-20', '1122-11-20', '1999-12-31']) {
    await day.fill(typed);
    await save(page);
    await expect(dialog(page).getByText('Indiquez un jour à partir du 1er janvier 2000.')).toBeVisible();
    await expect(day).toBeFocused();
  }
  await day.fill('2026-11-23');
  await expect(dialog(page).getByText('Indiquez un jour déjà venu : aujourd’hui au plus tard.')).toBeVisible();
  await day.fill('2026-11-22');

  await note(page).fill('x'.repeat(9990));
  await expect(dialog(page).getByText('Il reste 10\u00a0caractères').first()).toBeVisible();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  await page.keyboard.press('End');
  await page.keyboard.press('Control+v');
  await expect(note(page)).toHaveValue(/^x{10000}$/);
  const said = dialog(page).getByText('9980\u00a0caractères ont été laissés de côté');
  await expect(said).toBeVisible();
  await page.keyboard.press('Backspace');
  await expect(said).toBeHidden();
  await button(page, 'Ajouter un prochain pas').click();
  const step = dialog(page).getByRole('textbox', { name: 'Prochain pas 1' });
  await expect(step).toBeFocused();
  await page.keyboard.press('Control+v');
  await expect(step).toHaveValue(/^x{500}$/);
  // In its place too, once it has been said.
  const steps = dialog(page).getByRole('group', { name: 'Prochains pas' });
  await expect(steps.getByText('9490\u00a0caractères ont été laissés de côté')).toBeVisible();
  await button(page, /^Retirer : x+$/).click();
  await note(page).fill('');

  await save(page);
  await expect(dialog(page)).toBeHidden();

  await clock.set('2026-11-20T09:00:00');
  await page.reload();
  await button(page, /^Modifier/).click();
  await note(page).fill('Plus tard');
  await save(page);
  await expect(dialog(page)).toBeHidden();
  expect(await readRows(page, 'trials')).toMatchObject([{ day: '2026-11-22', note: 'Plus tard' }]);
});
