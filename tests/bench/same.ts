import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, settleFirstTab, withBrowser } from './measure.ts';

/**
 * Writes the build's new tab and popup into a folder as they are painted first, as an extension of static pages: the same
 * words and styles, and no script. What it takes to draw them is in its time, what it takes to make them is not.
 */
export async function writeSame(build: string, folder: string): Promise<void> {
  const painted = await withBrowser(build, async (browser) => {
    await settleFirstTab(browser);
    return { newtab: await paintedTab(browser), popup: await paintedPopup(browser) };
  });
  mkdirSync(folder, { recursive: true });
  for (const [page, body] of Object.entries(painted)) {
    const html = readFileSync(join(build, `${page}.html`), 'utf8');
    const head = html.slice(0, html.indexOf('</head>')).replace(/<script[^>]*><\/script>/g, '');
    writeFileSync(join(folder, `${page}.html`), `${head}</head>\n<body>${body}</body>\n</html>\n`);
  }
  const manifest = {
    manifest_version: 3,
    name: 'same',
    version: '1',
    action: { default_popup: 'popup.html' },
    chrome_url_overrides: { newtab: 'newtab.html' },
    content_security_policy: {
      extension_pages: "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:",
    },
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
}

async function paintedTab({ newTab }: Browser): Promise<string> {
  const page = await newTab();
  await page.locator('h1').waitFor();
  return page.evaluate(() => document.body.innerHTML);
}

async function paintedPopup({ context, address }: Browser): Promise<string> {
  // What comes behind the first paint changes what is below the popup's edge.
  await context.route('**/popup-rest.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
  const page = await context.newPage();
  await page.setViewportSize({ width: 400, height: 600 });
  await page.goto(address('popup.html'));
  await page.locator('[data-row]').first().waitFor();
  return page.evaluate(() => {
    const app = document.getElementById('app') as HTMLElement;
    app.className = 'first-paint';
    return document.body.innerHTML;
  });
}
