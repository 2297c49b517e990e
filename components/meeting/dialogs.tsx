import { openDialog } from '@/components/page/Dialogs';
import { later } from '@/components/page/later';
import type { Invited } from './InviteDialog';

const InviteDialog = later(async () => (await import('./InviteDialog')).InviteDialog);

/**
 * Opens the invitation to a meeting, as it is stored, in a dialog of the page.
 * @param draft the one to go on with; without it, the last one that waits for the same
 */
export const openInvite = (meeting: Invited, draft?: string): void =>
  openDialog((close) => <InviteDialog meeting={meeting} draft={draft} onClose={close} />);
