import { useState } from 'react';
import { useApi } from './api-context';
import type { Deed } from './use-command';
import { saveFile } from './save-file';

/** Deeds whose answer is a file: it is saved under the name given. `problem` holds why none came. */
export function useFile() {
  const api = useApi();
  const [problem, setProblem] = useState<unknown>(null);
  const [isMaking, setMaking] = useState(false);
  const make = async (deed: Deed, name: string): Promise<boolean> => {
    setMaking(true);
    setProblem(null);
    try {
      saveFile(await api.sendForFile({ ...deed, key: crypto.randomUUID() }), name);
      return true;
    } catch (caught) {
      setProblem(caught);
      return false;
    } finally {
      setMaking(false);
    }
  };
  return { make, isMaking, problem };
}
