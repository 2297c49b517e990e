import { expect, test } from './fixtures.ts';

const heading = { level: 1 } as const;

test('shows the date, one idea, where to go, a guide that unfolds, a welcome until it is closed, and a first paint that stays', async ({
  clock,
  openNewTab,
}) => {
  await clock.set('2026-11-22T09:00:00');
  const page = await openNewTab();
  await expect(page.getByRole('heading', heading)).toHaveCount(1);
  await expect(page.getByRole('banner')).toContainText('dimanche 22 novembre 2026');
  await expect(page.getByRole('list', { name: 'En bref' }).getByRole('listitem').first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Toutes les idées', exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Carnet', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Revenir à l’idée du jour', exact: true })).toBeHidden();

  const prepare = page.getByRole('button', { name: 'Préparer la rencontre', exact: true });
  await expect(prepare).toHaveAttribute('aria-expanded', 'false');
  await prepare.click();
  for (const name of ['Avant', 'Déroulement', 'Questions pour lancer la discussion', 'Pour conclure', 'À distance']) {
    await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
  }
  await prepare.click();
  await expect(page.getByRole('heading', { name: 'Avant' })).toBeHidden();

  const welcome = page.getByRole('region', { name: 'Bienvenue!' });
  await expect(welcome).toContainText('Pigez dans ces idées');
  await page.getByRole('button', { name: 'C’est compris' }).click();
  await expect(welcome).toBeHidden();
  await page.reload();
  await page.getByRole('button', { name: 'Favori', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Favori', exact: true, pressed: true })).toBeVisible();
  await expect(welcome).toBeHidden();

  await test.step('the first paint stays as it is when Preact takes over', async () => {
    await page.getByRole('button', { name: 'Marquer comme essayée' }).click();
    await expect(page.getByText('Essai noté')).toBeVisible();
    await page.addInitScript(() => {
      const changes: string[] = [];
      Object.assign(globalThis, { changes });
      new MutationObserver((records) => {
        if (!document.querySelector('h1')) return;
        for (const { type, target, addedNodes, removedNodes } of records) {
          const nodes = [...addedNodes, ...removedNodes].filter((node) => node.nodeName !== '#document');
          const isFirst = target === document.getElementById('app') || target.nodeName === 'HEAD';
          if (type === 'childList' && isFirst) continue;
          changes.push(`${type} ${target.nodeName} ${nodes.map((node) => node.nodeName)}`);
        }
      }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    });
    await page.reload();
    await expect(page.getByRole('button', { name: 'Favori', exact: true })).toHaveAttribute('aria-pressed', 'true');
    await page.getByRole('button', { name: 'Préparer la rencontre' }).click();
    await expect(page.getByRole('heading', { name: 'Déroulement' })).toBeVisible();
    const before = (await page.evaluate('changes')) as string[];
    const paint = before.slice(
      0,
      before.findIndex((change) => change.includes('ARTICLE') || change.includes('BUTTON')) + 1,
    );
    expect(paint.filter((change) => /H1|svg|path|LI|ARTICLE [^#]/.test(change))).toEqual([]);
  });

  await test.step('the first paint has its illustration; where none is kept, or what is kept is garbage, it comes a moment later and is kept', async () => {
    const illustration = page.getByRole('article').locator('svg').first();
    await expect(illustration).toBeVisible();
    await expect.poll(() => page.evaluate(`localStorage.getItem('pictures-kept')`)).toBeTruthy();
    await page.route('**/newtab-rest.js', () => {});
    await page.reload({ waitUntil: 'commit' });
    await expect(illustration).toBeVisible();

    await page.unroute('**/newtab-rest.js');
    for (const broken of ['localStorage.clear()', `for (const key in localStorage) localStorage[key] = '{"fill":1}'`]) {
      await page.evaluate(broken);
      await page.reload();
      await expect(illustration).toBeVisible();
      await expect(page.getByRole('heading', heading)).toHaveText('Échange de lecture ou balado');
    }
  });
});

test('an activity is marked as tried, opens when it is marked again, gets a note, and is taken back; a favourite and a drawn idea show at once in the other tab, and stay', async ({
  newtab,
  openNewTab,
  openJournal,
}) => {
  const title = await newtab.getByRole('heading', heading).innerText();
  const mark = newtab.getByRole('button', { name: 'Marquer comme essayée', exact: true });
  const tried = newtab.getByText(/^Essayée le \d+(er)? \p{L}+ \d{4}$/u);
  const dialog = newtab.getByRole('dialog', { name: `Essai : ${title}` });
  await mark.click();
  await expect(newtab.getByText('Essai noté').first()).toBeVisible();
  await expect(tried).toBeVisible();
  await mark.click();
  await expect(dialog).toBeVisible();
  await newtab.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(mark).toBeFocused();

  await newtab.getByRole('button', { name: 'Ajouter une note', exact: true }).click();
  await dialog.getByLabel('Avec qui').fill('Noémie Roy');
  await dialog.getByRole('radio', { name: 'On le refera' }).check();
  await dialog.getByRole('textbox', { name: 'Note' }).fill('Première ligne\nDeuxième ligne');
  await dialog.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await expect(dialog).toBeHidden();
  const journal = await openJournal();
  await expect(journal.getByText('Deuxième ligne')).toBeVisible();
  await expect(journal.getByText('avec Noémie Roy')).toBeVisible();

  await newtab.bringToFront();
  await newtab.getByRole('button', { name: 'Annuler', exact: true }).click();
  await expect(newtab.getByText('Essai annulé')).toBeVisible();
  await expect(tried).toBeHidden();
  await expect(journal.getByText('Deuxième ligne')).toBeHidden();

  await test.step('a favourite and a drawn idea', async () => {
    const [one, two] = [newtab, await openNewTab()];
    await one.bringToFront();
    const shown = one.getByRole('heading', heading);
    await one.getByRole('button', { name: 'Favori', exact: true, pressed: false }).click();
    await expect(two.getByRole('button', { name: 'Favori', exact: true, pressed: true })).toBeVisible();
    await one.getByRole('button', { name: 'Piger une autre idée', exact: true }).click();
    await expect(shown).not.toHaveText(title);
    const drawn = await shown.innerText();
    await expect(two.getByRole('heading', heading)).toHaveText(drawn);

    await two.bringToFront();
    await two.reload();
    await expect(two.getByRole('heading', heading)).toHaveText(drawn);
    const back = two.getByRole('button', { name: 'Revenir à l’idée du jour', exact: true });
    await back.click();
    await expect(two.getByRole('heading', heading)).toHaveText(title);
    await expect(back).toBeHidden();
    await expect(two.getByRole('button', { name: 'Favori', exact: true, pressed: true })).toBeVisible();
  });
});
