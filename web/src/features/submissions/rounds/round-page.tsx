import { Navigate, useParams } from 'react-router';
import { Reading } from '../../../components/reading';
import { useRead } from '../../../lib/api/use-read';
import type { Round } from '../types';

/** The address of a round in work lists: it stands with its submission. */
export function RoundPage() {
  const { roundId = '' } = useParams();
  const round = useRead<Round>(`/opinion-rounds/${roundId}`);
  return (
    <div className="page">
      <Reading of={round}>
        {(found) => <Navigate replace to={`/to-trinh/${found.submissionId}#luot-${found.id}`} />}
      </Reading>
    </div>
  );
}
