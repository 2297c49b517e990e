import { choose } from './choose.ts';
import { expect, test, testAlone } from './fixtures.ts';

const heading = { level: 1 } as const;

test('shows the date, one idea with its text and badges, and where to go', async ({ newtab, clock, openNewTab }) => {
  await expect(newtab.getByRole('heading', heading)).toHaveCount(1);
  await clock.set('2026-11-22T09:00:00');
  const page = await openNewTab();
  await expect(page.getByRole('banner')).toContainText('dimanche 22 novembre 2026');
  await expect(page.getByRole('list', { name: 'En bref' }).getByRole('listitem').first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Toutes les idées', exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Carnet', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Revenir à l’idée du jour', exact: true })).toBeHidden();
});

for (const profile of ['one', 'another']) {
  testAlone(
    `a fresh profile shows the idea that the calendar gives everyone on that day (${profile})`,
    async ({ openNewTab, clock }) => {
      await clock.set('2026-11-22T09:00:00');
      const page = await openNewTab();
      await expect(page.getByRole('heading', heading)).toHaveText('Échange de lecture ou balado');
    },
  );
}

test('the first paint stays as it is when Preact takes over', async ({ newtab, openNewTab }) => {
  await newtab.getByRole('button', { name: 'C’est compris' }).click();
  await newtab.getByRole('button', { name: 'Favori', exact: true }).click();
  await newtab.getByRole('button', { name: 'Marquer comme essayée' }).click();
  await expect(newtab.getByText('Essai noté')).toBeVisible();
  const page = await openNewTab();
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

test('the first paint has its picture; where none is kept, it comes a moment later and is kept', async ({
  openNewTab,
}) => {
  const page = await openNewTab();
  const picture = page.getByRole('article').locator('svg').first();
  await expect(picture).toBeVisible();
  await expect.poll(() => page.evaluate(`localStorage.getItem('pictures-kept')`)).toBeTruthy();
  await page.route('**/chunks/**', () => {});
  await page.reload({ waitUntil: 'commit' });
  await expect(picture).toBeVisible();

  await page.unroute('**/chunks/**');
  for (const broken of ['localStorage.clear()', `for (const key in localStorage) localStorage[key] = '{"fill":1}'`]) {
    await page.evaluate(broken);
    await page.reload();
    await expect(picture).toBeVisible();
  }
});

test('an activity is marked as tried, and a note added', async ({ newtab, openJournal }) => {
  const title = await newtab.getByRole('heading', heading).innerText();
  await newtab.getByRole('button', { name: 'Marquer comme essayée', exact: true }).click();
  await expect(newtab.getByRole('status').filter({ hasText: 'Essai noté' })).toBeVisible();
  await expect(newtab.getByText(/^Essayée le \d+(er)? \p{L}+ \d{4}$/u)).toBeVisible();

  await newtab.getByRole('button', { name: 'Ajouter une note', exact: true }).click();
  const dialog = newtab.getByRole('dialog', { name: `Essai : ${title}` });
  await dialog.getByLabel('Avec qui').fill('Noémie Roy');
  await dialog.getByRole('radio', { name: 'On le refera' }).check();
  await dialog.getByRole('textbox', { name: 'Note' }).fill('Première ligne\nDeuxième ligne');
  await dialog.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await expect(dialog).toBeHidden();

  const journal = await openJournal();
  await expect(journal.getByText('Deuxième ligne')).toBeVisible();
  await expect(journal.getByText('avec Noémie Roy')).toBeVisible();
});

test('pressed again on the same day, it opens that trial', async ({ newtab }) => {
  const mark = newtab.getByRole('button', { name: 'Marquer comme essayée', exact: true });
  await mark.click();
  await expect(newtab.getByText('Essai noté')).toBeVisible();
  await mark.click();
  await expect(newtab.getByRole('dialog', { name: /^Essai/ })).toBeVisible();
  await newtab.keyboard.press('Escape');
  await expect(newtab.getByRole('dialog')).toBeHidden();
  await expect(mark).toBeFocused();
});

test('a trial is taken back with «Annuler»', async ({ newtab, openNewTab }) => {
  await newtab.getByRole('button', { name: 'Marquer comme essayée', exact: true }).click();
  await newtab.getByRole('button', { name: 'Annuler', exact: true }).click();
  await expect(newtab.getByText('Essai annulé')).toBeVisible();
  await expect(newtab.getByText(/^Essayée le/)).toBeHidden();
  const page = await openNewTab();
  await expect(page.getByRole('heading', heading)).toBeVisible();
  await expect(page.getByText(/^Essayée le/)).toBeHidden();
});

testAlone(
  'what a person did is there after a relaunch',
  async ({ clock, openNewTab, openPopup, openJournal, relaunch }) => {
    await clock.set('2026-11-22T09:00:00');
    const before = await openNewTab();
    const daily = await before.getByRole('heading', heading).innerText();
    await before.getByRole('button', { name: 'C’est compris' }).click();
    await before.getByRole('button', { name: 'Favori', exact: true }).click();
    await before.getByRole('button', { name: 'Marquer comme essayée', exact: true }).click();
    await before.getByRole('button', { name: 'Ajouter une note', exact: true }).click();
    await before.getByRole('dialog').getByRole('textbox', { name: 'Note' }).fill('Première ligne\nDeuxième ligne');
    await before.getByRole('dialog').getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await expect(before.getByRole('dialog')).toBeHidden();
    await before.getByRole('button', { name: 'Piger une autre idée', exact: true }).click();
    await expect(before.getByRole('heading', heading)).not.toHaveText(daily);
    const drawn = await before.getByRole('heading', heading).innerText();
    const popupBefore = await openPopup();
    await choose(popupBefore, 'Lieu', 'Café');
    await expect(popupBefore.getByText('5 idées', { exact: true })).toBeVisible();

    await relaunch();
    const page = await openNewTab();
    await expect(page.getByRole('heading', heading)).toHaveText(drawn);
    await expect(page.getByRole('region', { name: 'Bienvenue!' })).toBeHidden();
    await page.getByRole('button', { name: 'Revenir à l’idée du jour', exact: true }).click();
    await expect(page.getByRole('heading', heading)).toHaveText(daily);
    await expect(page.getByRole('button', { name: 'Favori', exact: true, pressed: true })).toBeVisible();
    await expect(page.getByText('Essayée le 22 novembre 2026')).toBeVisible();
    const popup = await openPopup();
    await expect(popup.getByText('5 idées', { exact: true })).toBeVisible();
    const journal = await openJournal();
    await expect(journal.getByText('Deuxième ligne')).toBeVisible();
    await expect(journal.getByRole('region', { name: 'Favoris', exact: true })).toContainText(daily);
  },
);

testAlone('a favourite shows at once in the other tab, and stays over a reload', async ({ newtab, openNewTab }) => {
  const other = await openNewTab();
  await newtab.getByRole('button', { name: 'Favori', exact: true, pressed: false }).click();
  await expect(other.getByRole('button', { name: 'Favori', exact: true, pressed: true })).toBeVisible();
  await other.reload();
  await expect(other.getByRole('button', { name: 'Favori', exact: true, pressed: true })).toBeVisible();
});

test('an idea drawn in one tab is the idea of the other tab, for the rest of the day', async ({
  clock,
  openNewTab,
}) => {
  await clock.set('2026-11-22T09:00:00');
  const [one, two] = [await openNewTab(), await openNewTab()];
  const daily = await one.getByRole('heading', heading).innerText();
  await one.getByRole('button', { name: 'Piger une autre idée', exact: true }).click();
  await expect(one.getByRole('heading', heading)).not.toHaveText(daily);
  const drawn = await one.getByRole('heading', heading).innerText();
  await expect(two.getByRole('heading', heading)).toHaveText(drawn);

  const page = await openNewTab();
  await expect(page.getByRole('heading', heading)).toHaveText(drawn);
  await page.getByRole('button', { name: 'Revenir à l’idée du jour', exact: true }).click();
  await expect(page.getByRole('heading', heading)).toHaveText(daily);
  await expect(page.getByRole('button', { name: 'Revenir à l’idée du jour', exact: true })).toBeHidden();
});

test('drawing goes through all 21 ideas before one comes again', async ({ openNewTab }) => {
  const page = await openNewTab();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const seen = [await page.getByRole('heading', heading).innerText()];
  for (let count = 1; count < 21; count++) {
    await page.getByRole('button', { name: 'Piger une autre idée', exact: true }).click();
    await expect(page.getByRole('heading', heading)).not.toHaveText(seen.at(-1) as string);
    seen.push(await page.getByRole('heading', heading).innerText());
  }
  expect(new Set(seen).size).toBe(21);
});

test.describe('a tab left open', () => {
  testAlone('turns to the new day at midnight', async ({ clock, openNewTab }) => {
    await clock.set('2026-11-22T23:59:50');
    const page = await openNewTab();
    const before = await page.getByRole('heading', heading).innerText();
    await clock.pass({ seconds: 15 });
    await expect(page.getByRole('banner')).toContainText('lundi 23 novembre 2026');
    await expect(page.getByRole('heading', heading)).not.toHaveText(before);
  });

  test('turns to the new day after a laptop’s sleep', async ({ clock, openNewTab }) => {
    await clock.set('2026-11-22T17:00:00');
    const page = await openNewTab();
    await expect(page.getByRole('banner')).toContainText('22 novembre');
    await clock.sleep({ hours: 15 });
    await expect(page.getByRole('banner')).toContainText('lundi 23 novembre 2026');
  });

  test.describe('over a change of time zone', () => {
    testAlone.use({ timezoneId: '' });

    testAlone('turns to the day of the new place', async ({ openNewTab, extension }) => {
      const page = await openNewTab();
      const devtools = await extension.context.newCDPSession(page);
      const dayIn = (timeZone: string) => Temporal.Now.plainDateISO(timeZone).toString();
      const date = page.getByRole('banner').locator('time');
      // 25 hours apart: never the same day.
      await devtools.send('Emulation.setTimezoneOverride', { timezoneId: 'Pacific/Niue' });
      await page.reload();
      await expect(date).toHaveAttribute('datetime', dayIn('Pacific/Niue'));
      await devtools.send('Emulation.setTimezoneOverride', { timezoneId: '' });
      await devtools.send('Emulation.setTimezoneOverride', { timezoneId: 'Pacific/Kiritimati' });
      await page.mouse.click(5, 5);
      await expect(date).toHaveAttribute('datetime', dayIn('Pacific/Kiritimati'));
    });
  });
});

test('the guide unfolds, specific to the activity', async ({ newtab }) => {
  const prepare = newtab.getByRole('button', { name: 'Préparer la rencontre', exact: true });
  await expect(prepare).toHaveAttribute('aria-expanded', 'false');
  await prepare.click();
  for (const name of ['Avant', 'Déroulement', 'Questions pour lancer la discussion', 'Pour conclure', 'À distance']) {
    await expect(newtab.getByRole('heading', { name, exact: true })).toBeVisible();
  }
  await prepare.click();
  await expect(newtab.getByRole('heading', { name: 'Avant' })).toBeHidden();
});

test('the welcome is there until it is closed, and stays closed', async ({ newtab, openNewTab }) => {
  await expect(newtab.getByRole('region', { name: 'Bienvenue!' })).toContainText('Pigez dans ces idées');
  await newtab.getByRole('button', { name: 'C’est compris' }).click();
  await expect(newtab.getByRole('region', { name: 'Bienvenue!' })).toBeHidden();
  const page = await openNewTab();
  await expect(page.getByRole('heading', heading)).toBeVisible();
  await expect(page.getByRole('region', { name: 'Bienvenue!' })).toBeHidden();
});

test('a snapshot that is garbage is ignored', async ({ newtab, openNewTab }) => {
  const title = await newtab.getByRole('heading', heading).innerText();
  for (const garbage of ['{', '[]', '{"day":3}', '"x"', '\u0000']) {
    await newtab.evaluate((text) => localStorage.setItem('snapshot', text), garbage);
    const page = await openNewTab();
    await expect(page.getByRole('heading', heading)).toHaveText(title);
    await page.close();
  }
});
