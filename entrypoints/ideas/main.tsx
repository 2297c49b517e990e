import '@/components/tokens.css';
import { render } from 'preact';
import { ErrorBoundary } from '@/components/ErrorBoundary';
import { Ideas } from '@/components/Ideas';

render(
  <ErrorBoundary>
    <Ideas />
  </ErrorBoundary>,
  document.getElementById('app') as HTMLElement,
);
