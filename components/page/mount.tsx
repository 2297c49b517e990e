import './tokens.css';
import './base.css';
import './print.css';
import { type ComponentChild, hydrate, render } from 'preact';
import { followFolder } from '@/utils/folder/due';
import { Dialogs } from './Dialogs';
import { ErrorBoundary } from './ErrorBoundary';
import { followUndoKeys } from './messages';
import { guardPresses } from './presses';
import { LiveCatalogue } from './useCatalogue';
import { giveVoice } from './voice';

/** Mounts a page, or takes over one that is painted already: as it stands, with what was typed and pressed until now. */
export function mount(page: ComponentChild): void {
  guardPresses();
  followUndoKeys();
  giveVoice();
  followFolder();
  const app = document.getElementById('app') as HTMLElement;
  const tree = (
    <ErrorBoundary>
      <LiveCatalogue>
        {page}
        <Dialogs />
      </LiveCatalogue>
    </ErrorBoundary>
  );
  const { painted } = globalThis;
  if (!painted) {
    render(tree, app);
    return;
  }
  const field = app.querySelector('input');
  const typed = field?.value;
  app.onclick = app.onkeydown = null;
  hydrate(tree, app);
  if (field && typed) {
    field.value = typed;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
  // Once what was typed is searched for: the keys that came after it mean what it found.
  setTimeout(() => {
    for (const event of painted.keys) event.target?.dispatchEvent(new KeyboardEvent('keydown', event));
    for (const button of painted.pressed) button.click();
  });
}
