import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { addViteConfig, defineWxtModule } from 'wxt/modules';

/** Writes `licences.txt` into the package: whatever the bundles took from others, with its licence, read off the bundles. */
export default defineWxtModule((wxt) => {
  addViteConfig(wxt, () => ({ plugins: [licences(wxt.config.root)] }));
});

const licences = (root: string): Plugin => ({
  name: 'licences',
  generateBundle(_, bundle) {
    const modules = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
    const packages = new Set(modules.flatMap((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0] ?? []));
    // Built apart, and takes nothing that the pages don't.
    if (Object.keys(bundle).some((name) => name.endsWith('-first-paint.js'))) return;
    const parts = [...packages].sort().map(licenceOf);
    const pictures = readFileSync(join(root, 'data/illustrations-licence.txt'), 'utf8');
    this.emitFile({
      type: 'asset',
      fileName: 'licences.txt',
      source: [...parts, pictures].join(`\n${'-'.repeat(72)}\n\n`),
    });
  },
});

function licenceOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file && existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : '';
  return `${name} ${version} (${license})\n\n${text.trim()}\n`;
}
