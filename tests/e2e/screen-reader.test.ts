import { expect, test } from './fixtures.ts';

const press = (name: string) => ({ name, exact: true }) as const;

test.describe('as a screen reader gets it', () => {
  test('the card: a title, the text, the facets as a list, then what one can do', async ({ clock, openNewTab }) => {
    await clock.set('2026-11-22T09:00:00');
    const page = await openNewTab();
    await page.getByRole('button', press('C’est compris')).click();
    await expect(page.locator('body')).toMatchAriaSnapshot(`
      - banner:
        - paragraph:
          - time: dimanche 22 novembre 2026
        - navigation "Pages":
          - link "Toutes les idées"
          - link "Carnet"
      - main:
        - article:
          - heading "Échange de lecture ou balado" [level=1]
          - paragraph: /^Partagez et discutez d'un balado/
          - list "En bref":
            - listitem: Réflexion
            - listitem: 30 à 45 min
            - listitem: N’importe où
            - listitem: À planifier
            - listitem: Aussi à distance
          - button "Marquer comme essayée"
          - button "Favori"
          - button "Préparer la rencontre"
          - button "Piger une autre idée"
      - status
      - paragraph
    `);
  });

  test('a row of the popup: a heading that opens, a star by name, the facets, then text, guide and trial', async ({
    openPopup,
  }) => {
    const popup = await openPopup();
    await popup.getByRole('button', press('Jeux de rôles')).click();
    await popup.getByRole('button', press('Favori : Jeux de rôles')).click();
    await expect(
      popup.getByRole('listitem').filter({ has: popup.getByRole('heading', { name: 'Jeux de rôles' }) }),
    ).toMatchAriaSnapshot(`
      - listitem:
        - heading "Jeux de rôles" [level=2]:
          - button "Jeux de rôles" [expanded]
        - 'button "Favori : Jeux de rôles" [pressed]'
        - paragraph: Compétences 30 à 45 min Bureau Pas encore essayée, prête maintenant
        - paragraph: /^Organisez des séances de jeux de rôles/
        - term: À distance
        - definition: Oui
        - term: Étape
        - definition: En cours
        - term: Qui organise
        - definition: Mentor(e)
        - term: Frais
        - definition: Aucuns
        - 'link "Imprimer la fiche : Jeux de rôles"'
        - heading "Avant" [level=3]
        - list
        - heading "Déroulement" [level=3]
        - list
        - heading "Questions pour lancer la discussion" [level=3]
        - list
        - heading "Pour conclure" [level=3]
        - list
        - heading "À distance" [level=3]
        - paragraph
        - group: Message à envoyer
        - group: Trois scènes à jouer
        - group: Repères
        - group: Moments difficiles
    `);
  });
});

test('the new tab says what changes, and the focus stays where one goes on', async ({ newtab, allowError }) => {
  await expect(newtab.getByRole('status')).toHaveText(['']);
  await expect(newtab.locator('[aria-live="assertive"]')).toHaveText(['']);

  const mark = newtab.getByRole('button', press('Marquer comme essayée'));
  await newtab.getByRole('button', press('C’est compris')).press('Enter');
  await expect(mark).toBeFocused();
  await mark.press('Enter');
  await newtab.getByRole('button', press('Ajouter une note')).press('Enter');
  await expect(newtab.getByRole('textbox', { name: 'Note' })).toBeFocused();
  await newtab.getByRole('button', press('Fermer')).press('Enter');
  await expect(newtab.getByRole('button', press('Ajouter une note'))).toBeFocused();
  await newtab.keyboard.press('Control+z');
  await expect(newtab.getByText('Essai annulé')).toBeVisible();
  await expect(mark).toBeFocused();

  const draw = newtab.getByRole('button', press('Piger une autre idée'));
  const daily = await newtab.getByRole('heading', { level: 1 }).innerText();
  await draw.click();
  await expect(newtab.getByRole('heading', { level: 1 })).not.toHaveText(daily);
  const drawn = await newtab.getByRole('heading', { level: 1 }).innerText();
  await expect(newtab.getByRole('status').filter({ hasText: `Nouvelle idée : ${drawn}` })).toBeAttached();
  await newtab.getByRole('button', press('Revenir à l’idée du jour')).click();
  await expect(newtab.getByRole('status').filter({ hasText: `Idée du jour : ${daily}` })).toBeAttached();
  await expect(draw).toBeFocused();

  allowError(/full/);
  await newtab.evaluate(() => {
    const { add } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.add = function (...row) {
      if (this.name !== 'trials') return add.apply(this, row);
      IDBObjectStore.prototype.add = add;
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await mark.press('Enter');
  await newtab.getByRole('button', press('Réessayer')).press('Enter');
  await expect(newtab.getByText('Essai noté')).toBeVisible();
  await expect(mark).toBeFocused();
});

test('in the list, English words are said in English, and the focus stays when the row under it moves or goes away', async ({
  openPopup,
}) => {
  const popup = await openPopup();
  const row = popup.getByRole('button', press('Séance de co-working'));
  await row.click();
  await expect(row.locator('[lang="en"]')).toHaveText('co-working');
  await expect(popup.getByText('Passez du temps ensemble').locator('[lang="en"]')).toHaveText('co-working');

  for (const title of ['Balade Mentorat', 'Jeux de rôles']) {
    const star = popup.getByRole('button', press(`Favori : ${title}`));
    await star.press('Enter');
    await expect(star).toHaveAttribute('aria-pressed', 'true');
    await expect(star).toBeFocused();
  }
  await popup.getByRole('button', press('Favoris')).press('Enter');
  await popup.getByRole('button', press('Favori : Balade Mentorat')).press('Enter');
  await expect(popup.getByRole('button', press('Balade Mentorat'))).toBeHidden();
  await expect(popup.getByRole('button', press('Jeux de rôles'))).toBeFocused();
  await popup.getByRole('button', press('Favori : Jeux de rôles')).press('Enter');
  await expect(popup.getByRole('searchbox')).toBeFocused();
});
