/** Addresses of the look-alike pages, and what the sample workspace has for them. */
export const ticket = (id: number | string) => `https://acme.zendesk.com/agent/tickets/${id}`;

export const opportunity = (id: string, org = 'acme') =>
  `https://${org}.lightning.force.com/lightning/r/Opportunity/${id}/view`;

export const CUSTOMER = 'https://acme.zendesk.com/agent/users/12/requested_tickets';
export const NO_RULE = 'https://acme.zendesk.com/agent/dashboard';
export const NO_ACCESS = 'https://intranet.example/menu';

export const HOSPITAL = '006VN00000LXtEZYA1';
export const LOGISTICS = '006VN00000MBq2kYAD';
export const SANDBOX = 'acme--uat.sandbox';

export const TICKET_AIDS = ['Refund handling', 'Account takeover', 'Angry customer'];
export const OPPORTUNITY_AIDS = ['Opportunity qualification', 'Discount approval'];
export const SANDBOX_AIDS = ['Opportunity qualification'];

/** Steps of "Refund handling", which is open on every ticket. */
export const BUYER = 'Confirm that the requester is the buyer';
export const CHARGE = 'Find the original charge in the payment system';
export const HISTORY = 'Check that nothing has been paid back already';
export const POLICY = 'Decide what the policy gives for this case';

/** Steps of "Opportunity qualification", which is open on every opportunity. */
export const PROBLEM = 'Write the problem in the customer’s own words';
export const MONEY = 'Check that there is money, or a way to get it';
