import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './theme/fonts.css';
import './theme/tokens.css';
import './theme/base.css';
import './theme/frame.css';
import './theme/controls.css';
import './theme/dialog.css';
import './theme/content.css';
import './theme/config-lines.css';
import './theme/screens.css';
import './theme/check.css';
import './theme/backup.css';
import './theme/print.css';
import { App } from './app.tsx';

const root = document.querySelector('#root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
