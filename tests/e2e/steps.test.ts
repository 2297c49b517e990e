import { faultsOf } from './axe.ts';
import { expect, test } from './fixtures.ts';

test('a next step is written with a trial, comes up in the journal, and is settled and taken back', async ({
  openJournal,
}) => {
  const page = await openJournal();
  await page.getByRole('button', { name: 'Ajouter un essai', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Idée' }).selectOption('Balade Mentorat');
  await dialog.getByRole('combobox', { name: 'Avec qui' }).fill('Amélie');
  await dialog.getByRole('button', { name: 'Ajouter un prochain pas' }).click();
  await expect(dialog.getByRole('textbox', { name: 'Prochain pas 1' })).toBeFocused();
  await page.keyboard.type('<b>Lire</b> l’article');
  await dialog.getByRole('combobox', { name: 'Qui', exact: true }).selectOption('moi');
  expect(await faultsOf(page, 'a trial with a next step', false, 'dialog')).toEqual([]);
  await dialog.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(dialog).toBeHidden();

  const other = await openJournal();
  const section = (journal: typeof page) => journal.getByRole('region', { name: 'Prochains pas' });
  await expect(section(other).getByText('<b>Lire</b> l’article')).toBeVisible();
  await section(page).getByRole('button', { name: 'Fait : <b>Lire</b> l’article' }).click();
  await expect(page.getByText('Prochain pas fait').first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Prochains pas' })).toBeFocused();
  // Live in the other page too.
  await expect(section(other).getByText('Aucun prochain pas en attente')).toBeVisible();
  await section(other).getByText('Faits ou laissés de côté').click();
  await expect(section(other).getByText('moi, fait')).toBeVisible();
  await page.getByRole('button', { name: /^Annuler/ }).click();
  await expect(section(page).getByRole('button', { name: /^Fait/ })).toBeVisible();

  await section(page)
    .getByRole('button', { name: /^Modifier/ })
    .click();
  await expect(dialog.getByRole('textbox', { name: 'Prochain pas 1' })).toHaveValue('<b>Lire</b> l’article');
  await dialog.getByRole('button', { name: /^Retirer/ }).click();
  await dialog.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(section(page).getByText('Aucun prochain pas en attente')).toBeVisible();
  expect(await faultsOf(page, 'next steps in the journal', false, '[aria-labelledby="pas"]')).toEqual([]);
});
