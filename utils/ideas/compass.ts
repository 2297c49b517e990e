import { goals, readinesses, stages } from '@/data/facets';
import type { Activity, ActivityId, Facets } from '@/data/schema';

type Goal = Facets['goal'];
type Stage = Facets['stages'][number];

/** How much was tried of what belongs together. */
export interface Bearing<Value> {
  value: Value;
  trials: number;
  /** Ideas tried at least once, of how many. */
  tried: number;
  ideas: number;
}

export interface Suggestion {
  goal: Goal;
  activity: Activity;
  /** Whether nothing of this goal was ever tried. */
  untried: boolean;
}

export interface Compass {
  goals: Bearing<Goal>[];
  /** An activity that suits several stages counts for each. */
  stages: Bearing<Stage>[];
  suggestion: Suggestion | undefined;
}

/**
 * What has been tried and what has been neglected.
 * @param counts the number of trials of each activity that has any
 * @param excluded activities that are not to be suggested
 */
export function compass(
  catalogue: readonly Activity[],
  counts: ReadonlyMap<ActivityId, number>,
  excluded: ReadonlySet<ActivityId>,
): Compass {
  const count = ({ id }: Activity) => counts.get(id) ?? 0;
  const bearing = <Value>(value: Value, activities: readonly Activity[]): Bearing<Value> => ({
    value,
    trials: activities.reduce((sum, activity) => sum + count(activity), 0),
    tried: activities.filter((activity) => count(activity) > 0).length,
    ideas: activities.length,
  });
  const ofGoal = (goal: Goal) => catalogue.filter(({ facets }) => facets.goal === goal);
  const byGoal = goals.map((goal) => bearing(goal, ofGoal(goal)));
  const byStage = stages.map((stage) =>
    bearing(
      stage,
      catalogue.filter(({ facets }) => facets.stages.includes(stage)),
    ),
  );
  return { goals: byGoal, stages: byStage, suggestion: suggest() };

  function suggest(): Suggestion | undefined {
    const most = Math.max(...byGoal.map(({ trials }) => trials));
    const rarest = [...byGoal].sort((a, b) => a.trials - b.trials);
    for (const { value: goal, trials } of rarest) {
      // Where all is in balance, nothing was neglected.
      if (trials === most && most > 0) return undefined;
      const [activity] = ofGoal(goal)
        .filter(({ id }) => !excluded.has(id))
        .sort((a, b) => count(a) - count(b) || readiness(a) - readiness(b));
      if (activity) return { goal, activity, untried: trials === 0 };
    }
    return undefined;
  }
}

const readiness = ({ facets }: Activity) => readinesses.indexOf(facets.readiness);
