import { documentSymbol } from '../../domain/document/document-number';
import { mayMoveDocument, type DocumentState } from '../../domain/document/document-states';
import { abilitiesOf, type Action, type Actor } from '../../domain/identity/permissions';
import type { listDocuments } from '../../prisma/stores/document-store-drafts';

type DocumentView = Awaited<ReturnType<typeof listDocuments>>[number];

/** A document with its symbol and what this account may do with it now. */
export function presentDocument<View extends DocumentView>(actor: Actor, view: View, canPreview: boolean) {
  const { number, system, typeSymbol, organSymbol } = view;
  return {
    ...view,
    symbol: number === null ? null : documentSymbol({ number, system, typeSymbol, organSymbol }),
    abilities: [
      ...abilitiesOf<Action>(actor, { committeeId: actor.committeeId }, actsOf(view.state)),
      // Whoever reads it may look at it, where this machine can show it.
      ...(canPreview && view.hasFile ? ['document.preview'] : []),
    ],
  };
}

function actsOf(state: DocumentState): Action[] {
  return [
    ...(state === 'drafted' ? (['document.draft'] as const) : []),
    ...(mayMoveDocument(state, 'signed') ? (['document.sign'] as const) : []),
    ...(mayMoveDocument(state, 'issued') ? (['intake.issue-document'] as const) : []),
    ...(mayMoveDocument(state, 'discarded') ? (['document.discard'] as const) : []),
    ...(state === 'signed' || state === 'issued' ? (['document.attach-scan'] as const) : []),
    ...(state === 'issued' ? (['document.send'] as const) : []),
  ];
}
