import { useRef, useState } from 'preact/hooks';
import { Progress } from '@/components/journal/backup/Progress';
import { useCatalogue } from '@/components/page/useCatalogue';
import { useLive } from '@/components/page/useLive';
import { goalLabels, stageLabels } from '@/data/locales/fr-facets';
import { journal, compass as words } from '@/data/locales/fr-journal';
import { type Bearing, compass, type Suggestion } from '@/utils/ideas/compass';
import { plainTitle } from '@/utils/ideas/title';
import { countTrials } from '@/utils/journal/history';
import { excludedActivities } from '@/utils/journal/tried';
import styles from './Compass.module.css';
import { useShared } from './context';
import { OpenIdea } from './OpenIdea';
import { Section } from './Section';

/**
 * What has been tried and what has been neglected.
 * @param isTurn whether what is read before it is there
 */
export function Compass({ isTurn }: { isTurn: boolean }) {
  const { partner } = useShared();
  const catalogue = useCatalogue();
  const [isWanted, setWanted] = useState(true);
  const [counted, setCounted] = useState(0);
  const counts = isTurn && isWanted;
  const goesOn = useRef(counts);
  goesOn.current = counts;
  const isKnown = useRef(false);
  const { value, problem } = useLive(
    async () => {
      if (!counts) return undefined;
      const found = await countTrials(catalogue, partner, (done) => {
        // While they are counted anew, what was counted stays.
        if (!isKnown.current) setCounted(done);
        return goesOn.current;
      });
      return found && compass(catalogue.activities, found, new Set(await excludedActivities(catalogue)));
    },
    [partner],
    undefined,
    [counts, catalogue],
  );
  isKnown.current = value !== undefined;
  return (
    <Section id="boussole" title={journal.sections.boussole}>
      {!value && problem && <p>{words.failed}</p>}
      {!value && !problem && counts && (
        <Progress
          label={words.counting}
          cancel={words.cancel}
          done={counted}
          total={catalogue.activities.length}
          onCancel={() => setWanted(false)}
        />
      )}
      {!value && !isWanted && (
        <button
          type="button"
          onClick={() => {
            setCounted(0);
            setWanted(true);
          }}
        >
          {words.count}
        </button>
      )}
      {value && (
        <>
          {value.suggestion && <SuggestionLine key={value.suggestion.activity.id} suggestion={value.suggestion} />}
          <div class={styles.tables}>
            <Bearings caption={words.byGoal} head={words.goal} rows={value.goals} labels={goalLabels} />
            <Bearings caption={words.byStage} head={words.stage} rows={value.stages} labels={stageLabels} />
          </div>
          <p class={styles.note}>{words.stageNote}</p>
        </>
      )}
    </Section>
  );
}

interface BearingsProps<Value extends string> {
  caption: string;
  head: string;
  rows: readonly Bearing<Value>[];
  labels: Record<Value, string>;
}

function Bearings<Value extends string>({ caption, head, rows, labels }: BearingsProps<Value>) {
  const most = Math.max(1, ...rows.map(({ trials }) => trials));
  return (
    <table class={styles.bearings}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <td aria-hidden="true" />
          <th scope="col">{words.trials}</th>
          <th scope="col">{words.ideas}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ value, trials, tried, ideas }) => (
          <tr data-goal={value}>
            <th scope="row">{labels[value]}</th>
            <td class={styles.bar} aria-hidden="true">
              <i style={{ inlineSize: `${(100 * trials) / most}%` }} />
            </td>
            <td class={styles.count}>{trials}</td>
            <td class={styles.ideas}>{words.of(tried, ideas)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function SuggestionLine({ suggestion: { goal, activity, untried } }: { suggestion: Suggestion }) {
  const { partner } = useShared();
  const [reading, setReading] = useState(false);
  const names = [goalLabels[goal], plainTitle(activity)] as const;
  const sentence = untried
    ? partner === undefined
      ? words.untried(...names)
      : words.untriedWith(...names, partner)
    : partner === undefined
      ? words.rare(...names)
      : words.rareWith(...names, partner);
  return (
    <div class={styles.suggestion} data-goal={goal}>
      <p>{sentence}</p>
      <button type="button" class="disclosure" aria-expanded={reading} onClick={() => setReading(!reading)}>
        {words.open}
      </button>
      {reading && <OpenIdea activity={activity} />}
    </div>
  );
}
