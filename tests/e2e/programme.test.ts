import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { faultsOf } from './axe.ts';
import { expect, test } from './fixtures.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

const facets = {
  goal: 'skills',
  time: '60',
  places: ['office'],
  readiness: 'now',
  remote: 'no',
  stages: ['ongoing'],
  organiser: 'both',
  cost: 'free',
};
const catalogue = (more: object = {}) => ({
  format: 'idee-du-jour/programme',
  version: 1,
  name: 'Mentorat <i>Ville</i>',
  contact: 'mentorat@ville.quebec',
  message: 'Bonne année!',
  activities: [
    {
      id: 'programme/cercle',
      title: 'Cercle <b>de</b> pairs',
      text: 'À six.',
      facets,
      guide: { questions: ['Quoi?'] },
    },
    { id: 'programme/visite', title: 'Visite guidée', text: 'On suit.', facets },
  ],
  hidden: ['balade-mentorat', 'jeux-de-roles'],
  ...more,
});
const fileOf = (content: unknown) => ({
  name: 'catalogue.json',
  mimeType: 'application/json',
  buffer: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
});

test('a programme’s catalogue: refused, shown, loaded, followed by all pages, changed, taken back, exported, withdrawn', async ({
  openJournal,
  openIdeas,
  openNewTab,
}) => {
  const ideas = await openIdeas();
  const journal = await openJournal();
  const section = journal.getByRole('region', { name: 'Programme', exact: true });
  const give = (content: unknown) => section.locator('input[type="file"]').setInputFiles(fileOf(content));
  const create = async () => {
    const downloading = journal.waitForEvent('download');
    await button(journal, 'Créer le fichier').click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe('catalogue-mentorat-i-ville-i.json');
    return JSON.parse(await readFile(await download.path(), 'utf8'));
  };
  const counted = (count: number) => expect(ideas.getByText(`${count} idées`, { exact: true })).toBeVisible();

  await test.step('what is wrong is said with its place, and nothing changes', async () => {
    await give(catalogue({ hidden: ['../../x'] }));
    await expect(section).toContainText('une faute à l’endroit «\u00a0hidden.0\u00a0». Le catalogue n’a pas changé.');
    await give('{}');
    await expect(section).toContainText('Ce n’est pas un catalogue de programme');
    await counted(21);
  });

  await test.step('what it does is shown first', async () => {
    await give(catalogue());
    const preview = section.getByRole('heading', { name: 'Aperçu du catalogue' });
    await expect(preview).toBeFocused();
    await expect(section.locator('section')).toHaveText([
      /Ajoutées\s: 2\s*Cercle <b>de<\/b> pairs\s*Visite guidée/,
      /Cachées\s: 2\s*Balade Mentorat\s*Jeux de rôles/,
    ]);
    expect(await faultsOf(journal, 'preview', false, '[aria-labelledby="programme"]')).toEqual([]);
    await counted(21);
    await button(journal, 'Charger ce catalogue').click();
    await expect(journal.getByRole('region', { name: 'Messages' })).toContainText('Catalogue chargé');
  });

  await test.step('all pages have it at once, also the next first paint', async () => {
    await counted(21);
    await expect(button(ideas, 'Cercle <b>de</b> pairs')).toBeVisible();
    await expect(button(ideas, 'Balade Mentorat')).toBeHidden();
    await expect(section.getByRole('link', { name: 'mentorat@ville.quebec' })).toHaveAttribute(
      'href',
      'mailto:mentorat@ville.quebec',
    );
    await expect(section.getByRole('heading', { name: 'Mentorat <i>Ville</i>' })).toBeVisible();
    const newtab = await openNewTab();
    await newtab.evaluate('Math.random = () => 0.9999');
    await button(newtab, 'Piger une autre idée').click();
    await expect(newtab.getByRole('heading', { level: 1 })).toHaveText('Visite guidée');
    await newtab.route('**/chunks/**', () => {});
    await newtab.reload({ waitUntil: 'commit' });
    await expect(newtab.getByRole('heading', { level: 1 })).toHaveText('Visite guidée');
    await newtab.close();
  });

  await test.step('another one takes its place, and «Annuler» brings it back', async () => {
    await give(catalogue({ activities: [], hidden: [], name: 'Autre' }));
    await expect(section.locator('section')).toHaveText([/Retirées\s: 2/, /De nouveau visibles\s: 2/]);
    await button(journal, 'Charger ce catalogue').click();
    await expect(button(ideas, 'Balade Mentorat')).toBeVisible();
    await button(journal, 'Annuler').click();
    await expect(button(ideas, 'Cercle <b>de</b> pairs')).toBeVisible();
  });

  await test.step('a coordinator adds an idea and exports it all, without writing JSON', async () => {
    await button(journal, 'Ajouter une idée').click();
    await journal.getByRole('textbox', { name: 'Titre' }).fill('Dîner-causerie');
    await journal.getByRole('textbox', { name: 'Texte' }).fill('On mange et on cause.');
    await journal.getByRole('radio', { name: 'Relation' }).check();
    await button(journal, 'Enregistrer').click();
    await button(journal, 'Exporter mes idées en catalogue').click();
    const dialog = journal.getByRole('dialog', { name: 'Exporter mes idées en catalogue' });
    await expect(dialog).toContainText('2\u00a0idées du catalogue chargé, 1\u00a0idée nouvelle.');
    await dialog.getByRole('textbox', { name: 'Message' }).fill('Trois idées de plus.');
    await dialog.getByRole('checkbox', { name: 'Jeux de rôles' }).uncheck();
    const made = await create();
    expect(made.activities.map(({ title }: { title: string }) => title)).toEqual([
      'Cercle <b>de</b> pairs',
      'Visite guidée',
      'Dîner-causerie',
    ]);
    expect(made).toMatchObject({ message: 'Trois idées de plus.', hidden: ['balade-mentorat'] });
    await give(made);
    await expect(section.locator('section')).toHaveText([
      /Ajoutées\s: 1\s*Dîner-causerie/,
      /Cachées\s: 1/,
      /De nouveau visibles\s: 1/,
    ]);
    await button(section.page(), 'Charger ce catalogue').click();
    await counted(24);
  });

  await test.step('the next version has what was corrected in its place, without what was left out; its file may be dropped', async () => {
    await button(journal, 'Modifier\u00a0: Dîner-causerie').click();
    await journal.getByRole('textbox', { name: 'Titre' }).fill('Souper-causerie');
    await button(journal, 'Enregistrer').click();
    await button(journal, 'Exporter mes idées en catalogue').click();
    const dialog = journal.getByRole('dialog', { name: 'Exporter mes idées en catalogue' });
    await dialog.getByRole('checkbox', { name: 'Visite guidée' }).uncheck();
    await expect(dialog).toContainText(
      'Le fichier aura 1\u00a0idée du catalogue chargé, 1\u00a0idée que vous avez corrigée.',
    );
    await expect(dialog.getByRole('checkbox', { name: 'Souper-causerie, corrigée' })).toBeChecked();
    const made = await create();
    await journal.evaluate((text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], 'catalogue.json'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    }, JSON.stringify(made));
    await expect(section.locator('section')).toHaveText([
      /Modifiées\s: 1\s*Souper-causerie/,
      /Retirées\s: 1\s*Visite guidée/,
      /Cachées\s: 1/,
    ]);
    await button(journal, 'Charger ce catalogue').click();
    await counted(23);
  });

  await test.step('withdrawn, the ideas are those of the extension, and one’s own; «Annuler» brings it back', async () => {
    await button(journal, 'Retirer le catalogue').click();
    await expect(journal.getByRole('region', { name: 'Messages' })).toContainText('Catalogue retiré');
    await counted(22);
    await button(journal, 'Annuler').click();
    await expect(journal.getByRole('region', { name: 'Messages' })).toContainText('Catalogue rétabli');
    await counted(23);
  });
});
