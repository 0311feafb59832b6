import type { z } from 'zod';
import type { dossierDetail, dossiersAnswer } from '../../../../contracts/nomination/dossier';

export type Dossiers = z.output<typeof dossiersAnswer>;
export type DossierLine = Dossiers['lines'][number];
export type Dossier = z.output<typeof dossierDetail>;
export type DossierPaper = Dossier['papers'][number];
