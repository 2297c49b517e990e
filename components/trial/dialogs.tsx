import { openDialog } from '@/components/page/Dialogs';
import { later } from '@/components/page/later';
import type { KnownTrial } from '@/utils/journal/trials';

const TrialDialog = later(async () => (await import('./TrialDialog')).TrialDialog);
const AddTrial = later(async () => (await import('./AddTrial')).AddTrial);

interface Options {
  /** The draft to go on with; without it, the last one that waits for the same. */
  draft?: string;
  onSaved?: () => void;
  onClosed?: () => void;
}

const closing = (close: () => void, onClosed?: () => void) => () => {
  close();
  onClosed?.();
};

/** Opens a trial, as it is stored, in a dialog of the page. */
export const openTrial = (trial: KnownTrial, { draft, onSaved, onClosed }: Options = {}): void =>
  openDialog((close) => (
    <TrialDialog trial={trial} draft={draft} onSaved={onSaved} onClose={closing(close, onClosed)} />
  ));

interface NewTrial extends Options {
  day: string;
  activityId?: string | undefined;
  partner?: string | undefined;
}

/** Opens a trial that is to be added. */
export const openNewTrial = ({ onSaved, onClosed, ...entry }: NewTrial): void =>
  openDialog((close) => <AddTrial {...entry} onAdded={onSaved} onClose={closing(close, onClosed)} />);
