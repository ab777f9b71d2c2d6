import { DYNAMICS } from './dynamics.ts';
import { FRESHDESK } from './freshdesk.ts';
import { HUBSPOT } from './hubspot.ts';
import { INTERCOM } from './intercom.ts';
import { JIRA } from './jira.ts';
import type { AppPack } from './pack.ts';
import { SALESFORCE } from './salesforce.ts';
import { SERVICENOW } from './servicenow.ts';
import { ZENDESK } from './zendesk.ts';

export const ALL_PACKS: readonly AppPack[] = [
  ZENDESK,
  SALESFORCE,
  HUBSPOT,
  SERVICENOW,
  JIRA,
  INTERCOM,
  FRESHDESK,
  DYNAMICS,
];

const BY_APP = new Map(ALL_PACKS.map((pack) => [pack.app, pack]));

export function packOf(app: string): AppPack | undefined {
  return BY_APP.get(app);
}
