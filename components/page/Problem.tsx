import { outdated, unread, problems as words } from '@/data/locales/fr';
import type { StorageProblem } from '@/utils/journal/problem';
import lines from './Line.module.css';
import styles from './Problem.module.css';
import { UnreadLine } from './UnreadLine';
import { useCatalogue } from './useCatalogue';
import { Said, useSpoken } from './useSpoken';

/** One calm line on what is not kept now, and what to do about it. */
export function StorageLine({ problem }: { problem: StorageProblem | undefined }) {
  useSpoken(problem && words.lasting[problem]);
  if (!problem) return null;
  return (
    <div class={lines.line}>
      <p>
        <Said>{words.lasting[problem]}</Said>
      </p>
      {problem === 'updating' && <ReloadButton />}
    </div>
  );
}

/** Likewise where the programme's catalogue can't be read: the ideas are those of the extension. */
export function ProgrammeLine() {
  const { isUnread } = useCatalogue().others;
  useSpoken(isUnread ? unread : undefined);
  if (!isUnread) return null;
  return (
    <UnreadLine>
      <Said>{unread}</Said>
    </UnreadLine>
  );
}

interface FailureProps {
  problem: StorageProblem | undefined;
  onRetry?: ((event: MouseEvent) => void) | undefined;
}

/** An action that failed: what it means, and a way to try again. */
export function Failure({ problem, onRetry }: FailureProps) {
  useSpoken(problem && words.failed[problem], 'alert');
  if (!problem) return null;
  return (
    <div class={styles.failure}>
      <p>
        <Said>{words.failed[problem]}</Said>
      </p>
      {problem === 'updating' && <ReloadButton />}
      {problem !== 'updating' && onRetry && (
        <button type="button" onClick={onRetry}>
          {words.retry}
        </button>
      )}
    </div>
  );
}

/** A part of the page that could not be loaded any more. */
export function Outdated() {
  useSpoken(outdated, 'alert');
  return (
    <div class={styles.failure}>
      <p>
        <Said>{outdated}</Said>
      </p>
      <ReloadButton />
    </div>
  );
}

const ReloadButton = () => (
  <button type="button" onClick={() => location.reload()}>
    {words.reload}
  </button>
);
