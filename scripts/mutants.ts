import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createVitest } from 'vitest/node';
import { type Breakage, breakages } from '../tests/mutants/breakages.ts';
import { rooms } from '../tests/mutants/rooms.ts';

// Breaks the code, one small thing at a time, and sees whether a test notices. In the pure rooms Stryker does so at every
// place, elsewhere a list says where. `npm run test:mutants search` does the rooms that have this word in their names,
// `npm run test:mutants list` the list, and with a word after it what has that word.

const [, , what = '', word = ''] = process.argv;
const project = resolve(import.meta.dirname, '..');
let failed = false;

const chosenRooms = what === 'list' ? [] : rooms.filter(({ name }) => name.includes(what));
const chosen = what === '' || what === 'list' ? breakages.filter((one) => one.what.includes(word)) : [];
const missing = chosenRooms.flatMap(({ tests }) => tests).filter((name) => !existsSync(`tests/unit/${name}.test.ts`));
if (chosenRooms.length + chosen.length === 0 || missing.length > 0) {
  console.error(missing.length > 0 ? `No such tests: ${missing.join(', ')}` : 'Nothing has that name');
  process.exit(1);
}

for (const { name, files, tests } of chosenRooms) {
  console.log(`\n━━ ${name}\n`);
  const { status } = spawnSync('stryker', ['run', 'tests/mutants/stryker.config.json', '-m', files.join()], {
    cwd: project,
    stdio: 'inherit',
    env: { ...process.env, TZ: 'America/Toronto', MUTANTS_TESTS: tests.join() },
  });
  failed ||= status !== 0;
}
if (chosen.length > 0) {
  const areKilled = await breakAll(chosen);
  failed ||= !areKilled;
}
process.exit(Number(failed));

/** In a copy: nobody's files are ever broken. One browser for all of it. */
async function breakAll(list: readonly Breakage[]): Promise<boolean> {
  const copy = join(project, '.output/mutants');
  const leftOut = ['.git', '.output', 'docs', 'node_modules', 'test-results'];
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  for (const entry of readdirSync(project)) {
    if (!leftOut.includes(entry)) cpSync(join(project, entry), join(copy, entry), { recursive: true });
  }
  process.chdir(copy);
  const vitest = await createVitest('test', { watch: true, project: ['browser'], reporters: [{}], bail: 1 });
  await vitest.standalone();
  /** The test of a file that fails; undefined where none does. */
  async function failing(test: string): Promise<string | undefined> {
    const specifications = await vitest.globTestSpecifications([test]);
    const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications);
    // It tells of all files that were ever run.
    const own = testModules.filter(({ moduleId }) => moduleId.endsWith(test));
    const [failed] = own.flatMap((module) => [...module.children.allTests('failed')]);
    return failed?.name ?? (unhandledErrors.length > 0 || own.some((module) => !module.ok()) ? test : undefined);
  }
  const areKilled: boolean[] = [];
  for (const test of new Set(list.map(({ test }) => test))) {
    const failed = await failing(test);
    if (failed === undefined) continue;
    console.log(`fails by itself: «${failed}»`);
    areKilled.push(false);
  }
  for (const { what, file, before, after, test } of list) {
    const path = join(copy, file);
    const text = readFileSync(path, 'utf8');
    const isKnown = text.split(before).length === 2;
    if (isKnown)
      writeFileSync(
        path,
        text.replace(before, () => after),
      );
    vitest.invalidateFile(path);
    const failed = await failing(test);
    writeFileSync(path, text);
    vitest.invalidateFile(path);
    console.log(`${isKnown ? (failed ? 'killed     ' : 'survived   ') : 'out of date'} ${what}`);
    if (failed) console.log(`            by «${failed}»`);
    areKilled.push(isKnown && failed !== undefined);
  }
  await vitest.close();
  process.chdir(project);
  rmSync(copy, { recursive: true, force: true });
  console.log(`${areKilled.filter(Boolean).length} of ${list.length} killed`);
  return !areKilled.includes(false);
}
