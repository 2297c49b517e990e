import type { Page } from '@playwright/test';
import { faultsOf } from './axe.ts';
import { expect, test } from './fixtures.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

test.slow();

test('an idea of one’s own: written, kept as a draft, found, filtered, starred, drawn, tried, printed, changed, deleted and back', async ({
  openIdeas,
  openPopup,
  openJournal,
  newtab,
}) => {
  const ideas = await openIdeas();
  await expect(ideas.getByText('21 idées', { exact: true })).toBeVisible();

  await test.step('what is missing is said, and what is typed waits', async () => {
    await button(ideas, 'Ajouter une idée').click();
    const dialog = ideas.getByRole('dialog', { name: 'Ajouter une idée' });
    await field(ideas, 'Titre').press('Enter');
    await expect(dialog.locator('[aria-live="assertive"]')).toHaveText(/^Donnez un titre/);
    await field(ideas, 'Titre').fill('Le marché <b>du</b> port');
    await button(ideas, 'Enregistrer').click();
    await expect(dialog.getByText('Choisissez un but.')).toBeVisible();
    await expect(field(ideas, 'Texte')).toBeFocused();
    await ideas.keyboard.press('Escape');
    await button(ideas, 'Reprendre : Le marché <b>du</b> port').click();
    await expect(field(ideas, 'Titre')).toHaveValue('Le marché <b>du</b> port');
  });

  await test.step('the minutes are added up in words', async () => {
    await field(ideas, 'Texte').fill('Goûter à ce qu’on ne connaît pas.');
    await ideas.getByRole('radio', { name: 'Carrière et réseau' }).check();
    await ideas.getByRole('combobox', { name: 'Temps' }).selectOption({ label: '45 min' });
    await ideas.getByRole('checkbox', { name: 'Dehors' }).check();
    await ideas.getByText('Fiche (facultative)').click();
    await field(ideas, 'Minutes de l’étape 1').fill('15');
    await field(ideas, 'Étape 1').fill('Choisir');
    await field(ideas, 'Minutes de l’étape 2').fill('20');
    await field(ideas, 'Étape 2').fill('Goûter');
    const sum = ideas.getByRole('dialog').getByText(/en tout/);
    await expect(sum).toHaveText(/^35\smin en tout\s: 10\smin de moins que le temps choisi/);
    await field(ideas, 'Minutes de l’étape 2').fill('30');
    await expect(sum).toHaveText(/c’est bien le temps choisi/);
    await field(ideas, 'Questions pour lancer la discussion').fill('Qu’est-ce qui surprend?\nQui inviter?');
    expect(await faultsOf(ideas, 'form', false, 'dialog')).toEqual([]);
    await button(ideas, 'Enregistrer').click();
    const messages = ideas.getByRole('region', { name: 'Messages' });
    await expect(messages).toContainText('Idée ajoutée');
    const covering = await messages.evaluate((region) => {
      const { left, top, width, height } = region.getBoundingClientRect();
      const points = Array.from({ length: 400 }, (_, at) => [(at % 50) / 50, Math.floor(at / 50) / 8] as const);
      const seen = points.map(([x, y]) => document.elementFromPoint(left + 1 + x * width, top + 2 + y * height));
      return seen.filter((element) => element && !region.contains(element)).length;
    });
    expect(covering, 'what stands above the message').toBe(0);
  });

  await test.step('it is found as any other, here and in the popup', async () => {
    await expect(ideas.getByText('22 idées', { exact: true })).toBeVisible();
    await ideas.getByRole('searchbox').fill('marche port');
    await ideas.keyboard.press('Enter');
    await expect(ideas.getByRole('heading', { name: 'Déroulement' })).toBeVisible();
    await expect(ideas.getByRole('heading', { name: 'Avant' })).toBeHidden();
    await expect(ideas.getByText('Message à envoyer')).toBeHidden();
    await ideas.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expect(ideas.locator('.paper h1')).toHaveText('Le marché <b>du</b> port');
    await ideas.evaluate(() => dispatchEvent(new Event('afterprint')));
    await button(ideas, 'Favori : Le marché <b>du</b> port').click();
    await expect(button(ideas, 'Favori : Le marché <b>du</b> port')).toHaveAttribute('aria-pressed', 'true');

    const popup = await openPopup();
    await button(popup, 'Favoris').click();
    await expect(popup.getByRole('list', { name: 'Idées' }).locator(':scope > li')).toHaveCount(1);
    await button(popup, 'Le marché <b>du</b> port').click();
    await button(popup, 'Marquer comme essayée : Le marché <b>du</b> port').click();
    await expect(popup.getByText('Essai noté')).toBeVisible();
    // Filters are remembered, and the other pages have them too.
    await button(popup, 'Favoris').click();
    await popup.close();
  });

  await test.step('it can be drawn, and the next new tab shows it at once', async () => {
    await newtab.evaluate('Math.random = () => 0.9999');
    await button(newtab, 'Piger une autre idée').click();
    await expect(newtab.getByRole('heading', { level: 1 })).toHaveText('Le marché <b>du</b> port');
    await newtab.route('**/chunks/**', () => {});
    await newtab.reload({ waitUntil: 'commit' });
    await expect(newtab.getByRole('heading', { level: 1 })).toHaveText('Le marché <b>du</b> port');
    await expect(newtab.getByRole('article').locator('svg path').first()).toBeAttached();
  });

  await test.step('changed and deleted in the journal, all open pages follow', async () => {
    const journal = await openJournal();
    await button(journal, 'Modifier : Le marché <b>du</b> port').click();
    await field(journal, 'Titre').fill('Le marché');
    await button(journal, 'Enregistrer').click();
    await expect(journal.getByRole('region', { name: 'Messages' })).toContainText('Idée modifiée');
    await ideas.getByRole('searchbox').fill('');
    await expect(button(ideas, 'Le marché')).toBeVisible();
    await button(journal, 'Supprimer : Le marché').click();
    await expect(journal.getByText('Idée supprimée')).toBeVisible();
    await expect(ideas.getByText('21 idées', { exact: true })).toBeVisible();
    // What was recorded keeps the title that it had.
    await expect(journal.getByRole('region', { name: 'Essais', exact: true })).toContainText(
      'Le marché <b>du</b> port',
    );
    await button(journal, 'Annuler').click();
    await expect(ideas.getByText('22 idées', { exact: true })).toBeVisible();
    await expect(button(ideas, 'Favori : Le marché')).toHaveAttribute('aria-pressed', 'true');
  });
});
