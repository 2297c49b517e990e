import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { settleFirstTab, withBrowser } from './measure.ts';

/**
 * Writes the build's new tab into a folder as it is painted, as an extension that is a static page: the same words and
 * styles, and no script. What it takes to draw them is in its time, what it takes to make them is not.
 */
export async function writeSame(build: string, folder: string): Promise<void> {
  const body = await withBrowser(build, async (browser) => {
    await settleFirstTab(browser);
    const page = await browser.newTab();
    await page.locator('h1').waitFor();
    return page.evaluate(() => document.body.innerHTML);
  });
  const html = readFileSync(join(build, 'newtab.html'), 'utf8');
  const head = html.slice(0, html.indexOf('</head>')).replace(/<script[^>]*><\/script>/g, '');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'newtab.html'), `${head}</head>\n<body>${body}</body>\n</html>\n`);
  const manifest = {
    manifest_version: 3,
    name: 'same',
    version: '1',
    chrome_url_overrides: { newtab: 'newtab.html' },
    content_security_policy: { extension_pages: "default-src 'self'; style-src 'self' 'unsafe-inline'" },
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
}
