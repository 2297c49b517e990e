import type { StepLine } from '@/utils/journal/step-lines';

/**
 * Two windows write next steps: what each has changed of the lines that it saw (`base`) stays, be they new, gone, or other
 * than they were. Of one part of one line, it is mine.
 */
export function mergeLines(base: readonly StepLine[], mine: readonly StepLine[], theirs: readonly StepLine[]) {
  const [before, here, there] = [base, mine, theirs].map(byId) as [Lines, Lines, Lines];
  const kept = theirs.flatMap((line): StepLine[] => {
    const [was, is] = [before.get(line.id), here.get(line.id)];
    if (!is) return was ? [] : [line];
    return [{ ...line, ...changesOf(was, is) }];
  });
  const come = mine.filter(
    (line) => !there.has(line.id) && Object.keys(changesOf(before.get(line.id), line)).length > 0,
  );
  return [...kept, ...come];
}

type Lines = Map<StepLine['id'], StepLine>;

const byId = (lines: readonly StepLine[]): Lines => new Map(lines.map((line) => [line.id, line]));

const changesOf = (before: StepLine | undefined, after: StepLine): Partial<StepLine> =>
  Object.fromEntries(Object.entries(after).filter(([part, value]) => value !== before?.[part as keyof StepLine]));
