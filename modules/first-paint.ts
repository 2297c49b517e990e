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
  });
  if (wxt.config.command === 'build') addViteConfig(wxt, () => ({ plugins: [paintBeforeApp] }));
});

/**
 * Puts the first paint in the place of the new tab's own module and styles, whose addresses it gets as data to load
 * them behind the paint. Its build knows which styles the painted components need: no others stand in front of it.
 */
const paintBeforeApp: Plugin = {
  name: 'paint-before-app',
  transformIndexHtml: {
    order: 'post',
    handler(html, { path }) {
      if (!path.includes('newtab')) return html;
      const app = /<script type="module"[^>]* src="([^"]+)"><\/script>/.exec(html);
      if (!app) throw new Error('newtab: no module script to take the place of');
      const styles = [...html.matchAll(/<link rel="stylesheet"[^>]* href="([^"]+)">/g)];
      return html
        .replace(/\s*<(script type="module"|link rel="(modulepreload|stylesheet)")[^>]*>(<\/script>)?/g, '')
        .replace('</head>', '  <link rel="stylesheet" href="/assets/first-paint.css">\n  </head>')
        .replace(
          '</body>',
          `  <script async src="/first-paint.js" data-app="${app[1]}" data-styles="${styles.map(([, href]) => href).join(' ')}"></script>\n  </body>`,
        );
    },
  },
};
