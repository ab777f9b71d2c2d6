const CUSTOMER = 'Customer';
const AGENT = 'Agent';

/** What the look-alike help desk holds. People are named by their part in the conversation. */
export const tickets = [
  {
    id: '1',
    subject: 'Charged twice for one order',
    status: 'Open',
    priority: 'Normal',
    group: 'Support / Billing',
    tags: ['refund', 'duplicate_charge'],
    order: 'A-20418, 64.90 EUR, paid by card',
    messages: [
      {
        from: CUSTOMER,
        when: 'Yesterday 16:42',
        text: 'I ordered the desk lamp once, but my card statement shows 64.90 twice on the same day. Please give me one of them back. I attached the statement.',
      },
      {
        from: AGENT,
        when: 'Yesterday 17:05',
        text: 'Thank you for the statement. I am checking both charges with the payment record and will come back to you today.',
      },
      {
        from: CUSTOMER,
        when: 'Today 08:13',
        text: 'Any news? The second charge put my account into overdraft, so the fee is on me now too.',
      },
    ],
  },
  {
    id: '2',
    subject: 'I cannot get into my account and the e-mail address was changed',
    status: 'New',
    priority: 'Urgent',
    group: 'Support / Account safety',
    tags: ['account_takeover', 'login'],
    order: 'No order named',
    messages: [
      {
        from: CUSTOMER,
        when: 'Today 07:51',
        text: 'Last night I got a note that my e-mail address was changed. It was not me. The password reset goes to an address I do not know, and there is a saved card in the account.',
      },
      {
        from: CUSTOMER,
        when: 'Today 07:58',
        text: 'There is now an order for a tablet that I did not make. Please stop it.',
      },
    ],
  },
  {
    id: '3',
    subject: 'Third delay, nobody calls back, I want a manager',
    status: 'Open',
    priority: 'High',
    group: 'Support / Deliveries',
    tags: ['complaint', 'delivery'],
    order: 'A-19877, dining table, due three weeks ago',
    messages: [
      {
        from: CUSTOMER,
        when: 'Monday 09:30',
        text: 'This is the THIRD time the delivery date moved. I took two days off for nothing. I was promised a call on Friday, nobody called.',
      },
      {
        from: AGENT,
        when: 'Monday 11:02',
        text: 'I am sorry about the wait. I have asked the carrier for a confirmed date.',
      },
      {
        from: CUSTOMER,
        when: 'Today 09:04',
        text: 'That is the same sentence as last week. Put me through to a manager or I will post all of this.',
      },
    ],
  },
  {
    id: '4',
    subject: 'Refund for a damaged delivery, part of the order was fine',
    status: 'Pending',
    priority: 'Normal',
    group: 'Support / Billing',
    tags: ['refund', 'damaged'],
    order: 'A-20377, four chairs, one broken',
    messages: [
      {
        from: CUSTOMER,
        when: 'Tuesday 13:20',
        text: 'One of the four chairs arrived with a split leg. The other three are good, I keep them. Can I get the price of one back instead of a new one?',
      },
    ],
  },
  {
    id: '5',
    subject: 'Where do I find the invoice for last month?',
    status: 'Open',
    priority: 'Low',
    group: 'Support / Billing',
    tags: ['invoice'],
    order: 'A-20102',
    messages: [
      {
        from: CUSTOMER,
        when: 'Today 09:40',
        text: 'Our bookkeeping asks for the invoice of last month. I only find the order confirmation in my mails.',
      },
    ],
  },
];

export const views = [
  { id: '360001', name: 'Your unsolved tickets', holds: () => true },
  { id: '360002', name: 'Refunds', holds: (ticket) => ticket.tags.includes('refund') },
  { id: '360003', name: 'Urgent and high', holds: (ticket) => /Urgent|High/.test(ticket.priority) },
];

/** The ticket with this number; one that nobody described is still a ticket. */
export function ticketOf(id) {
  return (
    tickets.find((ticket) => ticket.id === id) ?? {
      id,
      subject: 'Question about an order',
      status: 'Open',
      priority: 'Normal',
      group: 'Support',
      tags: [],
      order: 'No order named',
      messages: [{ from: CUSTOMER, when: 'Today', text: 'Hello, I have a question about my order.' }],
    }
  );
}
