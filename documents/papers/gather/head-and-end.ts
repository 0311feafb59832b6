import type { PaperSources } from '../../../domain/document/paper-sources';
import { usualRecipients } from './usual-recipients';

/** Phần đầu: organ, symbol, place. The number and the date are written when the paper is issued. */
export function headOf({ letterhead }: PaperSources): Record<string, unknown> {
  const { parentOrgan, organ, symbol, place } = letterhead;
  return { parentOrgan, organ, organSymbol: symbol, place };
}

/** Phần cuối of a paper that is issued: who signs, who gets it, where it is kept. */
export function endOf(sources: PaperSources, templateCode: string): Record<string, unknown> {
  const { letterhead, signer } = sources;
  const recipients = sources.recipients ?? usualRecipients(sources, templateCode);
  return {
    capacity: signer?.capacity ?? letterhead.capacity,
    authority: signer ? signer.authority : letterhead.authority,
    post: signer?.post,
    signerName: signer?.name,
    recipients: recipients.map(({ name, note }) => (note ? { name, note } : { name })),
    archive: letterhead.archive,
  };
}

export function issued(sources: PaperSources, templateCode: string): Record<string, unknown> {
  return { ...headOf(sources), ...endOf(sources, templateCode) };
}
