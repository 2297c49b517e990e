import { outdated, problems as words } from '@/data/locales/fr';
import type { StorageProblem } from '@/utils/journal/database';
import styles from './Problem.module.css';

/** One calm line on what is not kept now, and what to do about it. */
export function StorageLine({ problem }: { problem: StorageProblem | undefined }) {
  return (
    <div role="status" class={problem ? styles.line : undefined}>
      {problem && <p>{words.lasting[problem]}</p>}
      {problem === 'updating' && <ReloadButton />}
    </div>
  );
}

interface FailureProps {
  problem: StorageProblem | undefined;
  onRetry?: ((event: MouseEvent) => void) | undefined;
}

/** An action that failed: what it means, and a way to try again. Stays in place without a problem, so that the next one is heard. */
export function Failure({ problem, onRetry }: FailureProps) {
  return (
    <div role="alert" class={problem && styles.failure}>
      {problem && <p>{words.failed[problem]}</p>}
      {problem === 'updating' && <ReloadButton />}
      {problem && problem !== 'updating' && onRetry && (
        <button type="button" onClick={onRetry}>
          {words.retry}
        </button>
      )}
    </div>
  );
}

/** A part of the page that could not be loaded any more. */
export const Outdated = () => (
  <div role="alert" class={styles.failure}>
    <p>{outdated}</p>
    <ReloadButton />
  </div>
);

const ReloadButton = () => (
  <button type="button" onClick={() => location.reload()}>
    {words.reload}
  </button>
);
