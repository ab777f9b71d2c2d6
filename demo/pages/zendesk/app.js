import { html } from '../html.js';
import { startRouter } from '../router.js';
import { ticketOf, tickets, views } from './tickets.js';

const opened = [];

function ticketRow(ticket) {
  return html`<tr>
    <td><span class="status ${ticket.status.toLowerCase()}">${ticket.status}</span></td>
    <td><a href="/agent/tickets/${ticket.id}">#${ticket.id}</a></td>
    <td><a href="/agent/tickets/${ticket.id}">${ticket.subject}</a></td>
    <td>${ticket.priority}</td>
    <td>${ticket.group}</td>
  </tr>`;
}

function ticketTable(rows) {
  return html`<table>
    <thead><tr><th>Status</th><th>ID</th><th>Subject</th><th>Priority</th><th>Group</th></tr></thead>
    <tbody>${rows.map(ticketRow)}</tbody>
  </table>`;
}

function ticketView(id) {
  const ticket = ticketOf(id);
  const last = ticket.messages.length;
  return {
    title: `${ticket.subject} – #${ticket.id} – Acme support`,
    body: html`<div class="ticket">
      <aside class="fields" aria-label="Ticket fields">
        <label>Group<output>${ticket.group}</output></label>
        <label>Priority<output>${ticket.priority}</output></label>
        <label>Order<output>${ticket.order}</output></label>
        <label>Tags<span>${ticket.tags.map((tag) => html`<i class="tag">${tag}</i>`)}</span></label>
      </aside>
      <section class="conversation">
        <h1>${ticket.subject}</h1>
        <p class="meta">
          <span class="status ${ticket.status.toLowerCase()}">${ticket.status}</span> Ticket #${ticket.id}
          <a href="#comment-${last}">Jump to the latest</a>
          <a href="/agent/users/12/requested_tickets">Customer</a>
        </p>
        ${ticket.messages.map(
          (message, index) => html`<article id="comment-${index + 1}" class="${message.from.toLowerCase()}">
            <h2>${message.from} <time>${message.when}</time></h2>
            <p>${message.text}</p>
          </article>`,
        )}
        <form class="reply"><label for="reply">Public reply</label>
          <textarea id="reply" rows="4" placeholder="Write a reply to the customer"></textarea>
          <button type="button">Submit as open</button>
        </form>
      </section>
    </div>`,
  };
}

function listView(id) {
  const current = views.find((view) => view.id === id) ?? views[0];
  return {
    title: `${current.name} – Acme support`,
    body: html`<div class="split">
      <aside class="views"><h2>Views</h2>
        ${views.map((view) => html`<a href="/agent/filters/${view.id}">${view.name}</a>`)}
      </aside>
      <section><h1>${current.name}</h1>${ticketTable(tickets.filter(current.holds))}</section>
    </div>`,
  };
}

const routes = [
  {
    path: /^\/agent\/tickets\/new\/\d+$/,
    view: () => ({ title: 'New ticket – Acme support', body: html`<section><h1>New ticket</h1></section>` }),
  },
  { path: /^\/agent\/tickets\/(\d+)$/, view: ticketView },
  { path: /^\/agent\/filters\/(\d+)$/, view: listView },
  {
    path: /^\/agent\/users\/(\d+)/,
    view: () => ({
      title: 'Customer – Acme support',
      body: html`<section><h1>Customer</h1><p class="meta">Requested tickets</p>${ticketTable(tickets)}</section>`,
    }),
  },
  {
    path: /^\/agent\/search/,
    view: () => ({
      title: 'Search – Acme support',
      body: html`<section><h1>Search</h1>${ticketTable(tickets)}</section>`,
    }),
  },
];

function home() {
  return {
    title: 'Dashboard – Acme support',
    body: html`<section><h1>Good morning</h1>
      <p class="meta">${tickets.length} tickets wait for you. Two of them are about money.</p>
      ${ticketTable(tickets)}
    </section>`,
  };
}

function drawTabs(path) {
  const id = /^\/agent\/tickets\/(\d+)$/.exec(path)?.[1];
  if (id && !opened.includes(id)) opened.push(id);
  document.getElementById('tabs').innerHTML = html`${opened.map(
    (tab) => html`<a href="/agent/tickets/${tab}" aria-current="${tab === id ? 'page' : 'false'}">
      <b>#${tab}</b> ${ticketOf(tab).subject}</a>`,
  )}`;
}

startRouter((url) => {
  const route = routes.find((candidate) => candidate.path.test(url.pathname));
  const { title, body } = route ? route.view(route.path.exec(url.pathname)[1]) : home();
  document.title = title;
  document.getElementById('view').innerHTML = body;
  drawTabs(url.pathname);
});
