// Pure, and needed by activities, API and stores too: it stands in the domain.
export { confirmationCodeOf, createLinkToken, hashLinkToken } from '../domain/identity/link-token';
