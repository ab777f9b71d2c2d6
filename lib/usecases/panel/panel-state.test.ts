import { expect, test } from 'vitest';
import { type PanelKnows, panelState } from './panel-state.ts';

const ready: PanelKnows = {
  joined: true,
  synced: true,
  missingOrigins: [],
  page: { url: 'https://acme.zendesk.com/agent/tickets/1' },
  aids: 2,
};
const other = 'https://*.lightning.force.com/*';

test.each<[string, Partial<PanelKnows>, ReturnType<typeof panelState>]>([
  ['all is known', {}, 'aids'],
  ['the account is being read', { joined: undefined }, 'loading'],
  ['nobody has joined', { joined: false, synced: undefined, page: undefined }, 'not_joined'],
  ['content has never come', { synced: false, page: undefined }, 'never_synced'],
  ['the page is being asked for', { page: undefined }, 'loading'],
  ['access is being asked for', { missingOrigins: undefined }, 'aids'],
  [
    'the page is hidden and access is being asked for',
    { page: { url: undefined }, missingOrigins: undefined },
    'loading',
  ],
  ['the aids are being read', { aids: undefined }, 'loading'],
  ['no rule is for the page', { aids: 0 }, 'nothing_here'],
  [
    'the page is hidden and access is missing',
    { page: { url: undefined }, missingOrigins: [other] },
    'no_access',
  ],
  ['the page is hidden though all access is there', { page: { url: undefined } }, 'unseen_page'],
  ['access to another host is missing', { missingOrigins: [other] }, 'aids'],
  ['the page is the browser’s own', { page: { url: 'chrome://settings/' } }, 'unseen_page'],
  ['no tab is in front', { page: 'none' }, 'unseen_page'],
])('%s', (_name, change, state) => {
  expect(panelState({ ...ready, ...change })).toBe(state);
});
