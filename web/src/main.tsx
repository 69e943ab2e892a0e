import './app/no-eval.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@fontsource-variable/noto-sans-sc/index.css';
import '@fontsource/barlow-condensed/latin-700.css';
import './design/tokens.css';
import './design/base.css';
import { App } from './app/app.tsx';

// For the guard that looks whether this script ran at all.
document.documentElement.dataset['started'] = '';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
