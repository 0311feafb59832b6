import { useEffect, useState } from 'react';

/**
 * The focus goes back to where it was when something that came open leaves the page as a whole; antd itself does so only for what stays and is
 * hidden.
 */
export function useReturnFocus(isOpen: boolean | undefined): void {
  const [before] = useState(() => (isOpen ? document.activeElement : null));
  useEffect(
    () => () => {
      const isLost = document.activeElement === null || document.activeElement === document.body;
      if (isLost && before instanceof HTMLElement && before.isConnected) before.focus();
    },
    [before],
  );
}
