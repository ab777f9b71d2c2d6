export const STAGES = ['Prospecting', 'Qualification', 'Proposal', 'Negotiation', 'Closed'];

/** What the look-alike CRM holds. Accounts are kinds of customers, not companies. */
export const opportunities = [
  {
    id: '006VN00000LXtEZYA1',
    name: 'Regional hospital – 120 workplaces',
    stage: 'Qualification',
    amount: '86,400 EUR',
    close: '31 January',
    owner: 'Sales rep',
    next: 'Confirm who signs and when the budget year ends',
  },
  {
    id: '006VN00000MBq2kYAD',
    name: 'Logistics group – renewal with 22 % discount asked',
    stage: 'Negotiation',
    amount: '41,250 EUR',
    close: '15 December',
    owner: 'Sales rep',
    next: 'Get the discount approved before the offer goes out',
  },
  {
    id: '0068b00001TMfkiAAD',
    name: 'School network – pilot in four schools',
    stage: 'Prospecting',
    amount: '12,000 EUR',
    close: '28 February',
    owner: 'Sales rep',
    next: 'First talk with the IT lead',
  },
];

export const cases = [
  {
    id: '5002600000X5SQzAAN',
    name: 'Delivered with the wrong power plug',
    stage: 'Qualification',
    amount: 'None',
    close: 'Today',
    owner: 'Service desk',
    next: 'Send the right plug, ask for a photo',
  },
];

const RECORDS = { Opportunity: opportunities, Case: cases };

/** Records of an object; an object that nobody described has none. */
export function recordsOf(object) {
  return RECORDS[object] ?? [];
}

/** The record with this id; one that nobody described is still a record. */
export function recordOf(object, id) {
  const found = recordsOf(object).find((record) => record.id === id);
  return (
    found ?? {
      id,
      name: `${object} record`,
      stage: 'Prospecting',
      amount: 'None',
      close: 'Open',
      owner: 'Sales rep',
      next: 'None',
    }
  );
}
