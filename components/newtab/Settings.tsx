import { Modal } from '@/components/page/Modal';
import { settings, settingsDialog as words } from '@/data/locales/fr-newtab';
import { today } from '@/utils/days/day';
import { firstTabOn } from '@/utils/kept/preferences';
import { hasOwnPage } from './own-page';
import styles from './Settings.module.css';

/** «Réglages»: what is chosen holds at once, in the tabs that are opened from then on. */
export function Settings({ onClose }: { onClose: () => void }) {
  const only = firstTabOn.get() !== '';
  return (
    <Modal title={settings.title} onClose={onClose}>
      {(close) => (
        <>
          {hasOwnPage ? (
            <fieldset class={styles.choice}>
              <legend>{words.show}</legend>
              {([false, true] as const).map((onlyFirst) => (
                <label>
                  <input
                    type="radio"
                    name="show"
                    defaultChecked={only === onlyFirst}
                    onChange={() => firstTabOn.set(onlyFirst ? today() : '')}
                  />
                  {onlyFirst ? words.firstTab : words.eachTab}
                </label>
              ))}
              <p>{words.later}</p>
            </fieldset>
          ) : (
            <p>{words.firefox}</p>
          )}
          <button type="button" onClick={close}>
            {words.close}
          </button>
        </>
      )}
    </Modal>
  );
}
