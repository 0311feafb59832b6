import { Navigate, useParams } from 'react-router';
import { Reading } from '../../components/reading';
import { useRead } from '../../lib/api/use-read';
import { listAddress } from './list-address';
import type { NominationList } from './types';

/** The address of a list in mails and papers: it stands with its intake. */
export function ListByIdPage() {
  const { id = '' } = useParams();
  const list = useRead<NominationList>(`/nomination-lists/${id}`);
  return (
    <div className="page">
      <Reading of={list}>{(found) => <Navigate replace to={listAddress(found.intakeId, found.unitId)} />}</Reading>
    </div>
  );
}
