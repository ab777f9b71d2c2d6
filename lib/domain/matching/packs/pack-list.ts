// Written by `npm run packs` from the files in apps.
import * as dynamics from './apps/dynamics.ts';
import * as freshdesk from './apps/freshdesk.ts';
import * as hubspot from './apps/hubspot.ts';
import * as intercom from './apps/intercom.ts';
import * as jira from './apps/jira.ts';
import * as salesforce from './apps/salesforce.ts';
import * as servicenow from './apps/servicenow.ts';
import * as zendesk from './apps/zendesk.ts';
import type { AppPack, UrlTable } from './pack.ts';

export const PACKS: Readonly<Record<string, AppPack>> = {
  dynamics: dynamics.pack,
  freshdesk: freshdesk.pack,
  hubspot: hubspot.pack,
  intercom: intercom.pack,
  jira: jira.pack,
  salesforce: salesforce.pack,
  servicenow: servicenow.pack,
  zendesk: zendesk.pack,
};

export const URL_TABLES: Readonly<Record<string, UrlTable>> = {
  dynamics: dynamics.urls,
  freshdesk: freshdesk.urls,
  hubspot: hubspot.urls,
  intercom: intercom.urls,
  jira: jira.urls,
  salesforce: salesforce.urls,
  servicenow: servicenow.urls,
  zendesk: zendesk.urls,
};
