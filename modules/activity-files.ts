import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { defineWxtModule } from 'wxt/modules';

/** Ships `data/activities/<nn>-<id>/illustration.svg` as `illustrations/<id>.svg`: the address follows from the id. */
export default defineWxtModule((wxt) => {
  wxt.hook('build:publicAssets', (_, assets) => {
    const root = join(wxt.config.root, 'data/activities');
    for (const folder of readdirSync(root)) {
      assets.push({
        absoluteSrc: join(root, folder, 'illustration.svg'),
        relativeDest: `illustrations/${folder.replace(/^\d+-/, '')}.svg`,
      });
    }
  });
});
