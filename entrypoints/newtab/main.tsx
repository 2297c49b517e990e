import '@/components/tokens.css';
import { hydrate, render } from 'preact';
import { ErrorBoundary } from '@/components/ErrorBoundary';
import { NewTab } from '@/components/NewTab';

const page = (
  <ErrorBoundary>
    <NewTab painted={globalThis.painted} />
  </ErrorBoundary>
);
const app = document.getElementById('app') as HTMLElement;
if (globalThis.painted) {
  app.onclick = null;
  hydrate(page, app);
  for (const button of globalThis.painted.pressed) button.click();
} else render(page, app);
