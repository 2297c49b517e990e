import { basename } from 'node:path';
import { defineConfig } from 'wxt';
import { version } from './package.json' with { type: 'json' };

// It talks to no one: here the browser enforces what the product promises.
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

// The same extension for those who have another new tab: popup, pages and panel alone (`scripts/package.ts`).
const withoutNewTab = process.env.VARIANT === 'popup';
const variant = withoutNewTab ? '-popup' : '';
const suffix = withoutNewTab ? 'WithoutNewTab' : '';

export default defineConfig({
  manifestVersion: 3,
  outDirTemplate: `{{browser}}-mv{{manifestVersion}}${variant}{{modeSuffix}}`,
  zip: {
    name: 'idee-du-jour',
    artifactTemplate: `{{name}}-{{version}}-{{browser}}${variant}.zip`,
    sourcesTemplate: '{{name}}-{{version}}-sources.zip',
    zipSources: false,
    excludeSources: ['docs/**/*.png', 'tests/**', 'test-results/**'],
  },
  hooks: {
    'entrypoints:found': (_, found) => {
      if (!withoutNewTab) return;
      for (let index = found.length - 1; index >= 0; index--) {
        if (found[index]?.name.startsWith('newtab')) found.splice(index, 1);
      }
    },
  },
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  manifest: ({ browser, mode }) => ({
    name: `__MSG_name${suffix}__`,
    short_name: '__MSG_shortName__',
    description: `__MSG_description${suffix}__`,
    default_locale: 'fr',
    // Nothing is written in private windows, because the extension is not there.
    incognito: 'not_allowed',
    ...(mode === 'production' && {
      content_security_policy: { extension_pages: contentSecurityPolicy },
    }),
    commands: {
      // Free in Chromium, Edge and Firefox, French and English, and in Orca; Alt+Shift+M opens a menu of Firefox in French.
      _execute_action: { suggested_key: { default: 'Alt+Shift+J' } },
    },
    // Without a warning, all of them: `storage` for what the browser remembers until it is closed, and the other against
    // eviction, since Chromium grants extensions no other protection.
    ...(browser === 'firefox'
      ? {
          permissions: ['storage'],
          browser_specific_settings: {
            gecko: {
              id: `idee-du-jour${variant}@mentorat.quebec`,
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          minimum_chrome_version: '148',
          permissions: ['storage', 'unlimitedStorage'],
        }),
  }),
  vite: () => ({
    define: {
      'import.meta.env.WITHOUT_NEW_TAB': JSON.stringify(withoutNewTab),
      'import.meta.env.PRODUCT_VERSION': JSON.stringify(version),
    },
    build: {
      target: ['chrome148', 'firefox142'],
      modulePreload: { polyfill: false },
    },
    css: {
      modules: {
        // Readable, and the same in the build of the first paint and in that of the pages.
        generateScopedName: (name: string, file: string) => `${basename(file, '.module.css')}-${name}`,
      },
    },
    resolve: { alias: { dexie: 'dexie/dist/modern/dexie.mjs' } },
  }),
});
