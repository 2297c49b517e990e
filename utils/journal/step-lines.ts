import type { Tables } from './database';
import { addSteps, editStepIn, type StepEntry, stepsOf, takeAway } from './next-steps';
import type { Trial } from './tables/history';
import { doers, type NextStep } from './tables/meetings';

// The next steps of a trial as one field of its form: a text, as every field is, so that it is kept as a draft, and told
// where two pages have changed it, as they are.

/** A line of the form; without the id of what is stored it is new. */
export interface StepLine extends StepEntry {
  id?: NextStep['id'];
}

export const writeLines = (lines: readonly StepLine[]): string =>
  lines.length === 0 ? '' : JSON.stringify(lines.map(({ id, text, by, due }) => ({ id, text, by, due })));

/** What stands there, whatever it is: a draft may be of another version. */
export function readLines(text: string | undefined): StepLine[] {
  let lines: unknown;
  try {
    lines = JSON.parse(text || '[]');
  } catch {
    return [];
  }
  if (!Array.isArray(lines)) return [];
  return lines.flatMap((line): StepLine[] => {
    const { id, text, by, due } = Object(line);
    if (typeof text !== 'string') return [];
    return [
      {
        ...(typeof id === 'string' && { id }),
        text,
        by: doers.find((known) => known === by) ?? 'both',
        due: typeof due === 'string' ? due : '',
      },
    ];
  });
}

/** What is stored with a trial. */
export const linesOf = async (trialId: Trial['id'], tables?: Tables): Promise<string> =>
  writeLines(await stepsOf(trialId, tables));

/** Brings the next steps of a trial to what its form says, within its change; an empty line says nothing. */
export async function writeSteps(trial: Pick<Trial, 'id' | 'partner'>, text: string, tables: Tables): Promise<void> {
  const lines = readLines(text).filter(({ text }) => text.trim() !== '');
  const stored = await stepsOf(trial.id, tables);
  const kept = new Map(lines.map((line) => [line.id, line]));
  await takeAway(
    stored.filter(({ id }) => !kept.has(id)),
    tables,
  );
  for (const step of stored) {
    const line = kept.get(step.id);
    if (line) await editStepIn(step, line, tables);
  }
  const ids = new Set(stored.map(({ id }) => id));
  await addSteps(
    trial,
    lines.filter(({ id }) => id === undefined || !ids.has(id)),
    tables,
  );
}
