import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import '../../node_modules/dkfds/dist/css/dkfds.css';
import '@fontsource/ibm-plex-sans/latin-400.css';
import '@fontsource/ibm-plex-sans/latin-600.css';
import '@fontsource/ibm-plex-sans/latin-700.css';
import '../shared/styles/tokens.css';
import '../shared/styles/base.css';
import '../shared/styles/forms.css';
import { newQueryClient } from '../shared/api/queries';
import { OutgoingProvider } from '../shared/live/outgoing';
import { AnnounceProvider } from '../shared/parts/announce';
import { NavigationFocus } from '../shared/parts/Page';
import { LanguageProvider } from '../shared/words';
import { App } from './App';

const client = newQueryClient();

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <LanguageProvider>
        <AnnounceProvider>
          <OutgoingProvider>
            <BrowserRouter>
              <NavigationFocus>
                <App />
              </NavigationFocus>
            </BrowserRouter>
          </OutgoingProvider>
        </AnnounceProvider>
      </LanguageProvider>
    </QueryClientProvider>
  </StrictMode>,
);
