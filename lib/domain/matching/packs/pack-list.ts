// Written by `npm run packs` from the files in apps.
import { pack as dynamics } from './apps/dynamics.ts';
import { pack as freshdesk } from './apps/freshdesk.ts';
import { pack as hubspot } from './apps/hubspot.ts';
import { pack as intercom } from './apps/intercom.ts';
import { pack as jira } from './apps/jira.ts';
import { pack as salesforce } from './apps/salesforce.ts';
import { pack as servicenow } from './apps/servicenow.ts';
import { pack as zendesk } from './apps/zendesk.ts';
import type { AppPack } from './pack.ts';

export const PACKS: Readonly<Record<string, AppPack>> = {
  dynamics,
  freshdesk,
  hubspot,
  intercom,
  jira,
  salesforce,
  servicenow,
  zendesk,
};
