import '@/components/tokens.css';
import { render } from 'preact';
import { ErrorBoundary } from '@/components/ErrorBoundary';
import { Popup } from '@/components/Popup';

render(
  <ErrorBoundary>
    <Popup />
  </ErrorBoundary>,
  document.getElementById('app') as HTMLElement,
);
