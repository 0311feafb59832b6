import type { Catalogue } from '../catalogue';

export const common: Catalogue['common'] = {
  product: 'Lộ Trình',
  sampleMark: 'Sample data (not real)',
  problemTitles: {
    signIn: 'Sign-in needed',
    refused: 'Not permitted',
    missing: 'Not found',
    conflict: 'Not done',
    later: 'Please try again later',
    fault: 'A fault of the system',
    input: 'Invalid content',
  },
  faults: {
    unknown: 'is not part of this request',
    tooLong: 'longer than {limit}',
    tooBig: 'greater than {limit}',
    tooShort: 'at least {limit} needed',
    tooSmall: 'less than {limit}',
    oneOf: 'must be one of: {values}',
    format: 'wrong format',
    date: 'not a date (yyyy-MM-dd)',
    empty: 'must not be empty',
    missing: 'is missing',
    kind: 'wrong kind of value',
  },
};
