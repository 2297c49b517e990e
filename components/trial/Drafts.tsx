import { useEffect, useState } from 'preact/hooks';
import { openMeeting, openPlan } from '@/components/meeting/actions';
import { openInvite } from '@/components/meeting/dialogs';
import { openIdea, openNewIdea } from '@/components/own/dialogs';
import { useCatalogue } from '@/components/page/useCatalogue';
import { useLive } from '@/components/page/useLive';
import { Said, useSpoken } from '@/components/page/useSpoken';
import { drafts as words } from '@/data/locales/fr';
import { planning, waiting as waitingWords } from '@/data/locales/fr-meetings';
import { trialForm } from '@/data/locales/fr-trials';
import { today } from '@/utils/days/day';
import type { Catalogue } from '@/utils/ideas/catalogue';
import { plainTitle } from '@/utils/ideas/title';
import { onLetGo, waitingDrafts } from '@/utils/journal/drafts';
import type { Draft } from '@/utils/journal/tables/history';
import styles from './Drafts.module.css';
import { openNewTrial, openTrial } from './dialogs';

/** What was being written when a dialog, a popup or the browser was closed: it waits here to be gone on with. */
export function Drafts() {
  const { activityOf } = useCatalogue();
  const { value = [] } = useLive(() => waitingDrafts(), [useComeBack()]);
  useSpoken(value[0] && waiting(value[0]));
  if (value.length === 0) return null;
  return (
    <div class={styles.drafts}>
      {value.map((draft) => {
        const title = titleOf(draft, activityOf);
        return (
          <p key={draft.key}>
            <Said>{waiting(draft)}</Said>
            {title && <span>{words.of(title)}</span>}{' '}
            <button
              type="button"
              class="link"
              aria-label={words.resume + words.of(title || unnamed(draft))}
              onClick={() => resume(draft)}
            >
              {words.resume}
            </button>
          </p>
        );
      })}
    </div>
  );
}

/** Counts how often the page is come back to, or a dialog elsewhere let go: a popup that closes tells nobody. */
function useComeBack(): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const comeBack = () => document.visibilityState === 'visible' && setCount((before) => before + 1);
    addEventListener('focus', comeBack);
    document.addEventListener('visibilitychange', comeBack);
    const stop = onLetGo(comeBack);
    return () => {
      stop();
      removeEventListener('focus', comeBack);
      document.removeEventListener('visibilitychange', comeBack);
    };
  }, []);
  return count;
}

const kindOf = ({ key }: Draft) => key.split('/')[0] ?? '';
const waiting = (draft: Draft) => waitingWords[kindOf(draft)] ?? words.waiting;
const unnamedWords: Partial<Record<string, string>> = {
  'new-meeting': planning.unnamed,
  'new-idea': words.unnamedIdea,
};
const unnamed = (draft: Draft) => unnamedWords[kindOf(draft)] ?? trialForm.unnamed;

function titleOf({ about, changes }: Draft, activityOf: Catalogue['activityOf']): string {
  const activity = activityOf(changes.activityId ?? about.activityId ?? '');
  return activity ? plainTitle(activity) : (changes.title ?? about.title ?? '');
}

function resume(draft: Draft): void {
  const { key, about } = draft;
  const id = key.split('/')[1] ?? '';
  const { activityId = '', title = '' } = about;
  const kind = kindOf(draft);
  if (kind === 'trial') openTrial({ ...about, id, activityId, title }, { draft: key });
  else if (kind === 'invitation') openInvite({ ...about, id }, key);
  else if (kind === 'meeting') openMeeting({ id, activityId, title }, { draft: key });
  else if (kind === 'new-meeting')
    openPlan({ activity: activityId ? { id: activityId, title } : undefined, draft: key });
  else if (kind === 'new-idea') openNewIdea(key);
  else if (kind === 'idea') openIdea({ id: key.split('/').slice(1, -1).join('/'), title }, key);
  else openNewTrial({ day: today(), draft: key });
}
