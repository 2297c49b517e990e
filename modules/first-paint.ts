import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { addViteConfig, defineWxtModule } from 'wxt/modules';

/**
 * The new tab's first paint: `first-paint.js`, a classic script, paints the card and then loads the page's own module.
 * In its build, JSX goes straight to DOM nodes instead of through Preact, so that it is the same components that paint.
 */
export default defineWxtModule((wxt) => {
  wxt.hook('vite:build:extendConfig', ([entrypoint], config) => {
    if (entrypoint?.name !== 'first-paint') return;
    config.resolve ??= {};
    config.resolve.alias = {
      ...config.resolve.alias,
      'preact/jsx-runtime': resolve(wxt.config.root, 'components/first-paint/jsx-runtime.ts'),
    };
    config.plugins?.push(withoutCss);
  });
  if (wxt.config.command === 'build') addViteConfig(wxt, () => ({ plugins: [paintBeforeApp] }));
});

/** The page's own build ships the styles. */
const withoutCss: Plugin = {
  name: 'without-css',
  enforce: 'post',
  generateBundle(_, bundle) {
    for (const file of Object.keys(bundle)) if (file.endsWith('.css')) delete bundle[file];
  },
};

/** Puts the first paint in the place of the new tab's module, whose address it gets in `data-app`. */
const paintBeforeApp: Plugin = {
  name: 'paint-before-app',
  transformIndexHtml: {
    order: 'post',
    handler(html, { path }) {
      if (!path.includes('newtab')) return html;
      const app = /<script type="module"[^>]* src="([^"]+)"><\/script>/.exec(html);
      if (!app) throw new Error('newtab: no module script to take the place of');
      return html
        .replace(app[0], '')
        .replace(/\s*<link rel="modulepreload"[^>]*>/g, '')
        .replace('</body>', `  <script src="/first-paint.js" data-app="${app[1]}"></script>\n  </body>`);
    },
  },
};
