import { useState } from 'react';
import { ActDialog, type Act } from '../../components/act-dialog';
import { Drawer } from '../../components/drawer';
import { Reading } from '../../components/reading';
import { useRead } from '../../lib/api/use-read';
import { formatNumber } from '../../lib/format/format';
import { useWords } from '../../lib/words/use-words';
import { PaperRow } from './paper-row';
import type { Dossier, DossierLine } from './types';

const MEGABYTE = 1024 * 1024;

/** One person's papers: those given, those seen on paper, those missing. */
export function PersonDossier({ line, onClose }: { line: DossierLine; onClose(): void }) {
  const { t, language } = useWords();
  const [act, setAct] = useState<Act | null>(null);
  const dossier = useRead<Dossier>(`/nominee-lines/${line.lineId}/dossier`, { nouns: ['nomination'] });
  const megabytes = (bytes: number) => formatNumber(Math.round((10 * bytes) / MEGABYTE) / 10, language);
  return (
    <Drawer open size={640} title={t('web.dossiers.of', { name: line.fullName })} onClose={onClose}>
      <Reading of={dossier}>
        {(found) => (
          <>
            <p className="soft">
              {t('web.dossiers.room', { used: megabytes(found.bytes), all: megabytes(found.maxBytes) })}
            </p>
            {found.papers.map((paper) => (
              <PaperRow key={paper.code} dossier={found} paper={paper} onAct={setAct} />
            ))}
          </>
        )}
      </Reading>
      <ActDialog act={act} onClose={() => setAct(null)} />
    </Drawer>
  );
}
