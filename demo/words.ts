import type { Account } from './tour/accounting.ts';

/** The closing words of a tour. */
export function closingWords({ total, faults }: Account): string {
  if (faults.length === 0) return `Done: all ${total} events reached the endpoint exactly once.`;
  return `Not done:\n${faults.map((fault) => `  ${fault}`).join('\n')}`;
}

/** What to try in the browsers that were opened. */
export function welcomeWords(endpoint: string): string {
  const { host } = new URL(endpoint);
  return `
Two browsers are open, each with the panel docked: a support agent's and a sales rep's.

  Support, on a Zendesk ticket
    1. Tick a step of "Refund handling", then open another ticket from the list at the left: its ticks are its own.
    2. Press the flag beside a step, choose what happened and "Send and escalate".
    3. Stop the network in the developer tools and go on: everything is kept and sent later.

  Sales, on a Salesforce opportunity
    4. Tick a step, then open the same record at acme--uat.sandbox.lightning.force.com: the panel says it is a sandbox.

The endpoint is ${endpoint}; join codes: SUPPORT-SAMPLE@${host}, SALES-SAMPLE@${host}, and ADMIN-SAMPLE@${host}
for who may also say which pages show which aid.
`;
}

/** Why something did not work: the message of the error and of each error behind it. */
export function reasonsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : `${error.message}:\n${reasonsOf(error.cause)}`;
}
