import type { RuleRegister } from './check-eligibility';
import { KNOWLEDGE_UPDATE_RULE_SETS } from './knowledge-update-rule-sets';
import { POSTGRADUATE_RULE_SETS } from './postgraduate-rule-sets';
import { REGULATION_350_RULE_SETS } from './regulation-350';
import { REGULATION_57_RULE_SETS } from './regulation-57';
import { SHIPPED_LEGAL_BASES } from './shipped-legal-bases';

/** The rule sets and texts the product ships. An office may export, edit and import them. */
export const SHIPPED_RULES: RuleRegister = {
  ruleSets: [
    ...REGULATION_57_RULE_SETS,
    ...REGULATION_350_RULE_SETS,
    ...POSTGRADUATE_RULE_SETS,
    ...KNOWLEDGE_UPDATE_RULE_SETS,
  ],
  legalBases: SHIPPED_LEGAL_BASES,
};
