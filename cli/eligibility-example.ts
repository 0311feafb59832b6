import type { z } from 'zod';
import type { personFile } from '../contracts/person/person-facts';

/** A person who does not exist, with every field once: what `eligibility example` prints. */
export const EXAMPLE_PERSON = {
  id: 'nv-001',
  fullName: 'Nguyễn Văn Mẫu',
  birth: '17/05/1985',
  gender: 'male',
  ethnicity: 'Kinh',
  workerKind: 'civil-servant',
  massOrganisationMember: true,
  party: { probationaryOn: '03/02/2012', officialOn: '03/02/2013' },
  education: [{ level: 'university', graduatedOn: '2008' }],
  politicalTheory: [{ level: 'elementary', paper: 'diploma', issuedOn: '06/2014' }],
  ratings: [
    { year: 2021, grade: 'good' },
    { year: 2022, grade: 'good' },
  ],
  posts: [
    {
      title: 'Phó Trưởng phòng Nội vụ',
      group: 'district-division-deputy',
      managedBy: 'district',
      from: '01/2020',
    },
  ],
  serviceFrom: '01/09/2009',
  serviceCommitmentMonths: 48,
  attestations: { planning: true, 'major-fits-post': true },
  discipline: [],
  proceedings: [],
  training: [{ programme: 'knowledge-update-2021', state: 'completed', from: '05/2021', until: '05/2021' }],
  papers: ['application', 'record-2c', 'degree'],
  studyForm: 'part-time',
} as const satisfies z.input<typeof personFile>;
