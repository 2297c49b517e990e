import { type Browser, type Figure, figure, until } from './measure.ts';

/**
 * From the click on «Commencer» in «Toutes les idées» until the meeting's page can be used: its buttons are there, with
 * what they do, and the frame that shows them is done.
 */
export async function measureMeeting({ context, address }: Browser, times: number): Promise<Figure> {
  await context.addInitScript(() => {
    addEventListener('click', ({ timeStamp }) => {
      localStorage.setItem('bench-clicked', `${performance.timeOrigin + timeStamp}`);
    });
    new MutationObserver((_, observer) => {
      if (!document.body?.textContent?.includes('Étape suivante')) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        // Its message comes after this frame's paint.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => Object.assign(globalThis, { usable: performance.timeOrigin + performance.now() });
        port2.postMessage(0);
      });
    }).observe(document, { subtree: true, childList: true });
  });
  const page = await context.newPage();
  const samples: number[] = [];
  // The first one makes the database.
  for (let turn = 0; turn <= times; turn++) {
    await page.goto(address('ideas.html'));
    await page.getByRole('button', { name: 'Balade Mentorat', exact: true }).click();
    await page.getByRole('button', { name: 'Commencer : Balade Mentorat', exact: true }).click();
    await page.waitForURL(address('meeting.html'));
    const time = await until(() =>
      page.evaluate(() => {
        const { usable } = globalThis as { usable?: number };
        return usable && usable - Number(localStorage.getItem('bench-clicked'));
      }),
    );
    if (turn > 0) samples.push(time);
    await page.getByRole('button', { name: 'Abandonner' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Abandonner' }).click();
    await page.getByText('Aucune rencontre en cours').waitFor();
  }
  await page.close();
  return figure(samples);
}
