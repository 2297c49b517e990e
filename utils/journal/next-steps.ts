import type { Day } from '@/utils/days/day';
import { change } from './change';
import { now } from './clock';
import { database, type Tables } from './database';
import { conflicts, type Edit, type Outcome, settled } from './edit';
import { cleanLine } from './names';
import type { Trial } from './tables/history';
import { doers, type NextStep } from './tables/meetings';

/** What a person says of a next step. */
export type StepEntry = Pick<NextStep, 'text' | 'by' | 'due'>;

/** What can be read of a row: it may be damaged. */
function readableStep({ text, by, due }: { [Field in keyof StepEntry]?: unknown }): StepEntry {
  const read = (value: unknown) => (typeof value === 'string' ? value : '');
  return { text: read(text), by: doers.find((known) => known === by) ?? 'both', due: read(due) };
}

export const isLate = ({ due, state }: Pick<NextStep, 'due' | 'state'>, today: Day): boolean =>
  state === 'open' && due !== '' && due < today;

const writtenFirst = (a: NextStep, b: NextStep) => (a.createdAt < b.createdAt ? -1 : 1);
/** What is due first; then what has no day, as it was written. */
const dueFirst = (a: NextStep, b: NextStep) =>
  a.due === b.due ? writtenFirst(a, b) : (a.due || '~') < (b.due || '~') ? -1 : 1;

/** What is open with a partner. Nobody is a partner too: whoever sees one person alone may never write a name. */
export const openSteps = async (partner: string, { nextSteps }: Tables = database): Promise<NextStep[]> =>
  (
    await nextSteps
      .where('[partner+state]')
      .equals([cleanLine(partner), 'open'])
      .toArray()
  ).sort(dueFirst);

/** What was written with a trial, open or not. */
export const stepsOf = async (trialId: Trial['id'], { nextSteps }: Tables = database): Promise<NextStep[]> =>
  (await nextSteps.where('trialId').equals(trialId).toArray()).sort(writtenFirst);

/** What is open, by partner, in alphabetical order: `most` at most. */
export async function allOpenSteps(most: number): Promise<Map<string, NextStep[]>> {
  const open = await inState('open').limit(most).toArray();
  const byPartner = Map.groupBy(open.sort(dueFirst), ({ partner }) => partner);
  return new Map([...byPartner].sort(([a], [b]) => a.localeCompare(b, 'fr-CA')));
}

/** The last that were done or dropped, the newest first. */
export async function closedSteps(most: number, partner?: string): Promise<NextStep[]> {
  const closed = await Promise.all(
    (['done', 'dropped'] as const).map((state) =>
      partner === undefined
        ? inState(state).reverse().limit(most).toArray()
        : database.nextSteps.where('[partner+state]').equals([partner, state]).toArray(),
    ),
  );
  return closed
    .flat()
    .sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))
    .slice(0, most);
}

const inState = (state: NextStep['state']) =>
  database.nextSteps.where('[state+updatedAt]').between([state, ''], [state, '~']);

/** Adds what was agreed on with a trial, within its change; an empty line says nothing. */
export async function addSteps(
  { id, partner }: Pick<Trial, 'id' | 'partner'>,
  entries: readonly StepEntry[],
  { nextSteps }: Tables,
): Promise<NextStep[]> {
  let at = '';
  const steps = entries.flatMap(({ text, by, due }): NextStep[] => {
    if (text.trim() === '') return [];
    // One after the other, so that they stay in the order in which they were written.
    at = now(at);
    return [
      {
        id: crypto.randomUUID(),
        trialId: id,
        partner: cleanLine(partner),
        text: text.trim(),
        by,
        due,
        state: 'open',
        createdAt: at,
        updatedAt: at,
      },
    ];
  });
  await nextSteps.bulkAdd(steps);
  return steps;
}

/** Adds one to a trial that is there already. */
export const addStep = (trial: Pick<Trial, 'id' | 'partner'>, entry: StepEntry): Promise<NextStep[]> =>
  change((tables) => addSteps(trial, [entry], tables));

/** Writes the fields that were changed, and no others. */
export function editStep(id: NextStep['id'], edit: Edit<StepEntry>): Promise<Outcome> {
  return change(async ({ nextSteps }) => {
    const found = await nextSteps.get(id);
    if (!found) return 'gone';
    const stored = readableStep(found);
    if (conflicts(edit, stored).length > 0) return 'changed';
    const { changes } = settled(edit, stored);
    if (Object.keys(changes).length > 0) {
      await nextSteps.update(id, { ...stored, ...changes, updatedAt: now(found.updatedAt) });
    }
    return 'saved';
  });
}

/** Writes what a form says of a next step, within another change, where it says something else. */
export async function editStepIn(step: NextStep, { text, by, due }: StepEntry, { nextSteps }: Tables): Promise<void> {
  const said = { text: text.trim(), by, due };
  if (said.text === step.text && by === step.by && due === step.due) return;
  await nextSteps.update(step.id, { ...said, updatedAt: now(step.updatedAt) });
}

/** How a next step was settled, to be taken back. */
export interface Settled {
  id: NextStep['id'];
  from: NextStep['state'];
  to: NextStep['state'];
}

/** Settles a next step, or opens it again; undefined if it is gone. */
export const settleStep = (id: NextStep['id'], to: NextStep['state']): Promise<Settled | undefined> =>
  change((tables) => settle(id, to, tables));

/** The same within another change. */
async function settle(id: NextStep['id'], to: NextStep['state'], { nextSteps }: Tables): Promise<Settled | undefined> {
  const step = await nextSteps.get(id);
  if (!step) return undefined;
  if (step.state !== to) await nextSteps.update(id, { state: to, updatedAt: now(step.updatedAt) });
  return { id, from: step.state, to };
}

/** Takes it back, unless somebody has settled it otherwise since. */
export function undoSettling({ id, from, to }: Settled): Promise<void> {
  return change(async (tables) => {
    if ((await tables.nextSteps.get(id))?.state === to) await settle(id, from, tables);
  });
}

/** Deletes a next step and returns it whole, for `restoreStep`; undefined if it was gone already. */
export function deleteStep(id: NextStep['id']): Promise<NextStep | undefined> {
  return change(async (tables) => {
    const step = await tables.nextSteps.get(id);
    if (step) await takeAway([step], tables);
    return step;
  });
}

/** Takes a deletion back, unless another page has. */
export const restoreStep = (step: NextStep): Promise<void> => change((tables) => putBack([step], tables));

/** Whether a next step was deleted, and not brought back nor forgotten since. */
export const isStepDeleted = async (id: NextStep['id']): Promise<boolean> =>
  (await database.removals.get(`step/${id}`)) !== undefined && (await database.nextSteps.get(id)) === undefined;

/** Removes next steps within a change. */
export async function takeAway(steps: readonly NextStep[], { nextSteps, removals }: Tables): Promise<void> {
  await nextSteps.bulkDelete(steps.map(({ id }) => id));
  await removals.bulkPut(steps.map(({ id, updatedAt }) => ({ key: `step/${id}`, at: now(updatedAt) })));
}

/** Brings them back within a change. They count as changed now, so that they outlive their removals in a backup. */
export async function putBack(steps: readonly NextStep[], { nextSteps, removals }: Tables): Promise<void> {
  const there = await nextSteps.bulkGet(steps.map(({ id }) => id));
  const gone = steps.filter((_, index) => there[index] === undefined);
  const keys = gone.map(({ id }) => `step/${id}`);
  const last = await removals.bulkGet(keys);
  await removals.bulkDelete(keys);
  await nextSteps.bulkPut(gone.map((step, index) => ({ ...step, updatedAt: now(last[index]?.at ?? step.updatedAt) })));
}

/** What was agreed on with a trial's partner follows the trial to another one. */
export async function followPartner(trialId: Trial['id'], partner: string, tables: Tables): Promise<void> {
  const steps = await stepsOf(trialId, tables);
  await tables.nextSteps.bulkPut(steps.map((step) => ({ ...step, partner, updatedAt: now(step.updatedAt) })));
}
