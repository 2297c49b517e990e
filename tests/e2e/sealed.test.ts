import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';

const builds = ['.output/chrome-mv3', '.output/firefox-mv3'];
const manifestOf = (build: string) => JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8'));
const styleHashes = (build: string, page: string) =>
  [...readFileSync(join(build, page), 'utf8').matchAll(/<style>(.*?)<\/style>/gs)].map(
    ([, style = '']) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  );
const filesOf = (build: string) =>
  readdirSync(build, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

for (const build of builds) {
  test.describe(build, () => {
    test('asks for no permission but to keep what is noted and for a panel, and lets no page or script in', () => {
      const manifest = manifestOf(build);
      expect(manifest.manifest_version).toBe(3);
      expect((manifest.permissions ?? []).sort()).toEqual(
        build.includes('chrome') ? ['sidePanel', 'storage', 'unlimitedStorage'] : ['storage'],
      );
      for (const key of ['host_permissions', 'optional_permissions', 'optional_host_permissions']) {
        expect(manifest[key] ?? [], key).toEqual([]);
      }
      for (const key of ['background', 'content_scripts', 'web_accessible_resources', 'externally_connectable']) {
        expect(manifest, key).not.toHaveProperty(key);
      }
    });

    test('is not there in private windows, so that nothing is written in them', () => {
      expect(manifestOf(build).incognito).toBe('not_allowed');
    });

    test('has a policy that lets it talk to no one', () => {
      expect(manifestOf(build).content_security_policy.extension_pages.split('; ')).toEqual([
        "default-src 'none'",
        "script-src 'self'",
        // The styles of these two pages, and no other.
        `style-src 'self' ${['newtab.html', 'popup.html']
          .flatMap((page) => styleHashes(build, page))
          .sort()
          .join(' ')}`,
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-src 'none'",
        "object-src 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
      ]);
    });

    test('holds no address that it could call', () => {
      const known =
        /^https?:\/\/(www\.w3\.org|react\.dev|developer\.|dexie\.org|tinyurl\.com|bugs\.|mozilla\.|github\.com|goo\.gl|bit\.ly)/;
      for (const file of filesOf(build).filter((name) => /\.(js|html|css)$/.test(name))) {
        const addresses = readFileSync(file, 'utf8').match(/https?:\/\/[^\s"'`)]+/g) ?? [];
        expect(
          addresses.filter((address) => !known.test(address)),
          file,
        ).toEqual([]);
      }
    });
  });
}

test('a person is warned of no permission, and reads what it is good for; no request leaves any page, and fetch is refused', async ({
  context,
  newtab,
  openPopup,
  openJournal,
  openIdeas,
  allowError,
}) => {
  allowError(/Content Security Policy/);
  const outside: string[] = [];
  context.on('request', (request) => {
    if (!/^(chrome-extension|data|blob):/.test(request.url())) outside.push(request.url());
  });
  await newtab.getByRole('button', { name: 'Préparer la rencontre' }).click();
  await newtab.getByRole('button', { name: 'Marquer comme essayée' }).click();
  await expect(newtab.getByText('Essai noté')).toBeVisible();
  await newtab.getByRole('button', { name: 'Piger une autre idée' }).click();
  const journal = await openJournal();
  const warnings = await journal.evaluate<string[]>(
    `((manifest_version, { name, version, permissions }) =>
      chrome.management.getPermissionWarningsByManifest(JSON.stringify({ manifest_version, name, version, permissions }))
    )(3, chrome.runtime.getManifest())`,
  );
  expect(warnings).toEqual([]);
  await expect(journal.getByText('Le navigateur ne supprime pas votre carnet de lui-même')).toBeVisible();
  for (const page of [newtab, await openPopup(), journal, await openIdeas()]) {
    await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
    const refused = await page.evaluate(async () => {
      const policy = new Promise<string>((violated) => {
        addEventListener('securitypolicyviolation', (event) => violated(event.violatedDirective), { once: true });
      });
      const answer = await fetch('https://example.org/').catch(() => 'refused');
      return [answer, await policy];
    });
    expect(refused).toEqual(['refused', 'connect-src']);
  }
  expect(outside).toEqual([]);
});
