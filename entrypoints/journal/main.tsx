import '@/components/tokens.css';
import { render } from 'preact';
import { ErrorBoundary } from '@/components/ErrorBoundary';
import { Journal } from '@/components/Journal';

render(
  <ErrorBoundary>
    <Journal />
  </ErrorBoundary>,
  document.getElementById('app') as HTMLElement,
);
