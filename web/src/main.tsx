import { createRoot } from 'react-dom/client';
import { languageOfPage, startWords } from './lib/words/words';
import { App } from './app/app';
import './lib/theme.css';

await startWords(languageOfPage());
createRoot(document.getElementById('root')!).render(<App nonce={nonceOfPage()} />);

/** Browsers hide the nonce from attributes but tell it to scripts. */
function nonceOfPage(): string {
  const tag = document.querySelector<HTMLElement>('meta[property="csp-nonce"], script[nonce]');
  return tag?.nonce ?? '';
}
