import type { BrowserContext, Page } from '@playwright/test';
import { expect, testAlone as test } from './fixtures.ts';
import { kill } from './kill.ts';
import { readRows } from './rows.ts';

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

test('a meeting is begun in the panel, gone on with after a kill, and ended', async ({ extension }) => {
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
  await button(page, 'Enregistrer').click();
  await expect(page.getByText('Rencontre notée').first()).toBeVisible();
  expect(await readRows(page, 'trials')).toMatchObject([{ partner: 'Léa', verdict: 'again', note: 'Elle hésite' }]);
  expect(await readRows(page, 'nextSteps')).toMatchObject([{ partner: 'Léa', text: 'Lire l’article', state: 'open' }]);
});
