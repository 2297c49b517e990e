import { expect, test } from './fixtures.ts';

test('cases are read when they are unfolded; «Repères» and «Moments difficiles» are folded beside every guide', async ({
  openIdeas,
}) => {
  const page = await openIdeas();
  const read: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/chunks/situations-')) read.push(request.url());
  });
  await page.getByRole('button', { name: 'Jeux de rôles', exact: true }).click();
  const name = page.getByText('Trois scènes à jouer', { exact: true });
  await expect(name).toBeVisible();
  expect(read).toEqual([]);
  await name.click();
  await expect(page.getByRole('heading', { name: 'Refuser une demande de plus' })).toBeVisible();
  expect(read).toHaveLength(1);

  for (const title of ['Balade Mentorat', 'Activité bénévole']) {
    await page.getByRole('button', { name: title, exact: true }).click();
    await expect(page.getByText(/Ce qui se dit ici reste ici/)).toBeHidden();
    await page.getByText('Repères', { exact: true }).click();
    await expect(page.getByText(/Ce qui se dit ici reste ici/)).toBeVisible();
    await page.getByText('Moments difficiles', { exact: true }).click();
    await expect(page.getByText(/programme d’aide aux employés\?/)).toBeVisible();
  }
});
