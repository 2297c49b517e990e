import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { mergeConfig, type Plugin } from 'vite';
import { addViteConfig, defineWxtModule } from 'wxt/modules';

const app = '/chunks/newtab.js';

/**
 * The new tab's first paint: `first-paint.js`, a classic script, paints the card and then loads the page's own module.
 * In its build, JSX goes straight to DOM nodes instead of through Preact, so that it is the same components that paint.
 */
export default defineWxtModule((wxt) => {
  const style = { hash: '' };
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
          : {
              resolve: { alias: { 'preact/jsx-runtime': runtime } },
              build: { rolldownOptions: { external: [app] } },
              plugins: [withoutStyles],
            },
      ),
    );
  });
  if (wxt.config.command !== 'build') return;
  addViteConfig(wxt, () => ({ plugins: [paintBeforeApp(style)] }));
  wxt.hook('build:manifestGenerated', (_, manifest) => {
    const policy = manifest.content_security_policy as { extension_pages: string };
    policy.extension_pages = policy.extension_pages.replace(
      "style-src 'self'",
      `style-src 'self' 'sha256-${style.hash}'`,
    );
  });
});

/** The new tab has its styles from its own build. */
const withoutStyles: Plugin = {
  name: 'without-styles',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      for (const name of Object.keys(bundle)) if (name.endsWith('.css')) delete bundle[name];
    },
  },
};

/**
 * Puts the first paint in the place of the new tab's own module, and the styles into the page: a request less to wait
 * for. The policy lets this one text in by its hash.
 */
const paintBeforeApp = (style: { hash: string }): Plugin => ({
  name: 'paint-before-app',
  transformIndexHtml: {
    order: 'post',
    handler(html, { path, bundle = {} }) {
      if (!path.includes('newtab')) return html;
      if (!html.includes(` src="${app}"`)) throw new Error(`newtab: its module is not ${app}`);
      const styles = [...html.matchAll(/<link rel="stylesheet"[^>]* href="\/([^"]+)">/g)].map(([, name = '']) => {
        const file = bundle[name];
        if (file?.type !== 'asset') throw new Error(`newtab: ${name} is not in its bundle`);
        return String(file.source).trim();
      });
      const css = styles.join('\n');
      style.hash = createHash('sha256').update(css).digest('base64');
      return html
        .replace(/\s*<(script type="module"|link rel="(modulepreload|stylesheet)")[^>]*>(<\/script>)?/g, '')
        .replace('</head>', () => `  <style>${css}</style>\n  </head>`)
        .replace('</body>', '  <script async src="/first-paint.js"></script>\n  </body>');
    },
  },
});
