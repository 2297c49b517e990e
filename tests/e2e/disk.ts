import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** A small disk of its own, to be filled. */
export class Disk {
  #folder = '';

  /** Whether it could be mounted: only root on Linux can. */
  mount(folder: string, megabytes: number): boolean {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
    return spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]).status === 0;
  }

  unmount() {
    spawnSync('umount', ['-l', this.#folder]);
  }

  get #ballast() {
    return join(this.#folder, 'ballast');
  }

  fill() {
    const file = openSync(this.#ballast, 'a');
    for (const size of [1 << 20, 1 << 12, 1]) {
      try {
        for (;;) writeSync(file, Buffer.alloc(size));
      } catch (error) {
        if ((error as { code?: string }).code !== 'ENOSPC') throw error;
      }
    }
    closeSync(file);
  }

  makeRoom() {
    rmSync(this.#ballast);
  }
}
