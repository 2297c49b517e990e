import { basename } from 'node:path';
import { defineConfig } from 'wxt';

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

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  manifest: ({ browser, mode }) => ({
    name: '__MSG_name__',
    short_name: '__MSG_shortName__',
    description: '__MSG_description__',
    default_locale: 'fr',
    // Nothing is written in private windows, because the extension is not there.
    incognito: 'not_allowed',
    ...(mode === 'production' && {
      content_security_policy: { extension_pages: contentSecurityPolicy },
    }),
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+M' } },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'idee-du-jour@mentorat.quebec',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          minimum_chrome_version: '148',
          // Without a warning, and against eviction: Chromium grants extensions no other protection.
          permissions: ['unlimitedStorage'],
        }),
  }),
  vite: () => ({
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
