import { download } from '@/components/page/download';
import { Said, useSpoken } from '@/components/page/useSpoken';
import { rescue as words } from '@/data/locales/fr-backup';
import { backupFileName, writeBackup } from '@/utils/backup/format';
import { perTable } from '@/utils/backup/merge';
import { inSlices } from '@/utils/backup/slices';
import { dayOf } from '@/utils/days/day';
import { shownTables } from '@/utils/journal/tables';
import type { Rescue as Offer } from '@/utils/safety/rescue';
import styles from './Rescue.module.css';
import { Restore } from './Restore';
import { timeInWords } from './SafetyCopies';
import { useRescue } from './useRescue';
import { useRestore } from './useRestore';

/**
 * Offers the safety copy when what it holds is lost, damaged or out of reach.
 * @param isTurn whether what is read before it is there
 */
export function Rescue({ isTurn }: { isTurn: boolean }) {
  const restore = useRestore();
  const { step } = restore.state;
  const { rescue, decline } = useRescue(step, isTurn);
  const offer = step === 'working' || step === 'done' ? undefined : rescue;
  const what = offer && words[offer.why].what(offer.back);
  useSpoken(what);
  return (
    <section
      class={offer || step !== 'idle' ? styles.rescue : undefined}
      {...(offer ? { 'aria-labelledby': 'rescue' } : { 'aria-label': words.name })}
    >
      {offer && <h2 id="rescue">{words[offer.why].title}</h2>}
      {offer && (
        <div class={styles.what}>
          <p>
            <Said>{words[offer.why].what(offer.back)}</Said>
          </p>
          <p class={styles.copy}>{words.holds(timeInWords(offer.copy.at), countsOf(offer))}</p>
        </div>
      )}
      {offer && (
        <>
          <p id="rescue-effect" class={styles.effect}>
            {words[offer.why].effect}
          </p>
          <div class={styles.actions}>
            <button
              type="button"
              class="primary"
              aria-describedby="rescue-effect"
              onClick={() => (offer.why === 'closed' ? save(offer) : restore.bringBack(offer.backup))}
            >
              {offer.why === 'closed' ? words.download : words.restore}
            </button>
            <button
              type="button"
              class="quiet"
              onClick={() => {
                decline();
                restore.leave();
                document.getElementById('calendrier')?.focus({ preventScroll: true });
              }}
            >
              {words.decline}
            </button>
          </div>
        </>
      )}
      <Restore restore={restore} />
    </section>
  );
}

const countsOf = ({ backup }: Offer) => perTable(shownTables, (table) => backup[table].length);

async function save({ backup }: Offer): Promise<void> {
  const text = await inSlices(writeBackup(backup));
  download(backupFileName(dayOf(backup.exportedAt)), 'application/json', text);
}
