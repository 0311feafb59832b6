import { patient } from '../record-activities';

/** Đối soát: run by a Schedule each night; starts at its stage whatever the record holds open and the engine does not. */
export async function reconcileWorkflow(): Promise<void> {
  await patient.reconcileEngine();
}
