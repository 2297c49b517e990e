import type { Locator, Page } from '@playwright/test';
import { Model } from '../model/model.ts';
import { expect, testAlone, test as together } from './fixtures.ts';
import { kill } from './kill.ts';
import { type Row, readRows } from './rows.ts';

// An hour of use by chance: several pages, edits, closings, kills, clock jumps, merges, held to a model of what must be
// there after each step. `npm run test:model` has 2,000 steps, another hour each time.
const steps = Number(process.env.MODEL_STEPS ?? 5);
const seed = Number(process.env.MODEL_SEED ?? 293_842);
// Short, it is over before the browser is killed, and needs none of its own.
const test = (process.env.MODEL_STEPS ? testAlone : together) as typeof testAlone;

/** Chance that can be repeated (mulberry32). */
function chanceFrom(seed: number) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const activities = ['Balade Mentorat', 'Café philosophique', 'Jeux de rôles'];
const names = ['Léa', 'Zoé', 'Noé'];
const button = (page: Page | Locator, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
/** With a key, which no other press can take for its own. */
const press = (control: Locator) => control.press('Enter');

/** Likewise, where what is pressed is what it says at that moment: after a kill, what is painted may be of before. Returns whether it was on. */
async function toggle(control: Locator): Promise<boolean> {
  await control.focus();
  const isOn = await control.evaluate((button: HTMLButtonElement) => {
    const isOn = button.ariaPressed === 'true';
    button.click();
    return isOn;
  });
  await expect(control).toHaveAttribute('aria-pressed', String(!isOn));
  return isOn;
}
const said = ({ activityId, day, partner, verdict, note }: Row) => ({ activityId, day, partner, verdict, note });

test(`${steps} steps of use leave what must be there`, async ({
  clock,
  extension,
  openNewTab,
  openJournal,
  openPopup,
  openIdeas,
}) => {
  test.setTimeout(60_000 + steps * 10_000);
  console.log(`MODEL_SEED=${seed}`);
  const chance = chanceFrom(seed);
  const below = (count: number) => Math.floor(chance() * count);
  const oneOf = <Value>(values: readonly Value[]) => values[below(values.length)] as Value;

  let time = Temporal.PlainDateTime.from('2026-11-22T09:00:00');
  let latest = time;
  let setAt = 0;
  const setClock = () => {
    setAt = performance.now();
    return clock.set(time.toString());
  };
  const model = new Model();
  const lines: string[] = [];
  /** Another device: what it has, and what it knows. */
  const other = { model: new Model(), rows: { trials: [] as Row[], favourites: [] as Row[], removals: [] as Row[] } };
  let deleted: { key: string; value: unknown } | undefined;
  const open: { newtab?: Page; journal?: Page; popup?: Page; ideas?: Page } = {};

  const page = async (which: keyof typeof open): Promise<Page> => {
    const opening = { newtab: openNewTab, journal: openJournal, popup: openPopup, ideas: openIdeas }[which];
    const there = open[which] ?? (await opening());
    open[which] = there;
    await there.bringToFront();
    return there;
  };
  const anyPage = () => Object.values(open)[0] ?? page('newtab');

  async function found(): Promise<Map<string, unknown>> {
    const shown = await anyPage();
    const [days, trials, favourites] = await Promise.all([
      readRows(shown, 'days'),
      readRows(shown, 'trials'),
      readRows(shown, 'favourites'),
    ]);
    return new Map<string, unknown>([
      ...days.map(({ day, activityId, drawn }) => [`day/${day}`, { activityId, drawn }] as const),
      ...trials.map((trial) => [`trial/${trial.id}`, said(trial)] as const),
      ...favourites.map(({ activityId }) => [`favourite/${activityId}`, true] as const),
    ]);
  }
  async function check() {
    const now = await found();
    // Days record themselves, when a page comes to show them.
    for (const [key, value] of now) if (key.startsWith('day/') && model.value(key) === undefined) model.set(key, value);
    expect(model.differences(now), `MODEL_SEED=${seed}\n${lines.join('\n')}`).toEqual([]);
  }
  /** What came to be by a step, beside what was known. */
  async function news(kind: string): Promise<[string, unknown][]> {
    return [...(await found())].filter(([key]) => key.startsWith(kind) && model.value(key) === undefined);
  }

  const known = (row: Locator) => row.getAttribute('data-trial').then((id) => `trial/${id}`);
  const rows = (journal: Page) => journal.getByRole('region', { name: 'Essais', exact: true }).getByRole('listitem');
  async function oneTrial(): Promise<{ row: Locator; key: string; journal: Page } | undefined> {
    const journal = await page('journal');
    // A page of them, and those that have come since.
    const least = Math.min(model.keys('trial/').length, 40);
    if (least === 0) return undefined;
    await expect.poll(() => rows(journal).count()).toBeGreaterThanOrEqual(least);
    const key = await known(rows(journal).nth(below(least)));
    return { row: rows(journal).and(journal.locator(`[data-trial="${key.slice(6)}"]`)), key, journal };
  }

  const actions: Record<string, () => Promise<string>> = {
    async mark() {
      const newtab = await page('newtab');
      const title = await newtab.getByRole('heading', { level: 1 }).innerText();
      const day = String(time.toPlainDate());
      const isKnown = (await readRows(newtab, 'trials')).some((trial) => trial.title === title && trial.day === day);
      await press(button(newtab, 'Marquer comme essayée'));
      // Marked again on the same day, it opens that trial.
      if (isKnown) {
        await press(button(newtab.getByRole('dialog'), 'Fermer'));
        await expect(newtab.getByRole('dialog')).toBeHidden();
      } else {
        await expect(newtab.getByText('Essai noté')).toBeVisible();
        await expect.poll(async () => (await news('trial/')).length).toBe(1);
        const [marked] = await news('trial/');
        expect(marked?.[1], lines.join('\n')).toMatchObject({ day, partner: '', note: '' });
        if (marked) model.set(...marked);
      }
      return `marks ${title} on a new tab`;
    },
    async star() {
      const newtab = await page('newtab');
      const day = (await found()).get(`day/${time.toPlainDate()}`) as { activityId: string };
      const isOn = await toggle(button(newtab, 'Favori'));
      model.set(`favourite/${day.activityId}`, isOn ? undefined : true);
      return `${isOn ? 'unstars' : 'stars'} the idea of the day`;
    },
    async draw() {
      const newtab = await page('newtab');
      const heading = newtab.getByRole('heading', { level: 1 });
      const title = await heading.innerText();
      await press(button(newtab, 'Piger une autre idée'));
      await expect(heading).not.toHaveText(title);
      const day = `day/${time.toPlainDate()}`;
      const before = model.value(day) as { activityId: string; drawn: string[] };
      const after = (await found()).get(day) as typeof before;
      const drawn = [...new Set([...before.drawn, before.activityId])];
      expect(after, lines.join('\n')).toEqual({ activityId: after.activityId, drawn });
      model.set(day, after);
      return `draws ${await heading.innerText()}`;
    },
    async starInPopup() {
      const popup = await page(oneOf(['popup', 'ideas'] as const));
      const title = oneOf(activities);
      // Someone is there: until then, what lies below the popup's edge is its titles alone.
      await popup.mouse.move(10, 10);
      const isOn = await toggle(button(popup, `Favori : ${title}`));
      const id = { 'Balade Mentorat': 'balade-mentorat', 'Café philosophique': 'cafe-philosophique' }[title];
      model.set(`favourite/${id ?? 'jeux-de-roles'}`, isOn ? undefined : true);
      return `${isOn ? 'unstars' : 'stars'} ${title} in a list`;
    },
    async add() {
      const journal = await page('journal');
      await press(button(journal, 'Ajouter un essai'));
      const dialog = journal.getByRole('dialog');
      const [title, partner, note] = [oneOf(activities), oneOf(names), `note ${below(1000)}`];
      await dialog.getByLabel('Idée').selectOption(title);
      await dialog.getByLabel('Avec qui').fill(partner);
      await dialog.getByRole('textbox', { name: 'Note' }).fill(note);
      await press(button(dialog, 'Enregistrer'));
      await expect(dialog).toBeHidden();
      const [added, ...more] = await news('trial/');
      expect(more).toEqual([]);
      expect(added?.[1], lines.join('\n')).toMatchObject({ partner, note });
      if (added) model.set(...added);
      return `adds ${title} with ${partner}: ${note}`;
    },
    async edit() {
      const trial = await oneTrial();
      if (!trial) return 'finds nothing to edit';
      await press(button(trial.row, /^Modifier/));
      const dialog = trial.journal.getByRole('dialog');
      const note = `note ${below(1000)}`;
      await dialog.getByRole('textbox', { name: 'Note' }).fill(note);
      await press(button(dialog, 'Enregistrer'));
      // Where a kill left a draft, and the other device has changed the note since.
      const mine = button(dialog, 'Garder le vôtre');
      await expect.poll(async () => (await dialog.isHidden()) || (await mine.isVisible())).toBe(true);
      if (await mine.isVisible()) {
        await press(mine);
        await press(button(dialog, 'Enregistrer'));
      }
      await expect(dialog).toBeHidden();
      model.set(trial.key, { ...(model.value(trial.key) as object), note });
      return `edits ${trial.key}: ${note}`;
    },
    async remove() {
      const trial = await oneTrial();
      if (!trial) return 'finds nothing to delete';
      await press(button(trial.row, /^Supprimer/));
      await expect(trial.row).toHaveCount(0);
      deleted = { key: trial.key, value: model.value(trial.key) };
      model.set(trial.key, undefined);
      return `deletes ${trial.key}`;
    },
    async undo() {
      if (!deleted || !open.journal) return 'has nothing to take back';
      const { key, value } = deleted;
      const journal = await page('journal');
      await press(button(journal, 'Annuler'));
      await expect(rows(journal).and(journal.locator(`[data-trial="${key.slice(6)}"]`))).toHaveCount(1);
      model.set(key, value);
      deleted = undefined;
      return `takes back the deletion of ${key}`;
    },
    async rename() {
      const journal = await page('journal');
      const [from, to] = [oneOf(names), oneOf(names)];
      const keys = model.keys('trial/').filter((key) => (model.value(key) as Row).partner === from);
      if (from === to || keys.length === 0) return `knows no ${from}`;
      await press(button(journal, 'Renommer'));
      const dialog = journal.getByRole('dialog');
      await dialog.getByLabel('Nom dans le carnet').selectOption(from);
      await dialog.getByLabel('Nouveau nom').fill(to);
      await press(button(dialog, 'Renommer'));
      await expect(dialog).toBeHidden();
      for (const key of keys) model.set(key, { ...(model.value(key) as object), partner: to });
      // Its «Annuler» is the next one.
      deleted = undefined;
      return `renames ${from} to ${to}`;
    },
    async merge() {
      const journal = await page('journal');
      const file = {
        format: 'idee-du-jour/backup',
        version: 1,
        exportedAt: '2026-11-22T12:00:00.000Z',
        days: [],
        ...other.rows,
      };
      const chosen = { name: 'carnet.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(file)) };
      await journal.getByLabel('Restaurer une sauvegarde').setInputFiles(chosen);
      const merging = button(journal, 'Fusionner');
      const nothing = journal.getByText(/^Rien à fusionner/);
      await expect(merging.or(nothing).first()).toBeVisible();
      if ((await merging.isVisible()) && (await merging.isEnabled())) {
        await press(merging);
        await expect(journal.getByText('Sauvegarde restaurée')).toBeVisible();
      }
      const stayed = await found();
      model.merge(other.model, (key) => stayed.get(key));
      await journal.reload();
      deleted = undefined;
      return 'merges what the other device has';
    },
    async elsewhere() {
      const shown = await anyPage();
      other.rows = {
        trials: await readRows(shown, 'trials'),
        favourites: await readRows(shown, 'favourites'),
        removals: await readRows(shown, 'removals'),
      };
      other.model = model.copy();
      for (const key of model.keys('day/')) other.model.entries.delete(key);
      const later = (last: unknown) => new Date(Date.parse(String(last)) + 1).toISOString();
      const edited = other.rows.trials[below(other.rows.trials.length + 1)];
      if (edited) {
        Object.assign(edited, { note: `there ${below(1000)}`, updatedAt: later(edited.updatedAt) });
        other.model.set(`trial/${edited.id}`, said(edited));
      }
      const gone = other.rows.trials[below(2 * other.rows.trials.length + 1)];
      if (gone && gone !== edited) {
        other.rows.trials = other.rows.trials.filter((trial) => trial !== gone);
        other.rows.removals = [
          ...other.rows.removals.filter(({ key }) => key !== `trial/${gone.id}`),
          { key: `trial/${gone.id}`, at: later(gone.updatedAt) },
        ];
        other.model.set(`trial/${gone.id}`, undefined);
      }
      return `sits at the other device: edits ${edited?.id}, deletes ${gone === edited ? undefined : gone?.id}`;
    },
    async close() {
      const which = oneOf(['newtab', 'journal', 'popup', 'ideas'] as const);
      if (Object.keys(open).length < 2 || !open[which]) return 'leaves all pages open';
      await open[which].close();
      delete open[which];
      if (which === 'journal') deleted = undefined;
      return `closes ${which}`;
    },
    async killed() {
      const trial = await oneTrial();
      const note = `last words ${below(1000)}`;
      if (trial) {
        // In the midst of it: what was not said to be saved may be there or not, but nothing in between.
        await press(button(trial.row, /^Modifier/));
        const dialog = trial.journal.getByRole('dialog');
        await dialog.getByRole('textbox', { name: 'Note' }).fill(note);
        await press(button(dialog, 'Enregistrer'));
      }
      await kill(extension.context);
      await extension.launch();
      for (const which of Object.keys(open)) delete open[which as keyof typeof open];
      deleted = undefined;
      await page('newtab');
      if (trial) {
        const value = { ...(model.value(trial.key) as object), note };
        if (JSON.stringify((await found()).get(trial.key)) === JSON.stringify(value)) model.set(trial.key, value);
      }
      return `kills the browser while it saves ${trial?.key}`;
    },
    async jump() {
      const hours = oneOf([-9, -2, 1, 7, 24]);
      const next = time.add({ hours });
      // Of what is more than a day ahead of the clock, a merge believes nothing.
      if (Temporal.PlainDateTime.compare(next.add({ hours: 23 }), latest) < 0) return 'leaves the clock as it is';
      time = next;
      if (Temporal.PlainDateTime.compare(time, latest) > 0) latest = time;
      await setClock();
      for (const [which, there] of Object.entries(open)) {
        await there.reload();
        if (which === 'journal') deleted = undefined;
      }
      return `has a clock that goes ${hours} h`;
    },
  };
  const often = [
    'mark',
    'star',
    'draw',
    'starInPopup',
    'add',
    'edit',
    'remove',
    'undo',
    'rename',
    'merge',
    'elsewhere',
  ];
  const choices = [...often, ...often, ...often, 'add', 'add', 'edit', 'remove', 'undo', 'close', 'jump', 'killed'];

  await setClock();
  await page('newtab');
  await expect.poll(async () => (await found()).size).toBeGreaterThan(0);
  await check();
  for (let step = 1; step <= steps; step++) {
    const name = step === 7 ? 'killed' : oneOf(choices);
    if (step % 100 === 0) console.log(`MODEL_SEED=${seed}: ${step} of ${steps} steps`);
    // The clock goes on meanwhile: in a long run, it would come to the next day.
    if (performance.now() - setAt > 300_000) await setClock();
    lines.push(`${step}. ${name}`);
    try {
      if (name === 'draw' || name === 'mark' || name === 'star') {
        // The day that is shown is recorded first.
        await page('newtab');
        await expect.poll(async () => (await found()).has(`day/${time.toPlainDate()}`)).toBe(true);
        await check();
      }
      lines[lines.length - 1] = `${step}. ${await actions[name]?.()}`;
      await check();
    } catch (error) {
      console.log(`MODEL_SEED=${seed}\n${lines.slice(-30).join('\n')}`);
      throw error;
    }
  }
});
