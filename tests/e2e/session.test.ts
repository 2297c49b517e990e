import type { BrowserContext, Page } from '@playwright/test';
import { faultsOf } from './axe.ts';
import { expect, test, testAlone } from './fixtures.ts';
import { kill } from './kill.ts';
import { readRows } from './rows.ts';
import { walkFaults } from './walk.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const step = (page: Page) => page.getByRole('region', { name: 'Étape en cours' });

/** What stands in Chromium's side panel, which Playwright does not know. */
async function panelText(context: BrowserContext): Promise<string> {
  const devtools = await context.browser()?.newBrowserCDPSession();
  if (!devtools) throw new Error('This browser takes no questions from outside');
  const { targetInfos } = await devtools.send('Target.getTargets');
  const targetId = targetInfos.find(({ url }) => url.endsWith('/sidepanel.html'))?.targetId;
  if (!targetId) return '';
  const { sessionId } = await devtools.send('Target.attachToTarget', { targetId });
  const { promise, resolve } = Promise.withResolvers<string>();
  devtools.on('Target.receivedMessageFromTarget', ({ message }) => {
    resolve(JSON.parse(message).result?.result?.value ?? '');
  });
  const params = { expression: 'document.body.innerText' };
  const message = JSON.stringify({ id: 1, method: 'Runtime.evaluate', params });
  await devtools.send('Target.sendMessageToTarget', { sessionId, message });
  const text = await promise;
  await devtools.detach();
  return text;
}

testAlone(
  'a meeting is begun in the panel, gone on with after a kill, ended, and taken back',
  async ({ extension }) => {
    const { context } = extension;
    let page = await extension.open('ideas.html');
    await button(page, 'Balade Mentorat').click();
    await button(page, 'Commencer dans le volet : Balade Mentorat').click();
    await expect.poll(() => panelText(context)).toContain('Étape 1 sur');

    page = await extension.open('meeting.html');
    await button(page, 'Étape suivante').click();
    await expect(step(page).getByText(/^Étape 2 sur/)).toBeVisible();
    await expect.poll(() => panelText(context)).toContain('Étape 2 sur');
    await page.getByLabel('Avec qui').fill('Léa');
    await page.getByRole('checkbox').first().check();
    await page.getByLabel('Notes').fill('Elle hésite');
    await expect.poll(() => readRows(page, 'session')).toMatchObject([{ notes: 'Elle hésite', partner: 'Léa' }]);

    await kill(context);
    await extension.launch();
    page = await extension.open('meeting.html');
    await expect(step(page).getByText(/^Étape 2 sur/)).toBeVisible();
    await expect(page.getByLabel('Notes')).toHaveValue('Elle hésite');
    await expect(page.getByRole('checkbox').first()).toBeChecked();

    await button(page, 'Terminer la rencontre').click();
    await page.getByLabel('On le refera').check();
    await button(page, 'Ajouter un prochain pas').click();
    await page.getByLabel('Prochain pas 1', { exact: true }).fill('Lire l’article');
    // A part of a day is none: the meeting is not ended as if there were none to be.
    const due = page.getByLabel('D’ici le');
    await due.press('1');
    await button(page, 'Enregistrer').click();
    await expect(page.getByText('n’est écrit qu’en partie').first()).toBeVisible();
    await expect(due).toBeFocused();
    expect(await readRows(page, 'trials')).toEqual([]);
    await due.press('Backspace');
    await button(page, 'Enregistrer').click();
    await expect(page.getByText('Rencontre notée').first()).toBeVisible();
    expect(await readRows(page, 'trials')).toMatchObject([{ partner: 'Léa', verdict: 'again', note: 'Elle hésite' }]);
    expect(await readRows(page, 'nextSteps')).toMatchObject([
      { partner: 'Léa', text: 'Lire l’article', state: 'open' },
    ]);

    // The focus is not lost with what was pressed.
    const heading = page.getByRole('heading', { level: 1 });
    await expect(heading).toHaveText('Aucune rencontre en cours');
    await expect(heading).toBeFocused();
    await button(page, 'Annuler').click();
    await expect(step(page)).toBeVisible();
    await expect(heading).toBeFocused();
    expect(await readRows(page, 'trials')).toEqual([]);
    await button(page, 'Terminer la rencontre').click();
    await button(page, 'Enregistrer').click();
    await expect(page.getByText('Rencontre notée').first()).toBeVisible();

    // What was promised comes up with the same person.
    await button(page, 'Balade Mentorat').click();
    await button(page, 'Commencer : Balade Mentorat').click();
    await page.getByLabel('Avec qui').fill('Léa');
    await expect(button(page, 'Fait : Lire l’article')).toBeVisible();
  },
);

test('time goes on from what is stored; a second meeting asks; what is hidden stays so; nothing is in the way', async ({
  clock,
  extension,
}) => {
  await clock.set('2026-12-03T14:00:00');
  const page = await extension.open('ideas.html');
  await button(page, 'Balade Mentorat').click();
  await button(page, 'Commencer : Balade Mentorat').click();
  await page.getByLabel('Fiche complète').check();
  await expect(step(page).getByText('Fin prévue à 14 h 45', { exact: true })).toBeVisible();
  await clock.pass({ minutes: 12 });
  await expect(step(page).getByText(/min de plus$/)).toBeVisible();
  await page.reload();
  await expect(step(page).getByText(/min de plus$/)).toBeVisible();
  await button(page, 'Répartir le temps qui reste').click();
  await expect(page.getByText('Temps réparti').first()).toBeVisible();
  await button(page, 'Pause').click();
  await expect(step(page).getByText('En pause')).toBeVisible();
  const faults = await faultsOf(page, 'a meeting', true);
  faults.push(...(await walkFaults(page, 'a meeting')));

  await button(page, 'Masquer les notes').click();
  await expect(page.getByRole('textbox', { name: 'Notes' })).toBeHidden();
  await page.reload();
  await expect(page.getByText('Les notes sont masquées.')).toBeVisible();
  await button(page, 'Masquer les notes').click();

  const ideas = await extension.open('ideas.html');
  await button(ideas, 'Café philosophique').click();
  await button(ideas, 'Commencer : Café philosophique').click();
  const asks = (there: Page) => there.getByRole('dialog', { name: 'Une rencontre est déjà en cours' });
  for (const there of [ideas, page]) await expect(asks(there)).toBeVisible();
  faults.push(...(await faultsOf(ideas, 'a second meeting')));
  await button(ideas, 'Continuer celle-ci').click();
  for (const there of [ideas, page]) await expect(asks(there)).toBeHidden();
  await expect(ideas.getByRole('heading', { level: 1 })).toBeFocused();

  await ideas.goto(ideas.url().replace('meeting', 'ideas'));
  await button(ideas, 'Café philosophique').click();
  await button(ideas, 'Commencer : Café philosophique').click();
  await expect(asks(ideas)).toBeVisible();
  await button(ideas, 'La terminer d’abord').click();
  // It is settled for all; whoever loads this page again is asked again.
  await expect(asks(page)).toBeHidden();
  await ideas.reload();
  await expect(asks(ideas)).toBeVisible();
  await button(ideas, 'La terminer d’abord').click();
  await expect(asks(page)).toBeHidden();
  faults.push(...(await faultsOf(ideas, 'the end')));
  await button(ideas, 'Enregistrer').click();
  await expect(ideas.getByRole('heading', { name: 'Café philosophique' })).toBeVisible();
  await button(ideas, 'Abandonner').click();
  await ideas.getByRole('dialog').getByRole('button', { name: 'Abandonner' }).click();
  await expect(ideas.getByText('Rencontre abandonnée').first()).toBeVisible();
  await expect(ideas.getByRole('heading', { level: 1 })).toHaveText('Aucune rencontre en cours');
  faults.push(...(await faultsOf(ideas, 'without a meeting')));
  expect(faults).toEqual([]);
});
