import { problems as words } from '@/data/locales/fr';
import type { StorageProblem } from '@/utils/database';
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

/** An action that failed: what it means, and a way to try again. */
export function Failure({ problem, onRetry }: { problem: StorageProblem; onRetry?: (() => void) | undefined }) {
  return (
    <div role="alert" class={styles.failure}>
      <p>{words.failed[problem]}</p>
      {problem === 'updating' && <ReloadButton />}
      {problem !== 'updating' && onRetry && (
        <button type="button" onClick={onRetry}>
          {words.retry}
        </button>
      )}
    </div>
  );
}

const ReloadButton = () => (
  <button type="button" onClick={() => location.reload()}>
    {words.reload}
  </button>
);
