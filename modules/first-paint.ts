import { resolve } from 'node:path';
import { mergeConfig, type Plugin } from 'vite';
import { addViteConfig, defineWxtModule } from 'wxt/modules';

const app = '/chunks/newtab.js';

/**
 * The new tab's first paint: `first-paint.js`, a classic script, paints the card and then loads the page's own module.
 * In its build, JSX goes straight to DOM nodes instead of through Preact, so that it is the same components that paint.
 */
export default defineWxtModule((wxt) => {
  wxt.hook('vite:build:extendConfig', ([entrypoint], config) => {
    const pages = entrypoint?.name !== 'first-paint';
    const runtime = resolve(wxt.config.root, 'components/first-paint/jsx-runtime.ts');
    Object.assign(
      config,
      mergeConfig(
        config,
        pages
          ? // The first paint loads the new tab's module by this name: nothing here is cached by address.
            { build: { rolldownOptions: { output: { entryFileNames: 'chunks/[name].js' } } } }
          : { resolve: { alias: { 'preact/jsx-runtime': runtime } }, build: { rolldownOptions: { external: [app] } } },
      ),
    );
  });
  if (wxt.config.command === 'build') addViteConfig(wxt, () => ({ plugins: [paintBeforeApp] }));
});

/**
 * Puts the first paint in the place of the new tab's own module and styles, to load them behind the paint: it
 * gets the addresses of the styles as data. Its build knows which styles the painted components need: no others stand in front of it.
 */
const paintBeforeApp: Plugin = {
  name: 'paint-before-app',
  transformIndexHtml: {
    order: 'post',
    handler(html, { path }) {
      if (!path.includes('newtab')) return html;
      if (!html.includes(` src="${app}"`)) throw new Error(`newtab: its module is not ${app}`);
      const styles = [...html.matchAll(/<link rel="stylesheet"[^>]* href="([^"]+)">/g)];
      return html
        .replace(/\s*<(script type="module"|link rel="(modulepreload|stylesheet)")[^>]*>(<\/script>)?/g, '')
        .replace('</head>', '  <link rel="stylesheet" href="/assets/first-paint.css">\n  </head>')
        .replace(
          '</body>',
          `  <script async src="/first-paint.js" data-styles="${styles.map(([, href]) => href).join(' ')}"></script>\n  </body>`,
        );
    },
  },
};
